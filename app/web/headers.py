"""Headers on every answer, errors too, and the refusal of unknown hosts. Plain ASGI, so nothing slips past it."""

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.settings import Settings
from app.web.doors import is_known_host
from app.web.failures import broken


class SafeHeaders:
    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        host = Headers(scope=scope).get("host", "")

        has_begun = False

        async def with_headers(message: Message) -> None:
            nonlocal has_begun
            if message["type"] == "http.response.start":
                has_begun = True
                _add(MutableHeaders(scope=message), host, scope["path"])
            await send(message)

        if not is_known_host(host, self._settings):
            await PlainTextResponse("unknown host", 421)(scope, receive, with_headers)
            return
        try:
            await self._app(scope, receive, with_headers)
        except Exception as error:
            if has_begun:
                raise
            # Here, because the framework's own answer to an exception is made outside of every middleware.
            await broken(error)(scope, receive, with_headers)


def policy(host: str) -> str:
    """`connect-src` names the socket's address: older Safari does not take 'self' for ws."""
    known = host if all(c.isalnum() or c in ".:-[]" for c in host) else ""
    sockets = f" ws://{known} wss://{known}" if known else ""
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
        f"connect-src 'self'{sockets}; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    )


def _add(headers: MutableHeaders, host: str, path: str) -> None:
    headers["content-security-policy"] = policy(host)
    headers["x-content-type-options"] = "nosniff"
    headers["referrer-policy"] = "no-referrer"
    headers["x-frame-options"] = "DENY"
    headers["cross-origin-opener-policy"] = "same-origin"
    headers["cross-origin-resource-policy"] = "same-origin"
    headers["permissions-policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()"
    if not path.startswith(("/static/", "/content/")):
        headers["cache-control"] = headers.get("cache-control", "no-store")
