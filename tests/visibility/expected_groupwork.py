"""Who may do what with rapporteur, help, ready, priorities, themes and card: written from docs/rules.md, never from the code.

"… as rapporteur": the participant has taken the role before.
"""

from typing import Protocol

OK = ""

OF_PARTICIPANTS: dict[str, tuple[str, ...]] = {
    "be_rapporteur": ("own group", "foreign group", "no such group"),
    "call_help": ("own group", "foreign group", "no such group"),
    "say_ready": ("me",),
    "group_ready": ("own group", "own group as rapporteur", "foreign group"),
    "propose_priority": ("group's note", "other group's note", "unknown"),
    "sign_card": ("own group", "foreign group"),
}
OF_FACILITATORS: dict[str, tuple[str, ...]] = {"lower_help": ("own group", "no such group")}
OF_BOTH: dict[str, tuple[str, ...]] = {
    "set_priority": ("group's note", "group's note as rapporteur", "other group's note", "unknown"),
    "add_theme": ("own group", "foreign group", "plenary", "across", "no such group"),
    "rename_theme": ("group's theme", "other group's theme", "unknown"),
    "remove_theme": ("group's theme", "other group's theme", "unknown"),
    "gather": ("group's note", "other group's note", "unknown"),
    "write_line": ("own group", "own group as rapporteur", "foreign group", "no such group"),
    "edit_line": ("group's line", "group's line as rapporteur", "other group's line", "unknown"),
    "remove_line": ("group's line", "other group's line", "unknown"),
}
_REGROUPS = ("set_priority", "remove_theme", "gather")
"""What changes that which dots are given to."""
_UNKNOWN = {
    "propose_priority": "unknown_note", "set_priority": "unknown_note", "gather": "unknown_note",
    "rename_theme": "unknown_theme", "remove_theme": "unknown_theme",
    "edit_line": "unknown_line", "remove_line": "unknown_line",
}  # fmt: skip


class Allowed(Protocol):
    """What a moment allows."""

    @property
    def see(self) -> str: ...
    @property
    def themes(self) -> bool: ...
    @property
    def priorities(self) -> bool: ...
    @property
    def card(self) -> str: ...
    @property
    def votes(self) -> bool: ...


def of_facilitator(command: str, target: str, moment: Allowed) -> str:
    if target == "unknown":
        return _UNKNOWN[command]
    if target == "no such group":
        return "unknown_group"
    return "voting_open" if moment.votes and command in _REGROUPS else OK


def of_participant(has_group: bool, command: str, target: str, moment: Allowed) -> str:
    leads = target.endswith(" as rapporteur")
    is_own = has_group and target.startswith(("own group", "group's"))
    match command:
        case "say_ready":
            return OK if has_group else "no_group"
        case "be_rapporteur" | "call_help" | "sign_card":
            return OK if is_own else "not_your_group"
        case "group_ready":
            return (OK if leads else "not_rapporteur") if is_own else "not_your_group"
        case "propose_priority" | "set_priority" | "gather":
            if not is_own or moment.see == "own":
                return "unknown_note"
            if not (moment.themes if command == "gather" else moment.priorities):
                return "phase_closed"
            return "not_rapporteur" if command == "set_priority" and not leads else OK
        case "add_theme" | "rename_theme" | "remove_theme":
            if not is_own:
                return _UNKNOWN.get(command, "not_your_board")
            return OK if moment.themes else "phase_closed"
        case "write_line" | "edit_line" | "remove_line":
            if not is_own:
                return _UNKNOWN.get(command, "not_your_board")
            return _of_card(leads, moment)
    raise LookupError(f"the table says nothing of {command}, {target}")


def _of_card(leads: bool, moment: Allowed) -> str:
    if moment.card == "group" or (moment.card == "rapporteur" and leads):
        return OK
    return "not_rapporteur" if moment.card == "rapporteur" else "phase_closed"
