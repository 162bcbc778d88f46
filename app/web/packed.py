"""Bytes that many phones fetch: packed once, kept in memory, sent as the browser can read them."""

import gzip
import mimetypes
from dataclasses import dataclass
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

FOREVER = "public, max-age=31536000, immutable"
_WORTH_PACKING = 700


@dataclass(frozen=True, slots=True)
class Packed:
    body: bytes
    packed: bytes | None
    media_type: str
    cache: str

    def answer(self, request: Request) -> Response:
        headers = {"cache-control": self.cache, "vary": "accept-encoding"}
        if self.packed is not None and "gzip" in request.headers.get("accept-encoding", ""):
            headers["content-encoding"] = "gzip"
            return Response(self.packed, media_type=self.media_type, headers=headers)
        return Response(self.body, media_type=self.media_type, headers=headers)


def pack(body: bytes, media_type: str, cache: str) -> Packed:
    small = gzip.compress(body, 9, mtime=0) if len(body) > _WORTH_PACKING else None
    return Packed(body, small, media_type, cache)


def built_files(folder: Path) -> dict[str, Packed]:
    """What the client build made, by name. Names carry a hash of the content, so they never change."""
    return {
        file.name: pack(
            file.read_bytes(),
            mimetypes.guess_type(file.name)[0] or "application/octet-stream",
            FOREVER,
        )
        for file in folder.glob("*")
        if file.suffix in (".js", ".css")
    }
