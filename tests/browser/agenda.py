"""The whole agenda of session 2.3.2, led by hand, moment by moment, in the language of the pages.

What the people see then is asserted here.
"""

from playwright.async_api import expect

from tests.browser.hall import (
    GROUPS,
    PEOPLE,
    Hall,
    card_says,
    in_list,
    rate,
    sees,
    tab,
    task,
    walk_to,
)
from tests.browser.hands import WITHIN, join_by_link, note_saying, write_note

ASKS = "¿Quién contesta cuando el municipio no aplica la ley?"
NOTE = "El reglamento municipal reconoce a las cooperativas, pero nadie lo aplica."
FRENCH = "Le règlement existe, personne ne l’applique."
TRANSLATED = "El reglamento existe, nadie lo aplica."
OTHER = "Convocar una mesa trimestral con las organizaciones del territorio."
IDEA = 2
"""Its place among the kinds of note; only such may be marked for one's own territory."""
LINE = "Primero, publicar el reglamento y nombrar a quien lo aplica."


async def lead_agenda(hall: Hall) -> None:
    for part in (
        _welcomes, _listens, _rates_first, _makes_groups, _introduces, _works_alone,
        _shares, _puts_first, _reports, _walks, _comes_together, _closes,
    ):  # fmt: skip
        await part(hall)


# ---- until the groups are there


async def _welcomes(hall: Hall) -> None:
    await expect(hall.wall.page.get_by_text(hall.held.code[:3])).to_be_visible(timeout=WITHIN)
    for phone, (name, country, place) in zip(hall.phones, PEOPLE, strict=True):
        await join_by_link(phone, hall.held, name, country, place)
    here = hall.t("desk-live-here", here=len(PEOPLE), all=len(PEOPLE))
    await expect(hall.console.page.get_by_text(here)).to_be_visible(timeout=WITHIN)
    arrived = hall.t("projector-here", people=len(PEOPLE), territories=len(PEOPLE))
    await expect(hall.wall.page.get_by_text(arrived)).to_be_visible(timeout=WITHIN)
    await write_note(hall.phones[7].page, ASKS)
    await hall.at_once(hall.phones, sees(ASKS))
    await hall.look("welcome")


async def _listens(hall: Hall) -> None:
    await hall.go("topic")
    await hall.look("topic")
    await hall.go("guidelines", "overview")
    await hall.at_once(hall.phones[:1], lambda page: tab(hall, page, "tab-learn"))
    learn = hall.phones[0].page
    await expect(learn.get_by_text(hall.block(0)["short_title"]).first).to_be_visible()
    await tab(hall, learn, "tab-questions")
    await hall.look("guidelines")


async def _rates_first(hall: Hall) -> None:
    await hall.go("guidelines", "first-ratings")
    await hall.at_once(hall.phones[:2], lambda page: rate(hall, page, 3))
    await hall.look("first-ratings")
    await hall.at_once(hall.phones[:2], lambda page: tab(hall, page, "tab-questions"))
    await hall.go("case-studies")
    page = hall.phones[1].page
    await tab(hall, page, "tab-learn")
    await expect(page.get_by_text(hall.content["cases"][0]["title"]).first).to_be_visible()
    await hall.look("case-studies")
    await tab(hall, page, "tab-questions")


async def _makes_groups(hall: Hall) -> None:
    """Six choose on their phones, two are placed from the console."""
    await hall.go("briefing")
    await hall.at_once(hall.phones[:6], lambda page: page.locator(".bar .step button").click())
    await hall.look("briefing")
    for phone, block in list(zip(hall.phones, GROUPS, strict=True))[:6]:
        choice = phone.page.locator(".choice", has_text=hall.block(block)["short_title"])
        await choice.get_by_role("button").click(timeout=WITHIN)
        yours = choice.get_by_text(hall.t("group-yours"))
        await expect(yours).to_be_visible(timeout=WITHIN)
    page = hall.console.page
    await page.get_by_role("button", name=hall.t("console-tab-people")).click()
    for n in (6, 7):
        move = hall.t("people-move", person=PEOPLE[n][0])
        await page.get_by_role("button", name=move).click(timeout=WITHIN)
        await page.get_by_role("menuitem", name=hall.block(GROUPS[n])["short_title"]).click()
    await expect(page.locator(".people__side .someone")).to_have_count(0, timeout=WITHIN)
    await hall.look("groups")
    await page.get_by_role("button", name=hall.t("console-tab-room")).click()
    for n, phone in enumerate(hall.phones):
        await tab(hall, phone.page, "tab-group")
        title = phone.page.locator("h1.question").first
        number = hall.t("group-number", number=GROUPS[n] + 1)
        await expect(title).to_have_text(number, timeout=WITHIN)


# ---- the break-out


