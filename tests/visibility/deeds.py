"""What people do in a play, one event by chance, and what of it the model has to know."""

from collections.abc import Awaitable, Callable

from app.core.plan import Phase, Step
from app.core.rules.comments import same_id, translation_id
from tests.visibility.knowing import STRICTNESS, Remark, Written, stricter
from tests.visibility.looking import download, look, refused_doors
from tests.visibility.play import Play
from tests.workshop import new_id
from tests.workshop import note as a_note

RATINGS_OPEN = ("plenary", "close")


async def step(play: Play) -> None:
    before = play.allowed()
    for watcher in play.participants():
        watcher.groups = {play.group_of(watcher)}
    await play.chance.choice(DEEDS)(play)
    await play.settle()
    look(play, before)
    play.events += 1


async def write(play: Play) -> None:
    watcher = play.chance.choice(play.participants())
    person = play.model.people[watcher.me or ""]
    boards = [person.group, "plenary"] if person.group else ["plenary"]
    board = play.chance.choice(boards)
    assert board is not None
    text, id_ = play.canary(), new_id()
    question = play.question(board)
    kind = play.chance.choice(play.plan.breakout.note_kinds).id
    runs = watcher.viewer.run - play.chance.choice((0, 0, 0, 1, 2))
    answer = await watcher.viewer.do(
        a_note(id_, board, question, f"{text} words", kind), run=max(1, runs)
    )
    if answer["type"] == "ack":
        written = Written(id_, board, person.id, text, play.model.mode)
        play.model.show(written)
        play.model.notes[id_] = written


async def edit(play: Play) -> None:
    note = play.any_note()
    if note is None:
        return
    author = next(w for w in play.participants() if w.me == note.author)
    text = play.canary()
    command = {
        "type": "edit_note",
        "id": note.id,
        "note_kind": play.plan.breakout.note_kinds[0].id,
        "text": text,
    }
    if await play.give(author.viewer, command):
        note.text = text
        note.mode = stricter(note.mode, play.model.mode)


async def remove(play: Play) -> None:
    note = play.any_note()
    if note is None or play.chance.random() < 0.5:
        return
    author = next(w for w in play.participants() if w.me == note.author)
    if await play.give(author.viewer, {"type": "remove_note", "id": note.id}):
        del play.model.notes[note.id]
        play.model.darken(note)
        rest = {i: r for i, r in play.model.remarks.items() if r.note != note.id}
        play.model.remarks = rest


async def comment(play: Play) -> None:
    """Of any note and by anybody: what one cannot read is refused."""
    note, watcher = play.any_note(), play.chance.choice(play.participants())
    if note is None:
        return
    id_, text = new_id(), play.canary()
    command = {"type": "add_comment", "id": id_, "note": note.id, "text": text, "lang": "en"}
    if await play.give(watcher.viewer, command):
        play.model.remarks[id_] = Remark(note.id, watcher.me or "", text, play.model.mode)


async def translate(play: Play) -> None:
    note, watcher = play.any_note(), play.chance.choice(play.participants())
    if note is None:
        return
    text, lang = play.canary(), play.chance.choice(("es", "fr"))
    command = {"type": "translate", "note": note.id, "lang": lang, "text": text, "revision": 0}
    known = watcher.viewer.of_kind("translation").values()
    seen = (one["seq"] for one in known if (one["note"], one["lang"]) == (note.id, lang))
    if await play.give(watcher.viewer, command, next(seen, None)):
        id_ = translation_id(note.id, lang)
        play.model.remarks[id_] = Remark(note.id, watcher.me or "", text, None)


async def hide_comment(play: Play) -> None:
    said = [id_ for id_, remark in play.model.remarks.items() if remark.mode is not None]
    if not said:
        return
    id_, reason = play.chance.choice(said), play.canary()
    if await play.give(play.facilitator, {"type": "hide_comment", "id": id_, "reason": reason}):
        play.model.remarks[id_].reason = reason


