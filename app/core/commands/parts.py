"""The types that every command is made of."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{22}$", description="128 random bits, base64url")]
Slug = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[a-z0-9][a-z0-9-]*$")]
Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]
Words = Annotated[str, Field(max_length=16_384)]
"""People's text before normalisation; the limits that people are told are checked by `text`."""


class Base(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
