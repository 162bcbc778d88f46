"""The browser offers the countries that the server takes, and has no list of its own."""

import re
from pathlib import Path

from app.core.countries import COUNTRIES

CLIENT = Path(__file__).resolve().parents[2] / "app" / "client"
GENERATED = CLIENT / "protocol.gen.ts"


def test_the_browser_and_the_server_have_the_same_countries() -> None:
    listed = re.search(r"COUNTRIES[^=]*= \[([^\]]*)\]", GENERATED.read_text(encoding="utf-8"))
    assert listed is not None
    assert re.findall(r'"(\w+)"', listed[1]) == sorted(COUNTRIES)


def test_no_other_file_of_the_browser_lists_countries() -> None:
    sources = [file for file in CLIENT.rglob("*.ts*") if file != GENERATED]
    listing = [file.name for file in sources if re.search(r"\bAX\b.*\bAZ\b", file.read_text())]
    assert listing == []
