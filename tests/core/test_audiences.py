"""H6: who may see a record of each kind, as docs/rules.md says it, tried on one of each."""

from app.core.actors import (
    ALL,
    FACILITATORS,
    ORGANIZERS,
    PROJECTOR,
    Audience,
    of_board,
    of_group,
    of_past,
    of_person,
)  # fmt: skip
from app.core.records import AnyRecord
from app.core.see import see
from tests.core.hall import FACILITATOR, Hall

STAFF = {FACILITATORS, ORGANIZERS}
GROUP = {of_group("g1"), of_past("g1")}


def one_of_each() -> tuple[Hall, dict[str, tuple[str, set[Audience]]]]:
    """A session in the step in which a group talks, and for each kind a record with those who may see it."""
    hall = Hall(mode="named")
    ana, bo = hall.joins("Ana", "g1"), hall.joins("Bo", "g1")
    me, other = of_person(ana.person or ""), of_person(bo.person or "")
    hall.goes("breakout", "individual")
    hall.does(ana, "rate", criterion=hall.criterion("g1"), level=3)
    hall.goes("breakout", "share")
    note = hall.writes(ana)
    ids = [hall.new_id() for _ in range(4)]
    words = {"text": "words", "lang": "en"}
    hall.does(bo, "add_comment", id=ids[0], note=note, **words)
    hall.does(bo, "say_same", note=note, on=True)
    hall.does(bo, "translate", note=note, lang="es", text="palabras", revision=0)
    hall.does(ana, "add_theme", id=ids[1], board="g1", title="Markets")
    hall.does(ana, "be_rapporteur", board="g1", on=True)
    hall.does(ana, "say_ready", on=True)
    hall.does(FACILITATOR, "set_priority", note=note, on=True)
    section = hall.framework.plan.breakout.report_card[0].id
    place = {"board": "g1", "block": hall.block("g1"), "section": section}
    hall.does(FACILITATOR, "write_line", id=ids[2], **place, **words, minority=False)
    hall.does(bo, "sign_card", board="g1", block=hall.block("g1"), on=True)
    hall.does(FACILITATOR, "pause_person", person=bo.person, on=True)
    hall.does(FACILITATOR, "pause_person", person=bo.person, on=False)
    hall.does(FACILITATOR, "shine", what="note", ref=note)
    hall.does(
        FACILITATOR, "add_finding", id=hall.new_id(), section="highlights", text="w", lang="en"
    )
    hall.does(FACILITATOR, "send_message", id=ids[3], group="g1", text="two minutes")
    on_board = STAFF | GROUP
    expected: dict[str, set[Audience]] = {
        "session": {ALL, PROJECTOR, *STAFF, *(of_group(g.id) for g in hall.session.groups)},
        "note": on_board | {me},
        "comment": on_board | {me, other},
        "translation": on_board | {me, other},
        "theme": on_board,
        "board": on_board | {me},
        "line": on_board,
        "priority": on_board | {me},
        "rating": {me},
        "same": {other},
        "ready": {me},
        "signature": {other},
        "standing": {other, FACILITATORS},
        "spotlight": {ALL, PROJECTOR},
        "message": {FACILITATORS, *GROUP},
        "finding": set(STAFF),
    }
    found: dict[str, tuple[str, set[Audience]]] = {}
    for kind, who in expected.items():
        id_ = next(stored.id for stored in hall.state.of_kind(kind) if stored.body is not None)
        found[kind] = (id_, who)
    return hall, found


def test_h6_every_kind_has_exactly_the_audiences_of_the_table() -> None:
    hall, expected = one_of_each()
    # A facilitator's key is no person: nobody belongs to its audience.
    nobody = of_person(FACILITATOR.name)
    said = {
        kind: {a for a in hall.state.audiences((kind, id_)) if not a.startswith("past:")} - {nobody}
        for kind, (id_, _) in expected.items()
    }
    assert said == {
        kind: {a for a in who if not a.startswith("past:")} for kind, (_, who) in expected.items()
    }
    left = {k.model_fields["kind"].default for k in AnyRecord.__args__} - expected.keys()
    assert left == {"person", "dots", "mark", "evaluation", "link"}, "these have tests of their own"


def test_h6_see_builds_a_shape_for_an_audience_and_nothing_for_any_other() -> None:
    hall, expected = one_of_each()
    for kind, (id_, _) in expected.items():
        stored = hall.state.stored((kind, id_))
        assert stored is not None
        for audience in (ALL, PROJECTOR, *STAFF, *GROUP, of_board("g1"), of_group("g2"), "nobody"):
            is_seen = see(hall.state, stored, audience) is not None
            assert is_seen == (audience in hall.state.audiences((kind, id_))), (kind, audience)
