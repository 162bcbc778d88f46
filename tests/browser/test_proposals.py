"""The organizer's list of proposals that bridge, on a real page: what it says before there is one, and how it fills (H5)."""

from playwright.async_api import Browser, expect

from tests.browser.chromium import LAPTOP, PHONE, device
from tests.browser.hands import WITHIN, open_link
from tests.server import Server
from tests.workshop import Viewer, Workshop, eventually, go, new_id, note, open_workshop

BOTH = "Publier le calendrier annuel des achats, trois mois à l’avance."
MOST = "Reservar una parte de cada compra a la economía social."
FEW = "Split large contracts into lots a small cooperative can carry."
LETTERS = {"h": "have", "c": "could_adopt", "w": "would_need", "n": "not_for_us"}
MARKS = {
    MOST: ("es", "hhhccc" + "nnwwn"),
    BOTH: ("fr", "hhccwn" + "hcccn"),
    FEW: ("en", "hhcccw" + "cc---"),
}
"""Six elected people, then five of a union; one letter each."""


async def gathered(
    server: Server, elected: int = 6, union: int = 5
) -> tuple[Workshop, Viewer, list[Viewer]]:
    """Everybody from a place of their own, so that only what people take part as is shared."""
    held = await open_workshop(server, mode="named")
    staff = await held.staff()
    people = []
    for n in range(elected + union):
        actor = "elected" if n < elected else "union"
        people.append(await held.join(f"P{n}", "EC", f"Place {n}", actor_type=actor))
    return held, staff, people


async def marked(staff: Viewer, people: list[Viewer]) -> None:
    await staff.must({"type": "place", "person": people[0].me["id"], "group": "g6"})
    await go(staff, "breakout", "share")
    author = people[0]
    await eventually(lambda: author.session_record["step"] == "share" and author.me["group"])
    ids = {}
    for words, (lang, _) in MARKS.items():
        ids[words] = new_id()
        await author.must(note(ids[words], "g6", "markets-q1", words, "idea", lang))
    await go(staff, "gallery")
    for n, person in enumerate(people):
        await eventually(lambda person=person: person.session_record["phase"] == "gallery")  # type: ignore[misc]
        for words, (_, letters) in MARKS.items():
            if letters[n] in LETTERS:
                value = LETTERS[letters[n]]
                await person.must({"type": "mark", "note": ids[words], "value": value, "text": ""})


async def test_h5_the_organizer_reads_which_proposals_bridge(
    board: Server, browser: Browser
) -> None:
    held, staff, people = await gathered(board)
    laptop = await device(browser, LAPTOP, "en")
    page = laptop.page
    await open_link(laptop, held, "organize")
    await page.get_by_role("button", name="Proposals", exact=True).click(timeout=WITHIN)
    await expect(page.get_by_text("This list opens when a vote is closed")).to_be_visible()
    await marked(staff, people)
    one = page.locator(".bridging__one")
    await expect(one).to_have_count(0)
    await staff.must({"type": "close_voting", "from_run": staff.run})
    await expect(one).to_have_count(3, timeout=WITHIN)
    await expect(page.get_by_text("By what people take part as: 2 sets")).to_have_count(1)
    first, second, third = await one.all()
    for place, words in ((first, FEW), (second, BOTH), (third, MOST)):
        said = place.get_by_text(words, exact=True)
        await expect(said).to_have_attribute("lang", MARKS[words][0])
    await expect(first).to_contain_text("marked by 8 of 11 people")
    await expect(first.locator("dd")).to_have_text(["Too few to show."] * 2)
    await expect(second.locator("dd")).to_have_text(["4 of 6 agree", "4 of 5 agree"])
    await expect(third.locator("dd")).to_have_text(["6 of 6 agree", "0 of 5 agree"])
    phone = await device(browser, PHONE, "es")
    await open_link(phone, held, "organize")
    await phone.page.get_by_role("button", name="Propuestas", exact=True).click(timeout=WITHIN)
    await expect(phone.page.locator(".bridging__one")).to_have_count(3, timeout=WITHIN)
    assert await phone.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert phone.problems == []
    await phone.context.close()
    assert laptop.problems == []
    await laptop.context.close()
    await held.leave()


async def test_h5_the_organizer_is_told_where_too_few_people_can_be_compared(
    board: Server, browser: Browser
) -> None:
    held, staff, people = await gathered(board, union=4)
    await marked(staff, people)
    await staff.must({"type": "close_voting", "from_run": staff.run})
    laptop = await device(browser, LAPTOP, "en")
    await open_link(laptop, held, "organize")
    await laptop.page.get_by_role("button", name="Proposals", exact=True).click(timeout=WITHIN)
    told = laptop.page.get_by_text("Too few people to compare: 10 marked a proposal")
    await expect(told).to_be_visible(timeout=WITHIN)
    await expect(laptop.page.locator(".bridging__one")).to_have_count(0)
    assert laptop.problems == []
    await laptop.context.close()
    await held.leave()
