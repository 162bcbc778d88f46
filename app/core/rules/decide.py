"""From a command to its verdict: may this role, is the session open, then the rule of the command itself."""

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec

from app.core import commands as c
from app.core.commands import Command
from app.core.rules import (
    agenda,
    cards,
    comments,
    conducting,
    evaluation,
    findings,
    gates,
    groupwork,
    links,
    merging,
    moderation,
    notes,
    offering,
    people,
    priorities,
    ratings,
    revealing,
    stage,
    themes,
    voting,
    wiping,
)
from app.core.rules.rights import WHEN_CLOSED, WHEN_PREPARED, may
from app.core.rules.verdict import Case, Effects, Refused
from app.core.text import TextRefused

P = ParamSpec("P")

# Any: each rule takes the command of its own row.
RULES: dict[type[Command], Callable[[Case, Any], Effects]] = {
    c.AddNote: notes.add_note,
    c.EditNote: notes.edit_note,
    c.RemoveNote: notes.remove_note,
    c.HideNote: notes.hide_note,
    c.RestoreNote: notes.restore_note,
    c.AddComment: comments.add_comment,
    c.EditComment: comments.edit_comment,
    c.RemoveComment: comments.remove_comment,
    c.HideComment: comments.hide_comment,
    c.RestoreComment: comments.restore_comment,
    c.SaySame: comments.say_same,
    c.Translate: comments.translate,
    c.RemoveTranslation: comments.remove_translation,
    c.Rate: ratings.rate,
    c.Offer: offering.offer,
    c.PlaceDots: voting.place_dots,
    c.GiveMark: voting.give_mark,
    c.Evaluate: evaluation.evaluate,
    c.CloseVoting: voting.close_voting,
    c.ChooseGroup: people.choose_group,
    c.DescribeMe: people.describe_me,
    c.Place: people.place,
    c.Assign: people.assign,
    c.MergePeople: merging.merge_people,
    c.MergeTerritories: people.merge_territories,
    c.BeRapporteur: groupwork.be_rapporteur,
    c.CallHelp: groupwork.call_help,
    c.LowerHelp: groupwork.lower_help,
    c.SayReady: groupwork.say_ready,
    c.GroupReady: groupwork.group_ready,
    c.ProposePriority: priorities.propose_priority,
    c.SetPriority: priorities.set_priority,
    c.AddTheme: themes.add_theme,
    c.RenameTheme: themes.rename_theme,
    c.RemoveTheme: themes.remove_theme,
    c.Gather: themes.gather,
    c.WriteLine: cards.write_line,
    c.EditLine: cards.edit_line,
    c.RemoveLine: cards.remove_line,
    c.SignCard: cards.sign_card,
    c.AddFinding: findings.add_finding,
    c.EditFinding: findings.edit_finding,
    c.RemoveFinding: findings.remove_finding,
    c.MoveTo: conducting.move_to,
    c.Repeat: conducting.repeat,
    c.SetClock: conducting.set_clock,
    c.Reveal: revealing.reveal,
    c.SetGroups: conducting.set_groups,
    c.SetMode: conducting.set_mode,
    c.SetJoining: conducting.set_joining,
    c.SetAgenda: agenda.set_agenda,
    c.AddLanguages: agenda.add_languages,
    c.Shine: stage.shine,
    c.Present: stage.present,
    c.Dim: stage.dim,
    c.SendMessage: stage.send_message,
    c.WithdrawMessage: stage.withdraw_message,
    c.OpenSession: conducting.open_session,
    c.Close: conducting.close,
    c.Reopen: conducting.reopen,
    c.PausePosting: moderation.pause_posting,
    c.LockBoard: moderation.lock_board,
    c.SetLateWork: moderation.set_late_work,
    c.SetApproveFirst: moderation.set_approve_first,
    c.Approve: moderation.approve,
    c.PauseAuthor: moderation.pause_author,
    c.RemoveAuthor: moderation.remove_author,
    c.PausePerson: moderation.pause_person,
    c.RemovePerson: moderation.remove_person,
    c.Readmit: moderation.readmit,
    c.WipeSimulated: wiping.wipe_simulated,
    c.MintLink: links.mint_link,
    c.RevokeLink: links.revoke_link,
    c.RenewCode: links.renew_code,
}


def _judged(rule: Callable[P, Effects]) -> Callable[P, Effects]:
    """The same rule; words that cannot be taken are refused like all else."""

    @wraps(rule)
    def judged(*args: P.args, **kwargs: P.kwargs) -> Effects:
        try:
            return rule(*args, **kwargs)
        except TextRefused as refusal:
            raise Refused(refusal.code, params=refusal.params) from None

    return judged


@_judged
def decide(case: Case, command: Command) -> Effects:
    """The records the command writes. Raises Refused; anything else it raises is a bug of ours (refused `internal`)."""
    gates.must_not_be_out(case)
    if not may(case.actor, command):
        raise Refused("not_allowed")
    state = case.look.session.state
    if state == "closed" and type(command) not in WHEN_CLOSED:
        raise Refused("session_closed")
    if state == "prepared" and type(command) not in WHEN_PREPARED:
        raise Refused("not_open_yet")
    gates.must_be_let_write(case, command)
    return stage.with_spotlight(case, RULES[type(command)](case, command))


decide_join = _judged(people.join)


def decide_pairing(case: Case, id_: str, devices: int) -> Effects:
    return people.pair(case, id_, devices)
