"""The view of a group's own work: numbers for its members and staff, never who."""

from typing import Any

from app.core.actors import FACILITATORS, ORGANIZERS, Actor, of_group
from app.synthesis.views import compute
from tests.core.hall import FACILITATOR, Hall, command


def table() -> tuple[Hall, Actor, Actor]:
    hall = Hall(mode="anonymous")
    ana, bo = hall.joins("Ana", "g1"), hall.joins("Bo", "g1")
    hall.goes("breakout", "report-card")
    compute(hall.state, None)
    return hall, ana, bo


class Looking:
    """What somebody with a screen has been told, round after round."""

    def __init__(self, hall: Hall) -> None:
        self.hall, self.at = hall, hall.state.seq

    def now(self) -> Any:
        touches = self.hall.state.touched_since(self.at) or []
        self.at = self.hall.state.seq
        put = compute(self.hall.state, {touch.key for touch in touches})
        return put["group/g1"]


def test_h53_the_group_and_staff_are_told_how_many_are_ready() -> None:
    hall, ana, bo = table()
    looking = Looking(hall)
    hall.does(ana, "say_ready", on=True)
    audiences, view = looking.now()
    assert audiences == {FACILITATORS, ORGANIZERS, of_group("g1")}
    assert (view["ready"], view["members"]) == (1, 2)
    assert (ana.person or "") not in str(view)
    hall.does(bo, "say_ready", on=True)
    assert looking.now()[1]["ready"] == 2
    hall.does(FACILITATOR, "place", person=bo.person, group="g2")
    assert (looking.now()[1]["ready"], looking.hall.session.run.n) == (1, hall.session.run.n)
    hall.goes("gallery")
    assert looking.now()[1]["ready"] == 0, "in another run nobody is ready yet"


def test_p7_signatures_are_counted_apart_once_the_card_has_changed() -> None:
    hall, ana, bo = table()
    block, looking = hall.block("g1"), Looking(hall)
    sign: dict[str, Any] = {"board": "g1", "block": block, "on": True}
    ids = [hall.new_id(), hall.new_id()]
    for id_ in ids:
        hall.does(ana, "write_line", **hall.a_line(id_, "g1"))
    hall.do(ana, command("sign_card", **sign))
    assert looking.now()[1]["cards"][block] == card(lines=2, signed=1)
    hall.does(bo, "edit_line", id=ids[0], text="other", lang="en", minority=False)
    hall.do(bo, command("sign_card", **sign))
    assert looking.now()[1]["cards"][block] == card(lines=2, signed=1, earlier=1)
    hall.does(bo, "remove_line", id=ids[1])
    assert looking.now()[1]["cards"][block] == card(lines=1, earlier=2)


def test_h22_hidden_priorities_do_not_count() -> None:
    hall, ana, _ = table()
    block, looking = hall.block("g1"), Looking(hall)
    note = hall.writes(ana)
    hall.does(FACILITATOR, "set_priority", note=note, on=True)
    assert looking.now()[1]["cards"][block]["priorities"] == 1
    hall.does(FACILITATOR, "hide_note", id=note, reason="off topic")
    assert looking.now()[1]["cards"][block]["priorities"] == 0


def test_h10_what_is_counted_change_by_change_is_what_is_counted_anew() -> None:
    hall, ana, bo = table()
    looking = Looking(hall)
    hall.does(ana, "write_line", **hall.a_line(hall.new_id(), "g1"))
    hall.does(bo, "say_ready", on=True)
    hall.does(ana, "say_ready", on=True)
    hall.does(ana, "say_ready", on=False)
    assert looking.now() == compute(hall.state, None)["group/g1"]


def card(**numbers: int) -> dict[str, int]:
    return {"lines": 0, "priorities": 0, "signed": 0, "earlier": 0} | numbers
