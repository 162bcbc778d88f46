"""Content as a session keeps it: checked once, then carried along as JSON, so that no file changed later matters."""

import hashlib
import json
from typing import Any, TypedDict

from app.core.pack import Pack
from app.core.plan import Plan


class Frozen(TypedDict):
    plan: dict[str, Any]
    pack: dict[str, Any]


def freeze(plan: Plan, pack: Pack) -> Frozen:
    return {
        "plan": plan.model_dump(mode="json", exclude_none=True),
        "pack": pack.model_dump(mode="json", exclude_none=True),
    }


def thaw(frozen: Frozen) -> tuple[Plan, Pack]:
    return Plan.model_validate(frozen["plan"]), Pack.model_validate(frozen["pack"])


def content_hash(content: object) -> str:
    """SHA-256 of the canonical JSON: the same content has the same address on every machine."""
    canonical = json.dumps(
        content, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    )
    return hashlib.sha256(canonical.encode()).hexdigest()
