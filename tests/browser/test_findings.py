"""The synthesis that people write, on real pages: a finding and what it rests on, themes across groups by keyboard and menu."""

from functools import partial
from typing import Any

from playwright.async_api import Browser, Locator, Page, expect

from tests.browser.chromium import LAPTOP, PHONE, Device, device
from tests.browser.hands import WITHIN, open_link
from tests.server import Server
from tests.workshop import Viewer, Workshop, eventually, go, new_id, note, open_workshop

FIRST, SECOND, THIRD = (
    "Se paga a 120 días.",
    "Four months until we are paid",
    "Publier le calendrier",
)
WORDS = "Late payment closes small co-operatives."


def _may_write(person: Viewer) -> bool:
    return person.session_record["step"] == "share" and person.me["group"] is not None


class Room:
    """Ana and Bea in group 1, Col in group 2, each with a note; the phase lets them talk together."""

    def __init__(self, held: Workshop, staff: Viewer, people: list[Viewer]) -> None:
        self.held, self.staff, self.people = held, staff, people
        self.notes: list[str] = []

    async def write(self) -> None:
        said = (("g1", FIRST, "es"), ("g1", SECOND, "en"), ("g2", THIRD, "fr"))
        for person, (group, words, lang) in zip(self.people, said, strict=True):
            await eventually(partial(_may_write, person))
            self.notes.append(new_id())
            question = QUESTIONS[group]
            await person.must(note(self.notes[-1], group, question, words, "obstacle", lang))

    def across(self) -> dict[str, list[str]]:
        """Title → notes."""
        themes = self.staff.of_kind("theme").values()
        return {one["title"]: one["notes"] for one in themes if one["board"] == "across"}

    def findings(self) -> list[dict[str, Any]]:
        return list(self.staff.of_kind("finding").values())


QUESTIONS = {"g1": "legal-q1", "g2": "coco-q1"}


async def room(server: Server) -> Room:
    held = await open_workshop(server, mode="territory")
    staff = await held.staff()
    people = [
        await held.join("Ana", "AR", "Rosario"),
        await held.join("Bea", "KE", "Kisumu"),
        await held.join("Col", "BE", "Liège"),
    ]
    for person, group in zip(people, ("g1", "g1", "g2"), strict=True):
        await staff.must({"type": "place", "person": person.me["id"], "group": group})
    await go(staff, "breakout", "share")
    made = Room(held, staff, people)
    await made.write()
    return made


async def opened(browser: Browser, here: Room, role: str, *tabs: str, size: Any = LAPTOP) -> Device:
    laptop = await device(browser, size, "en")
    await open_link(laptop, here.held, role)
    for name in tabs:
        await laptop.page.get_by_role("button", name=name, exact=True).click(timeout=WITHIN)
    return laptop


async def done(here: Room, *pages: Device) -> None:
    for one in pages:
        assert one.problems == []
        await one.context.close()
    await here.held.leave()


def loose(page: Page, words: str) -> Locator:
    return page.locator(".loose li", has=page.get_by_text(words, exact=True))


def theme(page: Page, title: str) -> Locator:
    return page.get_by_role("region", name=title)


async def test_h60_an_organizer_writes_a_finding_from_a_note_and_is_told_when_the_note_changes(
    board: Server, browser: Browser
) -> None:
    here = await room(board)
    laptop = await opened(browser, here, "organize", "Findings")
    page = laptop.page
    await expect(page.get_by_text("0 of 3 notes are in a finding.")).to_be_visible(timeout=WITHIN)
    unused = page.locator(".leftover li", has=page.get_by_text(SECOND))
    await unused.get_by_role("button", name="Write a finding from this").click()
    field = page.get_by_label("The finding", exact=True)
    await expect(field).to_be_focused()
    await field.fill("Late payment closes")
    await expect(page.get_by_text("Draft kept")).to_be_visible()

    # A page that is loaded again has the words and what they rest on.
    await page.reload()
    await page.get_by_role("button", name="Findings", exact=True).click(timeout=WITHIN)
    await page.get_by_role("button", name="Write a finding", exact=True).click()
    await expect(field).to_have_value("Late payment closes")
    await expect(page.get_by_text("Rests on 1 source")).to_be_visible()
    await field.fill(WORDS)
    await page.get_by_label("Section of the report").select_option(
        label="Recommendations, by addressee"
    )
    await page.get_by_label("Search").fill("120 dias")
    await page.get_by_role("checkbox", name=FIRST).press("Space")
    await page.get_by_role("button", name="Add", exact=True).click()

    section = page.get_by_role("region", name="Recommendations, by addressee")
    await expect(section.get_by_text(WORDS)).to_be_visible(timeout=WITHIN)
    await expect(page.get_by_text("2 of 3 notes are in a finding.")).to_be_visible(timeout=WITHIN)
    [finding] = await eventually(here.findings)
    assert [one["id"] for one in finding["sources"]] == [here.notes[1], here.notes[0]]

    change = {"type": "edit_note", "id": here.notes[1], "note_kind": "obstacle"}
    await here.people[1].must({**change, "text": "Half a year until we are paid"})
    stale = section.get_by_text("A source was changed after this was written.")
    await expect(stale).to_be_visible(timeout=WITHIN)
    await section.get_by_role("button", name="Still true").click()
    await expect(stale).to_have_count(0, timeout=WITHIN)
    assert here.findings()[0]["text"] == WORDS

    await section.get_by_role("button", name="Remove").click()
    await expect(section.get_by_text(WORDS)).to_have_count(0, timeout=WITHIN)
    await page.get_by_role("button", name="Undo").click()
    await expect(section.get_by_text(WORDS)).to_be_visible(timeout=WITHIN)
    await eventually(lambda: [one["id"] for one in here.findings()] == [finding["id"]])
    await done(here, laptop)


