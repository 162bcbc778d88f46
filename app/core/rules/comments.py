"""What is said about a note: comments, "same here", translations."""

import hashlib

from app.core import text
from app.core.commands import (
    AddComment,
    EditComment,
    HideComment,
    RemoveComment,
    RemoveTranslation,
    RestoreComment,
    SaySame,
    Translate,
)
from app.core.records import Comment, Same, Translation, stricter
from app.core.rules.phases import must_be_open_for_comments, run_of_writing
from app.core.rules.reading import readable
from app.core.rules.verdict import Case, Effects, Refused


def add_comment(case: Case, command: AddComment) -> Effects:
    if case.look.stored("comment", command.id) is not None:
        raise Refused("id_taken")
    note = readable(case, command.note)
    late = must_be_open_for_comments(case)
    if case.look.count("comment") >= case.limits.comments:
        raise Refused("full", limit=case.limits.comments)
    comment = Comment(
        id=command.id,
        note=note.id,
        text=_words(case, command.text),
        lang=command.lang,
        author=case.author,
        by_staff=case.is_staff,
        mode=case.look.session.mode,
        run=run_of_writing(case).n,
        late=late,
        created=case.look.seq + 1,
        at=case.now,
    )
    return Effects([comment])


def edit_comment(case: Case, command: EditComment) -> Effects:
    comment = _own(case, command.id)
    case.must_have_seen("comment", command.id, own=True)
    late = must_be_open_for_comments(case)
    changed = comment.model_copy(
        update={
            "text": _words(case, command.text),
            "lang": command.lang,
            "mode": stricter(comment.mode, case.look.session.mode),
            "late": comment.late or late,
        }
    )
    return Effects([changed])


def remove_comment(case: Case, command: RemoveComment) -> Effects:
    """One's own words may be taken back as long as the session is open, also after the phase."""
    comment = _own(case, command.id)
    case.must_have_seen("comment", command.id, own=True)
    return Effects(gone=[("comment", comment.id)])


def hide_comment(case: Case, command: HideComment) -> Effects:
    comment = _any(case, command.id)
    case.must_have_seen("comment", command.id)
    limits = case.limits
    reason = text.clean(command.reason, limits.reason_points, limits.reason_bytes, lines=False)
    return Effects([comment.model_copy(update={"hidden": reason})])


def restore_comment(case: Case, command: RestoreComment) -> Effects:
    comment = _any(case, command.id)
    case.must_have_seen("comment", command.id)
    return Effects([comment.model_copy(update={"hidden": None})])


def say_same(case: Case, command: SaySame) -> Effects:
    """Whoever reads a note may say it, in every phase: it is no word that somebody would have to read."""
    me = case.me
    id_ = same_id(me.id, command.note)
    if not command.on:
        return Effects(gone=[("same", id_)] if _is_there(case, "same", id_) else [])
    note = readable(case, command.note)
    if case.is_own(note):
        raise Refused("own_note")
    if _is_there(case, "same", id_):
        return Effects()
    return Effects([Same(id=id_, note=note.id, person=me.id, at=case.now)])


def translate(case: Case, command: Translate) -> Effects:
    """Of what somebody else has translated meanwhile one must have seen the words (H28)."""
    note = readable(case, command.note)
    if command.lang not in case.look.session.languages:
        raise Refused("unknown_language")
    if command.lang == note.lang:
        raise Refused("same_language")
    id_ = translation_id(note.id, command.lang)
    before = case.look.translation(id_)
    if before is not None:
        _must_have_seen(case, before)
    limits = case.limits
    translation = Translation(
        id=id_,
        note=note.id,
        lang=command.lang,
        text=text.clean(command.text, limits.translation_points, limits.translation_bytes),
        revision=min(command.revision, note.revision),
        author=case.author,
        created=before.created if before else case.look.seq + 1,
        at=case.now,
    )
    return Effects([translation])


def remove_translation(case: Case, command: RemoveTranslation) -> Effects:
    """One's own; facilitators any, for a translation signs nobody and cannot be hidden."""
    id_ = translation_id(command.note, command.lang)
    translation = case.look.translation(id_)
    if translation is None or not (case.is_staff or case.wrote(translation.author)):
        raise Refused("unknown_translation")
    case.must_have_seen("translation", id_, own=not case.is_staff)
    return Effects(gone=[("translation", id_)])


def same_id(person: str, note: str) -> str:
    return hashlib.sha256(f"{person}/same/{note}".encode()).hexdigest()[:32]


def translation_id(note: str, lang: str) -> str:
    """One for each note and language, by construction."""
    return hashlib.sha256(f"{note}/translation/{lang}".encode()).hexdigest()[:32]


def _must_have_seen(case: Case, before: Translation) -> None:
    is_own = case.wrote(before.author)
    if case.seen is None and not is_own:
        raise Refused("changed", kind="translation", id=before.id)
    case.must_have_seen("translation", before.id, own=is_own)


def _own(case: Case, id_: str) -> Comment:
    """Somebody else's comment is answered like an unknown one."""
    comment = _any(case, id_)
    if not case.is_own(comment):
        raise Refused("unknown_comment")
    return comment


def _any(case: Case, id_: str) -> Comment:
    comment = case.look.comment(id_)
    if comment is None:
        raise Refused("unknown_comment")
    return comment


def _words(case: Case, words: str) -> str:
    return text.clean(words, case.limits.comment_points, case.limits.comment_bytes)


def _is_there(case: Case, kind: str, id_: str) -> bool:
    found = case.look.stored(kind, id_)
    return found is not None and found.body is not None
