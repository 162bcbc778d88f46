"""How a Word file looks: page, styles and footer of a report."""

from typing import Any
from xml.sax.saxutils import escape

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm

from app.exports.document import Document
from app.exports.pictures import readable

INK, QUIET, INDIGO, HAIR, REFUSED = "1C2233", "4C5263", "24306F", "D5D0C2", "9A2A22"
THREADS = (
    "24327F", "A2322A", "2A6034", "835400", "7A45A3", "0A6A70", "A8246B", "2F3843",
)  # fmt: skip
TOOL, VOICE = "Noto Sans", "Noto Serif"

_PARAGRAPHS: tuple[tuple[str, str, str, str], ...] = (
    # name, what it is based on, paragraph properties, run properties
    ("Lead", "Normal", '<w:spacing w:after="160"/>', '{voice}<w:sz w:val="24"/>'),
    ("Finding", "Normal", '<w:spacing w:before="60" w:after="140"/>', '<w:sz w:val="22"/>'),
    ("Aside", "Normal", '<w:spacing w:after="120"/>', f'<w:color w:val="{QUIET}"/><w:sz w:val="18"/>'),
    ("Warning", "Normal", f'<w:pBdr><w:left w:val="single" w:sz="16" w:space="8" w:color="{REFUSED}"/></w:pBdr>', f'<w:color w:val="{REFUSED}"/>'),
    ("ContentsHead", "Normal", '<w:keepNext/><w:spacing w:before="240" w:after="80"/>', f'<w:b/><w:color w:val="{QUIET}"/><w:sz w:val="18"/>'),
    ("AfterTable", "Normal", '<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>', '<w:sz w:val="8"/>'),
    ("Picture", "Normal", '<w:keepNext/><w:spacing w:before="160" w:after="40"/>', ""),
    ("FactName", "Normal", '<w:spacing w:before="40" w:after="40"/>', f'<w:color w:val="{QUIET}"/><w:sz w:val="18"/>'),
    ("FactValue", "Normal", '<w:spacing w:before="40" w:after="40"/>', ""),
    ("TableText", "Normal", '<w:spacing w:before="30" w:after="30" w:line="240" w:lineRule="auto"/>', '<w:sz w:val="17"/>'),
    ("TableSmall", "Normal", '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>', '<w:sz w:val="14"/>'),
    ("EntryNumber", "Normal", '<w:spacing w:before="60" w:after="0"/>', f'<w:b/><w:color w:val="{INDIGO}"/><w:sz w:val="17"/>'),
    ("EntryAbout", "Normal", '<w:keepNext/><w:spacing w:before="60" w:after="20" w:line="240" w:lineRule="auto"/>', f'<w:color w:val="{QUIET}"/><w:sz w:val="16"/>'),
    ("EntryText", "Normal", '<w:spacing w:after="60"/>', "{voice}"),
    ("EntryBelow", "Normal", '<w:spacing w:after="40" w:line="240" w:lineRule="auto"/>', '<w:sz w:val="17"/>'),
)  # fmt: skip
_KNOWN: tuple[tuple[str, str, str], ...] = (
    ("Normal", '<w:spacing w:after="120" w:line="276" w:lineRule="auto"/>', f'{{tool}}<w:color w:val="{INK}"/><w:sz w:val="20"/><w:szCs w:val="20"/>'),
    ("Title", '<w:keepNext/><w:spacing w:before="120" w:after="120" w:line="240" w:lineRule="auto"/>', f'{{voice}}<w:b/><w:color w:val="{INK}"/><w:sz w:val="46"/>'),
    ("Subtitle", '<w:spacing w:after="200"/>', f'{{tool}}<w:color w:val="{QUIET}"/><w:sz w:val="20"/>'),
    ("Heading 1", f'<w:keepNext/><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="4" w:color="{INDIGO}"/></w:pBdr><w:spacing w:before="480" w:after="180"/><w:outlineLvl w:val="0"/>', f'{{voice}}<w:b/><w:color w:val="{INK}"/><w:sz w:val="34"/>'),
    ("Heading 2", '<w:keepNext/><w:spacing w:before="320" w:after="120"/><w:outlineLvl w:val="1"/>', f'{{tool}}<w:b/><w:color w:val="{INDIGO}"/><w:sz w:val="25"/>'),
    ("Heading 3", '<w:keepNext/><w:spacing w:before="260" w:after="100"/><w:outlineLvl w:val="2"/>', f'{{tool}}<w:b/><w:color w:val="{INK}"/><w:sz w:val="21"/>'),
    ("Caption", '<w:spacing w:before="80" w:after="80"/>', f'{{tool}}<w:color w:val="{QUIET}"/><w:sz w:val="17"/>'),
    ("Quote", f'<w:pBdr><w:left w:val="single" w:sz="8" w:space="8" w:color="{HAIR}"/></w:pBdr><w:spacing w:after="120"/><w:ind w:left="200"/>', f'<w:color w:val="{INK}"/>'),
    ("List Bullet", '{numbered}<w:spacing w:after="40"/>', ""),
    ("List Number", '{numbered}<w:spacing w:after="60"/>', ""),
)  # fmt: skip


