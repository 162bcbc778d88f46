"""The report card: lines that all write at once, and who stands behind it as it was."""

from typing import Any

import pytest

from app.core.actors import Actor
from app.core.records import Line, Signature
from app.core.rules import Refused
from app.core.rules.cards import signature_id
from tests.core.hall import FACILITATOR, OBSERVER, ORGANIZER, PROJECTOR, Hall, command


def table(**hall_: str) -> tuple[Hall, Actor, Actor]:
    hall = Hall(**hall_)  # type: ignore[arg-type]
    ana, bo = hall.joins("Ana", "g1"), hall.joins("Bo", "g1")
    hall.goes("breakout", "report-card")
    return hall, ana, bo


def written(hall: Hall, actor: Actor, text: str = "words", **more: object) -> str:
    id_ = hall.new_id()
    hall.does(actor, "write_line", **hall.a_line(id_, "g1", text, **more))  # type: ignore[arg-type]
    return id_


def line_of(hall: Hall, id_: str) -> Line:
    found = hall.body("line", id_)
    assert isinstance(found, Line)
    return found


def upto(hall: Hall, who: Actor) -> int:
    found = hall.body("signature", signature_id(who.person or "", "g1", hall.block("g1")))
    assert isinstance(found, Signature)
    return found.upto


def test_h46_the_card_is_written_by_all_and_a_section_has_several_lines() -> None:
    hall, ana, bo = table()
    first = written(hall, ana, "we agree")
    second = written(hall, bo, "some do not", minority=True)
    hall.does(bo, "edit_line", id=first, text="we all agree", lang="es", minority=False)
    assert hall.sees(ana, "line", first)["text"] == "we all agree"
    assert hall.sees(ana, "line", second)["minority"] is True
    assert line_of(hall, first).section == line_of(hall, second).section


def test_h28_of_two_who_change_the_same_line_the_second_is_refused_with_the_line() -> None:
    hall, ana, bo = table()
    id_ = written(hall, ana)
    seen = hall.seq("line", id_)
    edit: dict[str, Any] = {"id": id_, "lang": "en", "minority": False}
    hall.does(ana, "edit_line", **edit, text="mine", seen=seen)
    with pytest.raises(Refused) as refused:
        hall.do(bo, command("edit_line", **edit, text="and mine"), seen=seen)
    assert (refused.value.code, refused.value.params) == ("changed", {"kind": "line", "id": id_})
    assert hall.says(bo, "remove_line", id=id_, seen=seen) == "changed"
    assert line_of(hall, id_).text == "mine"


def test_h18_a_line_written_in_time_arrives_late() -> None:
    hall, ana, _ = table()
    run = hall.session.run.n
    hall.goes("gallery")
    id_ = hall.new_id()
    assert hall.says(ana, "write_line", **hall.a_line(id_, "g1")) == "phase_closed"
    hall.does(ana, "write_line", **hall.a_line(id_, "g1"), run=run)
    assert (line_of(hall, id_).late, line_of(hall, id_).run) == (True, run)
    other = hall.new_id()
    hall.does(FACILITATOR, "write_line", **hall.a_line(other, "g1"))
    assert line_of(hall, other).late is False


def test_h45_who_has_been_moved_writes_on_the_old_card_only_what_was_under_way() -> None:
    hall, ana, bo = table()
    run, id_ = hall.session.run.n, written(hall, bo)
    hall.does(FACILITATOR, "place", person=ana.person, group="g2")
    hall.goes("breakout", "report-card")
    line = hall.a_line(hall.new_id(), "g1")
    assert hall.says(ana, "write_line", **line) == "phase_closed"
    hall.does(ana, "write_line", **line, run=run)
    far = hall.joins("Far", "g3")
    edit: dict[str, Any] = {"id": id_, "text": "x", "lang": "en", "minority": False}
    assert hall.says(far, "edit_line", **edit) == "unknown_line"
    assert hall.says(far, "write_line", **line | {"id": hall.new_id()}) == "not_your_board"


def test_h15_where_the_card_is_the_rapporteurs_the_others_read() -> None:
    hall, ana, bo = table()
    hall.goes("breakout", "introductions")
    line = hall.a_line(hall.new_id(), "g1")
    assert hall.says(ana, "write_line", **line) == "not_rapporteur"
    hall.does(ana, "be_rapporteur", board="g1", on=True)
    hall.does(ana, "write_line", **line)
    assert hall.sees(bo, "line", line["id"])["text"] == "words"


def test_h49_a_card_is_of_a_group_and_a_block() -> None:
    hall, ana, _ = table()
    other = next(b for b in hall.framework.blocks if b != hall.block("g1"))
    line = hall.a_line(hall.new_id(), "g1") | {"block": other}
    assert hall.says(ana, "write_line", **line) == "not_this_block"
    line = hall.a_line(hall.new_id(), "g1", section="nowhere")
    assert hall.says(ana, "write_line", **line) == "unknown_section"
    assert hall.says(ana, "sign_card", board="g1", block=other, on=True) == "not_this_block"


def test_p7_a_line_is_short_and_a_card_is_not_endless() -> None:
    hall, ana, _ = table()
    assert written(hall, ana, "x" * 280)
    long = hall.a_line(hall.new_id(), "g1", "x" * 281)
    assert hall.says(ana, "write_line", **long) == "too_long"
    for _ in range(hall.limits.lines - 1):
        written(hall, ana)
    assert hall.says(ana, "write_line", **hall.a_line(hall.new_id(), "g1")) == "card_full"


def test_p7_a_signature_is_of_the_card_as_it_was() -> None:
    hall, ana, bo = table()
    block = hall.block("g1")
    sign: dict[str, Any] = {"board": "g1", "block": block, "on": True}
    assert hall.says(ana, "sign_card", **sign) == "empty_card"
    written(hall, ana)
    id_ = written(hall, ana)
    hall.does(ana, "sign_card", **sign)
    assert upto(hall, ana) == hall.seq("line", id_)
    hall.does(bo, "remove_line", id=id_)
    hall.does(bo, "sign_card", **sign)
    assert upto(hall, ana) < upto(hall, bo), "a line that was taken out is a change too"
    hall.does(bo, "sign_card", **sign | {"on": False})
    assert hall.body("signature", signature_id(bo.person or "", "g1", block)) is None


def test_p7_h37_a_signature_is_known_to_its_giver_only() -> None:
    hall, ana, bo = table()
    written(hall, ana)
    hall.does(ana, "sign_card", board="g1", block=hall.block("g1"), on=True)
    id_ = signature_id(ana.person or "", "g1", hall.block("g1"))
    assert hall.sees(ana, "signature", id_) is not None
    for actor in (bo, FACILITATOR, ORGANIZER, OBSERVER, PROJECTOR):
        assert hall.sees(actor, "signature", id_, watching="g1") is None


def test_h37_a_line_names_nobody_in_any_mode() -> None:
    hall, ana, bo = table(mode="named")
    id_ = written(hall, ana)
    for actor in (bo, FACILITATOR, ORGANIZER):
        shape = hall.sees(actor, "line", id_)
        assert not {"author", "name", "place"} & shape.keys()
        assert shape["mine"] is False
    assert hall.sees(ana, "line", id_)["mine"] is True


def test_h45_a_group_with_a_card_is_not_left_out() -> None:
    hall, ana, bo = table()
    written(hall, ana)
    groups = [group.model_dump(mode="json") for group in hall.session.groups[1:]]
    for who in (ana, bo):
        hall.does(FACILITATOR, "place", person=who.person, group="g2")
    assert hall.says(FACILITATOR, "set_groups", groups=groups) == "group_in_use"
