"""docs/protocol.md names every address the server answers, and no other."""

import re
from pathlib import Path

from app.main import create_app
from app.settings import Settings
from tests.server import OPENER_KEY
from tests.visibility.test_doors import routes
from tools import dev

NAMED = re.compile(r"`(GET|POST|PUT|PATCH|DELETE) (/[^\s`?]*)")
BLANK = re.compile(r"\{[^}]*\}")


def test_every_address_is_in_the_protocol_and_every_one_there_is_answered(tmp_path: Path) -> None:
    app = create_app(Settings(data_dir=tmp_path / "data"), OPENER_KEY)
    app.state.board.database.close()
    answered = {
        (method, BLANK.sub("{}", path))
        for path, methods in routes([*app.routes])
        for method in methods - {"HEAD"}
        if not path.endswith("/style.css")
    }
    answered |= {("GET", "/ws/{}")}
    assert len(answered) > 20
    named = NAMED.findall((dev.ROOT / "docs" / "protocol.md").read_text())
    assert {(method, BLANK.sub("{}", path)) for method, path in named} == answered
