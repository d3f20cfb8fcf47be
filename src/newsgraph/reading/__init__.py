"""Reading: a path, bytes or a record to an ``Article``: clean text, title, date, publisher, authors.

``files`` says which reader takes a file: ``webpage`` (HTML), ``markdown``, ``page`` (copied text) or
``records`` (JSONL, taken as it is). A web page is cut into ``blocks``; ``webbody`` finds which are the
article, ``webhead`` what stands above it, ``webmeta`` what its metadata says. A copied page is cut into
``lines``; ``clutter`` judges a line by its words, ``structure`` and ``ending`` by its place.

PDF and DOCX are not read. A newspaper's page as PDF holds several articles in columns, with headers and
hyphens that would have to be undone one publisher at a time, and libraries give lines, not articles; a DOCX
is somebody's manuscript. Save either as ``.txt``.
"""

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
