"""The one normaliser: no invisible or direction trick gets past it, and no way of writing is harmed by it."""

import random
import sys
import unicodedata

import pytest

from app.core.text import TextRefused, clean, has_content, normalise
from tests import figures

TRICKS = {
    "override reverses what is read": ("pay \u202e001\u202c now", "pay 001 now"),
    "embedding": ("\u202atext\u202c \u202bmore\u202c", "text more"),
    "left-to-right override": ("\u202dfdp.exe\u202c", "fdp.exe"),
    "isolate left open": ("a \u2067b", "a \u2067b\u2069"),
    "isolates left open in two lines": ("\u2066a\n\u2068b", "\u2066a\u2069\n\u2068b\u2069"),
    "isolate closed that was not opened": ("a\u2069b", "ab"),
    "isolate opened before a line and closed after it": ("\u2067a\nb\u2069", "\u2067a\u2069\nb"),
    "deprecated format characters": ("a\u206a\u206b\u206c\u206d\u206e\u206fb", "ab"),
    "letters nobody sees (tags)": (
        "ok\U000e0001" + "".join(chr(0xE0000 + ord(c)) for c in "hidden"),
        "ok",
    ),
    "a flag that is only a cover for tags": ("\U0001f3f4\U000e0061 x\U000e0062", "\U0001f3f4 x"),
    "byte order mark": ("\ufeffa\ufeffb", "ab"),
    "control characters": ("a\x00b\x07c\x1bd\x7fe\x85f", "abcde\nf"),
    "non-characters": ("a\ufffe\uffff\ufdd0\U0001ffffb", "ab"),
    "line and paragraph separators": ("a\u2028b\u2029c\r\nd\re", "a\nb\nc\nd\ne"),
    "a tower of marks": ("e" + "\u0301" * 40, "é" + "\u0301" * 8),
    "a tower of enclosing marks": ("a" + "\u20dd" * 40, "a" + "\u20dd" * 8),
    "a mark behind something invisible": ("e\u2069\u0301\u202e\u0302", "é\u0302"),
    "a space behind something invisible": ("a \u2069\nb \u202e", "a\nb"),
    "spaces around and at line ends": ("  a  \nb \t\n ", "a\nb"),
}
NOTHING_TO_SEE = {
    "spaces": "  \t\n\u00a0\u2003\u3000",
    "zero width": "\u200b\u200c\u200d\u2060",
    "directions": "\u200e\u200f\u202e\u2066\u2069",
    "fillers that fonts draw empty": "\u115f\u1160\u3164\uffa0\u2800",
    "marks without a letter": "\u0301\u0308",
    "tags": "\U000e0041\U000e0042",
    "controls": "\x00\x01\x7f",
    "soft hyphen": "\u00ad",
    "variation selectors": "\ufe0f\ufe0e\U000e0100",
    "nothing": "",
}
WRITING = {
    "French": "« Où est l’école ? » — çà et là, œuvre, naïveté",
    "Spanish": "¿Cómo está la niña? ¡Ñandú! coöperación, pingüino",
    "Arabic": "الاقتصاد الاجتماعي والتضامني، ٢٠٢١؟",
    "Arabic with vowels": "الْمُجْتَمَعُ الْمَحَلِّيُّ",
    "Persian with its joiner": "می\u200cخواهم به خانه\u200cها بروم",
    "Urdu": "سماجی اور یکجہتی معیشت",
    "Hebrew": "כלכלה חברתית וסולידרית",
    "Hebrew with points": "בְּרֵאשִׁית בָּרָא",
    "Hindi": "सामाजिक और एकजुटता अर्थव्यवस्था, क्षेत्र",
    "Hindi with joiners": "क्\u200dष क्\u200cष",
    "Marathi eyelash": "दर्\u200dया",
    "Bengali": "সামাজিক ও সংহতি অর্থনীতি",
    "Sinhala with joiner": "ශ්\u200dරී ලංකා",
    "Tamil": "சமூக பொருளாதாரம்",
    "Thai": "เศรษฐกิจเพื่อสังคมและความสมานฉันท์ กำลังน้ำท่วม",
    "Khmer": "សេដ្ឋកិច្ចសង្គម",
    "Burmese": "လူမှုစီးပွားရေး",
    "Tibetan": "སྤྱི་ཚོགས་དཔལ་འབྱོར",
    "Korean": "사회적 연대 경제",
    "Korean in jamo": unicodedata.normalize("NFC", "사회적 연대"),
    "Japanese": "社会的連帯経済、コミュニティー・カフェ",
    "Chinese": "社会与团结经济",
    "Vietnamese": "Kinh tế xã hội và đoàn kết",
    "Yoruba": "ọrọ̀ ajé àwùjọ ẹ̀kọ́",
    "Amharic": "ማህበራዊ ኢኮኖሚ",
    "Greek": "κοινωνική και αλληλέγγυα οικονομία, ᾧδε",
    "Cyrillic": "социальная и солидарная экономика, Київ",
    "Armenian and Georgian": "սոցիալական, სოციალური",
    "families": "👩‍👩‍👧‍👦 👨🏿‍🌾 🏳️‍🌈 👍🏽",
    "flags of countries": "🇸🇳 🇪🇨 🇨🇦",
    "flags of Scotland, England and Wales": (
        "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f "
        "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f "
        "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"
    ),
    "keycaps": "1️⃣ #️⃣",
    "both directions in one line": "Dakar \u2067داكار\u2069 2021",
    "a mark for direction": "C++\u200e مرحبا\u200f (1)",
    "mathematics and money": "½ ≤ 3 × 10⁶ €, ₦, ৳",
    "several lines with a list": "one:\n\t- two\n\n3. three",
    "a word that may break": "co\u00adopé\u200bration",
}


