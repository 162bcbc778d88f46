"""Writes app/client/protocol.gen.ts: the browser's types, made from the frames, shapes and commands, and the countries.

Run it after changing one of those; a test fails while the file is older than its sources.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from textwrap import wrap
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
OUTPUT = ROOT / "app" / "client" / "protocol.gen.ts"
HEADER = "// Made by tools/protocol_types.py from the server's models. Do not edit: change the models and run it again.\n"

Schema = dict[str, Any]


def main() -> int:
    OUTPUT.write_text(generate(), encoding="utf-8")
    return 0


def generate() -> str:
    unions, definitions = schemas()
    parts = [HEADER]
    parts += [declare(name, schema) for name, schema in sorted(definitions.items())]
    parts += [declare(name, schema) for name, schema in unions.items()]
    parts.append(constants())
    parts.append(countries())
    return "\n".join(parts)


def schemas() -> tuple[dict[str, Schema], dict[str, Schema]]:
    """The named unions, and every model they mention."""
    from pydantic import TypeAdapter

    from app.content import ClientContent
    from app.core.commands import AnyCommand
    from app.core.shapes import AnyView, RecordShape
    from app.live.protocol import IncomingFrame, OutgoingFrame

    adapters: list[tuple[str, Any, TypeAdapter[Any]]] = [
        # Before the frames, whose "defaults are always sent" would make optional keys look required.
        ("RecordShape", "serialization", TypeAdapter(RecordShape)),
        ("AnyView", "serialization", TypeAdapter(AnyView)),
        ("OutgoingFrame", "serialization", TypeAdapter(OutgoingFrame)),
        ("ClientContent", "serialization", TypeAdapter(ClientContent)),
        ("IncomingFrame", "validation", TypeAdapter(IncomingFrame)),
        ("Command", "validation", TypeAdapter(AnyCommand)),
    ]
    made, shared = TypeAdapter.json_schemas(adapters, by_alias=True)
    definitions = shared.get("$defs", {})
    unions = {name: made[name, mode] for name, mode, _ in adapters if name not in definitions}
    return unions, definitions


def constants() -> str:
    from app.live import protocol

    codes = {
        name: value
        for name, value in vars(protocol).items()
        if isinstance(value, int) and 4000 <= value <= 4999
    }
    lines = [
        f"  {name}: {value}," for name, value in sorted(codes.items(), key=lambda item: item[1])
    ]
    subprotocol = f"export const SUBPROTOCOL = {json.dumps(protocol.SUBPROTOCOL)};\n"
    return "\n".join([subprotocol, "export const CLOSE = {", *lines, "} as const;", ""])


def countries() -> str:
    from app.core.countries import COUNTRIES

    lines = wrap(", ".join(json.dumps(code) for code in sorted(COUNTRIES)), 96)
    body = "".join(f"  {line}\n" for line in lines)
    return f"export const COUNTRIES: readonly string[] = [\n{body}];\n"


# From JSON schema to TypeScript


def declare(name: str, schema: Schema) -> str:
    comment = (
        f"/** {' '.join(schema['description'].split())} */\n" if "description" in schema else ""
    )
    if "properties" not in schema:
        return f"{comment}export type {name} = {type_of(schema)};\n"
    body = "".join(member(key, value, schema) for key, value in schema["properties"].items())
    return f"{comment}export interface {name} {{\n{body}}}\n"


def member(key: str, value: Schema, owner: Schema) -> str:
    optional = "" if key in owner.get("required", []) else "?"
    return f"  {key}{optional}: {type_of(value)};\n"


def type_of(schema: Schema) -> str:
    if "$ref" in schema:
        return str(schema["$ref"]).rsplit("/", 1)[-1]
    if "const" in schema:
        return json.dumps(schema["const"])
    if "enum" in schema:
        return " | ".join(json.dumps(value) for value in schema["enum"])
    for union in ("anyOf", "oneOf"):
        if union in schema:
            return " | ".join(type_of(option) for option in schema[union])
    return of_kind(schema)


def of_kind(schema: Schema) -> str:
    match schema.get("type"):
        case "integer" | "number":
            return "number"
        case "string" | "boolean" | "null":
            return str(schema["type"])
        case "array":
            return list_of(type_of(schema["items"]))
        case "object":
            inner = schema.get("additionalProperties")
            return f"Readonly<Record<string, {type_of(inner) if isinstance(inner, dict) else 'unknown'}>>"
        case other:
            raise ValueError(f"no TypeScript for {other!r} in {schema}")


def list_of(inner: str) -> str:
    return f"readonly ({inner})[]" if " " in inner else f"readonly {inner}[]"


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
