"""Reads a picture of a report back: its elements, its words and the space they take."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from app.exports.charts.letters import width_of
from app.exports.charts.shapes import Picture

_STEPS = re.compile(r"([MLmlhv])|(-?[0-9.]+)")
_PAIRED = "MLml"


@dataclass
class Element:
    name: str
    attributes: dict[str, str]
    within: "Element | None"
    text: str = ""
    children: list["Element"] = field(default_factory=list)

    def inherited(self, name: str) -> str:
        if name in self.attributes or self.within is None:
            return self.attributes.get(name, "")
        return self.within.inherited(name)

    def number(self, name: str) -> float:
        return float(self.attributes[name])


class Drawn:
    """A picture, as any reader of XML finds it."""

    def __init__(self, picture: Picture) -> None:
        self.elements: list[Element] = []
        self._open: list[Element] = []
        parser = expat.ParserCreate("utf-8")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = lambda _: self._open.pop()
        parser.CharacterDataHandler = self._said
        parser.Parse(picture.svg.encode(), True)

    @property
    def root(self) -> Element:
        return self.elements[0]

    def all(self, name: str) -> list[Element]:
        return [one for one in self.elements if one.name == name]

    def words(self) -> list[str]:
        return [one.text for one in self.all("text")]

    def dots(self, fill: str) -> int:
        return sum(one.inherited("fill") == fill for one in self.all("circle"))

    def rings(self) -> int:
        return sum(one.inherited("stroke") != "" for one in self.all("circle"))

    def slashes(self) -> int:
        return sum(one.inherited("stroke-linecap") == "round" for one in self.all("path"))

    def outside(self) -> list[Element]:
        """Elements that reach over the rim."""
        width, height = self.root.number("width"), self.root.number("height")
        return [
            one
            for one in self.elements[1:]
            for x, y in corners(one)
            if not (-0.1 <= x <= width + 0.1 and -0.1 <= y <= height + 0.1)
        ]

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        within = self._open[-1] if self._open else None
        element = Element(name, attributes, within)
        if within is not None:
            within.children.append(element)
        self.elements.append(element)
        self._open.append(element)

    def _said(self, text: str) -> None:
        self._open[-1].text += text


def corners(one: Element) -> Iterator[tuple[float, float]]:
    """Points between which the element lies."""
    match one.name:
        case "rect":
            x, y = one.number("x"), one.number("y")
            assert one.number("width") >= 0
            assert one.number("height") >= 0
            yield from ((x, y), (x + one.number("width"), y + one.number("height")))
        case "line":
            yield from ((one.number(f"x{n}"), one.number(f"y{n}")) for n in "12")
        case "circle":
            x, y, r = one.number("cx"), one.number("cy"), one.number("r")
            yield from ((x - r, y - r), (x + r, y + r))
        case "text":
            yield from _of_text(one)
        case "path":
            yield from _of_path(one.attributes["d"])


def _of_text(one: Element) -> Iterator[tuple[float, float]]:
    size = one.number("font-size")
    wide = width_of(one.text, size, bold="font-weight" in one.attributes)
    before = {"middle": wide / 2, "end": wide}.get(one.attributes.get("text-anchor", ""), 0.0)
    x, y = one.number("x") - before, one.number("y")
    yield from ((x, y - size * 0.75), (x + wide, y + size * 0.25))


def _of_path(path: str) -> Iterator[tuple[float, float]]:
    x = y = 0.0
    command, pending = "", []
    for letter, digits in _STEPS.findall(path):
        if letter:
            command = letter
            continue
        pending.append(float(digits))
        if len(pending) < (2 if command in _PAIRED else 1):
            continue
        along, down = pending if len(pending) == 2 else (pending[0], 0.0)
        if command == "v":
            along, down = 0.0, pending[0]
        x, y = (along, down) if command.isupper() else (x + along, y + down)
        pending = []
        yield x, y
