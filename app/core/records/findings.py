"""What organizers and facilitators conclude, and what it rests on."""

from typing import Literal

from app.core.records.body import Body

SourceKind = Literal["note", "theme", "line", "rating"]


class Source(Body):
    """`id`: of a note, a theme, a line of a report card; the criterion for ratings.

    `mark` is what the source was when the sentence was last confirmed (`core.sources`); shown to nobody.
    """

    kind: SourceKind
    id: str
    mark: str


class Finding(Body):
    """A sentence in a section of the report. It stays its editors', whatever becomes of its sources (H60)."""

    kind: Literal["finding"] = "finding"
    id: str
    section: str
    """Of the plan's `report_sections`."""
    text: str
    lang: str
    sources: tuple[Source, ...]
    created: int
    at: int
