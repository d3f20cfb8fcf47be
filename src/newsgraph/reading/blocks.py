"""A saved page as a row of blocks: stretches of text between two borders of its boxes, in the page's order.

Text that stands bare between two tags is a block as much as a paragraph is. A block knows the box it stands
in, how much of it is links, and whether it is a heading or an item of a list; what is never read (scripts,
styles, buttons) is no block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from newsgraph.reading.normalise import normalise

_NEVER_READ = {
    *(
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "canvas",
        "iframe",
        "object",
        "embed",
        "video",
    ),
    *("audio", "picture", "img", "select", "option", "textarea", "input", "head", "meta", "link"),
    *("datalist", "progress", "map", "amp-iframe", "amp-ad", "amp-sidebar", "amp-consent"),
}
_INLINE = {
    *(
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
    ),
    *(
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
    ),
    *("time", "tt", "u", "var", "wbr"),
}
_BOLD = {"b", "strong"}
_HEADING = re.compile(r"h([1-6])$")
_HIDDEN = re.compile(r"display:\s*none|visibility:\s*hidden", re.IGNORECASE)
_HIDDEN_CLASS = re.compile(
    r"(?<![\w:-])(?:hide|hidden|d-none|is-hidden|u-hidden|js-hidden|invisible)(?![\w:-])"
)
_WIDE_SCREEN = re.compile(
    r"\b(?:xs|sm|md|lg|xl|desktop|tablet|mobile)[:-]|-(?:xs|sm|md|lg|xl)\b"
)  # hidden on some only
_SPOKEN = re.compile(r"\bsr-only|visually-?hidden|screen-?reader|\bhide-?visually|\ba11y\b", re.IGNORECASE)
_CAMEL = re.compile(r"[A-ZÄÖÜ]?[a-zäöüß]+|[A-ZÄÖÜ]+(?![a-zäöüß])")
_LONG_MARK = 300  # characters of a class attribute that are looked at
# A letter set large, in an element of its own, with a gap before the rest of its word.
_DROP_CAP = re.compile(r"^([A-ZÄÖÜ])[ \n]+(?=[a-zäöüß])")


@dataclass(eq=False)
class Block:
    """A stretch of text on a page."""

    text: str
    box: HtmlElement  # the innermost box that holds it
    level: int = 0  # of a heading, 1 to 6
    item: bool = False  # begins an item of a list
    linked: float = 0.0  # share of its letters that are links
    bold: bool = False  # as a whole
    hidden: bool = False  # by the attribute or an inline style
    parts: list[str] = field(default_factory=list)  # what stands in elements of their own, and what between
    inline: list[HtmlElement] = field(default_factory=list)  # the elements of their own
    last_link: str = ""  # the words of the link at its end, if one ends it

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    def boxes(self) -> Iterator[HtmlElement]:
        """The boxes around it, from the innermost."""
        yield self.box
        yield from self.box.iterancestors()


@dataclass
class _Piece:
    text: str
    link: HtmlElement | None
    bold: bool
    own: HtmlElement | None  # the innermost element that holds it


class _Reader:
    """Walks through the tree once and cuts the text at every border of a box."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._pieces: list[_Piece] = []
        self._fresh_item = False  # whether the next block begins an item of a list

    def read(self, box: HtmlElement) -> None:
        self._inside(box, box, link=None, bold=False, hidden=False)
        self._flush(box, hidden=False)

    def _inside(
        self, element: HtmlElement, box: HtmlElement, *, link: HtmlElement | None, bold: bool, hidden: bool
    ) -> None:
        self._add(element.text, link, bold, element)
        for child in element:
            self._child(child, box, link=link, bold=bold, hidden=hidden)
            self._add(child.tail, link, bold, element)

    def _child(
        self, child: HtmlElement, box: HtmlElement, *, link: HtmlElement | None, bold: bool, hidden: bool
    ) -> None:
        tag = child.tag
        if not isinstance(tag, str) or tag in _NEVER_READ:
            return
        if tag == "button" and not (box.tag == "p" and (child.tail or "").strip()):
            return  # amid a paragraph it explains a word, and the word is its label
        if tag == "br":
            self._add("\n", link, bold, child)
            return
        unseen = hidden or _is_hidden(child)
        if tag in _INLINE or tag == "button":
            unread = (unseen and not hidden) or _SPOKEN.search(child.get("class") or "")
            if unread and re.search(r"\w", str(child.text_content())):
                return  # what a screen reader says in between is no word of the text, but a colon parts it
            if _glued(self._pieces, child):
                self._add(" ", link, bold, child)
            here = child if tag == "a" else link
            self._inside(child, box, link=here, bold=bold or tag in _BOLD, hidden=hidden)
            return
        self._flush(box, hidden)
        self._fresh_item = self._fresh_item or tag == "li"
        self._inside(child, child, link=link, bold=bold, hidden=unseen)
        self._flush(child, unseen)
        self._fresh_item = self._fresh_item and tag != "li"

    def _add(self, text: str | None, link: HtmlElement | None, bold: bool, own: HtmlElement | None) -> None:
        if text:
            self._pieces.append(_Piece(text if text == "\n" else text.replace("\n", " "), link, bold, own))

    def _flush(self, box: HtmlElement, hidden: bool) -> None:
        pieces, self._pieces = self._pieces, []
        heading = next((match for tag in _tags(box) if (match := _HEADING.match(tag))), None)
        for run in _paragraphs(pieces):
            text = _joined(run)
            letters = sum(len(piece.text.strip()) for piece in run)
            if not re.search(r"\w", text):
                continue
            links = [piece for piece in run if piece.link is not None]
            last = next((piece for piece in reversed(run) if re.search(r"\w", piece.text)), None)
            self.blocks.append(
                Block(
                    text,
                    box,
                    level=int(heading[1]) if heading else 0,
                    item=self._fresh_item,
                    linked=sum(len(piece.text.strip()) for piece in links) / max(1, letters),
                    bold=all(piece.bold or not piece.text.strip() for piece in run),
                    hidden=hidden,
                    parts=_parts(run),
                    inline=[piece.own for piece in run if piece.own is not box and piece.own is not None],
                    last_link=last.text.strip() if last is not None and last.link is not None else "",
                )
            )
            self._fresh_item = False


