"""The browser's types are made from the server's models and are not older than they."""

from tools.protocol_types import OUTPUT, generate


def test_the_browsers_types_are_what_the_models_say() -> None:
    assert OUTPUT.read_text(encoding="utf-8") == generate(), "run tools/protocol_types.py"
