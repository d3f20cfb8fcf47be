"""Which outlet published an article: names, addresses, and what stands behind a headline."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection
from importlib import resources

from newsgraph.reading.dates import DATE

_OUTLET_WORDS = 5
_SEGMENT = re.compile(r" +[-–—|•·:] +| ?\| ?")
_SOURCE_LINE = re.compile(
    r"^(?:Quellen?|Copyright(?: ?©)?|©)(?: ?\d{4})?:? ?(?P<names>.+?)(?: (?:AG|GmbH|SE)\b.*)?$"
    r"|\bim Programm (?P<programme>[^.]{3,40}) gesendet"
)
_COPYRIGHT = re.compile(
    r"(?:Copyright(?: ?©)?|©) ?(?:19|20)\d{2}:? (?P<name>[A-ZÄÖÜ][^.!?|/]{2,40}?)(?: (?:AG|GmbH|SE)\b.*)?$"
)
_DOMAIN = re.compile(
    r"(?<![\w@-])(?:www\.)?((?:[a-z0-9-]+\.)+(?:de|com|at|ch|net|org|eu|lu|li))\b", re.IGNORECASE
)
_ADDRESS = re.compile(
    r"(?:https?://)?(?:www\.)?(?P<name>[\w-]+)(?:\.[\w-]+)*\.[a-z]{2,4}(?:/\S*)?", re.IGNORECASE
)


def is_address(text: str) -> bool:
    """Whether a text is an address on the web and nothing else."""
    return _ADDRESS.fullmatch(text.strip()) is not None


def publisher_of_line(line: str) -> str | None:
    """The outlet that the first or last segment of the line names: "DER SPIEGEL", "Artikel - DER SPIEGEL"."""
    outlets = _outlets()[0]
    first, *_, last = (segments := _SEGMENT.split(line)) + segments[-1:]
    return outlets.get(last.strip()) or outlets.get(first.strip())


def split_outlet(line: str, headlines: Collection[str] = ()) -> tuple[str, str | None]:
    """Split "Headline | Outlet" into headline and outlet; the outlet is None where there is none.

    An outlet is one that ``outlets.tsv`` knows, or what follows one of ``headlines``, the lines that stand on
    the page alone. A date may follow the outlet.
    """
    outlets = _outlets()[0]
    separators = list(_SEGMENT.finditer(line))
    if not separators:
        return ("", outlets[line]) if line in outlets else (line, None)
    headline, last = line[: separators[-1].start()].strip(), line[separators[-1].end() :].strip()
    if DATE.fullmatch(last):
        return split_outlet(headline, headlines)
    name = outlets.get(last)
    if name is None and headline in headlines and len(last.split()) <= _OUTLET_WORDS:
        name = last
    return (headline, name) if name else (line, None)


def publisher_of_source(line: str) -> str | None:
    """The outlet in "Quelle: ntv.de, dpa" or "© 2024 Süddeutsche Zeitung", or by its domain anywhere in the
    line.
    """
    outlets = _outlets()[0]
    match = _SOURCE_LINE.search(line)
    for name in re.split(r" ?[,/] ?", match["names"] or match["programme"]) if match else ():
        if name.strip() in outlets:
            return outlets[name.strip()]
    return publisher_of_url(line)


def publisher_of_copyright(line: str) -> str | None:
    """Whoever "© 2024 Musterbote" names, known or not."""
    match = _COPYRIGHT.fullmatch(line)
    return canonical_publisher(match["name"]) if match else None


def publisher_of_url(text: str) -> str | None:
    """The outlet whose domain stands in ``text`` (an URL or a sentence), whatever the subdomain."""
    domains = _outlets()[1]
    for match in _DOMAIN.finditer(text):
        labels = match[1].lower().split(".")
        for start in range(len(labels) - 1):
            name = domains.get(".".join(labels[start:]))
            if name:
                return name
    return None


def canonical_publisher(name: str) -> str:
    """The name newsgraph uses for an outlet ("DER SPIEGEL" is "Der Spiegel"); others as they are, an address
    without what makes it one.
    """
    known = _outlets()[0].get(name) or publisher_of_line(name) or publisher_of_url(name)
    if known:
        return known
    address = _ADDRESS.fullmatch(name)
    return address["name"] if address else name


def is_outlet(name: str) -> bool:
    """Whether a name is an outlet's, however it is written ("N-Tv Nachrichten")."""
    return _letters(name) in _written_letters()


def resembles_outlet(name: str, publisher: str) -> bool:
    """Whether a name repeats the publisher's: "Talblick Online" of "Talblick"."""
    return bool(publisher) and _letters(publisher) in _letters(name)


def _letters(name: str) -> str:
    return re.sub(r"\W+", "", name).lower()


@functools.cache
def _written_letters() -> frozenset[str]:
    return frozenset(_letters(name) for name in _outlets()[0])


@functools.cache
def _outlets() -> tuple[dict[str, str], dict[str, str]]:
    """Names of outlets as written on pages, and their domains, each to the name newsgraph uses."""
    written: dict[str, str] = {}
    domains: dict[str, str] = {}
    for line in resources.files(__package__).joinpath("outlets.tsv").read_text("utf-8").splitlines():
        if line.startswith("#") or not line:
            continue
        name, hosts, *rest = line.split("\t")
        forms = [name, *hosts.split(","), *(rest[0].split("|") if rest else [])]
        written.update(dict.fromkeys(forms, name))
        domains.update(dict.fromkeys(hosts.split(","), name))
    return written, domains
