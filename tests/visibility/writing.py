"""What people write, rate, vote and say about notes: one command each, drawn by chance."""

from typing import Any

from app.core.records import PLENARY, Translation
from app.core.rules.comments import translation_id
from tests.visibility.browser import Page
from tests.visibility.draw import Draw, Given


def add(draw: Draw, page: Page) -> Given:
    person = draw.person(page)
    board = (person.group if person else None) or PLENARY
    if draw.chance.random() < 0.2:
        board = draw.chance.choice((*draw.groups(), PLENARY))
    return {
        "type": "add_note",
        "id": draw.new_id(),
        "board": board,
        "question": draw.question(board),
        "note_kind": draw.chance.choice(list(draw.state.framework.note_kinds)),
        "text": draw.words(),
        "lang": "en",
    }, None


def edit(draw: Draw, page: Page) -> Given:
    note = draw.own_note(page)
    kind = draw.chance.choice(list(draw.state.framework.note_kinds))
    return {
        "type": "edit_note",
        "id": note,
        "note_kind": kind,
        "text": draw.words(),
    }, draw.seq("note", note)


def remove(draw: Draw, page: Page) -> Given:
    note = draw.own_note(page)
    return {"type": "remove_note", "id": note}, draw.seq("note", note)


def offer(draw: Draw, page: Page) -> Given:
    what, _ = draw.chance.choice((add, rate))(draw, page)
    return {"type": "offer", "what": what}, None


def rate(draw: Draw, page: Page) -> Given:
    person = draw.person(page)
    blocks = next(
        (g.blocks for g in draw.state.session.groups if person and g.id == person.group), None
    )
    block = draw.chance.choice(blocks or tuple(draw.state.framework.blocks))
    criterion = draw.chance.choice(draw.state.framework.blocks[block].criteria).id
    return {
        "type": "rate",
        "criterion": criterion,
        "level": draw.chance.choice((1, 2, 3, 4, 5, None)),
    }, None


def place_dots(draw: Draw, _page: Page) -> Given:
    count = draw.chance.choice((0, 1, 1, 2))
    return {"type": "place_dots", "note": draw.any_note(), "count": count}, None


def mark(draw: Draw, _page: Page) -> Given:
    value = draw.chance.choice(("have", "could_adopt", "would_need", "not_for_us", None))
    note, text = draw.any_note(), draw.words()[:200]
    return {"type": "mark", "note": note, "value": value, "text": text}, None


def evaluate(draw: Draw, _page: Page) -> Given:
    asked = draw.chance.choice(draw.state.framework.plan.evaluation)
    command: dict[str, Any] = {"type": "evaluate", "question": asked.id}
    if draw.chance.random() < 0.2:
        return command, None
    level, words = draw.chance.randint(1, 5), draw.words()
    return command | ({"level": level} if asked.kind == "scale" else {"text": words}), None


def choose(draw: Draw, _page: Page) -> Given:
    return {"type": "choose_group", "group": draw.chance.choice(draw.groups())}, None


def describe(draw: Draw, _page: Page) -> Given:
    territory = draw.territory().model_dump(mode="json")
    return {"type": "describe_me", "name": draw.name(), "territory": territory}, None


def comment(draw: Draw, _page: Page) -> Given:
    words = {"text": draw.words(), "lang": "en"}
    return {"type": "add_comment", "id": draw.new_id(), "note": draw.any_note(), **words}, None


def edit_comment(draw: Draw, page: Page) -> Given:
    id_ = draw.any_comment(page)
    edit = {"type": "edit_comment", "id": id_, "text": draw.words(), "lang": "es"}
    return edit, draw.seq("comment", id_)


def remove_comment(draw: Draw, page: Page) -> Given:
    id_ = draw.any_comment(page)
    return {"type": "remove_comment", "id": id_}, draw.seq("comment", id_)


def hide_comment(draw: Draw, _page: Page) -> Given:
    id_ = draw.any_comment(None)
    hide = {"type": "hide_comment", "id": id_, "reason": draw.words()}
    return hide, draw.seq("comment", id_)


def restore_comment(draw: Draw, _page: Page) -> Given:
    id_ = draw.any_comment(None)
    return {"type": "restore_comment", "id": id_}, draw.seq("comment", id_)


def say_same(draw: Draw, _page: Page) -> Given:
    on = draw.chance.random() < 0.7
    return {"type": "say_same", "note": draw.any_note(), "on": on}, None


def translate(draw: Draw, _page: Page) -> Given:
    note, lang = draw.any_note(), draw.chance.choice(("es", "fr"))
    words = {"lang": lang, "text": draw.words(), "revision": draw.chance.randrange(2)}
    seen = draw.seq("translation", translation_id(note, lang))
    return {"type": "translate", "note": note, **words}, seen


def remove_translation(draw: Draw, _page: Page) -> Given:
    known = list(draw.state.of_kind("translation"))
    bodies = [s.body for s in known if isinstance(s.body, Translation)]
    one = draw.chance.choice(bodies) if bodies else None
    note, lang = (one.note, one.lang) if one else (draw.any_note(), "fr")
    remove = {"type": "remove_translation", "note": note, "lang": lang}
    return remove, draw.seq("translation", translation_id(note, lang))
