"""S8 in real Chromium: words that are programs, in every field people fill in, on every page that shows them."""

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from playwright.async_api import Browser, Dialog, Page, expect
from playwright.async_api import TimeoutError as PlaywrightTimeout

from tests import figures
from tests.browser.chromium import LAPTOP, PHONE, WALL, Device, device
from tests.browser.hands import WITHIN, join_by_link, key_of, open_link, open_part
from tests.browser.payloads import payloads
from tests.server import Server
from tests.workshop import Viewer, Workshop, eventually, go, open_workshop

IN_ONE_HALL = 200
GROUPS = 60
NAME, PLACE, REASON = 40, 80, 200
"""Code points; longer ones are cut, and half a payload is still one."""
QUESTION = "plenary-topic"
RATED = "legal-recognition"

# Whatever runs, whatever the policy forbids.
_ON_GUARD = """
  window.violations = [];
  addEventListener("securitypolicyviolation", (event) =>
    violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
"""
# Elements, handlers and addresses that no page of ours has: they could only come from what people wrote.
_MADE_OF_CONTENT = """() => {
  const OURS = new Set(("html head meta title link script style body noscript svg symbol defs g path circle rect line " +
    "polyline polygon ellipse pattern use text div span p b i bdi br small h1 h2 h3 h4 header main footer nav section " +
    "article aside ul ol li dl dt dd table caption thead tbody tr th td button input select option optgroup textarea " +
    "label fieldset legend form a img dialog details summary kbd code time figure figcaption abbr hr em strong")
    .split(" "));
  const found = [];
  for (const element of document.querySelectorAll("*")) {
    const shown = () => found.push(element.outerHTML.slice(0, 200));
    if (!OURS.has(element.localName) || element.id.toLowerCase() === "made") shown();
    for (const { name, value } of element.attributes) {
      const leads = /^(href|src|action|formaction|srcdoc|data|style|xlink:href|http-equiv)$/.test(name);
      if (/^on/i.test(name) || (leads && /made|alert|evil|javascript:/i.test(value))) shown();
    }
  }
  for (const element of document.querySelectorAll("bdi *, textarea *, option *, title *"))
    if (!["b", "span"].includes(element.localName)) found.push(element.outerHTML.slice(0, 200));
  if (document.scripts.length !== 1) found.push(`${document.scripts.length} scripts`);
  return found;
}"""
_MISSING = """([words, inAnyCase]) => {
  const fold = (text) => (inAnyCase ? text.toLowerCase() : text);
  const shown = fold(document.body.textContent);
  return words.filter((each) => !shown.includes(fold(each)));
}"""

pytestmark = [pytest.mark.timeout(900)]


@dataclass
class Guarded:
    """A page, with everything that a program among the words could have done."""

    device: Device
    dialogs: list[str] = field(default_factory=list)

    @property
    def page(self) -> Page:
        return self.device.page

    async def is_unharmed(self, *, but_for: str = "nothing") -> None:
        """Nothing ran, nothing was refused by the policy, no element was made, and nobody was led away."""
        assert self.dialogs == []
        assert await self.page.evaluate("[typeof window.made, window.violations]") == [
            "undefined",
            [],
        ]
        assert await self.page.evaluate(_MADE_OF_CONTENT) == []
        assert [each for each in self.device.problems if but_for not in each] == []
        assert len(self.device.origins) == 1, self.device.origins

    async def shows(self, words: list[str], *, in_any_case: bool = False) -> None:
        """Each literally, letter by letter, within one element's text."""
        looked_for = [words, in_any_case]
        with contextlib.suppress(PlaywrightTimeout):
            await self.page.wait_for_function(
                f"given => ({_MISSING})(given).length === 0", arg=looked_for, timeout=WITHIN
            )
        assert await self.page.evaluate(_MISSING, looked_for) == [], self.page.url
        await self.is_unharmed()