def read_blocks(tree: HtmlElement) -> list[Block]:
    """Return the blocks of a page in their order."""
    reader = _Reader()
    reader.read(tree)
    return reader.blocks


def marks_of(element: HtmlElement) -> frozenset[str]:
    """The single words, in lower case, of how a site names an element: tag, class, id, role and the like."""
    values = [str(element.tag)]
    for name, value in element.attrib.items():
        if name in ("class", "id", "role", "itemprop", "aria-label") or str(name).startswith("data-"):
            values.append(str(value)[:_LONG_MARK])
    return frozenset(word.lower() for value in values for word in _CAMEL.findall(value))


def _tags(box: HtmlElement) -> Iterator[str]:
    yield str(box.tag)
    for ancestor in box.iterancestors():
        if ancestor.tag in ("div", "span", "a", "p"):
            yield str(ancestor.tag)
        elif _HEADING.match(str(ancestor.tag)):
            yield str(ancestor.tag)
            return
        else:
            return


def _is_hidden(element: HtmlElement) -> bool:
    named = element.get("class") or ""
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or _HIDDEN.search(element.get("style") or "") is not None
        or (_HIDDEN_CLASS.search(named) is not None and _WIDE_SCREEN.search(named) is None)
    )


def _glued(pieces: list[_Piece], child: HtmlElement) -> bool:
    """Whether an element's words would stick to those before it: "Verkehr" + "Rat stimmt zu"."""
    before = next((piece.text for piece in reversed(pieces) if piece.text), "")
    after = next((text for text in child.itertext() if isinstance(text, str) and text), "")
    return bool(re.search(r"[a-zäöüß\d.!?:)]$", before) and re.match(r"[A-ZÄÖÜ„»\d]", after)) and not (
        before[-1].isdigit() and after[0].isdigit()
    )


def _paragraphs(pieces: list[_Piece]) -> Iterator[list[_Piece]]:
    """Cut at two line breaks in a row, and at one after a sentence."""
    run: list[_Piece] = []
    breaks = 0
    for piece in pieces:
        if piece.text == "\n":
            breaks += 1
            continue
        if not piece.text.strip():
            if run and not breaks:
                run.append(piece)
            continue
        if run and breaks:
            ended = re.search(r"[.!?“”«»\"]\s*$", "".join(each.text for each in run)) is not None
            if breaks > 1 or ended:
                yield run
                run = []
            else:
                run.append(_Piece(" ", None, True, None))
        breaks = 0
        run.append(piece)
    if run:
        yield run


def _joined(run: list[_Piece]) -> str:
    text = " ".join(normalise("".join(piece.text for piece in run)).split())
    first = next((piece for piece in run if piece.text.strip()), None)
    if first is not None and len(first.text.strip()) == 1 and first is not run[-1]:
        text = _DROP_CAP.sub(r"\1", text)
    return text


def _parts(run: list[_Piece]) -> list[str]:
    parts: list[str] = []
    before: HtmlElement | None = None
    for piece in run:
        words = " ".join(normalise(piece.text).split())
        if not words:
            continue
        if parts and piece.own is before:
            parts[-1] = f"{parts[-1]} {words}"
        else:
            parts.append(words)
        before = piece.own
    return parts
