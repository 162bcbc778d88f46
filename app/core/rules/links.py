"""Links of staff and the join code. Who made the session owns its links: the first link, the recovery code, and what
was made on the server when both were lost (H57)."""

from app.core import text
from app.core.commands import MintLink, RenewCode, RevokeLink
from app.core.records import Link
from app.core.rules.verdict import Case, Effects, Refused


def mint_link(case: Case, command: MintLink) -> Effects:
    must_be_owner(case)
    look = case.look
    if look.stored("link", command.id) is not None or look.link_of(command.hash) is not None:
        raise Refused("id_taken")
    if look.count("link") >= case.limits.links:
        raise Refused("too_many_links", limit=case.limits.links)
    limits = case.limits
    label = text.clean(command.label, limits.name_points, limits.name_bytes, lines=False)
    return Effects(
        [Link(id=command.id, role=command.role, label=label, hash=command.hash, at=case.now)]
    )


def revoke_link(case: Case, command: RevokeLink) -> Effects:
    must_be_owner(case)
    link = case.look.link(command.id)
    if link is None:
        raise Refused("unknown_link")
    if link == case.look.link_of(case.actor.key):
        raise Refused("own_link")
    return Effects([] if link.revoked else [link.model_copy(update={"revoked": True})])


def renew_code(case: Case, command: RenewCode) -> Effects:
    """Whether another session has the code, the store knows (`code_taken`)."""
    session = case.look.session
    update = {"code": command.code, "secret": command.secret}
    return Effects([session.model_copy(update=update)])


def must_be_owner(case: Case) -> None:
    """The keys made at opening have no record; of the others it says whether they own."""
    link = case.look.link_of(case.actor.key)
    if link is not None and not link.owner:
        raise Refused("owner_only")
