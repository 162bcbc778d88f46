"""A document: what a report says from its first page to its last, before it is Word, PDF, HTML or Markdown.

Made once, by `outline`; the formats render these pieces and add no word of their own. Nothing here is markup: text
is text, whatever signs are in it.
"""

from dataclasses import dataclass
from typing import Literal

Tone = Literal["plain", "strong", "quiet"]


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words.

    `lang` is a language tag; empty for the document's own. `voice`: people's own words, set in serif and kept apart
    from the text around them in direction.
    """

    text: str
    tone: Tone = "plain"
    lang: str = ""
    voice: bool = False


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` 1 to 3. `anchor` is unique in the document: letters, digits and hyphens."""

    level: int
    spans: Spans
    anchor: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`lead`: the first words of a section. `finding`: what was concluded. `aside`: how to read what follows.
    `warning`: must not be overlooked."""

    spans: Spans
    kind: Literal["body", "lead", "finding", "aside", "warning"] = "body"


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[Spans, ...]
    ordered: bool = False
    """Numbered from 1."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Pairs of a name and what it is: the head of a report."""

    pairs: tuple[tuple[str, Spans], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One header row. The first cell of each row names the row if `named`. `widths` are shares that add up to 1."""

    caption: str
    head: tuple[Spans, ...]
    rows: tuple[tuple[Spans, ...], ...]
    widths: tuple[float, ...]
    named: bool = True


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture. `svg` is a whole SVG document with `width` and `height` in px; `alt` says in words what it shows."""

    svg: str
    width: int
    height: int
    alt: str
    caption: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A note as the annex lists it: its number, who and where, its words, and what was said of it.

    `text` are the words the reader gets first; `below` are lines under it: the original, other translations,
    comments.
    """

    number: str
    about: Spans
    text: Span
    below: tuple[Spans, ...] = ()


@dataclass(frozen=True, slots=True)
class Entries:
    """Notes in a row; rendered as one table, since a thousand paragraphs cost what a thousand times a thousand do."""

    caption: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A note quoted in a section, with its number; the annex has it in full."""

    number: str
    text: Span
    about: Spans = ()


Piece = Heading | Paragraph | Bullets | Facts | Table | Figure | Entries | Quote


@dataclass(frozen=True, slots=True)
class Document:
    """`lang` is a language tag, `rtl` whether it is written from right to left. `contents` is the name of its table of contents.

    `running` stands at the foot of each page, beside `page`: "Page {n} of {of}" with both in braces. `no_ua` is the
    sentence a PDF carries that could not be made to PDF/UA.
    """

    lang: str
    rtl: bool
    title: str
    subtitle: Spans
    contents: str
    figure: str
    """The word before the number of a picture: "Figure"."""
    table: str
    running: str
    page: str
    no_ua: str
    pieces: tuple[Piece, ...]
