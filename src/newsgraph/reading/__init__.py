"""Reading: a path, bytes or a record to an ``Article``: clean text, title, date, publisher, authors."""

from newsgraph.reading.files import article_from_bytes, read_article, read_articles
from newsgraph.reading.limits import MAX_FILE_BYTES, MAX_TEXT_CHARS
from newsgraph.reading.page import clean_text
from newsgraph.reading.records import article_from_line, article_from_record

__all__ = [
    "MAX_FILE_BYTES",
    "MAX_TEXT_CHARS",
    "article_from_bytes",
    "article_from_line",
    "article_from_record",
    "clean_text",
    "read_article",
    "read_articles",
]
