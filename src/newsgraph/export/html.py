"""The page: one HTML file that shows the graph offline, every edge with the sentences behind it.

pyvis brings vis-network, which draws the picture; the template is our own, for pyvis' templates load
stylesheets from the network in every mode.

Nothing from an article can become markup or script: all text travels as JSON in which ``<``, ``>``,
``&`` and the line separators of JavaScript are escaped, the scripts write it with ``textContent``
only, and the page's Content-Security-Policy allows nothing but its own scripts and styles by hash.
"""

from __future__ import annotations

import base64
import hashlib
import json
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import networkx as nx
from jinja2 import Environment
from markupsafe import Markup

from newsgraph.errors import ExportError
from newsgraph.export.page_data import PageBuilder
from newsgraph.export.picture import make_picture
from newsgraph.export.writing import write_text
from newsgraph.labels import LANGUAGES, labels_of
from newsgraph.schema import CLAIM_SURE_FROM, SURE_FROM

MAX_KEPT = 20_000  # actors in the whole page, about 40 MB; the least connected ones are left out
MAX_DRAWN = 5000  # actors in the first picture; the others are reached by search
PAGE = files("newsgraph.export") / "page"
# In the order in which they build on each other.
SCRIPTS = (
    "data",
    "text",
    "state",
    "model",
    "layout",
    "groups",
    "labels",
    "claimnodes",
    "hint",
    "picture",
    "list",
    "filters",
    "chips",
    "timeline",
    "reader",
    "same",
    "judge",
    "brief",
    "details",
    "search",
    "save",
    "table",
    "report",
    "main",
)
VIS = "templates/lib/vis-9.1.2/vis-network.min.js"


def export_html(
    graph: nx.MultiDiGraph,
    path: Path | str,
    *,
    lang: str = "de",
    title: str | None = None,
    max_actors: int = MAX_DRAWN,
) -> list[Path]:
    """Write the graph as one HTML page that needs no network.

    Args:
        graph: as made by ``build_graph``.
        path: the file to write.
        lang: language of the page's own words, ``de`` or ``en``.
        title: the page's headline; by default that of the article, or the number of articles.
        max_actors: how many actors the first picture shows, the most connected ones.

    Raises:
        ExportError: for another language, or where the file cannot be written.
    """
    return [write_text(path, render_html(graph, lang=lang, title=title, max_actors=max_actors))]


def render_html(
    graph: nx.MultiDiGraph, *, lang: str = "de", title: str | None = None, max_actors: int = MAX_DRAWN
) -> str:
    """Return the page that :func:`export_html` writes."""
    if lang not in LANGUAGES:
        raise ExportError(f"the page speaks {' and '.join(LANGUAGES)}, not {lang!r}")
    builder = PageBuilder(graph, MAX_KEPT)
    strings = _strings(lang)
    title = title or _title(builder, strings)
    picture = make_picture(builder, max_actors)
    data = {
        "title": title,
        "lang": lang,
        "sure_from": SURE_FROM,
        "claims_sure_from": CLAIM_SURE_FROM,
        "strings": strings,
        "cut": {"all": builder.all_actors, "kept": len(builder.actors), "drawn": len(picture["nodes"])},
        "loose": builder.loose,
        "picture": picture,
        **builder.build().as_json(),
    }
    scripts = [_vis_source(), _own_source()]
    style = (PAGE / "page.css").read_text(encoding="utf-8")
    template = Environment(autoescape=True).from_string((PAGE / "template.html").read_text(encoding="utf-8"))
    return template.render(
        title=title,
        lang=lang,
        t=strings["page"],
        version=version("newsgraph"),
        policy=content_security_policy(scripts, [style]),
        style=Markup(style),
        data=Markup(json_for_script(data)),
        scripts=[Markup(script) for script in scripts],
    )


def json_for_script(data: Any) -> str:
    """JSON that can stand in a ``<script>`` element, whatever its strings contain."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029\0":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def content_security_policy(scripts: list[str], styles: list[str]) -> str:
    """A policy that names the hashes of these inline scripts and styles and allows nothing else.

    Pictures may come from the page itself (``data:``, ``blob:``: the PNG that it makes).
    """
    return "; ".join(
        [
            "default-src 'none'",
            "script-src " + " ".join(map(_hash, scripts)),
            "style-src " + " ".join(map(_hash, styles)),
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        ]
    )


def _hash(content: str) -> str:
    digest = base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")
    return f"'sha256-{digest}'"


@cache
def _vis_source() -> str:
    """vis-network as the installed pyvis ships it, without the note on its source map, a network address."""
    pyvis = find_spec("pyvis")  # its folder only: to import it would load IPython, too
    if pyvis is None or pyvis.origin is None:
        raise ExportError("the page needs the package pyvis; install newsgraph anew")
    source = (Path(pyvis.origin).parent / VIS).read_text(encoding="utf-8")
    lines = [line for line in source.split("\n") if not line.startswith("//# sourceMappingURL")]
    return "\n".join(lines) + "\n"


def _strings(lang: str) -> dict[str, Any]:
    """The page's own words, with those for the keys of the schema that all parts of newsgraph share."""
    strings: dict[str, Any] = json.loads((PAGE / "strings" / f"{lang}.json").read_text(encoding="utf-8"))
    return strings | {
        "types": labels_of("type", lang),
        "claim_kinds": labels_of("kind", lang),
        "media": labels_of("medium", lang),
        "modalities": labels_of("modality", lang),
        "stances": labels_of("stance", lang),
        "edges": labels_of("edge", lang),
        "columns": labels_of("column", lang),
        "events": {**labels_of("event", lang), "": strings["ui"]["no_event"]},
    }


def _title(builder: PageBuilder, strings: dict[str, Any]) -> str:
    """The article's headline, or the number of articles and where they come from."""
    nodes = [builder.graph.nodes[article] for article in builder.articles]
    if len(nodes) == 1:
        return str(nodes[0]["title"])
    publishers = {node["publisher"] for node in nodes if node["publisher"]}
    words = [f"{len(nodes)} {strings['ui']['articles']}", *(publishers if len(publishers) == 1 else [])]
    return " · ".join(words) if nodes else "newsgraph"


def _own_source() -> str:
    parts = [(PAGE / "js" / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS]
    return '"use strict";\n' + "\n".join(parts)
