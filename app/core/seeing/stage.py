"""The spotlight and what facilitators say to all or to a group."""

from app.core.actors import ALL, FACILITATORS, PROJECTOR, Audience, of_group
from app.core.records import Lit, Message, Spotlight
from app.core.shapes import MessageShape, SpotlightShape

_SOMEBODYS: frozenset[Lit] = frozenset({"note", "theme"})
"""What not everybody may see who sees its copy: then nobody is told its id."""


def audiences_of_message(message: Message) -> frozenset[Audience]:
    if message.group is None:
        return frozenset({ALL, PROJECTOR})
    return frozenset({of_group(message.group), FACILITATORS})


def spotlight(spotlight: Spotlight, seq: int) -> SpotlightShape:
    return {
        "kind": "spotlight",
        "id": spotlight.id,
        "seq": seq,
        "what": spotlight.what,
        "ref": "" if spotlight.what in _SOMEBODYS else spotlight.ref,
        "block": spotlight.block,
        "copies": [
            {
                "text": copied.text,
                "lang": copied.lang,
                "note_kind": copied.note_kind,
                "question": copied.question,
                "section": copied.section,
                "minority": copied.minority,
            }
            for copied in spotlight.copies
        ],
        "left_out": spotlight.left_out,
        "at": spotlight.at,
    }


def message(message: Message, seq: int) -> MessageShape:
    return {
        "kind": "message",
        "id": message.id,
        "seq": seq,
        "group": message.group,
        "text": message.text,
        "call": message.call,
        "at": message.at,
    }
