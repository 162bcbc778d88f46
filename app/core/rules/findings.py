"""Findings: sentences of the report with what they rest on. Organizers and facilitators write them (H60)."""

from app.core import text
from app.core.commands import AddFinding, EditFinding, RemoveFinding
from app.core.commands.findings import SourceRef
from app.core.records import Finding, Rating, Source
from app.core.rules.verdict import Case, Effects, Refused
from app.core.seeing.notes import is_shown
from app.core.sources import mark_of, mark_of_ratings


def add_finding(case: Case, command: AddFinding) -> Effects:
    if case.look.has("finding", command.id):
        raise Refused("id_taken")
    if sum(1 for _ in case.look.every(Finding)) >= case.limits.findings:
        raise Refused("findings_full", limit=case.limits.findings)
    finding = Finding(
        id=command.id,
        section=_section(case, command.section),
        text=_text(case, command.text),
        lang=command.lang,
        sources=_sources(case, command.sources, None),
        created=case.look.seq + 1,
        at=case.now,
    )
    return Effects([finding])


def edit_finding(case: Case, command: EditFinding) -> Effects:
    finding = _finding(case, command.id)
    case.must_have_seen("finding", finding.id)
    changed = finding.model_copy(
        update={
            "section": _section(case, command.section),
            "text": _text(case, command.text),
            "lang": command.lang,
            "sources": _sources(case, command.sources, finding),
            "at": case.now,
        }
    )
    return Effects([changed])


def remove_finding(case: Case, command: RemoveFinding) -> Effects:
    finding = _finding(case, command.id)
    case.must_have_seen("finding", finding.id)
    return Effects(gone=[("finding", finding.id)])


def _finding(case: Case, id_: str) -> Finding:
    finding = next((one for one in case.look.every(Finding) if one.id == id_), None)
    if finding is None:
        raise Refused("unknown_finding")
    return finding


def _section(case: Case, section: str) -> str:
    if section not in case.look.framework.report_sections:
        raise Refused("unknown_section")
    return section


def _text(case: Case, words: str) -> str:
    return text.clean(words, case.limits.finding_points, case.limits.finding_bytes)


def _sources(case: Case, refs: tuple[SourceRef, ...], before: Finding | None) -> tuple[Source, ...]:
    """Each once. One that is gone or hidden may stay where it was: the sentence keeps saying what it rested on."""
    had = {(one.kind, one.id): one for one in before.sources} if before else {}
    found: dict[tuple[str, str], Source] = {}
    for ref in refs:
        key = (ref.kind, ref.id)
        mark = _mark(case, ref)
        if mark is not None:
            found[key] = Source(kind=ref.kind, id=ref.id, mark=mark)
        elif key in had:
            found[key] = had[key]
        else:
            raise Refused("unknown_source")
    return tuple(found.values())


def _mark(case: Case, ref: SourceRef) -> str | None:
    look = case.look
    if ref.kind == "rating":
        if ref.id not in look.framework.block_of_criterion:
            return None
        return mark_of_ratings(r for r in look.every(Rating) if r.criterion == ref.id)
    if ref.kind == "note" and not is_shown(look.note(ref.id)):
        return None
    return mark_of(look.stored(ref.kind, ref.id))
