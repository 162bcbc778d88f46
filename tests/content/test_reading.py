"""Strict YAML: what a file may not do, and that nothing in it is guessed."""

from pathlib import Path

import pytest

from app.content import ContentError
from app.content.reading import MOST_BYTES, MOST_DEPTH, MOST_VALUES, read, read_file


def wrong(text: str | bytes) -> str:
    with pytest.raises(ContentError) as raised:
        read(text.encode() if isinstance(text, str) else text, "plan.yaml")
    return str(raised.value)


def test_s12_every_value_is_text_whatever_it_looks_like() -> None:
    document = read(
        b"country: NO\ntime: 12:30\nlong: 12:30:00\ncode: 2.3.2\nday: 2021-06-01\nyes: on\n", "f"
    )
    assert document.values == {
        "country": "NO",
        "time": "12:30",
        "long": "12:30:00",
        "code": "2.3.2",
        "day": "2021-06-01",
        "yes": "on",
    }


def test_s12_every_place_knows_its_line() -> None:
    document = read(b"a:\n  - id: x\n    b: 1\n\n  - id: y\n", "f")
    assert document.lines == {
        ("a",): 1,
        ("a", 0): 2,
        ("a", 0, "id"): 2,
        ("a", 0, "b"): 3,
        ("a", 1): 5,
        ("a", 1, "id"): 5,
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: &x 1\n", "plan.yaml:1: a: expected a value without an anchor (&)"),
        ("a: 1\nb: *x\n", "plan.yaml:2: b: expected a value written out, found an alias (*)"),
        ("a:\n  b: !!python/object/apply:os.system [x]\n", "plan.yaml:2: a.b: expected a value without a tag (!)"),
        ("a: ! x\n", "plan.yaml:1: a: expected a value without a tag (!)"),
        ("a: 1\nb: 2\na: 3\n", "plan.yaml:3: a: this key stands twice, first on line 1"),
        ("a: null\n", "plan.yaml:1: a: expected a value; leave the key out if there is none"),
        ("a:\n  - x\n  -\n", "plan.yaml:3: a: expected a value; leave the key out if there is none"),
        ("? [a]\n: 1\n", "plan.yaml:1: expected a plain key, found a list or keys"),
        ("a: 1\n---\nb: 1\n", "plan.yaml:2: expected one document, found another (---)"),
        ("%YAML 1.1\n---\na: 1\n", "expected no directives (%)"),
        ("", "plan.yaml:1: expected keys and values, found an empty file"),
        ("# nothing\n", "expected keys and values, found an empty file"),
        ("a: 1\nb: [1, 2\nc: 3\n", "plan.yaml:3: not YAML: while parsing a flow sequence"),
        ("a: 1\nb: x\x07y\n", "plan.yaml:2: expected visible text, found a control character"),
        (b"a: 1\nb: \xff\n", "plan.yaml:2: expected text in UTF-8"),
    ],
)  # fmt: skip
def test_s12_what_a_file_may_not_do_is_refused_with_its_line(text: str | bytes, said: str) -> None:
    assert said in wrong(text)


def test_s12_several_faults_are_named_at_once_and_doubles_too() -> None:
    assert len(wrong("a: &x 1\nb: !t 2\na: 3\n").splitlines()) == 3


def test_s12_a_file_may_have_256_kib_and_not_one_byte_more() -> None:
    exact = b"a: " + b"x" * (MOST_BYTES - 4) + b"\n"
    assert read(exact, "f").lines == {("a",): 1}
    assert "at most 256 KiB" in wrong(exact + b"\n")


def test_s12_values_may_lie_20_deep_and_not_21() -> None:
    assert read(b"[" * MOST_DEPTH + b"x" + b"]" * MOST_DEPTH, "f").values
    assert "at most 20 levels" in wrong("[" * (MOST_DEPTH + 1) + "x" + "]" * (MOST_DEPTH + 1))


def test_s12_a_file_may_hold_so_many_values_and_not_one_more() -> None:
    assert read(b"[" + b"x," * (MOST_VALUES - 1) + b"]", "f").values
    assert "at most 30000 values" in wrong("[" + "x," * MOST_VALUES + "]")


def test_s12_a_bomb_of_aliases_costs_nothing() -> None:
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{b}: &{b} [{','.join('*' + a for _ in range(9))}]\n"
        for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert "found an alias" in wrong(bomb)


def test_a_file_that_is_not_there_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="expected a file that can be read: No such file"):
        read_file(tmp_path / "nowhere.yaml")