async def _introduces(hall: Hall) -> None:
    await hall.go("breakout", "introductions")
    first, other = hall.of(0)[0].page, hall.of(0)[1].page
    for page in (first, other):
        await page.get_by_role("radio", name=hall.t("task-people")).click()
    await first.get_by_role("button", name=hall.t("rapporteur-take")).click()
    await expect(first.get_by_text(hall.t("rapporteur-you"))).to_be_visible(timeout=WITHIN)
    await expect(other.locator(".together").get_by_text(PEOPLE[0][2])).to_be_visible(timeout=WITHIN)
    await other.get_by_role("button", name=hall.t("help-raise")).click()
    lower = hall.console.page.get_by_role(
        "button", name=hall.t("console-help-lower-group", number=1)
    )
    await expect(lower).to_be_visible(timeout=WITHIN)
    await hall.look("introductions")
    await lower.click()
    await expect(other.get_by_role("button", name=hall.t("help-raise"))).to_be_visible(
        timeout=WITHIN
    )
    await hall.at_once(hall.phones, lambda page: tab(hall, page, "tab-questions"))


async def _works_alone(hall: Hall) -> None:
    await hall.go("breakout", "individual")
    for level, phone in enumerate(hall.of(0)[:3], start=2):
        await rate(hall, phone.page, level)
    await hall.look("individual")
    await hall.at_once(hall.of(0)[:3], lambda page: tab(hall, page, "tab-questions"))
    await write_note(hall.phones[0].page, NOTE)
    assert not any(phone.has_received(NOTE) for phone in hall.phones[1:])
    await card_says(hall, 1, "console-notes", "1")


async def _shares(hall: Hall) -> None:
    """What was written alone is there for the group, and for nobody else."""
    await hall.go("breakout", "share")
    await hall.at_once(hall.of(0), sees(NOTE))
    author, reader, third, fourth = (phone.page for phone in hall.of(0))
    await fourth.locator(".write button").first.click()
    await fourth.get_by_label(hall.t("composer-lang")).select_option("fr")
    await fourth.locator(".composer textarea").fill(FRENCH)
    await fourth.locator(".composer button.button--act").click()
    await hall.at_once(hall.of(0), sees(FRENCH))
    second = hall.of(1)[0].page
    await second.locator(".write button").nth(IDEA).click()
    await second.locator(".composer textarea").fill(OTHER)
    await second.locator(".composer button.button--act").click()
    await hall.at_once(hall.of(1), sees(OTHER))
    here = note_saying(reader, NOTE)
    await here.get_by_role("button", name=hall.t("same")).click()
    await here.get_by_role("button", name=hall.t("comment"), exact=True).click()
    await here.get_by_label(hall.t("comment-label")).last.fill("En Cuenca pasa lo mismo.")
    await here.get_by_role("button", name=hall.t("comment-send"), exact=True).click()
    count = hall.t("comments-count", count=1)
    theirs = note_saying(author, NOTE).get_by_role("button", name=count)
    await theirs.click(timeout=WITHIN)
    await expect(author.get_by_text("En Cuenca pasa lo mismo.")).to_be_visible(timeout=WITHIN)
    await expect(author.get_by_text(hall.t("same-count", count=1))).to_be_visible(timeout=WITHIN)
    if hall.lang != "fr":
        foreign = note_saying(third, FRENCH)
        await foreign.get_by_role("button", name=hall.t("translate"), exact=True).click()
        await foreign.locator(".word-field textarea").fill(TRANSLATED)
        await foreign.get_by_role("button", name=hall.t("translation-send")).click()
        await hall.at_once((hall.of(0)[0], hall.of(0)[1]), sees(TRANSLATED))
    await hall.look("share")
    await _reveals(hall)
    for words, writers in ((NOTE, 0), (FRENCH, 0), (TRANSLATED, 0), (OTHER, 1)):
        outside = [p for p, group in zip(hall.phones, GROUPS, strict=True) if group != writers]
        assert not any(phone.has_received(words) for phone in outside), words


async def _reveals(hall: Hall) -> None:
    """The step has shown them: three ratings make a strip on every phone of the group, and on no other."""
    page = hall.of(0)[1].page
    await tab(hall, page, "tab-rate")
    await expect(page.locator(".strip").first).to_be_visible(timeout=WITHIN)
    outsider = hall.of(1)[0].page
    await tab(hall, outsider, "tab-rate")
    await expect(outsider.locator(".strip")).to_have_count(0)
    await hall.look("results")
    for each in (page, outsider):
        await tab(hall, each, "tab-questions")