@pytest.mark.parametrize("trick", TRICKS)
def test_s10_a_trick_is_neutralised(trick: str) -> None:
    written, kept = TRICKS[trick]
    assert normalise(written) == kept


@pytest.mark.parametrize("trick", NOTHING_TO_SEE)
def test_s10_what_nobody_can_see_is_not_a_contribution(trick: str) -> None:
    with pytest.raises(TextRefused) as refused:
        clean(NOTHING_TO_SEE[trick], 500, 4096)
    assert refused.value.code == "empty"


@pytest.mark.parametrize("language", WRITING)
def test_s10_a_legitimate_way_of_writing_passes_unchanged(language: str) -> None:
    text = WRITING[language]
    assert normalise(text) == unicodedata.normalize("NFC", text)
    assert clean(text, 500, 4096) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("language", WRITING)
def test_s10_decomposed_letters_become_the_same_text(language: str) -> None:
    for form in ("NFD", "NFC"):
        decomposed = unicodedata.normalize(form, WRITING[language])
        assert normalise(decomposed) == unicodedata.normalize("NFC", WRITING[language])


def test_s10_a_lone_surrogate_is_refused_and_not_guessed() -> None:
    for text in ("a\ud800", "\udc00b", "\ud83d"):
        with pytest.raises(TextRefused) as refused:
            normalise(text)
        assert refused.value.code == "bad_text"


def test_s10_a_name_is_one_line() -> None:
    assert clean("Ana\nMaría \t López", 40, 320, lines=False) == "Ana María López"


@pytest.mark.parametrize("points", [1, 40, 500])
def test_s10_limits_are_counted_in_what_is_stored(points: int) -> None:
    assert clean("é" * points, points, 4096) == "é" * points
    assert clean("e\u0301" * points, points, 4096) == "é" * points
    with pytest.raises(TextRefused) as refused:
        clean("é" * (points + 1), points, 4096)
    assert (refused.value.code, refused.value.params) == ("too_long", {"limit": points})
    with pytest.raises(TextRefused):
        clean("𐍈" * points, points, 4 * points - 1)


ALPHABETS = (
    [chr(p) for p in range(0x20, 0x250)],
    [chr(p) for p in (*range(0x200B, 0x2010), *range(0x2028, 0x2030), *range(0x2060, 0x2070), 0xFEFF)],
    [chr(p) for p in range(0x300, 0x370)],
    [chr(p) for p in (*range(0x1100, 0x1200), *range(0xAC00, 0xAC40), 0x3164, 0xFFA0)],
    [chr(p) for p in (0x1F3F4, *range(0xE0000, 0xE0080))],
    [chr(p) for p in (*range(0x600, 0x660), *range(0x5B0, 0x5F0), *range(0x900, 0x950))],
    [*"\n\r\t \u0085\u2028", "\u2066", "\u2067", "\u2068", "\u2069", "\u202e"],
)  # fmt: skip


def any_text(chance: random.Random) -> str:
    """Half of it from all of Unicode, half from corners where characters act on their neighbours."""
    drawn: list[str] = []
    for _ in range(chance.randint(0, 40)):
        if chance.random() < 0.3:
            point = chance.randrange(sys.maxunicode + 1)
            drawn.append("?" if 0xD800 <= point <= 0xDFFF else chr(point))
        else:
            drawn += chance.choices(chance.choice(ALPHABETS), k=chance.randint(1, 4))
    return "".join(drawn)


@pytest.mark.figures
@pytest.mark.timeout(300)
def test_s10_what_was_normalised_once_stays_as_it_is() -> None:
    seed, many = figures.seed(), figures.of(ci=2_000, contract=50_000)
    chance = random.Random(seed)
    for n in range(many):
        text = any_text(chance)
        once = normalise(text)
        where = (seed, n, ascii(text))
        assert normalise(once) == once, where
        assert unicodedata.is_normalized("NFC", once), where
        assert once.encode().decode() == once, where
        assert not any("\u202a" <= c <= "\u202e" or c in "\x00\r\u2028\ufeff" for c in once), where
        for line in once.split("\n"):
            assert_closed(line, where)
        if has_content(once):
            shown = clean(text, 10_000, 100_000)
            assert clean(shown, 10_000, 100_000) == shown, where
            line = clean(text, 10_000, 100_000, lines=False)
            assert clean(line, 10_000, 100_000, lines=False) == line, where
    figures.tell("S10", f"{many:,} texts of all Unicode normalised twice: 0 differ, seed {seed}")


def assert_closed(line: str, where: object) -> None:
    depth = 0
    for c in line:
        depth += (c in "\u2066\u2067\u2068") - (c == "\u2069")
        assert depth >= 0, where
    assert depth == 0, where
