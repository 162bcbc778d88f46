"""How a request fails: a code and parameters, for which the client has the sentence (RULES H30). Never a stack trace."""

import logging
import secrets

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse

from app.store.database import StorageFailed

log = logging.getLogger(__name__)


class Failure(Exception):
    def __init__(self, status: int, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.params = params


def answer_failures(app: FastAPI) -> None:
    app.exception_handler(Failure)(_refused)
    app.exception_handler(RequestValidationError)(_malformed)
    app.exception_handler(HTTPException)(_http)
    app.exception_handler(StorageFailed)(_not_stored)


def broken(error: Exception) -> JSONResponse:
    """A mistake of ours. The id connects what the person saw with what the log has; the person gets nothing else."""
    id_ = secrets.token_hex(4)
    log.error("request failed, id %s", id_, exc_info=error)
    return _answer(500, "internal", {"id": id_})


def _answer(status: int, code: str, params: dict[str, str | int]) -> JSONResponse:
    return JSONResponse({"code": code, "params": params}, status)


async def _refused(_request: Request, failure: Failure) -> JSONResponse:
    return _answer(failure.status, failure.code, failure.params)


async def _not_stored(_request: Request, failure: StorageFailed) -> JSONResponse:
    log.error("not stored: %s", failure)
    return _answer(503, "storage", {})


async def _malformed(_request: Request, _error: Exception) -> JSONResponse:
    return _answer(422, "bad_request", {})


async def _http(_request: Request, error: HTTPException) -> JSONResponse:
    return _answer(
        error.status_code, "not_found" if error.status_code == 404 else "bad_request", {}
    )
