"""The fonts that files carry, and pictures of SVG as PNG for programs that want pixels."""

import json
import re
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import typst

_PACKAGES = (
    "fontpkg_noto_sans", "fontpkg_noto_serif", "fontpkg_noto_sans_arabic", "fontpkg_noto_sans_devanagari",
    "fontpkg_noto_sans_khmer", "fontpkg_noto_sans_tamil", "fontpkg_noto_sans_telugu", "fontpkg_noto_sans_thai",
)  # fmt: skip
# Noto Emoji comes with the browser's packages and is put there by the build of the client.
_BUILT = Path(__file__).resolve().parent.parent / "static" / "dist" / "fonts"


def _files_of(package: str) -> Path:
    """Of a package that holds fonts and nothing to run."""
    found = find_spec(package)
    if found is None or found.origin is None:
        raise LookupError(f"{package} is not installed")
    return Path(found.origin).parent / "files"


FONTS: list[str] = [
    *(str(folder) for name in _PACKAGES if (folder := _files_of(name)).is_dir()),
    *([str(_BUILT)] if _BUILT.is_dir() else []),
]
"""Folders."""

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PAGES = b"""
#set page(width: auto, height: auto, margin: 0pt)
#set text(font: ("Noto Sans", "Noto Sans Arabic", "Noto Emoji"))
#let all = json(bytes(sys.inputs.pictures))
#for (at, svg) in all.enumerate() {
  if at > 0 { pagebreak() }
  image(bytes(svg), format: "svg")
}
"""


def readable(text: str) -> str:
    """The same, with a replacement sign for what no XML and no font can hold: control signs and halves of pairs."""
    return _FORBIDDEN.sub("\ufffd", text)


@cache
def fonts(*, with_those_of_the_machine: bool = False) -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=with_those_of_the_machine,
        include_embedded_fonts=False,
        font_paths=[*FONTS],
    )


def pngs_of(svgs: Sequence[str], ppi: int = 144) -> list[bytes]:
    """One picture each, in their order; all of them in one go, because starting costs more than drawing."""
    if not svgs:
        return []

    compiler = typst.Compiler(
        input=_PAGES,
        font_paths=fonts(with_those_of_the_machine=True),
        ignore_system_fonts=True,
        sys_inputs={"pictures": json.dumps([readable(svg) for svg in svgs])},
    )
    made = compiler.compile(format="png", ppi=ppi)
    if isinstance(made, bytes):
        return [made]
    return [] if made is None else list(made)