@dataclass
class Hall:
    """A workshop in which everybody's words are payloads. The phone belongs to the author of the hidden notes."""

    held: Workshop
    words: list[str]
    staff: Viewer
    author: Viewer
    phone: Guarded
    console: Guarded
    organizer: Guarded
    observer: Guarded
    projector: Guarded

    def desks(self) -> list[tuple[Guarded, str]]:
        return [
            (self.console, "facilitate"),
            (self.organizer, "organize"),
            (self.observer, "observe"),
            (self.projector, "project"),
        ]

    def of_people(self, what: str) -> list[str]:
        """As the server has stored it; the author's own is no payload."""
        me = self.author.me["id"]
        return [person[what] for person in self.staff.people.values() if person["id"] != me]

    def of_notes(self, what: str, *, hidden: bool = True) -> list[str]:
        notes = self.staff.notes.values()
        return [note[what] for note in notes if note[what] and (hidden or not note["hidden"])]

    def of_groups(self) -> list[str]:
        return [group["name"] for group in self.staff.session_record["groups"]]


@pytest.mark.figures
async def test_s8_no_words_become_markup_on_any_page(browser: Browser, server: Server) -> None:
    seed = figures.seed()
    print(f"seed {seed}")
    tried = payloads(figures.of(ci=200, contract=2000), seed)
    for begin in range(0, len(tried), IN_ONE_HALL):
        async with _hall(browser, server, tried[begin : begin + IN_ONE_HALL]) as hall:
            await _everybody_writes(hall)
            await _notes_names_and_reasons_are_shown(hall)
            await _groups_are_shown(hall)
            await _ratings_are_shown_with_their_places(hall)
    figures.tell(
        "S8",
        f"{len(tried)} payloads as name, place, note, reason and group name on phone, console, organizer's and "
        f"observer's page and projector: 0 ran, 0 became an element, 0 violations; seed {seed}",
    )


@pytest.mark.parametrize(
    "name", ["<b id=made>x</b>", "</b><i id=made>x", "<img id=made src onerror=made=1>"]
)
async def test_s8_a_name_inside_a_sentence_of_the_tool_stays_a_name(
    browser: Browser, server: Server, name: str
) -> None:
    """The catalogue may set its own words in bold; what is put into its blanks may not."""
    held = await open_workshop(server, mode="named")
    phone = await _guarded(browser, PHONE)
    page = phone.page
    await page.goto(f"{server.address}/join/{held.id}#{held.secret}")
    await page.locator("input[autocomplete=nickname]").fill(name, timeout=WITHIN)
    await expect(page.locator(".signing")).to_contain_text(name)
    await page.locator("form select").first.select_option("EC")
    await page.locator("form button[type=submit]").click()
    await expect(page.locator(".nav")).to_be_visible(timeout=WITHIN)
    await page.goto("about:blank")
    await page.goto(f"{server.address}/join/{held.id}#{held.secret}")
    await expect(page.locator("h1")).to_contain_text(name, timeout=WITHIN)
    await phone.is_unharmed()
    await phone.device.context.close()


async def test_s8_an_address_is_not_markup_either(browser: Browser, server: Server) -> None:
    guarded = await _guarded(browser, PHONE)
    for path in ("join", "facilitate", "organize", "observe", "project"):
        await guarded.page.goto(f'{server.address}/{path}/"><img id=made src onerror=alert(1)>')
        await expect(guarded.page.locator("#page > *")).to_be_visible(timeout=WITHIN)
        # There is no such session, which the browser reports for what it asked for.
        await guarded.is_unharmed(but_for="404 (Not Found)")
    await guarded.device.context.close()


# ---- what happens in the hall


async def _everybody_writes(hall: Hall) -> None:
    for n, words in enumerate(hall.words):
        person = await hall.held.join(words[:NAME], "EC", hall.words[-n][:PLACE])
        await person.write(words, question=QUESTION, board="plenary")
        await person.must({"type": "rate", "criterion": RATED, "level": 1 + n % 5})
        await person.disconnect()
    for words in hall.words:
        id_ = await hall.author.write("To be hidden", question=QUESTION, board="plenary")
        await hall.staff.must({"type": "hide_note", "id": id_, "reason": words[:REASON]})
    await eventually(lambda: len(hall.of_notes("hidden")) == len(hall.words))


