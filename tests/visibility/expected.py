"""Who may do what, and when: written from the table of default rights in docs/rules.md, never from the code.

A moment is a phase or step of session 2.3.2, in the order of its agenda. A code of "" means that it is done.
"""

from typing import NamedTuple

from tests.visibility import expected_groupwork as groupwork

OK = ""


class Moment(NamedTuple):
    """`plenary`, `group`: which boards take notes; `rate`: none, own or all blocks; `see`: of the group boards."""

    phase: str
    step: str | None
    plenary: bool = False
    group: bool = False
    rate: str = "none"
    choose: bool = False
    see: str = "own"
    votes: bool = False
    """Dots and marks are given; the plan keeps notes as they are meanwhile."""
    themes: bool = False
    priorities: bool = False
    card: str = "none"
    comment: bool = False
    evaluate: bool = False


MOMENTS = (
    Moment("welcome", None, plenary=True),
    Moment("topic", None, plenary=True),
    Moment("guidelines", "overview", plenary=True),
    Moment("guidelines", "first-ratings", plenary=True, rate="all"),
    Moment("case-studies", None, plenary=True),
    Moment("briefing", None, choose=True, see="group"),
    Moment("breakout", "introductions", group=True, see="group", card="rapporteur"),
    Moment("breakout", "individual", group=True, rate="own", see="own"),
    Moment("breakout", "share", group=True, rate="own", see="group", themes=True, comment=True),
    Moment("breakout", "prioritise", group=True, see="group", themes=True, priorities=True),
    Moment("breakout", "report-card", group=True, see="group", card="group"),
    Moment("gallery", None, see="boards", votes=True, comment=True),
    Moment("plenary", None, see="boards"),
    Moment("close", None, see="boards", evaluate=True),
)

WRITERS_COMMANDS = {
    "add_note": ("own board", "foreign board", "plenary", "no such board"),
    "edit_note": ("own", "own in plenary", "foreign", "unknown"),
    "remove_note": ("own", "own in plenary", "foreign", "unknown"),
    "add_comment": ("own", "own in plenary", "foreign", "unknown"),
    "edit_comment": ("own", "foreign", "unknown"),
    "remove_comment": ("own", "foreign", "unknown"),
    "translate": ("own", "own in plenary", "foreign", "unknown"),
    "remove_translation": ("own", "foreign", "unknown"),
}
"""Of participants and of facilitators."""
PARTICIPANTS_COMMANDS = {
    "say_same": ("own", "own in plenary", "foreign", "unknown"),
    "rate": ("own block", "foreign block"),
    "place_dots": ("a priority", "foreign", "unknown"),
    "mark": ("a proposal", "foreign", "unknown"),
    "evaluate": ("a question", "no such question"),
    "choose_group": ("a group", "no such group"),
    "describe_me": ("me",),
    "present": ("own card",),
    "offer": ("own board",),
    **groupwork.OF_PARTICIPANTS,
}
FACILITATORS_COMMANDS = {
    "move_to": ("a phase", "no such phase"),
    "repeat": ("the phase",),
    "set_clock": ("the clock",),
    "close_voting": ("the vote",),
    "set_groups": ("groups",),
    "place": ("somebody", "nobody known"),
    "assign": ("the rest", "nobody known"),
    "merge_people": ("two", "nobody known"),
    "merge_territories": ("somebody", "nobody known"),
    "hide_note": ("a note", "unknown"),
    "restore_note": ("a note", "unknown"),
    "hide_comment": ("a comment", "unknown"),
    "restore_comment": ("a comment", "unknown"),
    "set_mode": ("the mode",),
    "set_joining": ("the door",),
    "set_agenda": ("the agenda", "without a past phase"),
    "add_languages": ("a language",),
    "shine": ("a note", "plenary note", "unknown", "a chart"),
    "dim": ("the light",),
    "send_message": ("all", "a group", "no such group"),
    "withdraw_message": ("a message",),
    "open_session": ("the session",),
    "close": ("the session",),
    "reopen": ("the session",),
    "pause_posting": ("the room",),
    "lock_board": ("a group", "plenary", "no such group"),
    "set_late_work": ("the room",),
    "set_approve_first": ("the room",),
    "pause_author": ("a note", "unknown"),
    "remove_author": ("a note", "unknown"),
    "pause_person": ("somebody", "nobody known"),
    "remove_person": ("somebody", "nobody known"),
    "readmit": ("somebody", "nobody known"),
    "wipe_simulated": ("the room",),
    "mint_link": ("a link",),
    "revoke_link": ("no such link",),
    "renew_code": ("the code",),
    **groupwork.OF_FACILITATORS,
}
COMMANDS_OF_BOTH = {
    "approve": ("a note", "unknown"),
    "reveal": ("a group", "all", "no such group"),
    **groupwork.OF_BOTH,
}
"""Participants approve and reveal as rapporteurs, where the plan says so; in this plan nobody may."""
EDITORS_COMMANDS = {
    "add_finding": ("a section", "no such section"),
    "edit_finding": ("a finding", "unknown"),
    "remove_finding": ("a finding", "unknown"),
}
"""Of those who write the report: organizers and facilitators."""
EVERY_COMMAND = (
    WRITERS_COMMANDS
    | PARTICIPANTS_COMMANDS
    | FACILITATORS_COMMANDS
    | COMMANDS_OF_BOTH
    | EDITORS_COMMANDS
)
ALLOWED_WHEN_CLOSED = {
    "reopen", "hide_note", "restore_note", "hide_comment", "restore_comment", "approve", "remove_author", "remove_person",
    "readmit", "wipe_simulated", "mint_link", "revoke_link", "shine", "dim", "send_message", "withdraw_message", *EDITORS_COMMANDS,
}  # fmt: skip
ALLOWED_WHEN_PREPARED = {
    "open_session", "set_agenda", "set_groups", "set_mode", "add_languages", "set_late_work", "set_approve_first",
    "mint_link", "revoke_link", "renew_code",
}  # fmt: skip
_GROUPWORK = groupwork.OF_PARTICIPANTS | groupwork.OF_FACILITATORS | groupwork.OF_BOTH
OWN_ONLY = {"edit_note", "remove_note", "edit_comment", "remove_comment", "remove_translation"}
ROLES = (
    "participant",
    "participant without a group",
    "facilitator",
    "organizer",
    "observer",
    "projector",
    "stranger",
)
"""A stranger has a role that nobody has ever heard of."""
_UNKNOWN = {
    "no such phase": "unknown_phase",
    "no such group": "unknown_group",
    "nobody known": "unknown_person",
    "no such link": "unknown_link",
    "without a past phase": "phase_begun",
    "a message": "unknown_message",
}


