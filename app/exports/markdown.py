"""Words as Markdown that mean nothing but themselves: no markup, link, heading, list, table or HTML comes of them."""

import re

_ALWAYS = re.compile(r"([\\`*_\[\]<>|~&#@${}^])")
# Bare addresses become links in many readers: not with a backslash behind "www" or before "//".
_BEFORE_WORD = re.compile(r"([.:])(?=\S)")
_LIST_NUMBER = re.compile(r"^([0-9]+)([.)])")
_LIST_SIGN = re.compile(r"^([-+=])")
_INDENT = re.compile(r"^[ \t]+")

_ISOLATE, _POP = "\u2068", "\u2069"


def escaped(line: str) -> str:
    """One line of words."""
    indent = _INDENT.match(line)
    start = indent.end() if indent else 0
    said = _ALWAYS.sub(r"\\\1", line[start:])
    said = _BEFORE_WORD.sub(r"\\\1", said)
    said = _LIST_SIGN.sub(r"\\\1", _LIST_NUMBER.sub(r"\1\\\2", said))
    # As entities they are seen but do not make a code block.
    return "".join(f"&#{ord(c)};" for c in line[:start]) + said


def inline(words: str) -> str:
    """People's words in the middle of ours; their direction stays their own."""
    return f"{_ISOLATE}{escaped(' '.join(words.split()))}{_POP}"


def quoted(text: str) -> str:
    """A block quote with the line breaks of the text."""
    lines = text.split("\n")
    ends = ["\\"] * (len(lines) - 1) + [""]
    return "\n".join(f"> {escaped(line)}{end}" for line, end in zip(lines, ends, strict=True))


def table(head: list[str], rows: list[list[str]]) -> str:
    """Cells are Markdown already, of one line each."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)