async def _notes_names_and_reasons_are_shown(hall: Hall) -> None:
    phone, console, organizer = hall.phone, hall.console, hall.organizer
    await phone.page.goto(f"{hall.held.server.address}/join/{hall.held.id}")
    await phone.shows([*hall.of_notes("text"), *hall.of_notes("hidden"), *hall.of_people("name")])
    for desk, role in hall.desks():
        await open_link(desk.device, hall.held, role)
    await hall.projector.page.locator(".wall, main").first.wait_for(timeout=WITHIN)

    await console.page.get_by_role("button", name="Notes", exact=True).click(timeout=WITHIN)
    await console.shows([*hall.of_notes("text"), *hall.of_notes("hidden"), *hall.of_people("name")])
    await console.page.get_by_role("button", name="People and groups").click()
    await console.shows(hall.of_people("name"))
    await console.page.get_by_role("button", name=f"Move {hall.words[0][:NAME]}").first.click()
    await console.is_unharmed()
    await console.page.keyboard.press("Escape")
    await organizer.page.get_by_role("button", name="Blocks", exact=True).click()
    await organizer.shows([*hall.of_notes("text", hidden=False), *hall.of_people("name")])
    await organizer.page.get_by_role("button", name="Matrix").click()
    # Territories that differ in capitals only are one.
    await organizer.shows(hall.of_people("place"), in_any_case=True)
    await hall.observer.shows(hall.of_notes("text", hidden=False))
    await hall.projector.is_unharmed()


async def _groups_are_shown(hall: Hall) -> None:
    await go(hall.staff, "briefing")
    await hall.console.page.get_by_role("button", name="Control room").click()
    await open_part(hall.phone.page, 3)
    blocks = hall.staff.session_record["groups"][0]["blocks"]
    for begin in range(0, len(hall.words), GROUPS):
        names = [words[:NAME] for words in hall.words[begin : begin + GROUPS]]
        groups = [
            {"id": f"g{n}", "number": n, "name": name, "blocks": blocks, "call": ""}
            for n, name in enumerate(names, start=1)
        ]
        made = await hall.staff.must({"type": "set_groups", "groups": groups})
        await eventually(lambda made=made: hall.staff.seq >= made)  # type: ignore[misc]
        for each in (hall.phone, hall.console):
            await each.shows(hall.of_groups())
    await hall.console.page.get_by_role("button", name="People and groups").click()
    await hall.console.shows(hall.of_groups())
    for desk, _ in hall.desks():
        await desk.is_unharmed()


async def _ratings_are_shown_with_their_places(hall: Hall) -> None:
    """In one group all of them: its members, and who said what once the ratings are revealed."""
    for person in hall.staff.people:
        await hall.staff.must({"type": "place", "person": person, "group": "g1"})
    await hall.phone.shows(hall.of_people("name"))
    await go(hall.staff, "breakout", "share")
    await open_part(hall.phone.page, 1)
    await hall.phone.shows(hall.of_people("place"))
    await go(hall.staff, "plenary")
    await open_part(hall.phone.page, 0)
    for each in (hall.phone, hall.observer):
        await each.shows(hall.of_groups())
    for desk, _ in hall.desks():
        await desk.is_unharmed()


# ---- hands


@contextlib.asynccontextmanager
async def _hall(browser: Browser, server: Server, words: list[str]) -> AsyncIterator[Hall]:
    held = await open_workshop(server, mode="named")
    staff = await held.staff()
    await go(staff, "guidelines", "first-ratings")
    phone = await _guarded(browser, PHONE)
    await join_by_link(phone.device, held, "Ana", "EC", "Cuenca")
    author = await Viewer(server, held.id, await key_of(phone.page, held)).connect()
    held.viewers.append(author)
    await phone.page.goto("about:blank")
    desks = [await _guarded(browser, size) for size in (LAPTOP, LAPTOP, LAPTOP, WALL)]
    try:
        yield Hall(held, words, staff, author, phone, *desks)
    finally:
        await held.leave()
        for each in (phone, *desks):
            await each.device.context.close()


async def _guarded(browser: Browser, size: dict[str, int]) -> Guarded:
    guarded = Guarded(await device(browser, size))
    await guarded.page.add_init_script(_ON_GUARD)

    async def refuse(dialog: Dialog) -> None:
        guarded.dialogs.append(dialog.message)
        await dialog.dismiss()

    guarded.page.on("dialog", refuse)
    return guarded
