"""What a group does together at its table: one command each, drawn by chance."""

from typing import Any

from app.core.records import ACROSS
from tests.visibility.browser import Page
from tests.visibility.draw import Draw, Given


def rapporteur(draw: Draw, page: Page) -> Given:
    on = draw.chance.random() < 0.8
    return {"type": "be_rapporteur", "board": draw.board(page), "on": on}, None


def present(draw: Draw, page: Page) -> Given:
    return {"type": "present", "block": draw.block_of(draw.board(page))}, None


def about_help(draw: Draw, page: Page) -> Given:
    if page.role == "facilitator":
        return {"type": "lower_help", "board": draw.board(page)}, None
    on = draw.chance.random() < 0.7
    return {"type": "call_help", "board": draw.board(page), "on": on}, None


def ready(draw: Draw, page: Page) -> Given:
    on = draw.chance.random() < 0.7
    if draw.chance.random() < 0.5:
        return {"type": "say_ready", "on": on}, None
    return {"type": "group_ready", "board": draw.board(page), "on": on}, None


def priority(draw: Draw, page: Page) -> Given:
    types = ("propose_priority", "set_priority")
    type_ = types[1] if page.role == "facilitator" else draw.chance.choice(types)
    on = draw.chance.random() < 0.8
    return {"type": type_, "note": draw.note_on(draw.board(page)), "on": on}, None


def theme(draw: Draw, page: Page) -> Given:
    board = draw.board(page)
    themes = [s.id for s in draw.state.of_kind("theme") if getattr(s.body, "board", "") == board]
    themes = themes or ["x" * 22]
    what = draw.chance.random()
    if what < 0.35:
        title = draw.words()[:60]
        return {"type": "add_theme", "id": draw.new_id(), "board": board, "title": title}, None
    theme = draw.chance.choice(themes)
    if what < 0.5:
        command: dict[str, Any] = {
            "type": "rename_theme",
            "id": theme,
            "title": draw.words()[:60],
        }
    elif what < 0.65:
        command = {"type": "remove_theme", "id": theme}
    else:
        into = draw.chance.choice((theme, theme, None))
        command = {"type": "gather", "note": draw.note_on(board), "theme": into}
    return command, draw.seq("theme", theme)


def across(draw: Draw, _page: Page) -> Given:
    """A facilitator gathers notes of all boards."""
    themes = [s.id for s in draw.state.of_kind("theme") if getattr(s.body, "board", "") == ACROSS]
    if not themes or draw.chance.random() < 0.2:
        title = draw.words()[:60]
        return {"type": "add_theme", "id": draw.new_id(), "board": ACROSS, "title": title}, None
    theme = draw.chance.choice(themes)
    note = draw.note_on(draw.chance.choice(draw.groups()))
    command = {"type": "gather", "note": note, "theme": theme, "across": True}
    return command, draw.seq("theme", theme)


def finding(draw: Draw, _page: Page) -> Given:
    """A sentence of the report, resting on a note and a theme, edited or taken back now and then."""
    there = [s.id for s in draw.state.of_kind("finding") if s.body is not None]
    if there and draw.chance.random() < 0.2:
        id_ = draw.chance.choice(there)
        return {"type": "remove_finding", "id": id_}, draw.seq("finding", id_)
    edits = there and draw.chance.random() < 0.4
    id_ = draw.chance.choice(there) if edits else draw.new_id()
    sources = [{"kind": "note", "id": draw.note_on(draw.chance.choice(draw.groups()))}]
    sources += [{"kind": "theme", "id": s.id} for s in draw.state.of_kind("theme") if s.body][:1]
    command = {
        "type": "edit_finding" if edits else "add_finding",
        "id": id_,
        "section": draw.chance.choice(draw.state.framework.report_sections),
        "text": draw.words()[:200],
        "lang": "en",
        "sources": sources,
    }
    return command, draw.seq("finding", id_) if edits else None


def line(draw: Draw, page: Page) -> Given:
    board = draw.board(page)
    lines = [s.id for s in draw.state.of_kind("line") if getattr(s.body, "board", "") == board]
    words = {"text": draw.words()[:200], "lang": "en", "minority": draw.chance.random() < 0.2}
    lines = lines or ["x" * 22]
    if draw.chance.random() < 0.4:
        line = draw.chance.choice(lines)
        if draw.chance.random() < 0.3:
            return {"type": "remove_line", "id": line}, draw.seq("line", line)
        return {"type": "edit_line", "id": line, **words}, draw.seq("line", line)
    section = draw.chance.choice(draw.state.framework.plan.breakout.report_card).id
    place = {"board": board, "block": draw.block_of(board), "section": section}
    return {"type": "write_line", "id": draw.new_id(), **place, **words}, None


def sign(draw: Draw, page: Page) -> Given:
    board = draw.board(page)
    on = draw.chance.random() < 0.7
    return {"type": "sign_card", "board": board, "block": draw.block_of(board), "on": on}, None
