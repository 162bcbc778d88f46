"""S2: every role × command × moment × own or foreign, against a table that knows nothing of the code.

A command, role or moment without a row in that table fails here; one without a row in the code is refused.
"""

from collections.abc import Iterator
from typing import Any

import pytest

from app.core.actors import ALL, Actor, of_board, of_group
from app.core.commands import COMMANDS, Base
from app.core.look import Look
from app.core.records import Priority, Stored
from app.core.rules import Case, Refused, decide
from app.core.rules.decide import RULES
from app.core.rules.rights import WHO_MAY, may
from tests import figures
from tests.core.hall import FACILITATOR, OBSERVER, ORGANIZER, PROJECTOR, Hall
from tests.visibility.expected import (
    EVERY_COMMAND,
    MOMENTS,
    OK,
    ROLES,
    VIEWERS,
    Moment,
    expected,
    sees_note,
)

STRANGER = Actor("auditor", None, "x1")  # type: ignore[arg-type]


class Scene:
    """One moment of a session in which everything is there that a command could be about."""

    def __init__(self, moment: Moment, *, state: str = "open", as_rapporteur: bool = False) -> None:
        hall = self.hall = Hall()
        self.ana = hall.joins("Ana", "g1")
        self.bo = hall.joins("Bo", "g1")
        self.far = hall.joins("Far", "g2")
        self.late = hall.joins("Late")
        hall.goes("topic")
        self.in_plenary = {
            who.person: hall.writes(who, board="plenary") for who in (self.ana, self.late)
        }
        self.in_plenary[None] = hall.writes(FACILITATOR, board="plenary")
        one, another = (hall.writes(self.ana, board="plenary") for _ in range(2))
        hall.goes("gallery")
        theirs = self.in_plenary[self.ana.person]
        self.comments = {
            who.person: hall.comments(who, theirs)
            for who in (self.ana, self.bo, self.late, FACILITATOR)
        }
        self.translations = {
            who.person: hall.translates(who, note, lang)
            for who, note, lang in (
                (self.ana, one, "fr"),
                (self.bo, one, "es"),
                (self.late, another, "fr"),
                (FACILITATOR, another, "es"),
            )
        }
        hall.goes("breakout", "individual")
        self.own = {self.ana.person: hall.writes(self.ana)}
        self.own[None] = hall.writes(FACILITATOR, board="g1")
        self.foreign = hall.writes(self.bo)
        self.idea = hall.new_id()
        words = hall.a_note(self.idea, "g1") | {"note_kind": "idea"}
        hall.does(self.bo, "add_note", **words)
        first = Priority(
            id="p", board="g1", block=hall.block("g1"), note=self.idea, is_set=True, by="x", at=1
        )
        hall.state.put([Stored("priority", "p", hall.state.seq + 1, first)])
        self.far_note = hall.writes(self.far)
        self.themes, self.lines = {}, {}
        for group, note in (("g1", self.foreign), ("g2", self.far_note)):
            theme, line = self.themes[group], self.lines[group] = hall.new_id(), hall.new_id()
            hall.does(FACILITATOR, "add_theme", id=theme, board=group, title="water")
            hall.does(FACILITATOR, "gather", note=note, theme=theme)
            hall.does(FACILITATOR, "write_line", **hall.a_line(line, group))
        self.finding = hall.new_id()
        hall.does(ORGANIZER, "add_finding", **a_finding(self.finding))
        if as_rapporteur:
            hall.does(self.ana, "be_rapporteur", board="g1", on=True)
        hall.goes(moment.phase, moment.step)
        if state == "closed":
            hall.does(FACILITATOR, "close")
        if state == "prepared":
            prepared = hall.session.model_copy(update={"state": state})
            hall.state.put([Stored("session", "s", hall.state.seq + 1, prepared)])

    def actor(self, role: str) -> Actor:
        return {
            "participant": self.ana,
            "participant without a group": self.late,
            "facilitator": FACILITATOR,
            "organizer": ORGANIZER,
            "observer": OBSERVER,
            "projector": PROJECTOR,
            "stranger": STRANGER,
        }[role]

    def words(self, actor: Actor, command: str, target: str) -> dict[str, Any]:
        hall = self.hall
        run = hall.session.run.n
        unknown = "u" * 22
        note = {
            "own": self.own.get(actor.person, self.in_plenary.get(actor.person, unknown)),
            "own in plenary": self.in_plenary.get(actor.person, unknown),
            "foreign": self.foreign,
            "a note": self.foreign,
            "a priority": self.idea,
            "a proposal": self.idea,
            "unknown": unknown,
        }.get(target, unknown)
        comment = {
            "own": self.comments.get(actor.person, unknown),
            "foreign": self.comments[self.bo.person],
            "a comment": self.comments[self.bo.person],
        }.get(target, unknown)
        nothing = {"note": unknown, "lang": "fr"}
        translation = {
            "own": self.translations.get(actor.person, nothing),
            "foreign": self.translations[self.bo.person],
        }.get(target, nothing)
        board = {"own board": "g1", "foreign board": "g2", "plenary": "plenary"}.get(target, "g77")
        person = self.bo.person if target == "somebody" else unknown
        target = target.removesuffix(" as rapporteur")
        group = {"own group": "g1", "foreign group": "g2", "plenary": "plenary"}.get(target, "g77")
        group = "across" if target == "across" else group
        finding = self.finding if target == "a finding" else unknown
        of = {"group's": "g1", "other group's": "g2"}.get(target.rpartition(" ")[0], "")
        groups_note = {"g1": self.foreign, "g2": self.far_note}.get(of, unknown)
        theme, line = self.themes.get(of, unknown), self.lines.get(of, unknown)
        asked: dict[str, dict[str, Any]] = {
            "add_note": hall.a_note(hall.new_id(), board),
            "edit_note": {"id": note, "note_kind": "strength", "text": "other words"},
            "remove_note": {"id": note},
            "restore_note": {"id": note},
            "hide_note": {"id": note, "reason": "off topic"},
            "add_comment": {"id": hall.new_id(), "note": note, "text": "words", "lang": "en"},
            "edit_comment": {"id": comment, "text": "other words", "lang": "en"},
            "remove_comment": {"id": comment},
            "hide_comment": {"id": comment, "reason": "off topic"},
            "restore_comment": {"id": comment},
            "say_same": {"note": note, "on": True},
            "translate": {"note": note, "lang": "fr", "text": "mots", "revision": 0},
            "remove_translation": translation,
            "rate": {
                "criterion": hall.criterion("g1" if target == "own block" else "g2"),
                "level": 3,
            },
            "place_dots": {"note": note, "count": 1},
            "mark": {"note": note, "value": "could_adopt"},
            "evaluate": {
                "question": "useful" if target == "a question" else "unasked",
                "level": 4,
            },
            "close_voting": {"from_run": run},
            "choose_group": {"group": "g3" if target == "a group" else "g77"},
            "describe_me": {
                "name": "Ana",
                "territory": {"country": "EC", "place": "", "fields": {}},
            },
            "move_to": {
                "phase": "topic" if target == "a phase" else "nowhere",
                "step": None,
                "from_run": run,
            },
            "repeat": {"from_run": run},
            "set_clock": {"action": "extend", "seconds": 60, "from_run": run},
            "reveal": {"group": {"a group": "g1", "all": None}.get(target, "g77")},
            "set_groups": {
                "groups": [group.model_dump(mode="json") for group in hall.session.groups]
            },
            "place": {"person": person, "group": "g2"},
            "set_mode": {"mode": "named"},
            "set_joining": {"open": False},
            "present": {"block": hall.block("g1")},
            "offer": {"what": {"type": "add_note", **hall.a_note(hall.new_id(), "g1")}},
            "set_agenda": {
                "title": {"en": "Ours"},
                "phases": [
                    {"id": p.id, "minutes": p.minutes, "steps": [s.model_dump() for s in p.steps]}
                    for p in hall.session.phases[1 if target == "without a past phase" else 0 :]
                ],
            },
            "add_languages": {"languages": ["pt"]},
            "shine": {
                "what": "chart" if target == "a chart" else "note",
                "ref": {
                    "a note": self.foreign,
                    "plenary note": self.in_plenary[self.late.person],
                    "a chart": f"g1/{hall.criterion('g1')}",
                }.get(target, unknown),
            },
            "dim": {},
            "send_message": {
                "id": hall.new_id(),
                "group": {"all": None, "a group": "g1"}.get(target, "g77"),
                "text": "words",
            },
            "withdraw_message": {"id": unknown},
            "be_rapporteur": {"board": group, "on": True},
            "call_help": {"board": group, "on": True},
            "lower_help": {"board": group},
            "say_ready": {"on": True},
            "group_ready": {"board": group, "on": True},
            "propose_priority": {"note": groups_note, "on": True},
            "set_priority": {"note": groups_note, "on": True},
            "add_theme": {"id": hall.new_id(), "board": group, "title": "roads"},
            "rename_theme": {"id": theme, "title": "rivers"},
            "remove_theme": {"id": theme},
            "gather": {"note": groups_note, "theme": None},
            "write_line": hall.a_line(hall.new_id(), group),
            "edit_line": {"id": line, "text": "other words", "lang": "en", "minority": True},
            "remove_line": {"id": line},
            "add_finding": a_finding(
                hall.new_id(), "highlights" if target == "a section" else "nowhere"
            ),
            "edit_finding": a_finding(finding, "blocks"),
            "remove_finding": {"id": finding},
            "sign_card": {"board": group, "block": hall.block(group), "on": True},
            "assign": {"way": "preset"}
            if target == "the rest"
            else {"way": "list", "seats": [{"person": unknown, "group": "g1"}]},
            "merge_people": {
                "keep": self.bo.person,
                "ghost": self.far.person if target == "two" else unknown,
            },
            "merge_territories": {
                "people": [self.bo.person if target == "somebody" else unknown],
                "country": "EC",
                "place": "Cuenca",
            },
            "open_session": {},
            "close": {},
            "reopen": {},
            "pause_posting": {"on": True},
            "lock_board": {"board": {"a group": "g1"}.get(target, board), "on": True},
            "set_late_work": {"on": False},
            "set_approve_first": {"on": True},
            "approve": {"id": note},
            "pause_author": {"note": note, "on": True},
            "remove_author": {"note": note, "keep": False},
            "pause_person": {"person": person, "on": True},
            "remove_person": {"person": person, "keep": False},
            "readmit": {"person": person},
            "wipe_simulated": {},
            "mint_link": {"id": "l" * 22, "role": "observer", "label": "Press", "hash": "a" * 64},
            "revoke_link": {"id": unknown},
            "renew_code": {"code": "ABCDEF", "secret": unknown},
        }
        return asked[command]