def expected(role: str, command: str, target: str, moment: Moment, *, state: str = "open") -> str:
    """The code of the refusal, or OK."""
    if not _may_give(role, command):
        return "not_allowed"
    if (code := _of_state(command, target, state)) != OK:
        return code
    if state == "prepared" and target == "without a past phase":
        return OK
    if command in EDITORS_COMMANDS:
        return {"no such section": "unknown_section", "unknown": "unknown_finding"}.get(target, OK)
    if command in _GROUPWORK:
        if role == "facilitator":
            return groupwork.of_facilitator(command, target, moment)
        return groupwork.of_participant(role == "participant", command, target, moment)
    if command == "reveal" and role.startswith("participant"):
        # A rapporteur may, where the plan says so: this one does not.
        return "not_allowed"
    if command == "approve" and role.startswith("participant"):
        return "unknown_note"
    if target == "unknown" and command not in ("place_dots", "mark"):
        return _unknown(command)
    takes_back_any = role == "facilitator" and command == "remove_translation"
    if target == "foreign" and command in OWN_ONLY and not takes_back_any:
        return _unknown(command)
    if role.startswith("participant"):
        return _of_participant(role == "participant", command, target, moment)
    return _of_facilitator(command, target, moment)


def _of_state(command: str, target: str, state: str) -> str:
    """Themes across all boards are made while the report is written, after the close."""
    goes_on = command in ALLOWED_WHEN_CLOSED or target == "across"
    if state == "closed" and not goes_on:
        return "session_closed"
    if state == "prepared" and command not in ALLOWED_WHEN_PREPARED:
        return "not_open_yet"
    return OK


def _unknown(command: str) -> str:
    if command == "remove_translation":
        return "unknown_translation"
    is_about_comments = command in (
        "edit_comment", "remove_comment", "hide_comment", "restore_comment",
    )  # fmt: skip
    return "unknown_comment" if is_about_comments else "unknown_note"


