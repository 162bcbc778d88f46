"""The report as Markdown, to be read as it is or taken into any text program. Pictures are said in words."""

from collections.abc import Iterator
from typing import assert_never

from app.exports.document import (
    Bullets,
    Document,
    Entries,
    Entry,
    Facts,
    Figure,
    Heading,
    Paragraph,
    Piece,
    Quote,
    Span,
    Spans,
    Table,
)
from app.exports.markdown import escaped, inline, quoted, table


def to_markdown(document: Document) -> bytes:
    pieces = [f"# {_line(document.title)}", _spans(document.subtitle)]
    pieces += [text for piece in document.pieces for text in _piece(piece)]
    return ("\n\n".join(text for text in pieces if text) + "\n").encode("utf-8", "replace")


def _piece(piece: Piece) -> Iterator[str]:
    match piece:
        case Heading():
            yield f"{'#' * (piece.level + 1)} {_spans(piece.spans)}"
        case Paragraph():
            yield from _paragraph(piece)
        case Bullets():
            yield "\n".join(_bullets(piece))
        case Facts():
            yield "\n".join(f"- **{_line(name)}** {_spans(spans)}" for name, spans in piece.pairs)
        case Table():
            yield f"**{_line(piece.caption)}**"
            yield table([_cell(one) for one in piece.head], [[*map(_cell, r)] for r in piece.rows])
        case Figure():
            # What it shows stands in the words beside it.
            return
        case Entries():
            for entry in piece.entries:
                yield from _entry(entry)
        case Quote():
            about = f" · {_spans(piece.about)}" if piece.about else ""
            yield f"- **{_line(piece.number)}** {_span(piece.text)}{about}"
        case _:
            assert_never(piece)


def _paragraph(piece: Paragraph) -> Iterator[str]:
    said = _spans(piece.spans)
    yield f"**{said}**" if piece.kind == "warning" and "**" not in said else said


def _bullets(piece: Bullets) -> Iterator[str]:
    for at, item in enumerate(piece.items, 1):
        yield f"{at}. {_spans(item)}" if piece.ordered else f"- {_spans(item)}"


def _entry(entry: Entry) -> Iterator[str]:
    yield f"**{_line(entry.number)}** · {_spans(entry.about)}"
    yield quoted(entry.text.text)
    for spans in entry.below:
        if len(spans) > 1 and spans[-1].voice:
            yield _spans(spans[:-1])
            yield quoted(spans[-1].text)
        else:
            yield _spans(spans)


def _cell(spans: Spans) -> str:
    return _spans(spans)


def _spans(spans: Spans) -> str:
    return "".join(_span(span) for span in spans)


def _span(span: Span) -> str:
    if span.voice:
        return inline(span.text)
    return _bold(span.text) if span.tone == "strong" else _line(span.text)


def _bold(text: str) -> str:
    """Spaces stay outside: between stars and a space there is no emphasis."""
    words = text.strip()
    if not words:
        return _line(text)
    return text.replace(words, f"**{_line(words)}**", 1)


def _line(text: str) -> str:
    """Of ours, in one line; spaces at its ends join it to its neighbours."""
    lines = " ".join(text.split("\n"))
    words = lines.strip(" ")
    return lines.replace(words, escaped(words), 1) if words else lines