def a_finding(id_: str, section: str = "highlights") -> dict[str, Any]:
    return {"id": id_, "section": section, "text": "words", "lang": "en"}


def cells() -> Iterator[tuple[str, str, str]]:
    for role in ROLES:
        for command, targets in EVERY_COMMAND.items():
            for target in targets:
                if (role, command, target) != ("participant without a group", "edit_note", "own"):
                    yield role, command, target


def wrong_cells(moment: Moment, state: str) -> list[str]:
    wrong = []
    untouched: dict[bool, tuple[Scene, str]] = {}
    for role, command, target in cells():
        as_rapporteur = target.endswith("as rapporteur")
        if as_rapporteur not in untouched:
            new = Scene(moment, state=state, as_rapporteur=as_rapporteur)
            untouched[as_rapporteur] = (new, new.hall.state.hash())
        scene, as_made = untouched[as_rapporteur]
        actor = scene.actor(role)
        before = scene.hall.state.hash()
        code = scene.hall.says(actor, command, **scene.words(actor, command, target))
        if code != expected(role, command, target, moment, state=state):
            wrong.append(f"{role} {command} {target}: {code!r}")
        if code != OK and scene.hall.state.hash() != before:
            wrong.append(f"{role} {command} {target}: refused and done")
        if scene.hall.state.hash() != as_made:
            del untouched[as_rapporteur]
    return wrong