async def test_h28_a_finding_that_two_change_is_refused_with_its_text_and_kept(
    board: Server, browser: Browser
) -> None:
    here = await room(board)
    words = {"id": new_id(), "section": "highlights", "text": WORDS, "lang": "en"}
    await here.staff.must({"type": "add_finding", **words, "sources": []})
    laptop = await opened(browser, here, "organize", "Findings")
    page = laptop.page
    await page.get_by_role("button", name="Change", exact=True).click(timeout=WITHIN)
    await page.get_by_label("The finding", exact=True).fill("Mine")
    theirs = {**words, "text": "Theirs", "sources": []}
    await here.staff.must({"type": "edit_finding", **theirs})
    await page.get_by_role("button", name="Save", exact=True).click()
    await expect(page.get_by_text("Refused, text kept")).to_be_visible(timeout=WITHIN)
    await expect(page.get_by_text("Theirs", exact=True)).to_be_visible()
    await expect(page.get_by_text("Mine", exact=True)).to_be_visible()
    await expect(page.get_by_role("button", name="Findings (1 refused)")).to_be_visible()
    await page.get_by_role("button", name="Keep mine").click()
    await eventually(lambda: [one["text"] for one in here.findings()] == ["Mine"])
    await expect(page.get_by_text("Refused, text kept")).to_have_count(0, timeout=WITHIN)
    await done(here, laptop)


async def test_h59_notes_of_two_groups_are_gathered_by_keyboard_and_by_menu_and_it_is_undone(
    board: Server, browser: Browser
) -> None:
    here = await room(board)
    laptop = await opened(browser, here, "facilitate", "Synthesis", "Themes")
    page = laptop.page
    await page.get_by_label("New theme").fill("Payment")
    await page.keyboard.press("Enter")
    await eventually(lambda: here.across() == {"Payment": []})

    # By keyboard alone; the focus goes to the same button of the next note.
    await loose(page, FIRST).get_by_role("button", name="Move to").focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("menuitem", name="Payment")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(theme(page, "Payment").get_by_text(FIRST)).to_be_visible(timeout=WITHIN)
    await expect(loose(page, SECOND).get_by_role("button", name="Move to")).to_be_focused()

    # By menu, of another group and language.
    await loose(page, THIRD).get_by_role("button", name="Move to").click()
    await page.get_by_role("menuitem", name="Payment").click()
    both = [here.notes[0], here.notes[2]]
    await eventually(lambda: here.across() == {"Payment": both})
    row = theme(page, "Payment").locator("li", has=page.get_by_text(THIRD))
    for told in ("group 2", "Liège, BE", "French"):
        await expect(row.get_by_text(told, exact=True)).to_be_visible()

    await page.get_by_role("button", name="Undo (3)").click()
    await eventually(lambda: here.across() == {"Payment": [here.notes[0]]})
    await expect(loose(page, THIRD)).to_be_visible(timeout=WITHIN)
    await page.get_by_role("button", name="Undo (2)").click()
    await eventually(lambda: here.across() == {"Payment": []})
    await page.get_by_role("button", name="Undo", exact=True).click()
    await eventually(lambda: here.across() == {})
    assert {one["board"] for one in here.staff.notes.values()} == {"g1", "g2"}
    await done(here, laptop)


async def test_h59_a_theme_is_split_dragged_into_and_read_by_the_organizer_on_a_phone(
    board: Server, browser: Browser
) -> None:
    here = await room(board)
    own = new_id()
    await here.staff.must({"type": "add_theme", "id": own, "board": "g1", "title": "Ours"})
    for one in here.notes[:2]:
        await here.staff.must({"type": "gather", "note": one, "theme": own})
    laptop = await opened(browser, here, "facilitate", "Synthesis", "Themes")
    page = laptop.page
    await page.get_by_role("button", name="Take into a theme across").click(timeout=WITHIN)
    await eventually(lambda: here.across() == {"Ours": here.notes[:2]})
    across = page.locator(".across__columns").first.get_by_role("region", name="Ours")
    await loose(page, THIRD).drag_to(across)
    await eventually(lambda: here.across() == {"Ours": here.notes})
    await across.get_by_role("button", name="What can be done with the theme").click()
    await page.get_by_role("menuitem", name="Split").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("New theme").fill("Theirs")
    await dialog.get_by_role("checkbox", name=SECOND).check()
    await dialog.get_by_role("button", name="Move 1 note").click()
    split = {"Ours": [here.notes[0], here.notes[2]], "Theirs": [here.notes[1]]}
    await eventually(lambda: here.across() == split)
    group = here.staff.of_kind("theme")[own]
    assert group["notes"] == here.notes[:2], "the group's own stays as it is"

    phone = await opened(browser, here, "organize", "Themes", size=PHONE)
    await expect(theme(phone.page, "Theirs").get_by_text(SECOND)).to_be_visible(timeout=WITHIN)
    await expect(phone.page.get_by_role("button", name="Move to")).to_have_count(0)
    assert await phone.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    await done(here, laptop, phone)
