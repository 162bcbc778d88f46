"""What came of it: proposals and who agrees, what territories can learn from each other, findings, and whose voices."""

from collections.abc import Iterator

from app.exports.sheets.book import Column, Sheet
from app.exports.sheets.heads import Scribe, marked
from app.exports.sheets.rows import Cell
from app.synthesis.reported import Bridged, Finding, Note, Voice

Cells = list[Cell]
_IN_A_SET = ("agree", "need", "not")


def proposals(scribe: Scribe) -> Sheet:
    """Notes that were placed, marked or given dots: first those that cross over, in their place, then by number."""
    columns = [
        scribe.head("bridging", "number", 14),
        scribe.own("note", "number", 9),
        scribe.head("text", "words"),
        scribe.head("language", width=13),
        scribe.head("kind", width=16),
        scribe.head("group", "number", 9),
        scribe.head("block", width=24),
        scribe.head("dots", "number", 9),
        scribe.head("voters", "number", 13),
        *scribe.marks(),
        scribe.head("bridging-n", "number", 13),
        *_sets(scribe),
    ]
    return scribe.sheet("proposals", columns, _proposals(scribe), frozen=2)


def _sets(scribe: Scribe) -> Iterator[Column]:
    found = scribe.report.bridging
    for one in found.sets if found else ():
        name = f"{scribe.speech.set_name(one)} ({one.people})"
        for what in _IN_A_SET:
            yield Column(scribe.say(f"set-{what}", set=name), "number", 16)


def _proposals(scribe: Scribe) -> Iterator[Cells]:
    found = scribe.report.bridging
    placed = {one.number: one for one in found.notes} if found else {}
    sets = len(found.sets) if found else 0
    for one in placed.values():
        yield _proposal(scribe, scribe.speech.notes[one.number], one, sets)
    for note in scribe.report.notes:
        if note.number not in placed and (note.marks is not None or note.dots):
            yield _proposal(scribe, note, None, sets)


def _proposal(scribe: Scribe, note: Note, place: Bridged | None, sets: int) -> Cells:
    return [
        place.rank if place else None,
        note.number,
        note.text,
        scribe.language(note.lang),
        scribe.text(note.kind_name),
        note.group,
        scribe.block(note.block)[1],
        note.dots,
        note.voters,
        *marked(note.marks),
        *(_compared(scribe, place) if place else [None] * (1 + sets * len(_IN_A_SET))),
    ]


def _compared(scribe: Scribe, place: Bridged) -> Cells:
    cells: Cells = [place.n]
    for values in place.sets:
        cells += [scribe.not_shown] * len(_IN_A_SET) if values is None else values
    return cells


def works_when(scribe: Scribe) -> Sheet:
    """One row for each answer that people gave of their territories."""
    columns = [
        scribe.own("note", "number", 9),
        scribe.head("text", "words", 50),
        scribe.head("asked", width=30),
        scribe.head("answer", width=30),
        scribe.head("agree-by", "number", 14),
        scribe.own("marked", "number", 14),
        scribe.own("share", "share"),
        scribe.own("divides", "flag"),
    ]
    return scribe.sheet("works-when", columns, _works_when(scribe))


def _works_when(scribe: Scribe) -> Iterator[Cells]:
    for one in scribe.report.works_when:
        note, asked = scribe.speech.notes[one.number], scribe.text(one.label)
        for share in one.shares:
            part = share.agree / share.seen if share.seen else None
            yield [
                note.number,
                note.text,
                asked,
                scribe.text(share.answer),
                share.agree,
                share.seen,
                part,
                one.divides,
            ]


def peers(scribe: Scribe) -> Sheet:
    """Proposals that some have and others could adopt; then criteria on which some are strong and others weak."""
    columns = [
        scribe.own("about", width=14),
        scribe.own("note", "number", 9),
        scribe.own("text-or-criterion", "words", 50),
        *(
            scribe.head(who, "words", 30)
            for who in ("they-have", "they-could", "they-need", "strong", "weak")
        ),
        scribe.head("examples", width=20),
    ]
    return scribe.sheet("peers", columns, _peers(scribe))


def _peers(scribe: Scribe) -> Iterator[Cells]:
    speech = scribe.speech
    proposal, criterion = scribe.say("about-proposal"), scribe.say("about-criterion")
    for one in scribe.report.adoptable:
        who = [speech.where(each) for each in (one.have, one.could_adopt, one.would_need)]
        yield [proposal, one.number, speech.notes[one.number].text, *who, None, None, None]
    for beside in scribe.report.beside:
        name = scribe.criteria[beside.criterion][1]
        both = [speech.where(beside.strong), speech.where(beside.weak)]
        examples = speech.numbers(beside.examples)
        yield [criterion, None, name, None, None, None, *both, examples]


# ---- findings


def findings(scribe: Scribe) -> Sheet:
    columns = [
        scribe.own("section", width=30),
        scribe.head("text", "words", 80),
        scribe.head("language", width=13),
        scribe.own("stale", "flag", 16),
        scribe.own("sources", "words", 50),
    ]
    titles = {section.id: scribe.text(section.title) for section in scribe.report.sections}
    rows = (
        (
            titles.get(one.section, one.section),
            one.text,
            scribe.language(one.lang),
            one.stale,
            _sources(scribe, one),
        )
        for one in scribe.report.findings
    )
    return scribe.sheet("findings", columns, rows)


def _sources(scribe: Scribe, finding: Finding) -> str:
    said = []
    for source in finding.sources:
        if source.number is not None:
            said.append(f"N{source.number}")
        else:
            said.append(scribe.speech.say(f"source-{source.kind}", label=source.label))
        if source.state != "current":
            said[-1] += f" ({scribe.say(f'source-{source.state}')})"
    return "; ".join(said)


# ---- voices


def voices(scribe: Scribe) -> Sheet:
    columns = [
        scribe.own("by", width=16),
        scribe.own("who", width=30),
        scribe.head("country", width=18),
        Column(scribe.speech.say("voices-notes"), "number", 14),
        Column(scribe.speech.say("voices-findings"), "number", 14),
    ]
    hidden = scribe.speech.say("not-shown-short")
    rows = (
        (
            kind_of(scribe, one.by),
            name_of(scribe, one),
            scribe.country(one.country),
            hidden if one.notes is None else one.notes,
            hidden if one.findings is None else one.findings,
        )
        for one in scribe.report.voices
    )
    return scribe.sheet("voices", columns, rows, frozen=2)


def kind_of(scribe: Scribe, by: str) -> str:
    if by == "actor_type":
        return scribe.say("actor-type")
    return scribe.speech.say(f"column-{by}")


def name_of(scribe: Scribe, voice: Voice) -> str:
    if voice.by == "territory":
        return voice.place or scribe.country(voice.country)
    if voice.label is None:
        return scribe.speech.say("did-not-say")
    return scribe.language(voice.label.text) if voice.by == "language" else scribe.text(voice.label)
