"""What is drawn on the canvas: its words are no elements, so each is written down where it is drawn."""

from __future__ import annotations

from typing import TypedDict

from playwright.sync_api import Page

LISTEN = """() => {
  window.drawn = [];
  const fillText = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
    const { a, d, e, f } = this.getTransform();
    const density = this.canvas.width / this.canvas.clientWidth;
    const { width } = this.measureText(text);
    const size = parseFloat(/([\\d.]+)px/.exec(this.font)[1]);
    const [left, middle] = [(a * (x - width / 2) + e) / density, (d * y + f) / density];
    const half = (size * d) / density / 2;
    const box = [left, middle - 1.4 * half, left + (width * a) / density, middle + 0.6 * half];
    window.drawn.push({ text, box });
    return fillText.call(this, text, x, y, ...rest);
  };
}"""
DRAW = "() => { window.drawn = []; picture.network.redraw(); return window.drawn; }"


class Word(TypedDict):
    """Words and their box in pixels of the pane: left, top, right, bottom."""

    text: str
    box: list[float]


def drawn_words(page: Page) -> list[Word]:
    """The words of one drawing of the picture."""
    if not page.evaluate("Boolean(window.drawn)"):
        page.evaluate(LISTEN)
    words: list[Word] = page.evaluate(DRAW)
    return words


def overlapping(words: list[Word]) -> list[tuple[str, str]]:
    """The pairs of words that cover each other by more than a hair."""
    found = []
    for number, one in enumerate(words):
        for other in words[number + 1 :]:
            (a, b, c, d), (e, f, g, h) = one["box"], other["box"]
            if min(c, g) - max(a, e) > 2 and min(d, h) - max(b, f) > 2:
                found.append((one["text"], other["text"]))
    return found
