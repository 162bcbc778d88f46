"""Who may give which command at all, before any rule looks closer. A command without a row fails the build (S2)."""

from typing import get_args

from app.core import commands as c
from app.core.actors import Actor, Role
from app.core.commands import Command

PARTICIPANT: frozenset[Role] = frozenset({"participant"})
FACILITATOR: frozenset[Role] = frozenset({"facilitator"})
BOTH = PARTICIPANT | FACILITATOR
EDITORS: frozenset[Role] = frozenset({"facilitator", "organizer"})

WHO_MAY: dict[type[Command], frozenset[Role]] = {
    c.AddNote: BOTH,
    c.EditNote: BOTH,
    c.RemoveNote: BOTH,
    c.AddComment: BOTH,
    c.EditComment: BOTH,
    c.RemoveComment: BOTH,
    c.SaySame: PARTICIPANT,
    c.Translate: BOTH,
    c.RemoveTranslation: BOTH,
    c.Rate: PARTICIPANT,
    c.Offer: PARTICIPANT,
    c.PlaceDots: PARTICIPANT,
    c.GiveMark: PARTICIPANT,
    c.Evaluate: PARTICIPANT,
    c.ChooseGroup: PARTICIPANT,
    c.DescribeMe: PARTICIPANT,
    c.BeRapporteur: PARTICIPANT,
    c.CallHelp: PARTICIPANT,
    c.LowerHelp: FACILITATOR,
    c.SayReady: PARTICIPANT,
    c.GroupReady: PARTICIPANT,
    c.ProposePriority: PARTICIPANT,
    c.SetPriority: BOTH,
    c.AddTheme: BOTH,
    c.RenameTheme: BOTH,
    c.RemoveTheme: BOTH,
    c.Gather: BOTH,
    c.WriteLine: BOTH,
    c.EditLine: BOTH,
    c.RemoveLine: BOTH,
    c.SignCard: PARTICIPANT,
    c.AddFinding: EDITORS,
    c.EditFinding: EDITORS,
    c.RemoveFinding: EDITORS,
    c.MoveTo: FACILITATOR,
    c.Repeat: FACILITATOR,
    c.SetClock: FACILITATOR,
    # Of participants the rapporteur, if the plan says so (H20).
    c.Reveal: PARTICIPANT | FACILITATOR,
    c.CloseVoting: FACILITATOR,
    c.SetGroups: FACILITATOR,
    c.Place: FACILITATOR,
    c.Assign: FACILITATOR,
    c.MergePeople: FACILITATOR,
    c.MergeTerritories: FACILITATOR,
    c.HideNote: FACILITATOR,
    c.RestoreNote: FACILITATOR,
    c.HideComment: FACILITATOR,
    c.RestoreComment: FACILITATOR,
    c.SetMode: FACILITATOR,
    c.SetJoining: FACILITATOR,
    c.SetAgenda: FACILITATOR,
    c.AddLanguages: FACILITATOR,
    c.Shine: FACILITATOR,
    c.Present: PARTICIPANT,
    c.Dim: FACILITATOR,
    c.SendMessage: FACILITATOR,
    c.WithdrawMessage: FACILITATOR,
    c.OpenSession: FACILITATOR,
    c.Close: FACILITATOR,
    c.Reopen: FACILITATOR,
    c.PausePosting: FACILITATOR,
    c.LockBoard: FACILITATOR,
    c.SetLateWork: FACILITATOR,
    c.SetApproveFirst: FACILITATOR,
    c.Approve: FACILITATOR | PARTICIPANT,
    c.PauseAuthor: FACILITATOR,
    c.RemoveAuthor: FACILITATOR,
    c.PausePerson: FACILITATOR,
    c.RemovePerson: FACILITATOR,
    c.Readmit: FACILITATOR,
    c.WipeSimulated: FACILITATOR,
    c.MintLink: FACILITATOR,
    c.RevokeLink: FACILITATOR,
    c.RenewCode: FACILITATOR,
}

WHEN_CLOSED: frozenset[type[Command]] = frozenset(
    {
        # The report is written when the workshop is over.
        c.AddFinding,
        c.EditFinding,
        c.RemoveFinding,
        c.AddTheme,
        c.RenameTheme,
        c.RemoveTheme,
        c.Gather,
        c.Reopen,
        c.HideNote,
        c.RestoreNote,
        c.HideComment,
        c.RestoreComment,
        c.Approve,
        c.RemoveAuthor,
        c.RemovePerson,
        c.Readmit,
        c.WipeSimulated,
        c.MintLink,
        c.RevokeLink,
        c.Shine,
        c.Dim,
        c.SendMessage,
        c.WithdrawMessage,
    }
)
"""What a closed session still allows (H24)."""

WHEN_PREPARED: frozenset[type[Command]] = frozenset(
    {
        c.OpenSession,
        c.SetAgenda,
        c.SetGroups,
        c.SetMode,
        c.AddLanguages,
        c.SetLateWork,
        c.SetApproveFirst,
        c.MintLink,
        c.RevokeLink,
        c.RenewCode,
    }
)
"""What can be done before anybody is let in (H24)."""


def may(actor: Actor, command: Command) -> bool:
    return actor.role in WHO_MAY.get(type(command), frozenset())


ALL_COMMANDS: tuple[type[Command], ...] = get_args(Command)