async def _puts_first(hall: Hall) -> None:
    await hall.go("breakout", "prioritise")
    first, other = hall.of(0)[0].page, hall.of(0)[1].page
    for page in (first, other):
        await task(hall, page, "task-priorities")
    await in_list(other, NOTE).get_by_role("button", name=hall.t("priority-propose")).click()
    proposed = in_list(first, NOTE).get_by_text(hall.t("priority-proposed"))
    await expect(proposed).to_be_visible(timeout=WITHIN)
    await in_list(first, NOTE).get_by_role("button", name=hall.t("priority-put-first")).click()
    await expect(other.get_by_text(hall.t("priority-count", count=1, limit=3))).to_be_visible(
        timeout=WITHIN
    )
    second = hall.of(1)[0].page
    await task(hall, second, "task-people")
    await second.get_by_role("button", name=hall.t("rapporteur-take")).click()
    await task(hall, second, "task-priorities")
    await in_list(second, OTHER).get_by_role("button", name=hall.t("priority-put-first")).click()
    await expect(second.get_by_text(hall.t("priority-count", count=1, limit=3))).to_be_visible(
        timeout=WITHIN
    )
    await hall.look("prioritise")


async def _reports(hall: Hall) -> None:
    await hall.go("breakout", "report-card")
    first, other = hall.of(0)[0].page, hall.of(0)[1].page
    for page in (first, other):
        await task(hall, page, "task-card")
    await first.get_by_role("button", name=hall.t("card-add")).first.click()
    await first.get_by_label(hall.t("card-text")).fill(LINE)
    await first.get_by_role("button", name=hall.t("card-write"), exact=True).click()
    await expect(other.get_by_text(LINE)).to_be_visible(timeout=WITHIN)
    for count, page in enumerate((first, other), start=1):
        await page.get_by_role("button", name=hall.t("card-sign"), exact=True).click()
        signed = hall.t("card-signed", signed=count, members=4)
        await expect(first.get_by_text(signed)).to_be_visible(timeout=WITHIN)
    told = hall.t("console-card", lines=1, signed=2)
    group = hall.console.page.locator(".group").first
    await expect(group).to_contain_text(told, timeout=WITHIN)
    await hall.look("report-card")
    outside = [*hall.of(1), *hall.of(2)]
    assert not any(phone.has_received(LINE) for phone in outside)


# ---- all together again


async def _walks(hall: Hall) -> None:
    await hall.go("gallery")
    await hall.at_once(hall.phones, lambda page: tab(hall, page, "tab-gallery"))
    for phone, block, words in (
        (hall.of(0)[1], 1, OTHER), (hall.of(1)[0], 0, NOTE), (hall.of(2)[0], 0, NOTE),
    ):  # fmt: skip
        await walk_to(hall, phone.page, block, words)
        note = note_saying(phone.page, words)
        await note.get_by_role("button", name=hall.t("gallery-dot-give")).click()
        left = hall.t("gallery-left", left=2, of=3)
        await expect(phone.page.get_by_text(left)).to_be_visible(timeout=WITHIN)
    voted = hall.t("console-voted", voted=3, of=8, done=0)
    await expect(hall.console.page.get_by_text(voted)).to_be_visible(timeout=WITHIN)
    await hall.look("gallery")
    await _mark(hall)
    page = hall.console.page
    await page.get_by_role("button", name=hall.t("console-close-voting")).click()
    await page.get_by_role("button", name=hall.t("confirm-close-voting-yes")).click()
    dots = hall.t("vote-dots", dots=2, people=2)
    await expect(hall.of(2)[0].page.get_by_text(dots)).to_be_visible(timeout=WITHIN)
    await hall.look("votes")


async def _mark(hall: Hall) -> None:
    """What a proposal means at home: said by folding it open under the note."""
    page = hall.of(2)[0].page
    await walk_to(hall, page, 1, OTHER)
    note = note_saying(page, OTHER)
    await note.get_by_role("button", name=hall.t("mark-ask")).click()
    await note.get_by_role("radio", name=hall.t("mark-could-adopt")).click()
    await expect(note.locator(".vote__mark b")).to_have_text(
        hall.t("mark-could-adopt"), timeout=WITHIN
    )
    await hall.look("marks")
    await walk_to(hall, page, 0, NOTE)


async def _comes_together(hall: Hall) -> None:
    await hall.go("plenary")
    await hall.look("plenary")


async def _closes(hall: Hall) -> None:
    await hall.go("close")
    await hall.look("close")
    page = hall.console.page
    await page.get_by_role("button", name=hall.t("console-session"), exact=True).click()
    await page.get_by_role("menuitem", name=hall.t("console-close")).click()
    await page.get_by_role("button", name=hall.t("confirm-close-yes")).click()
    thanks = hall.t("ended-closed")
    await hall.at_once(
        hall.phones,
        lambda page: expect(page.get_by_text(thanks)).to_be_visible(timeout=WITHIN),
    )
    await expect(hall.wall.page.get_by_text(hall.t("projector-closed"))).to_be_visible()
    await hall.look("closed")