def dressed(word: WordDocument, document: Document) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin, section.bottom_margin = Mm(21), Mm(22)
    _styles(word, document)
    _footer(word, document)


def _fonts(family: str) -> str:
    return (
        f'<w:rFonts w:ascii="{family}" w:hAnsi="{family}" w:eastAsia="{family}" w:cs="{family}"/>'
    )


def _run(looks: str) -> str:
    return looks.replace("{voice}", _fonts(VOICE)).replace("{tool}", _fonts(TOOL))


def _styles(word: WordDocument, document: Document) -> None:
    styles = word.styles.element
    for name, paragraph, run in _KNOWN:
        style = word.styles[name].element
        kept = _numbered(style)
        for old in style.findall("./{*}pPr") + style.findall("./{*}rPr"):
            style.remove(old)
        style.append(_element("pPr", paragraph.replace("{numbered}", kept)))
        style.append(_element("rPr", _run(run)))
    for name, base, paragraph, run in _PARAGRAPHS:
        styles.append(
            _style("paragraph", name, base, f"<w:pPr>{paragraph}</w:pPr><w:rPr>{_run(run)}</w:rPr>")
        )
    for level in (1, 2):
        indent = f'<w:pPr><w:tabs/><w:spacing w:after="30"/><w:ind w:left="{(level - 1) * 240}"/></w:pPr>'
        styles.append(_style("paragraph", f"TOC{level}", "Normal", indent, shown=f"toc {level}"))
    styles.append(_style("character", "Voice", "", f"<w:rPr>{_fonts(VOICE)}</w:rPr>"))
    styles.append(_hairlines())
    _default_language(styles, document)


def _numbered(style: Any) -> str:
    """The list a style belongs to; empty for others."""
    properties = style.pPr
    numbering = properties.numPr if properties is not None else None
    if numbering is None or numbering.numId is None:
        return ""
    return f'<w:numPr><w:numId w:val="{numbering.numId.val}"/></w:numPr>'


def _style(kind: str, name: str, base: str, inside: str, shown: str = "") -> Any:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return parse_xml(
        f'<w:style {nsdecls("w")} w:type="{kind}" w:customStyle="1" w:styleId="{name}">'
        f'<w:name w:val="{shown or name}"/>{based}<w:qFormat/>{inside}</w:style>'
    )


def _hairlines() -> Any:
    line = f'w:val="single" w:sz="4" w:space="0" w:color="{HAIR}"'
    return parse_xml(
        f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="Hairlines">'
        '<w:name w:val="Hairlines"/><w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr><w:tblBorders><w:bottom {line}/><w:insideH {line}/></w:tblBorders>"
        '<w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="{INK}"/>'
        "</w:tcBorders></w:tcPr></w:tblStylePr></w:style>"
    )


def _default_language(styles: Any, document: Document) -> None:
    defaults = styles.find("./{*}docDefaults/{*}rPrDefault/{*}rPr")
    for old in defaults.findall("./{*}lang"):
        defaults.remove(old)
    lang = document.lang
    defaults.append(
        parse_xml(f'<w:lang {nsdecls("w")} w:val="{lang}" w:eastAsia="{lang}" w:bidi="{lang}"/>')
    )


def _element(tag: str, inside: str) -> Any:
    return parse_xml(f"<w:{tag} {nsdecls('w')}>{inside}</w:{tag}>")


def _footer(word: WordDocument, document: Document) -> None:
    """What the report is, and the page of pages."""
    footer = word.sections[0].footer
    said = escape(readable(document.running))
    before, _, rest = document.page.partition("{n}")
    between, _, after = rest.partition("{of}")
    parts = "".join(
        (_words(before), _field("PAGE"), _words(between), _field("NUMPAGES"), _words(after))
    )
    paragraph = parse_xml(
        f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="Aside"/>'
        f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="{HAIR}"/></w:pBdr>'
        '<w:tabs><w:tab w:val="right" w:pos="9412"/></w:tabs></w:pPr>'
        f'<w:r><w:rPr><w:sz w:val="15"/></w:rPr><w:t xml:space="preserve">{said}</w:t><w:tab/></w:r>{parts}</w:p>'
    )
    element = footer._element  # noqa: SLF001 - a footer has no public way to hold fields
    for old in list(element):
        element.remove(old)
    element.append(paragraph)


def _words(text: str) -> str:
    return f'<w:r><w:rPr><w:sz w:val="15"/></w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} "><w:r><w:rPr><w:sz w:val="15"/></w:rPr><w:t>1</w:t></w:r></w:fldSimple>'
