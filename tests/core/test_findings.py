"""Findings and themes across all boards: who writes them, what they rest on, and when that is no longer so."""

from typing import Any, cast

from app.core.actors import FACILITATORS, ORGANIZERS
from app.core.limits import Limits
from app.core.records import ACROSS, Finding, Theme
from app.core.shapes import FateView, FindingsView
from app.synthesis.report import assemble
from app.synthesis.views import compute
from tests.core.hall import FACILITATOR, ORGANIZER, Hall

CURRENT, CHANGED, HIDDEN, ERASED = "current", "changed", "hidden", "erased"


class Table:
    """Ana in group 1 and Far in group 2, each with a note, in the step in which groups talk."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.hall = Hall(limits=limits)
        self.ana = self.hall.joins("Ana", "g1", place="Cuenca")
        self.far = self.hall.joins("Far", "g2", country="FR", place="Lille")
        self.hall.goes("breakout", "share")
        self.anas = self.hall.writes(self.ana, "Roads first")
        self.fars = self.hall.writes(self.far, "Des routes d’abord")

    def finds(self, *sources: tuple[str, str], by: Any = ORGANIZER, **words: str) -> str:
        id_ = self.hall.new_id()
        self.hall.does(by, "add_finding", **self.words(id_, *sources), **words)
        return id_

    @staticmethod
    def words(id_: str, *sources: tuple[str, str]) -> dict[str, Any]:
        refs = [{"kind": kind, "id": source} for kind, source in sources]
        said = {"section": "highlights", "text": "Roads come first", "lang": "en"}
        return {"id": id_, **said, "sources": refs}

    def gathers(self, *notes: str) -> str:
        theme = self.hall.new_id()
        self.hall.does(FACILITATOR, "add_theme", id=theme, board=ACROSS, title="Roads")
        for note in notes:
            self.hall.does(FACILITATOR, "gather", note=note, theme=theme, across=True)
        return theme

    def view(self) -> FindingsView:
        return cast("FindingsView", self.views()["findings"])

    def views(self) -> dict[str, Any]:
        return {name: said[1] for name, said in compute(self.hall.state, None).items() if said}

    def states(self, finding: str) -> list[str]:
        return [*self.view()["states"][finding]]


def test_h60_a_finding_is_stale_once_a_source_is_changed_hidden_or_erased() -> None:
    table = Table()
    hall = table.hall
    finding = table.finds(("note", table.anas), ("note", table.fars))
    assert table.states(finding) == [CURRENT, CURRENT]
    words = {"id": table.anas, "note_kind": "obstacle", "text": "Roads, and then light"}
    hall.does(table.ana, "edit_note", **words)
    hall.does(FACILITATOR, "hide_note", id=table.fars, reason="off topic")
    assert table.states(finding) == [CHANGED, HIDDEN]
    hall.does(FACILITATOR, "restore_note", id=table.fars)
    assert table.states(finding) == [CHANGED, CURRENT], "restored, it is what it was"
    hall.does(table.far, "remove_note", id=table.fars)
    assert table.states(finding) == [CHANGED, ERASED]
    body = hall.body("finding", finding)
    assert isinstance(body, Finding)
    assert body.text == "Roads come first", "the sentence is its editor's"


def test_h60_whoever_says_it_again_stands_for_it_and_it_is_no_longer_stale() -> None:
    table = Table()
    finding = table.finds(("note", table.anas), ("note", table.fars))
    words = {"id": table.anas, "note_kind": "obstacle", "text": "Roads, and then light"}
    table.hall.does(table.ana, "edit_note", **words)
    table.hall.does(table.far, "remove_note", id=table.fars)
    words = table.words(finding, ("note", table.anas), ("note", table.fars))
    table.hall.does(FACILITATOR, "edit_finding", **words)
    assert table.states(finding) == [CURRENT, ERASED], "what is gone stays said to be gone"
    table.hall.does(FACILITATOR, "edit_finding", **table.words(finding, ("note", table.anas)))
    assert table.states(finding) == [CURRENT]


def test_h60_themes_lines_and_ratings_are_sources_too() -> None:
    table = Table()
    hall = table.hall
    hall.does(table.ana, "rate", criterion=(criterion := hall.criterion("g1")), level=2)
    line, theme = hall.new_id(), table.gathers(table.anas)
    hall.does(FACILITATOR, "write_line", **hall.a_line(line, "g1"))
    sources = (("theme", theme), ("line", line), ("rating", criterion))
    finding = table.finds(*sources)
    assert table.states(finding) == [CURRENT] * 3
    hall.does(FACILITATOR, "gather", note=table.fars, theme=theme, across=True)
    hall.does(FACILITATOR, "edit_line", id=line, text="other", lang="en", minority=False)
    hall.does(table.ana, "rate", criterion=criterion, level=5)
    assert table.states(finding) == [CHANGED] * 3
    hall.does(ORGANIZER, "edit_finding", **table.words(finding, *sources))
    assert table.states(finding) == [CURRENT] * 3
    hall.does(FACILITATOR, "remove_theme", id=theme)
    assert table.states(finding)[0] == ERASED


def test_h60_nothing_rests_on_what_is_not_there_or_hidden() -> None:
    table = Table()
    table.hall.does(FACILITATOR, "hide_note", id=table.fars, reason="off topic")
    for source in (
        ("note", "u" * 22),
        ("note", table.fars),
        ("theme", table.anas),
        ("line", "u" * 22),
        ("rating", "nothing"),
    ):
        words = table.words(table.hall.new_id(), source)
        assert table.hall.says(ORGANIZER, "add_finding", **words) == "unknown_source", source


def test_o2_coverage_counts_what_findings_use_themselves_or_through_a_theme() -> None:
    table = Table()
    staffs = table.hall.writes(FACILITATOR, board="g1")
    assert (table.view()["used"], table.view()["notes"]) == ([], 2)
    table.finds(("theme", table.gathers(table.anas, staffs)))
    table.finds(("note", table.fars))
    assert table.view()["used"] == sorted([table.anas, table.fars])
    report = assemble(table.hall.state, ORGANIZERS, "en")
    assert (report.coverage.notes, report.coverage.used, report.coverage.unused) == (2, 2, ())
    table.hall.does(FACILITATOR, "hide_note", id=table.fars, reason="off topic")
    assert table.view()["used"] == [table.anas]
    assert assemble(table.hall.state, ORGANIZERS, "en").findings[1].stale


def test_o2_voices_are_those_the_notes_show_and_nothing_of_the_cards() -> None:
    table = Table()
    table.finds(("note", table.anas))
    report = assemble(table.hall.state, ORGANIZERS, "en")
    assert [(v.by, v.place or v.label, v.notes, v.findings) for v in report.voices[:2]] == [
        ("territory", "Cuenca", 1, 1),
        ("territory", "Lille", 1, 0),
    ]
    assert {voice.by for voice in report.voices} == {"territory", "language"}
    hidden = Hall(mode="anonymous")
    ana = hidden.joins("Ana", "g1", place="Cuenca")
    hidden.goes("topic")
    hidden.writes(ana, board="plenary")
    told = assemble(hidden.state, FACILITATORS, "en").voices
    assert {voice.by for voice in told} == {"language"}


def test_o2_a_finding_is_taken_back_and_comes_back_under_its_id() -> None:
    table = Table()
    finding = table.finds()
    assert table.hall.says(ORGANIZER, "add_finding", **table.words(finding)) == "id_taken"
    table.hall.does(ORGANIZER, "remove_finding", id=finding)
    table.hall.does(ORGANIZER, "add_finding", **table.words(finding))


def test_h28_a_finding_changed_meanwhile_is_not_written_over() -> None:
    table = Table()
    finding = table.finds()
    seen = table.hall.seq("finding", finding)
    table.hall.does(FACILITATOR, "edit_finding", seen=seen, **table.words(finding))
    words = table.words(finding)
    assert table.hall.refusal_of(ORGANIZER, "edit_finding", seen=seen, **words) == "changed"
    assert table.hall.refusal_of(ORGANIZER, "remove_finding", seen=seen, id=finding) == "changed"


def test_o2_findings_have_limits_that_are_told() -> None:
    table = Table(Limits(findings=1, finding_points=20))
    table.finds()
    assert table.hall.says(ORGANIZER, "add_finding", **table.words("f" * 22)) == "findings_full"
    long = table.words("f" * 22) | {"text": "x" * 21}
    assert Table(Limits(finding_points=20)).hall.says(ORGANIZER, "add_finding", **long) != ""


def test_h59_a_theme_across_holds_notes_of_all_boards_beside_the_groups_own() -> None:
    table = Table()
    hall = table.hall
    own, roads, light = hall.new_id(), table.gathers(table.anas, table.fars), table.gathers()
    hall.does(table.ana, "add_theme", id=own, board="g1", title="Ours")
    hall.does(table.ana, "gather", note=table.anas, theme=own)
    hall.does(FACILITATOR, "gather", note=table.anas, theme=light, across=True)
    assert [_notes(hall, id_) for id_ in (own, roads, light)] == [
        (table.anas,), (table.fars,), (table.anas,),
    ]  # fmt: skip
    assert hall.says(FACILITATOR, "gather", note=table.anas, theme=own, across=True) == (
        "unknown_theme"
    )
    assert hall.says(FACILITATOR, "gather", note=table.anas, theme=roads) == "unknown_theme"


def test_h59_a_theme_across_is_the_facilitators_and_seen_by_staff_only() -> None:
    table = Table()
    hall, theme = table.hall, table.gathers(table.anas)
    assert hall.sees(table.ana, "theme", theme) is None
    assert hall.sees(ORGANIZER, "theme", theme) is not None
    for said in (
        hall.says(table.ana, "gather", note=table.anas, theme=theme, across=True),
        hall.says(table.ana, "gather", note=table.anas, theme=None, across=True),
        hall.says(table.ana, "rename_theme", id=theme, title="Mine"),
        hall.says(table.ana, "add_theme", id=hall.new_id(), board=ACROSS, title="Mine"),
    ):
        assert said in ("not_your_board", "unknown_theme")
    assert _notes(hall, theme) == (table.anas,)


def test_h59_themes_across_are_made_after_the_close_too_and_those_of_groups_are_not() -> None:
    table = Table()
    own = table.hall.new_id()
    table.hall.does(table.ana, "add_theme", id=own, board="g1", title="Ours")
    table.hall.does(FACILITATOR, "close")
    theme = table.gathers(table.anas)
    table.hall.does(FACILITATOR, "rename_theme", id=theme, title="Ways")
    table.hall.does(FACILITATOR, "remove_theme", id=theme)
    hall = table.hall
    assert hall.says(FACILITATOR, "rename_theme", id=own, title="Theirs") == "session_closed"
    assert hall.says(FACILITATOR, "gather", note=table.anas, theme=own) == "session_closed"


def test_h62_the_author_is_told_of_theme_and_finding_once_the_session_was_closed() -> None:
    table = Table()
    table.finds(("theme", table.gathers(table.anas)))
    table.hall.goes("plenary")
    name = f"fate/{table.ana.person}"
    before = cast("FateView", table.views()[name])["notes"][0]
    assert (before["across"], before["findings"]) == ("Roads", [])
    table.hall.does(FACILITATOR, "close")
    told = cast("FateView", table.views()[name])["notes"][0]
    assert told["findings"] == [{"section": "highlights", "text": "Roads come first", "lang": "en"}]
    others = cast("FateView", table.views()[f"fate/{table.far.person}"])
    assert others["notes"][0]["findings"] == []


def _notes(hall: Hall, theme: str) -> tuple[str, ...]:
    body = hall.body("theme", theme)
    assert isinstance(body, Theme)
    return body.notes