async def say_same(play: Play) -> None:
    note, watcher = play.any_note(), play.chance.choice(play.participants())
    say = {"type": "say_same", "note": note.id if note else new_id(), "on": True}
    if note is not None and await play.give(watcher.viewer, say):
        play.model.sames.setdefault(watcher.me or "", set()).add(same_id(watcher.me or "", note.id))


async def hide(play: Play) -> None:
    note = play.any_note()
    reason = play.canary()
    if note is not None and await play.give(
        play.facilitator, {"type": "hide_note", "id": note.id, "reason": reason}
    ):
        note.reason = reason
        play.model.darken(note)


async def restore(play: Play) -> None:
    hidden = [note for note in play.model.notes.values() if note.reason is not None]
    if hidden:
        note = play.chance.choice(hidden)
        assert await play.give(play.facilitator, {"type": "restore_note", "id": note.id})
        note.reason = None


async def rate(play: Play) -> None:
    """Several people of one table: a strip opens from three ratings on."""
    group = play.chance.choice(sorted(play.model.blocks))
    criterion = play.chance.choice(sorted(play.model.blocks[group]))
    for watcher in play.participants():
        person = play.model.people[watcher.me or ""]
        level = play.chance.choice((1, 2, 3, 4, 5, None))
        command = {"type": "rate", "criterion": criterion, "level": level}
        if play.chance.random() < 0.8 and await play.give(watcher.viewer, command):
            person.rated[criterion] = stricter(
                person.rated.get(criterion, "named"), play.model.mode
            )


async def vote(play: Play) -> None:
    """Everybody marks an idea and puts a dot on it; now and then the vote is closed, or opened again."""
    gallery = [p for p in play.plan.agenda if p.kind.value == "gallery_walk"]
    note = play.any_note()
    if not gallery or note is None:
        return
    await go(play, gallery[0], None)
    for watcher in play.participants():
        need = play.canary()
        mark = {"type": "mark", "note": note.id, "value": "would_need", "text": need}
        if await play.give(watcher.viewer, mark):
            play.model.voting.needs[watcher.me or "", note.id] = need
        await play.give(watcher.viewer, {"type": "place_dots", "note": note.id, "count": 1})
    if play.chance.random() < 0.5:
        command = {"type": "close_voting", "from_run": play.facilitator.run}
        assert await play.give(play.facilitator, command)
        play.model.voting.close()


async def shine(play: Play) -> None:
    """A note, or all that may be shown of a board."""
    note = play.any_note()
    if note is None:
        return
    what, ref = play.chance.choice((("note", note.id), ("board", note.board)))
    is_taken, lit = True, [note.id]
    if what == "note":
        is_taken = play.model.may_shine(note)
    else:
        notes = [n for n in play.model.notes.values() if n.board == ref]
        lit = [n.id for n in notes if play.model.may_shine(n)][:24]
    done = await play.give(play.facilitator, {"type": "shine", "what": what, "ref": ref})
    assert done == is_taken, (play.seed, play.events, what)
    if done:
        play.model.lit = lit


async def shine_chart(play: Play) -> None:
    group = play.chance.choice(sorted(play.model.blocks))
    criterion = play.chance.choice(sorted(play.model.blocks[group]))
    command = {"type": "shine", "what": "chart", "ref": f"{group}/{criterion}"}
    assert await play.give(play.facilitator, command) == play.model.is_revealed(group)
    if play.model.is_revealed(group):
        play.model.lit = []


async def dim(play: Play) -> None:
    assert await play.give(play.facilitator, {"type": "dim"})
    play.model.lit = []


async def say(play: Play) -> None:
    """The last word for each is what holds; one for all ends those for groups."""
    group, id_, text = play.chance.choice((None, "g1", "g2")), new_id(), play.canary()
    command = {"type": "send_message", "id": id_, "group": group, "text": text}
    assert await play.give(play.facilitator, command)
    before = play.model.messages
    kept = {} if group is None else {i: m for i, m in before.items() if m[0] != group}
    play.model.messages = {**kept, id_: (group, text)}


