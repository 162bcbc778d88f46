"""The commands people give. They say what somebody wants; the rules decide whether it happens.

Every command here needs a row in `rules.RULES` and in `rights.WHO_MAY`; a test fails otherwise.
"""

from typing import Annotated

from pydantic import Field, TypeAdapter

from app.core.commands.conducting import (
    Close,
    MoveTo,
    OpenSession,
    Reopen,
    Repeat,
    Reveal,
    SetClock,
    SetGroups,
    SetJoining,
    SetMode,
)
from app.core.commands.findings import AddFinding, EditFinding, RemoveFinding
from app.core.commands.groupwork import (
    AddTheme,
    BeRapporteur,
    CallHelp,
    EditLine,
    Gather,
    GroupReady,
    LowerHelp,
    ProposePriority,
    RemoveLine,
    RemoveTheme,
    RenameTheme,
    SayReady,
    SetPriority,
    SignCard,
    WriteLine,
)
from app.core.commands.links import MintLink, RenewCode, RevokeLink
from app.core.commands.moderation import (
    Approve,
    LockBoard,
    PauseAuthor,
    PausePerson,
    PausePosting,
    Readmit,
    RemoveAuthor,
    RemovePerson,
    SetApproveFirst,
    SetLateWork,
    WipeSimulated,
)
from app.core.commands.notes import (
    AddComment,
    AddNote,
    EditComment,
    EditNote,
    HideComment,
    HideNote,
    RemoveComment,
    RemoveNote,
    RemoveTranslation,
    RestoreComment,
    RestoreNote,
    SaySame,
    Translate,
)
from app.core.commands.offering import Offer
from app.core.commands.parts import Base
from app.core.commands.people import (
    Assign,
    ChooseGroup,
    DescribeMe,
    MergePeople,
    MergeTerritories,
    Place,
)
from app.core.commands.stage import (
    AddLanguages,
    Dim,
    Present,
    SendMessage,
    SetAgenda,
    Shine,
    WithdrawMessage,
)
from app.core.commands.votes import CloseVoting, Evaluate, GiveMark, PlaceDots, Rate

__all__ = [
    "COMMANDS",
    "AddComment",
    "AddFinding",
    "AddLanguages",
    "AddNote",
    "AddTheme",
    "AnyCommand",
    "Approve",
    "Assign",
    "Base",
    "BeRapporteur",
    "CallHelp",
    "ChooseGroup",
    "Close",
    "CloseVoting",
    "Command",
    "DescribeMe",
    "Dim",
    "EditComment",
    "EditFinding",
    "EditLine",
    "EditNote",
    "Evaluate",
    "Gather",
    "GiveMark",
    "GroupReady",
    "HideComment",
    "HideNote",
    "LockBoard",
    "LowerHelp",
    "MergePeople",
    "MergeTerritories",
    "MintLink",
    "MoveTo",
    "Offer",
    "OpenSession",
    "PauseAuthor",
    "PausePerson",
    "PausePosting",
    "Place",
    "PlaceDots",
    "Present",
    "ProposePriority",
    "Rate",
    "Readmit",
    "RemoveAuthor",
    "RemoveComment",
    "RemoveFinding",
    "RemoveLine",
    "RemoveNote",
    "RemovePerson",
    "RemoveTheme",
    "RemoveTranslation",
    "RenameTheme",
    "RenewCode",
    "Reopen",
    "Repeat",
    "RestoreComment",
    "RestoreNote",
    "Reveal",
    "RevokeLink",
    "SayReady",
    "SaySame",
    "SendMessage",
    "SetAgenda",
    "SetApproveFirst",
    "SetClock",
    "SetGroups",
    "SetJoining",
    "SetLateWork",
    "SetMode",
    "SetPriority",
    "Shine",
    "SignCard",
    "Translate",
    "WipeSimulated",
    "WithdrawMessage",
    "WriteLine",
    "command_adapter",
]

Command = (
    Offer
    | AddNote
    | EditNote
    | RemoveNote
    | AddComment
    | EditComment
    | RemoveComment
    | SaySame
    | Translate
    | RemoveTranslation
    | Rate
    | PlaceDots
    | GiveMark
    | Evaluate
    | CloseVoting
    | ChooseGroup
    | DescribeMe
    | BeRapporteur
    | CallHelp
    | LowerHelp
    | SayReady
    | GroupReady
    | ProposePriority
    | SetPriority
    | AddTheme
    | RenameTheme
    | RemoveTheme
    | Gather
    | WriteLine
    | EditLine
    | RemoveLine
    | SignCard
    | AddFinding
    | EditFinding
    | RemoveFinding
    | MoveTo
    | Repeat
    | SetClock
    | Reveal
    | SetGroups
    | Place
    | Assign
    | MergePeople
    | MergeTerritories
    | HideNote
    | RestoreNote
    | HideComment
    | RestoreComment
    | SetMode
    | SetJoining
    | SetAgenda
    | AddLanguages
    | Shine
    | Present
    | Dim
    | SendMessage
    | WithdrawMessage
    | OpenSession
    | Close
    | Reopen
    | PausePosting
    | LockBoard
    | SetLateWork
    | SetApproveFirst
    | Approve
    | PauseAuthor
    | RemoveAuthor
    | PausePerson
    | RemovePerson
    | Readmit
    | WipeSimulated
    | MintLink
    | RevokeLink
    | RenewCode
)
AnyCommand = Annotated[Command, Field(discriminator="type")]
command_adapter: TypeAdapter[Command] = TypeAdapter(AnyCommand)
COMMANDS: dict[str, type[Base]] = {
    kind.model_fields["type"].annotation.__args__[0]: kind for kind in Command.__args__
}
