"""What is refused: files and texts too large for one article, and texts that are not German."""

from __future__ import annotations

from newsgraph.errors import ReadingError
from newsgraph.reading.german import other_language

MAX_FILE_BYTES = 20 * 2**20  # of one article; the largest pages, with pictures inside, have some 5 MiB
MAX_TEXT_CHARS = 1_000_000  # spaCy's limit (nlp.max_length); a book, not an article


def check_text(text: str, *, name: str, check_language: bool) -> None:
    """Refuse a text that is no German article.

    Args:
        text: the text of the article.
        name: what the error calls it.
        check_language: also refuse what is not German.

    Raises:
        ReadingError: too long, or in another language.
    """
    if len(text) > MAX_TEXT_CHARS:
        raise ReadingError(
            f"{name}: the text is longer than {MAX_TEXT_CHARS:,} characters; split it into articles"
        )
    language = other_language(text) if check_language else None
    if language:
        raise ReadingError(f"{name}: the text is not German (it looks like {language})")