@pytest.mark.parametrize("moment", MOMENTS, ids=lambda m: f"{m.phase} {m.step or ''}".strip())
def test_s2_every_role_and_command_in_this_moment(moment: Moment) -> None:
    assert wrong_cells(moment, "open") == []


def test_s2_h24_every_role_and_command_in_a_closed_session() -> None:
    for moment in (MOMENTS[0], MOMENTS[8], MOMENTS[-1]):
        assert wrong_cells(moment, "closed") == []


def test_s2_h24_every_role_and_command_in_a_prepared_session() -> None:
    assert wrong_cells(MOMENTS[0], "prepared") == []


def test_s2_the_table_has_every_command_and_every_moment() -> None:
    assert set(EVERY_COMMAND) == set(COMMANDS)
    agenda = Hall().framework.plan.agenda
    steps: list[tuple[str, str | None]] = []
    for phase in agenda:
        steps += [(phase.id, step.id) for step in phase.steps] or [(phase.id, None)]
    assert [(m.phase, m.step) for m in MOMENTS] == steps
    many = len(list(cells()))
    figures.tell(
        "S2", f"{len(MOMENTS)} moments × {many} cells of role × command × own or foreign, 100 %"
    )


def test_s2_every_command_has_its_row_of_rights_and_its_rule() -> None:
    commands: set[object] = set(COMMANDS.values())
    assert commands == set(WHO_MAY)
    assert commands == set(RULES)
    assert all(WHO_MAY.values())


def test_s2_a_command_without_a_row_is_refused_to_everybody() -> None:
    class Explode(Base):
        type: str = "explode"

    hall = Hall()
    ana = hall.joins()
    for actor in (ana, FACILITATOR, ORGANIZER, OBSERVER, PROJECTOR, STRANGER):
        case = Case(Look(hall.state, hall.framework), actor, hall.now, 1, None, hall.limits)
        assert not may(actor, Explode())  # type: ignore[arg-type]
        with pytest.raises(Refused) as refused:
            decide(case, Explode())  # type: ignore[arg-type]
        assert refused.value.code == "not_allowed"


