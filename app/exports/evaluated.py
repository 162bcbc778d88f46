"""What people said of the session at the close, without anybody's name."""

from collections.abc import Iterator

from app.exports.charts import scale_answers
from app.exports.document import Bullets, Figure, Heading, Paragraph, Piece, Span
from app.exports.speech import Speech
from app.synthesis.reported import Evaluated


def evaluation(speech: Speech) -> Iterator[Piece]:
    if not speech.report.evaluation:
        return
    yield Paragraph((speech.span("evaluation-nameless"),), "aside")
    for asked in speech.report.evaluation:
        yield Heading(2, (speech.said(asked.text),), f"e-{asked.id}")
        yield from _answers(speech, asked)


def _answers(speech: Speech, asked: Evaluated) -> Iterator[Piece]:
    if asked.n == 0:
        yield Paragraph((speech.span("none-yet"),), "aside")
    elif asked.words is not None:
        yield Bullets(tuple((Span(words, voice=True),) for words in asked.words))
    elif asked.levels is None:
        hidden = f"{speech.say('n', n=asked.n)} · {speech.say('not-shown')}"
        yield Paragraph((Span(hidden),))
    else:
        said = " · ".join(speech.strip(asked.n, 0, asked.levels, None))
        low = speech.text(asked.low) if asked.low else ""
        high = speech.text(asked.high) if asked.high else ""
        picture = scale_answers(asked.levels, low, high, 1, alt=said)
        caption = speech.text(asked.text)
        yield Figure(picture.svg, picture.width, picture.height, said, caption)
        yield Paragraph((Span(said),))
