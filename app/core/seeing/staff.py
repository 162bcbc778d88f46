"""What was decided about people, and the keys of staff."""

from app.core.actors import FACILITATORS, Audience, of_person
from app.core.records import Link, Standing
from app.core.shapes import LinkShape, StandingShape


def audiences_of_standing(standing: Standing) -> frozenset[Audience]:
    """Decided through a note, it would name the note's author to facilitators (H38)."""
    return frozenset({of_person(standing.person), *({FACILITATORS} if standing.openly else ())})


def standing(standing: Standing, seq: int) -> StandingShape:
    return {
        "kind": "standing",
        "id": standing.id,
        "seq": seq,
        "person": standing.person,
        "paused": standing.paused,
        "removed": standing.removed,
    }


def link(link: Link, seq: int) -> LinkShape:
    return {
        "kind": "link",
        "id": link.id,
        "seq": seq,
        "role": link.role,
        "label": link.label,
        "owner": link.owner,
        "recovery": link.recovery,
        "revoked": link.revoked,
        "at": link.at,
    }