def test_s2_a_person_who_is_not_in_this_session_may_nothing() -> None:
    hall = Hall()
    ghost = Actor("participant", "g" * 22)
    hall.goes("topic")
    for command in ("add_note", "describe_me", "choose_group", "rate"):
        scene = Scene(MOMENTS[1])
        words = scene.words(scene.ana, command, "plenary" if command == "add_note" else "a group")
        assert scene.hall.says(ghost, command, **words) in (
            "not_allowed",
            "not_choosing",
            "unknown_note",
        )


# ---- seeing


@pytest.mark.parametrize("moment", MOMENTS, ids=lambda m: f"{m.phase} {m.step or ''}".strip())
@pytest.mark.parametrize("is_hidden", [False, True])
def test_s2_s3_who_sees_a_note_in_this_moment(moment: Moment, is_hidden: bool) -> None:
    scene = Scene(MOMENTS[0])
    hall = scene.hall
    alone, topic = 4, 2
    hall.goes(moment.phase, moment.step)
    for is_plenary in (False, True):
        board, run = ("plenary", topic) if is_plenary else ("g1", alone)
        note = hall.writes(scene.ana, board=board, run=run)
        if is_hidden:
            hall.does(FACILITATOR, "hide_note", id=note, reason="off topic")
        viewers: dict[str, tuple[Actor, str | None]] = {
            "author": (scene.ana, None),
            "same group": (scene.bo, None),
            "other group": (scene.far, None),
            "visitor": (scene.far, "g1"),
            "observer": (OBSERVER, None),
            "visiting observer": (OBSERVER, "g1"),
            "facilitator": (FACILITATOR, None),
            "organizer": (ORGANIZER, None),
            "projector": (PROJECTOR, None),
            "stranger": (STRANGER, None),
        }
        assert set(viewers) == set(VIEWERS)
        for viewer, (actor, watching) in viewers.items():
            seen = hall.sees_note(actor, note, watching=watching)
            may_see = sees_note(viewer, moment, is_plenary=is_plenary, is_hidden=is_hidden)
            assert seen is may_see, (viewer, board)


def test_s2_s3_a_rating_is_seen_by_nobody_but_its_giver() -> None:
    hall = Hall()
    ana, bo = hall.joins("Ana", "g1"), hall.joins("Bo", "g1")
    hall.goes("breakout", "share")
    hall.does(ana, "rate", criterion=hall.criterion("g1"), level=4)
    rating = hall.rating(ana, hall.criterion("g1"))
    assert rating is not None
    for moment in MOMENTS:
        hall.goes(moment.phase, moment.step)
        assert hall.sees(ana, "rating", rating.id)["level"] == 4
        for actor in (bo, FACILITATOR, ORGANIZER, OBSERVER, PROJECTOR, STRANGER):
            assert hall.sees(actor, "rating", rating.id, watching="g1") is None


def test_s2_a_group_hears_of_its_own_call_only() -> None:
    hall = Hall()
    ana, late = hall.joins("Ana", "g1"), hall.joins("Late")
    groups = [
        group.model_dump(mode="json") | {"call": f"https://meet.example.org/{group.id}"}
        for group in hall.session.groups
    ]
    hall.does(FACILITATOR, "set_groups", groups=groups)

    def calls(actor: Actor, watching: str | None = None) -> list[str]:
        shape = hall.sees(actor, "session", "s", watching=watching)
        return [group["id"] for group in shape["groups"] if group["call"]]

    assert calls(FACILITATOR) == [group.id for group in hall.session.groups]
    assert calls(ana) == calls(ana, "g2") == ["g1"]
    for actor in (late, ORGANIZER, OBSERVER, PROJECTOR):
        assert calls(actor, "g1") == []


def test_s2_code_and_secret_go_to_those_who_invite() -> None:
    hall = Hall()
    ana = hall.joins("Ana", "g1")
    for actor, invites in (
        (ana, False),
        (OBSERVER, False),
        (FACILITATOR, True),
        (ORGANIZER, True),
        (PROJECTOR, True),
    ):
        shape = hall.sees(actor, "session", "s")
        assert ((shape["code"], shape["secret"]) == ("CODE", "secret")) is invites
        assert ((shape["code"], shape["secret"]) == (None, None)) is not invites


def test_s2_a_role_nobody_knows_belongs_to_no_audience() -> None:
    hall = Hall()
    assert hall.audiences(STRANGER, "g1") == frozenset()
    assert hall.audiences(OBSERVER, "g1") == {ALL, of_board("g1")}
    assert of_group("g1") not in hall.audiences(OBSERVER, "g1")
