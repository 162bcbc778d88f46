"""What a viewer receives: the shapes `see` builds and the views compute. The browser's types are made from these."""

from app.core.shapes.findings import FindingShape, FindingsView, SourceShape
from app.core.shapes.groupwork import (
    BoardShape,
    LineShape,
    PriorityShape,
    RapporteurShape,
    ReadyShape,
    SignatureShape,
)
from app.core.shapes.learning import (
    AdoptableShape,
    BesideShape,
    LearningView,
    WhereShape,
    WorksWhenShape,
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
    CriterionCellShape,
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
    "AdoptableShape",
    "AnyView",
    "BeforeShape",
    "BesideShape",
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
    "CriterionCellShape",
    "DotsShape",
    "EvaluationShape",
    "EvaluationView",
    "FateView",
    "FindingShape",
    "FindingsView",
    "GroupShape",
    "GroupView",
    "LearningView",
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
    "SourceShape",
    "SpotlightShape",
    "StandingShape",
    "StepShape",
    "TallyView",
    "ThemeShape",
    "TranslationShape",
    "VotesView",
    "VotingView",
    "WalkView",
    "WhereShape",
    "WorksWhenShape",
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
    | FindingShape
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
    | FindingsView
    | LearningView
)
