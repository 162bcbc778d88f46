"""`/metrics`, what the server counts of its own work, in the text format of Prometheus (H72).

For the machine itself and for whoever holds the token; to all others there is no such page.
"""

import hmac
import ipaddress
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate
from urllib.parse import urlsplit

from fastapi import APIRouter, Request, Response

from app.live.figures import Histogram
from app.settings import Settings
from app.store.sessions import hash_of
from app.web.board import Board
from app.web.doors import ROLES, bearer_hash
from app.web.failures import Failure

_TEXT = "text/plain; version=0.0.4; charset=utf-8"
_PASSED_ON = ("forwarded", "via", "x-real-ip", "client-ip", "true-client-ip", "cf-connecting-ip")


def router(board: Board) -> APIRouter:
    served = APIRouter()

    @served.get("/metrics")
    async def metrics(request: Request) -> Response:
        if not (
            _is_of_this_machine(request, board.settings) or _has_token(request, board.settings)
        ):
            raise Failure(404, "not_found")
        return Response("\n".join([*_told(board), ""]), media_type=_TEXT)

    return served


def _is_of_this_machine(request: Request, settings: Settings) -> bool:
    """Behind a proxy on the same machine everybody comes from the loopback address, so any sign of one is a no.

    A proxy through which the board works leaves one: it adds a header, passes the name on that people asked for, or
    the public address is set, for else their sockets were refused (H68).
    """
    is_passed_on = any(
        name in _PASSED_ON or name.startswith("x-forwarded-") for name in request.headers
    )
    return (
        not settings.public_address
        and not is_passed_on
        and _is_loopback(request.client.host if request.client else "")
        and _is_loopback(urlsplit(f"//{request.headers.get('host', '')}").hostname or "")
    )


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return (getattr(address, "ipv4_mapped", None) or address).is_loopback


def _has_token(request: Request, settings: Settings) -> bool:
    # Without a token none is right, not even the one that nobody sent.
    token = settings.metrics_token
    return bool(token) and hmac.compare_digest(bearer_hash(request), hash_of(token))


def _told(board: Board) -> Iterator[str]:
    figures = board.rooms.around.figures
    rooms = list(board.rooms.open.values())
    here = Counter(connection.actor.role for room in rooms for connection in room.hub.all)
    yield from _one("sessions_open", "gauge", "Sessions held in memory.", len(rooms))
    yield from _each(
        "connections",
        "gauge",
        "Sockets that said hello.",
        "role",
        ((role, here[role]) for role in ROLES),
    )
    yield from _one(
        "commands_decided_total", "counter", "Orders that took effect.", figures.decided
    )
    yield from _each(
        "commands_refused_total", "counter", "Orders refused.", "code", figures.refused.items()
    )
    yield from _each(
        "frames_sent_total", "counter", "Frames written.", "type", figures.sent.items()
    )
    yield from _one(
        "stalled_let_go_total",
        "counter",
        "Sockets cut that no longer read.",
        figures.stalled_let_go,
    )
    yield from _histogram(
        "commit_seconds",
        "From handing a batch to the store until it is durable.",
        figures.commit_seconds,
    )
    yield from _histogram("batch_orders", "Orders committed at once.", figures.batch_orders)
    yield from _histogram(
        "views_round_seconds",
        "Turns of the loop in which views were counted and sent.",
        figures.views_seconds,
    )


def _head(name: str, type_: str, help_: str) -> Iterator[str]:
    yield f"# HELP cocreate_{name} {help_}"
    yield f"# TYPE cocreate_{name} {type_}"


def _one(name: str, type_: str, help_: str, value: int) -> Iterator[str]:
    yield from _head(name, type_, help_)
    yield f"cocreate_{name} {value}"


def _each(
    name: str, type_: str, help_: str, label: str, values: Iterable[tuple[str, int]]
) -> Iterator[str]:
    yield from _head(name, type_, help_)
    for value, count in sorted(values):
        yield f'cocreate_{name}{{{label}="{value}"}} {count}'


def _histogram(name: str, help_: str, histogram: Histogram) -> Iterator[str]:
    yield from _head(name, "histogram", help_)
    bounds: Iterable[str] = (*(f"{bound:g}" for bound in histogram.bounds), "+Inf")
    up_to = list(accumulate(histogram.counts))
    for bound, count in zip(bounds, up_to, strict=True):
        yield f'cocreate_{name}_bucket{{le="{bound}"}} {count}'
    yield f"cocreate_{name}_sum {histogram.sum:g}"
    yield f"cocreate_{name}_count {up_to[-1]}"