def _of_facilitator(command: str, target: str, moment: Moment) -> str:
    """Staff writes everywhere at all times; words of people are theirs, a translation is everybody's."""
    if command == "close_voting":
        return OK if moment.votes else "voting_closed"
    if command == "shine":
        return _of_light(target, moment)
    if target == "no such board":
        return "unknown_group"
    return _UNKNOWN.get(target, OK)


def _of_light(target: str, moment: Moment) -> str:
    """The note was written alone, a step before most of these moments."""
    match target:
        case "a note":
            return OK if moment.see in ("group", "boards") else "not_revealed"
        case "a chart":
            return OK if moment.step == "share" else "not_revealed"
    return _UNKNOWN.get(target, OK)


def _may_give(role: str, command: str) -> bool:
    if command in EDITORS_COMMANDS:
        return role in ("facilitator", "organizer")
    if role.startswith("participant"):
        return command not in FACILITATORS_COMMANDS
    return role == "facilitator" and command not in PARTICIPANTS_COMMANDS


def _of_participant(  # noqa: C901 - one line a command
    has_group: bool, command: str, target: str, moment: Moment
) -> str:
    match command, target:
        case "edit_note" | "remove_note", "own" | "own in plenary" if moment.votes:
            return "voting_open"
        case "place_dots" | "mark", note:
            return _of_votes(command, note) if moment.votes else "voting_closed"
        case ("add_note", "own board") | ("edit_note", "own") if has_group:
            return OK if moment.group else "phase_closed"
        case "add_note" | "edit_note", "plenary" | "own in plenary":
            return OK if moment.plenary else "phase_closed"
        case "add_note", _:
            return "not_your_board"
        case "add_comment" | "say_same" | "translate", _:
            return _of_response(has_group, command, target, moment)
        case "edit_comment", "own":
            return OK if moment.comment else "phase_closed"
        case "evaluate", "no such question":
            return "unknown_evaluation"
        case "evaluate", _:
            return OK if moment.evaluate else "phase_closed"
        case "rate", block:
            return _of_rating(has_group and block == "own block", moment)
        case "choose_group", group:
            return _UNKNOWN.get(group, OK) if moment.choose else "not_choosing"
        case "offer", _:
            # Nothing was restored.
            return "not_restored"
        case "present", _:
            return "not_rapporteur"
        case (("remove_note" | "remove_comment" | "remove_translation" | "describe_me"), _):
            return OK
    raise LookupError(f"the table says nothing of {command}, {target}")


def _of_votes(command: str, note: str) -> str:
    """In this plan dots go to priorities; marks are for proposals in any."""
    if note == "foreign":
        return "not_a_priority" if command == "place_dots" else "not_a_proposal"
    return _unknown(command) if note == "unknown" else OK


def _of_response(has_group: bool, command: str, target: str, moment: Moment) -> str:
    """About a note: an own one, or one that somebody wrote alone on the board of group 1."""
    is_read = moment.see == "boards" or (has_group and moment.see == "group")
    if target == "foreign" and not is_read:
        return "unknown_note"
    match command:
        case "add_comment":
            return OK if moment.comment else "phase_closed"
        case "say_same":
            return "own_note" if target.startswith("own") else OK
    return OK


def _of_rating(is_own_block: bool, moment: Moment) -> str:
    if moment.rate == "all" or (moment.rate == "own" and is_own_block):
        return OK
    return "phase_closed" if is_own_block else "not_your_block"


# ---- seeing

VIEWERS = ("author", "same group", "other group", "visitor", "observer", "visiting observer", "facilitator", "organizer", "projector", "stranger")  # fmt: skip


def sees_note(viewer: str, moment: Moment, *, is_plenary: bool, is_hidden: bool) -> bool:
    """A note on a group's board or the plenary's, that was written in this very moment."""
    if viewer in ("author", "facilitator"):
        return True
    if is_hidden or viewer in ("projector", "stranger"):
        return False
    if is_plenary or viewer == "organizer":
        return True
    if viewer == "same group":
        return moment.see in ("group", "boards")
    return viewer in ("visitor", "visiting observer") and moment.see == "boards"
