"""What the generator's people say, written down for it: one line a person. Makes no connection itself."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_urlsafe

from benchmarks.processes import BUILD

NUMBER, ID, MARKER = "\x01", "\x02", "\x03"
"""What loadgen/talk.c puts something into."""

WORDS = (
    "Buses stop at eight in the evening, so nobody from the upper valley comes to the training. "
)
FRAME = 390
"""Bytes of text in a frame of the baseline: as many as in the board's frame of one note."""


@dataclass
class Talk:
    port: int
    subprotocol: str = ""
    lines: list[str] = field(default_factory=list)

    def write(self) -> Path:
        path = BUILD / f"people-{self.port}.txt"
        path.write_text("".join(f"{line}\n" for line in self.lines))
        return path


def baseline_talk(port: int, people: int, rooms: int) -> Talk:
    filler = (WORDS * 8)[: FRAME - len(f"@T{0:016x} ")]
    return Talk(port, lines=[f"/room-{n % rooms}\t\t{MARKER} {filler}\t" for n in range(people)])


def peer_talk(port: int, people: int, rooms: int) -> Talk:
    """Socket.IO's frames: 40 is its hello, 42 an event with its words."""
    filler = (WORDS * 8)[: FRAME - len(f"@T{0:016x} ")]
    path = "/socket.io/?EIO=4&transport=websocket&room="
    post = f'42["post","{MARKER} {filler}"]'
    return Talk(port, lines=[f"{path}{n % rooms}\t40\t{post}\t" for n in range(people)])


def silent_talk(port: int, people: int) -> Talk:
    return Talk(port, lines=["/ws\t\t\t"] * people)


def board_line(session: str, key: str, board: str, question: str, kind: str, run: int) -> str:
    hello = {"type": "hello", "key": key, "client": token_urlsafe(16), "epoch": None, "seq": None}
    about = {"board": board, "question": question, "note_kind": kind, "lang": "en"}
    add = {"type": "add_note", "id": ID, **about, "text": f"{MARKER} {WORDS}"}
    edit = {"type": "edit_note", "id": ID, "note_kind": kind, "text": f"{MARKER} {WORDS}"}
    return "\t".join((f"/ws/{session}", json.dumps(hello), _command(add, run), _command(edit, run)))


def _command(command: dict[str, str], run: int) -> str:
    frame = json.dumps(
        {"type": "command", "n": "N", "run": run, "command": command}, ensure_ascii=False
    )
    return (
        frame.replace('"n": "N"', f'"n": {NUMBER}')
        .replace("\\u0002", ID)
        .replace("\\u0003", MARKER)
    )
