"""What facilitators say to lead a workshop: one command each, drawn by chance. Decides nothing of who gives it when."""

from typing import Any, get_args

from app.core.records import PLENARY, Mode
from app.core.rules import placing
from app.store.sessions import hash_of
from tests.visibility.browser import Page
from tests.visibility.draw import Draw, Given

ROLES = ("facilitator", "organizer", "observer", "projector")
MODES: tuple[Mode, ...] = get_args(Mode)
WAYS = (*placing.WAYS, "choice_with_cap")


def move_to(draw: Draw, _page: Page) -> Given:
    phase = draw.chance.choice(draw.state.session.phases)
    if draw.chance.random() < 0.6:
        phase = next(p for p in draw.state.session.phases if p.kind == "breakout")
    step = draw.chance.choice(phase.steps).id if phase.steps else None
    run = draw.state.session.run.n
    return {"type": "move_to", "phase": phase.id, "step": step, "from_run": run}, None


def repeat_phase(draw: Draw, _page: Page) -> Given:
    return {"type": "repeat", "from_run": draw.state.session.run.n}, None


def set_clock(draw: Draw, _page: Page) -> Given:
    action = draw.chance.choice(("pause", "resume", "extend"))
    run = draw.state.session.run.n
    return {"type": "set_clock", "action": action, "seconds": 60, "from_run": run}, None


def reveal(draw: Draw, _page: Page) -> Given:
    return {"type": "reveal", "group": draw.chance.choice((*draw.groups(), None))}, None


def close_voting(draw: Draw, _page: Page) -> Given:
    return {"type": "close_voting", "from_run": draw.state.session.run.n}, None


def close(draw: Draw, _page: Page) -> Given:
    is_open = draw.state.session.state == "open"
    if draw.chance.random() < 0.1:
        return {"type": "open_session"}, None
    return {"type": "close" if is_open and draw.chance.random() < 0.2 else "reopen"}, None


def set_mode(draw: Draw, _page: Page) -> Given:
    return {"type": "set_mode", "mode": draw.chance.choice(MODES)}, None


def set_joining(draw: Draw, _page: Page) -> Given:
    return {"type": "set_joining", "open": draw.chance.random() < 0.8}, None


def renew_code(draw: Draw, _page: Page) -> Given:
    code = "".join(draw.chance.choice("ABCDEFGHJKLM") for _ in range(6))
    return {"type": "renew_code", "code": code, "secret": draw.new_id()}, None


def set_agenda(draw: Draw, _page: Page) -> Given:
    """Minutes, a title, and now and then one more phase, or one less, at the end."""
    session = draw.state.session
    phases: list[dict[str, Any]] = [
        {
            "id": phase.id,
            "minutes": draw.chance.randrange(1, 60),
            "steps": [{"id": s.id, "minutes": s.minutes} for s in phase.steps],
            "title": phase.title,
            "like": phase.like,
        }
        for phase in session.phases
    ]
    draw.chance.choice(phases)["title"] = {"en": draw.name()}
    if draw.chance.random() < 0.3 and len(phases) < 20:
        plan = draw.state.framework.plan
        like = draw.chance.choice([one for one in plan.agenda if not one.steps])
        phases.append({"id": f"more-{draw.new_id()[-6:]}", "minutes": 5, "like": like.id})
    elif draw.chance.random() < 0.3 and phases[-1]["like"]:
        phases.pop()
    command = {"type": "set_agenda", "title": {"en": draw.name()}, "phases": phases}
    return command, draw.seq("session", draw.state.session.id)


def add_languages(draw: Draw, _page: Page) -> Given:
    return {"type": "add_languages", "languages": [draw.chance.choice(("pt", "ar"))]}, None


def set_groups(draw: Draw, _page: Page) -> Given:
    groups = [group.model_dump(mode="json") for group in draw.state.session.groups]
    blocks = list(draw.state.framework.blocks)
    what = draw.chance.random()
    if what < 0.3 and len(groups) > 1:
        groups.remove(draw.chance.choice(groups))
    elif what < 0.5:
        number = max(group["number"] for group in groups) + 1
        groups.append(
            {"id": f"g{number}", "number": number, "blocks": [draw.chance.choice(blocks)]}
        )
    elif what < 0.8:
        draw.chance.choice(groups)["name"] = draw.name()
        draw.chance.choice(groups)["call"] = "https://meet.example.org/" + draw.new_id()
    else:
        draw.chance.choice(groups)["blocks"] = draw.chance.sample(blocks, 2)
    return {"type": "set_groups", "groups": groups}, draw.seq("session", draw.state.session.id)


def place(draw: Draw, _page: Page) -> Given:
    people = [person.id for person in draw.state.people()] or ["x" * 22]
    person = draw.chance.choice(people)
    group = draw.chance.choice((*draw.groups()[:3], *draw.groups()[:3], None))
    return {"type": "place", "person": person, "group": group}, draw.seq("person", person)


