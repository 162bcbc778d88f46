"""Content files for tests: the real ones, changed by one edit, in a folder of their own."""

import shutil
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]
PLANS = CHECKOUT / "sessions"
PLAN_232 = PLANS / "2-3-2-integrated-territorial-systems.yaml"
PLAN_FLOOD = PLANS / "river-flood-neighbourhood.yaml"
PACK_232 = CHECKOUT / "guideline_blocks.yaml"
PACK_FLOOD = PLANS / "packs" / "river_flood_blocks.yaml"


def copied(to: Path) -> tuple[Path, Path]:
    """The flood plan and its pack, free to be broken."""
    (to / "sessions" / "packs").mkdir(parents=True)
    plan, pack = to / "sessions" / PLAN_FLOOD.name, to / "sessions" / "packs" / PACK_FLOOD.name
    shutil.copy(PLAN_FLOOD, plan)
    shutil.copy(PACK_FLOOD, pack)
    return plan, pack


def edit(file: Path, old: str, new: str) -> int:
    """Replace the first `old`; the answer is the line (from 1) where it stood."""
    text = file.read_text(encoding="utf-8")
    assert old in text, old
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1
