"""Comments, translations and themes: they go with the notes they belong to (H41)."""

from app.core.actors import FACILITATORS, ORGANIZERS, Audience
from app.core.records import ACROSS, Comment, Note, Theme, Translation
from app.core.shapes import CommentShape, ThemeShape, TranslationShape
from app.core.sight import NOBODY, Sight, of_author, readers_of_board, signed


def audiences_of_comment(sight: Sight, comment: Comment) -> frozenset[Audience]:
    readers = _readers_of_note(sight, comment.note)
    own = frozenset({of_author(sight, comment.author)}) if len(readers) > 1 else NOBODY
    return own | (readers if comment.hidden is None else readers & {FACILITATORS})


def audiences_of_translation(sight: Sight, translation: Translation) -> frozenset[Audience]:
    readers = _readers_of_note(sight, translation.note)
    return readers | {of_author(sight, translation.author)} if len(readers) > 1 else readers


def audiences_of_theme(sight: Sight, theme: Theme) -> frozenset[Audience]:
    if theme.board == ACROSS:
        return frozenset({FACILITATORS, ORGANIZERS})
    return frozenset(readers_of_board(sight, theme.board, theme.created))


def comment(sight: Sight, comment: Comment, seq: int, audience: Audience) -> CommentShape:
    own = audience == of_author(sight, comment.author)
    name, place, country = signed(sight, comment.author, comment.mode, own=own)
    return {
        "kind": "comment",
        "id": comment.id,
        "seq": seq,
        "note": comment.note,
        "text": comment.text,
        "lang": comment.lang,
        "name": name,
        "place": place,
        "country": country,
        "created": comment.created,
        "at": comment.at,
        "late": comment.late,
        "mine": own,
        "staff": comment.by_staff,
        "hidden": comment.hidden if own or audience == FACILITATORS else None,
    }


def translation(
    sight: Sight, translation: Translation, seq: int, audience: Audience
) -> TranslationShape:
    return {
        "kind": "translation",
        "id": translation.id,
        "seq": seq,
        "note": translation.note,
        "lang": translation.lang,
        "text": translation.text,
        "revision": translation.revision,
        "mine": audience == of_author(sight, translation.author),
    }


def theme(sight: Sight, theme: Theme, seq: int) -> ThemeShape:
    return {
        "kind": "theme",
        "id": theme.id,
        "seq": seq,
        "board": theme.board,
        "title": theme.title,
        "notes": [id_ for id_ in theme.notes if is_shown(sight.note(id_))],
        "created": theme.created,
    }


def is_shown(note: Note | None) -> bool:
    """Whether it takes part; what is hidden, waiting or gone leaves its theme, and comes back to it (H41, H59)."""
    return note is not None and note.hidden is None and not note.waiting


def _readers_of_note(sight: Sight, id_: str) -> frozenset[Audience]:
    """Those who see the note; of a hidden one facilitators only, for what others said of it is hidden with it."""
    note = sight.note(id_)
    if note is None:
        return NOBODY
    if note.hidden is not None or note.waiting:
        return frozenset({FACILITATORS})
    return sight.audiences(("note", id_))
