"""Links of staff and the join code: who may make and revoke them, and what that ends (H57)."""

from typing import Any

import pytest

from app.core.actors import Actor
from app.core.limits import Limits
from tests.core.hall import FACILITATOR, OBSERVER, Hall

HASH = "c0" * 32
CO = Actor("facilitator", None, HASH[:12])


def with_link(role: str = "facilitator", label: str = "Co", hash_: str = HASH) -> tuple[Hall, str]:
    hall = Hall()
    id_ = hall.new_id()
    hall.does(FACILITATOR, "mint_link", id=id_, role=role, label=label, hash=hash_)
    return hall, id_


def test_h57_a_link_is_shown_to_facilitators_without_its_hash() -> None:
    hall, id_ = with_link()
    ana = hall.joins()
    shape = hall.sees(FACILITATOR, "link", id_)
    assert (shape["role"], shape["label"], shape["owner"], shape["revoked"]) == (
        "facilitator",
        "Co",
        False,
        False,
    )
    assert HASH not in str(shape)
    for actor in (ana, OBSERVER):
        assert hall.sees(actor, "link", id_) is None


def test_h57_links_are_made_and_revoked_by_the_owner_only() -> None:
    hall, id_ = with_link()
    more: dict[str, Any] = {
        "id": hall.new_id(),
        "role": "observer",
        "label": "Press",
        "hash": "ab" * 32,
    }
    assert hall.says(CO, "mint_link", **more) == "owner_only"
    assert hall.says(CO, "revoke_link", id=id_) == "owner_only"
    hall.does(CO, "pause_posting", on=True)
    hall.does(FACILITATOR, "mint_link", **more)


def test_h57_what_a_revoked_link_had_under_way_is_not_done() -> None:
    hall, id_ = with_link()
    hall.does(FACILITATOR, "revoke_link", id=id_)
    assert hall.says(CO, "pause_posting", on=True) == "revoked"
    seq = hall.state.seq
    hall.does(FACILITATOR, "revoke_link", id=id_)
    assert hall.state.seq == seq, "a second time changes nothing"


def test_h57_nobody_saws_off_the_branch_they_sit_on() -> None:
    hall, id_ = with_link()
    stored = hall.state.stored(("link", id_))
    assert stored is not None
    owner = stored.body.model_copy(update={"owner": True})  # type: ignore[union-attr]
    hall.state.put([type(stored)("link", id_, hall.state.seq + 1, owner)])
    assert hall.says(CO, "revoke_link", id=id_) == "own_link"


def test_a_link_has_an_id_and_a_label_of_its_own_and_there_are_not_too_many() -> None:
    hall, id_ = with_link()
    again: dict[str, Any] = {"role": "observer", "label": "x", "hash": "ab" * 32}
    assert hall.says(FACILITATOR, "mint_link", id=id_, **again) == "id_taken"
    nameless: dict[str, Any] = {**again, "label": " \u200b "}
    assert hall.says(FACILITATOR, "mint_link", id=hall.new_id(), **nameless) == "empty"
    hall.limits = Limits(links=1)
    assert hall.says(FACILITATOR, "mint_link", id=hall.new_id(), **again) == "too_many_links"
    assert hall.says(FACILITATOR, "revoke_link", id=hall.new_id()) == "unknown_link"


def test_another_code_takes_the_place_of_the_old_one() -> None:
    hall = Hall()
    hall.does(FACILITATOR, "renew_code", code="HKMPRT", secret="s" * 22)
    assert (hall.session.code, hall.session.secret) == ("HKMPRT", "s" * 22)


@pytest.mark.parametrize("code", ["ABCDE", "ABCDEFGHJ", "ABCDE0", "abcdef", "ABC DEF", ""])
def test_a_code_that_is_short_long_or_hard_to_read_is_no_code(code: str) -> None:
    with pytest.raises(ValueError, match="code"):
        Hall().says(FACILITATOR, "renew_code", code=code, secret="s" * 22)