async def describe(play: Play) -> None:
    watcher = play.chance.choice(play.participants())
    person = play.model.people[watcher.me or ""]
    name, place, answer = play.canary(), play.canary(), play.canary()
    fields = {"languages": answer} if play.plan_id.startswith("river") else {}
    territory = {"country": "EC", "place": place, "fields": fields}
    if await play.give(
        watcher.viewer, {"type": "describe_me", "name": name, "territory": territory}
    ):
        person.name, person.place, person.answer = name, place, answer
        person.mode = play.model.mode


async def move_to(play: Play) -> None:
    phase = play.chance.choice(play.plan.agenda)
    if play.chance.random() < 0.6:
        phase = next(p for p in play.plan.agenda if p.kind.value == "breakout")
    await go(play, phase, play.chance.choice(phase.steps) if phase.steps else None)


async def go(play: Play, phase: Phase, step: Step | None) -> None:
    record = play.facilitator.session_record
    stays = (record["phase"], record["step"]) == (phase.id, step.id if step else None)
    run = play.facilitator.run
    command = {
        "type": "move_to",
        "phase": phase.id,
        "step": step.id if step else None,
        "from_run": run,
    }
    assert await play.give(play.facilitator, command)
    if step is not None and step.reveal:
        play.model.revealed.add("*")
    play.model.ratings_open |= phase.kind.value in RATINGS_OPEN
    play.model.voting.move(phase.kind.value == "gallery_walk", stays=stays)
    play.model.enter(play.see_of(phase.id, step))


async def reveal(play: Play) -> None:
    group = play.chance.choice(("g1", "g2"))
    if play.chance.random() < 0.5:
        assert await play.give(play.facilitator, {"type": "reveal", "group": group})
        play.model.revealed.add(group)


async def place(play: Play) -> None:
    watcher = play.chance.choice(play.participants())
    group = play.chance.choice(("g1", "g2", "g3", None))
    assert await play.give(
        play.facilitator, {"type": "place", "person": watcher.me, "group": group}
    )
    play.model.people[watcher.me or ""].group = group


async def set_mode(play: Play) -> None:
    mode = play.chance.choice(STRICTNESS)
    if play.chance.random() < 0.6:
        assert await play.give(play.facilitator, {"type": "set_mode", "mode": mode})
        play.model.mode = mode


async def set_groups(play: Play) -> None:
    groups = [dict(group) for group in play.facilitator.session_record["groups"]]
    calls = dict(play.model.calls)
    for group in groups:
        if play.chance.random() < 0.4:
            calls[group["id"]] = play.canary()
            group["call"] = f"https://meet.example.org/{calls[group['id']]}"
    if await play.give(play.facilitator, {"type": "set_groups", "groups": groups}):
        play.model.calls = calls


async def visit(play: Play) -> None:
    watcher = play.chance.choice(
        [w for w in play.watchers if w.role in ("participant", "observer")]
    )
    before = play.allowed()
    watcher.visit = play.chance.choice(("g1", "g2", "g3", None))
    await watcher.viewer.send_frame({"type": "watch", "board": watcher.visit})
    await play.settle()
    look(play, before)


async def come_back(play: Play) -> None:
    """Somebody is away while something happens, and resumes, or begins anew after a visit (P-23)."""
    watcher = play.chance.choice(play.watchers[1:])
    away = watcher.viewer
    await away.cut()
    event = play.chance.choice((hide, restore, place, set_mode, move_to))
    await event(play)
    if watcher.visit is not None:
        away.epoch = None
        watcher.visit = None
    await away.connect()


async def somebody_joins(play: Play) -> None:
    if len(play.participants()) < 10:
        await play.join()


DEEDS: tuple[Callable[[Play], Awaitable[None]], ...] = (
    *[write] * 10, *[rate] * 4, *[vote] * 2, *[move_to] * 6, *[hide] * 4, *[restore] * 2, *[edit] * 3, remove,
    *[describe] * 2, *[place] * 2, *[reveal] * 2, *[set_mode] * 2, set_groups, *[visit] * 3,
    *[shine] * 3, shine_chart, dim, *[say] * 2,
    *[comment] * 5, *[translate] * 2, hide_comment, *[say_same] * 2, *[come_back] * 3, somebody_joins, *[download] * 1, refused_doors,
)  # fmt: skip
