"""What a viewer receives: the shapes `see` builds and the views compute. The browser's types are made from these."""

from app.core.shapes.groupwork import (
    BoardShape,
    LineShape,
    PriorityShape,
    RapporteurShape,
    ReadyShape,
    SignatureShape,
)
from app.core.shapes.notes import CommentShape, NoteShape, SameShape, ThemeShape, TranslationShape
from app.core.shapes.people import LinkShape, PersonShape, StandingShape
from app.core.shapes.session import GroupShape, PhaseShape, RightsShape, SessionShape, StepShape
from app.core.shapes.stage import CopiedShape, MessageShape, SpotlightShape
from app.core.shapes.views import (
    BeforeShape,
    BridgingNoteShape,
    BridgingSetShape,
    BridgingView,
    CardShape,
    CellShape,
    ComparedBy,
    CountsView,
    EvaluationView,
    FateView,
    GroupView,
    MarkCountsShape,
    MarksView,
    MatrixRowView,
    NeedsView,
    NoteFateShape,
    ProgressView,
    ReactionsView,
    SizesView,
    TallyView,
    VotesView,
    VotingView,
    WalkView,
)
from app.core.shapes.votes import DotsShape, EvaluationShape, MarkShape, RatingShape

__all__ = [
    "AnyView",
    "BeforeShape",
    "BoardShape",
    "BridgingNoteShape",
    "BridgingSetShape",
    "BridgingView",
    "CardShape",
    "CellShape",
    "CommentShape",
    "ComparedBy",
    "CopiedShape",
    "CountsView",
    "DotsShape",
    "EvaluationShape",
    "EvaluationView",
    "FateView",
    "GroupShape",
    "GroupView",
    "LineShape",
    "LinkShape",
    "MarkCountsShape",
    "MarkShape",
    "MarksView",
    "MatrixRowView",
    "MessageShape",
    "NeedsView",
    "NoteFateShape",
    "NoteShape",
    "PersonShape",
    "PhaseShape",
    "PriorityShape",
    "ProgressView",
    "RapporteurShape",
    "RatingShape",
    "ReactionsView",
    "ReadyShape",
    "RecordShape",
    "RightsShape",
    "SameShape",
    "SessionShape",
    "SignatureShape",
    "SizesView",
    "SpotlightShape",
    "StandingShape",
    "StepShape",
    "TallyView",
    "ThemeShape",
    "TranslationShape",
    "VotesView",
    "VotingView",
    "WalkView",
]

RecordShape = (
    SessionShape
    | PersonShape
    | NoteShape
    | RatingShape
    | CommentShape
    | SameShape
    | TranslationShape
    | ThemeShape
    | BoardShape
    | ReadyShape
    | PriorityShape
    | LineShape
    | SignatureShape
    | DotsShape
    | MarkShape
    | EvaluationShape
    | StandingShape
    | LinkShape
    | SpotlightShape
    | MessageShape
)
AnyView = (
    ProgressView
    | GroupView
    | CountsView
    | SizesView
    | WalkView
    | TallyView
    | MatrixRowView
    | VotingView
    | VotesView
    | MarksView
    | NeedsView
    | EvaluationView
    | BridgingView
    | FateView
    | ReactionsView
)
