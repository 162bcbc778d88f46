"""What somebody sees who only looks on: what the moment opens to all, never a person's rating, never a name of the anonymous."""

import pytest

from app.core.commands import COMMANDS
from app.core.records import Mode
from app.core.rules.rights import WHO_MAY
from tests.core.hall import FACILITATOR, OBSERVER, Hall


def test_h52_an_observer_reads_boards_only_while_the_phase_opens_them() -> None:
    hall = Hall()
    ana = hall.joins("Ana", "g1")
    hall.goes("breakout", "share")
    id_ = hall.writes(ana)
    assert not hall.sees_note(OBSERVER, id_, watching="g1")
    hall.goes("gallery")
    assert hall.sees_note(OBSERVER, id_, watching="g1")
    assert not hall.sees_note(OBSERVER, id_), "only of the board that is visited"


def test_h52_an_observer_reads_the_plenary_and_the_spotlight() -> None:
    hall = Hall()
    ana = hall.joins("Ana", "g1")
    hall.goes("topic")
    assert hall.sees_note(OBSERVER, hall.writes(ana, board="plenary"))
    hall.goes("breakout", "share")
    id_ = hall.writes(ana, "in the light")
    hall.does(FACILITATOR, "shine", what="note", ref=id_)
    lit = hall.sees(OBSERVER, "spotlight", "spotlight")
    assert [copy["text"] for copy in lit["copies"]] == ["in the light"]


def test_h52_an_observer_reads_what_is_said_about_a_note_where_the_note_is_read() -> None:
    hall = Hall()
    ana = hall.joins("Ana", "g1")
    hall.goes("breakout", "share")
    said = hall.comments(ana, hall.writes(ana), "so it is with us")
    assert hall.sees(OBSERVER, "comment", said, watching="g1") is None
    hall.goes("gallery")
    assert hall.sees(OBSERVER, "comment", said, watching="g1")["text"] == "so it is with us"
    hall.does(FACILITATOR, "hide_comment", id=said, reason="names somebody")
    assert hall.sees(OBSERVER, "comment", said, watching="g1") is None


def test_h52_an_observer_never_sees_a_rating_nor_who_is_here() -> None:
    hall = Hall(mode="named")
    ana = hall.joins("Ana", "g1")
    hall.goes("breakout", "individual")
    hall.does(ana, "rate", criterion=hall.criterion("g1"), level=3)
    hall.does(FACILITATOR, "reveal", group=None)
    hall.goes("plenary")
    rating = hall.rating(ana, hall.criterion("g1"))
    assert rating is not None
    assert hall.sees(OBSERVER, "rating", rating.id, watching="g1") is None
    assert hall.sees(OBSERVER, "person", ana.person or "", watching="g1") is None


@pytest.mark.parametrize(("mode", "name", "place"), [
    ("named", "Ana", "Cuenca"), ("territory", None, "Cuenca"), ("anonymous", None, None),
])  # fmt: skip
def test_h52_an_observer_reads_no_more_of_an_author_than_the_mode_allows(
    mode: Mode, name: str | None, place: str | None
) -> None:
    hall = Hall(mode=mode)
    ana = hall.joins("Ana", "g1", place="Cuenca")
    hall.goes("breakout", "share")
    id_ = hall.writes(ana)
    hall.goes("gallery")
    note = hall.sees(OBSERVER, "note", id_, watching="g1")
    assert (note["name"], note["place"]) == (name, place)


def test_h52_an_observer_may_give_no_command() -> None:
    assert [name for name, kind in COMMANDS.items() if "observer" in WHO_MAY[kind]] == []  # type: ignore[index]