def assign(draw: Draw, _page: Page) -> Given:
    way = draw.chance.choice(WAYS)
    everyone = draw.chance.random() < 0.2
    seed = draw.chance.randrange(1000)
    return {"type": "assign", "way": way, "everyone": everyone, "seed": seed}, None


def merge(draw: Draw, _page: Page) -> Given:
    people = [person.id for person in draw.state.people()]
    if len(people) < 2 or draw.chance.random() < 0.5:
        chosen = people[:1] or ["x" * 22]
        words = {"people": chosen, "country": "EC", "place": draw.name()}
        return {"type": "merge_territories", **words}, None
    keep, ghost = draw.chance.sample(people, 2)
    return {"type": "merge_people", "keep": keep, "ghost": ghost}, draw.seq("person", ghost)


def switch(draw: Draw, _page: Page) -> Given:
    """Mostly off, else nobody would write any more."""
    type_ = draw.chance.choice(
        ("pause_posting", "set_late_work", "set_approve_first", "lock_board")
    )
    board = {"board": draw.chance.choice((*draw.groups(), PLENARY))}
    on = (draw.chance.random() < 0.3) is not (type_ == "set_late_work")
    return {"type": type_, "on": on} | (board if type_ == "lock_board" else {}), None


def hide(draw: Draw, _page: Page) -> Given:
    note = draw.any_note()
    return {"type": "hide_note", "id": note, "reason": draw.words()}, draw.seq("note", note)


def restore(draw: Draw, _page: Page) -> Given:
    hidden = [note.id for note in draw.state.notes() if note.hidden is not None]
    note = draw.chance.choice(hidden) if hidden else draw.any_note()
    return {"type": "restore_note", "id": note}, draw.seq("note", note)


def approve(draw: Draw, _page: Page) -> Given:
    waiting = [note.id for note in draw.state.notes() if note.waiting]
    note = draw.chance.choice(waiting) if waiting else draw.any_note()
    return {"type": "approve", "id": note}, draw.seq("note", note)


def decide_about_author(draw: Draw, _page: Page) -> Given:
    note = {"note": draw.any_note()}
    if draw.chance.random() < 0.2:
        return {"type": "remove_author", "keep": draw.chance.random() < 0.5} | note, None
    return {"type": "pause_author", "on": draw.chance.random() < 0.4} | note, None


def decide_about_person(draw: Draw, _page: Page) -> Given:
    people = [person.id for person in draw.state.people()] or ["x" * 22]
    person = {"person": draw.chance.choice(people)}
    if draw.chance.random() < 0.15:
        return {"type": "wipe_simulated"}, None
    type_ = draw.chance.choice(("pause_person", "remove_person", "readmit", "readmit"))
    if type_ == "remove_person":
        return {"type": type_, "keep": draw.chance.random() < 0.5} | person, None
    on = {"on": draw.chance.random() < 0.4} if type_ == "pause_person" else {}
    return {"type": type_} | on | person, None


def link(draw: Draw, _page: Page) -> Given:
    links = [stored.id for stored in draw.state.of_kind("link")]
    if links and draw.chance.random() < 0.3:
        return {"type": "revoke_link", "id": draw.chance.choice(links)}, None
    hash_ = hash_of(draw.new_id())
    role = draw.chance.choice(ROLES)
    return {
        "type": "mint_link",
        "id": draw.new_id(),
        "role": role,
        "label": draw.name(),
        "hash": hash_,
    }, None


def shine(draw: Draw, _page: Page) -> Given:
    """Mostly a note, or what a group wrote: what may have to leave the light by itdraw."""
    group = draw.chance.choice(draw.groups())
    block = draw.block_of(group)
    blocks = draw.state.framework.blocks[block]
    themes = [stored.id for stored in draw.state.of_kind("theme")] or ["x" * 22]
    what, ref = draw.chance.choice(
        (
            *[("note", draw.any_note())] * 3,
            ("theme", draw.chance.choice(themes)),
            ("board", group),
            ("board", PLENARY),
            ("card", group),
            *[("chart", f"{group}/{draw.chance.choice(blocks.criteria).id}")] * 3,
            ("block", block),
            ("agenda", ""),
        )
    )
    card = {"block": block} if what == "card" else {}
    return {"type": "shine", "what": what, "ref": ref, **card}, None


def dim(draw: Draw, _page: Page) -> Given:
    return {"type": "dim"}, None


def say(draw: Draw, _page: Page) -> Given:
    messages = [stored.id for stored in draw.state.of_kind("message") if stored.body]
    if messages and draw.chance.random() < 0.3:
        return {"type": "withdraw_message", "id": draw.chance.choice(messages)}, None
    group = draw.chance.choice((None, *draw.groups()[:3]))
    call = draw.chance.random() < 0.3
    words = {"text": draw.words()[:200], "group": group, "call": call}
    return {"type": "send_message", "id": draw.new_id(), **words}, None
