"""Which requests come in at all: host, origin, and whose key a request carries. Decides nothing inside a session."""

import hmac
import ipaddress
from urllib.parse import urlsplit

from fastapi import Request
from starlette.datastructures import Headers

from app.core.actors import Actor, Role
from app.live.room import Room
from app.settings import Settings
from app.store.sessions import Key, hash_of
from app.web.board import Board
from app.web.failures import Failure

ROLES: frozenset[Role] = frozenset(
    {"facilitator", "organizer", "participant", "observer", "projector"}
)


def is_known_host(authority: str, settings: Settings) -> bool:
    """An address, localhost, or a name the host was told (RULES H68): no name a stranger's page could point at us."""
    try:
        name = urlsplit(f"//{authority}").hostname or ""
    except ValueError:
        return False
    if name == "localhost" or name in settings.hosts.lower().split():
        return True
    if settings.public_address and name == urlsplit(settings.public_address).hostname:
        return True
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def is_own_origin(headers: Headers, settings: Settings) -> bool:
    """Origin's authority equals Host, or it is the public address. No origin at all is no browser of ours."""
    origin = headers.get("origin")
    if origin is None:
        return False
    try:
        parts = urlsplit(origin)
    except ValueError:
        return False
    if parts.scheme not in ("http", "https") or parts.path or parts.query:
        return False
    if settings.public_address and origin == settings.public_address.rstrip("/"):
        return True
    return parts.netloc == headers.get("host", "")


def actor_of(key: Key) -> Actor | None:
    """Who a key makes somebody; an unknown role is nobody."""
    for role in ROLES:
        if key.role == role:
            return Actor(role, key.person, key.hash[:12])
    return None


def may_open(request: Request, board: Board) -> None:
    """Refuse whoever does not hold the opener's key."""
    if not hmac.compare_digest(bearer_hash(request), board.opener_key_hash):
        raise Failure(401, "not_allowed")


def staff(request: Request, room: Room, *roles: Role) -> Actor:
    """Refuse whoever does not hold a key of one of these roles in this session."""
    key = room.keys.get(bearer_hash(request))
    actor = actor_of(key) if key is not None else None
    if actor is None:
        raise Failure(401, "not_allowed")
    if actor.role not in roles:
        raise Failure(403, "not_allowed")
    return actor


def bearer_hash(request: Request) -> str:
    """Of the key a request carries; of nothing if it carries none."""
    kind, _, key = request.headers.get("authorization", "").partition(" ")
    return hash_of(key.strip() if kind.lower() == "bearer" else "")
