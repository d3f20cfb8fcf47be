"""The page as a file: size, policy, and that no text of an article can become markup."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import factory
import networkx as nx
import pytest

from newsgraph.errors import ExportError
from newsgraph.export import export_html, html
from newsgraph.export.html import json_for_script, render_html
from newsgraph.export.page_data import PageBuilder, utf16_offsets
from newsgraph.graph import build_graph

PAGE = Path(__file__).parents[2] / "src" / "newsgraph" / "export" / "page"


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes += attrs


def tags(page: str) -> Tags:
    parser = Tags()
    parser.feed(page)
    return parser


def test_an_article_page_is_small(tmp_path: Path) -> None:
    [path] = export_html(build_graph([factory.summit()]), tmp_path / "a.html")
    assert path.stat().st_size < 1_500_000


def test_the_page_names_no_place_to_load_from(graph: nx.MultiDiGraph) -> None:
    found = tags(render_html(graph))
    assert not {"link", "img", "iframe", "object", "embed", "base"} & set(found.names)
    assert not [
        name for name, _ in found.attributes if name in ("src", "srcset", "style") or name.startswith("on")
    ]


@pytest.mark.parametrize("folder", ["/home/erika/zettelkasten/", "C:\\Users\\erika\\zettelkasten\\"])
def test_of_a_file_the_page_keeps_the_folder_to_itself(folder: str) -> None:
    summit = factory.summit()
    article = summit.article.model_copy(update={"source": f"{folder}gipfel.txt"})
    page = render_html(build_graph([summit.model_copy(update={"article": article})]))
    assert "zettelkasten" not in page


def test_the_policy_allows_only_the_pages_own_scripts(graph: nx.MultiDiGraph) -> None:
    page = render_html(graph)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    assert policy is not None
    words = policy[1].replace("&#39;", "'")
    assert words.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in words
    assert "http" not in words


def test_text_of_articles_adds_no_markup() -> None:
    clean, dirty = (
        tags(render_html(build_graph([factory.summit()]))),
        tags(render_html(build_graph([factory.poisoned()]))),
    )
    assert clean.names == dirty.names


@pytest.mark.parametrize("character", ["<", ">", "&", "\u2028", "\u2029", "\0"])
def test_json_in_a_script_has_no_character_that_could_end_it(character: str) -> None:
    text = json_for_script({"a": f"x{character}y"})
    assert character not in text
    assert json.loads(text) == {"a": f"x{character}y"}


def test_the_scripts_never_set_markup() -> None:
    for script in PAGE.glob("js/*.js"):
        source = script.read_text(encoding="utf-8")
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function", source
        )


def test_both_languages_say_the_same_things() -> None:
    def shape(value: object) -> object:
        if isinstance(value, dict):
            return {key: shape(inner) for key, inner in value.items()}
        return len(value) if isinstance(value, list) else set(re.findall(r"\{\w+\}", str(value)))

    german, english = (
        json.loads((PAGE / "strings" / f"{lang}.json").read_text(encoding="utf-8")) for lang in ("de", "en")
    )
    assert shape(german) == shape(english)


def test_every_string_that_the_scripts_ask_for_exists() -> None:
    known = json.loads((PAGE / "strings" / "de.json").read_text(encoding="utf-8"))["ui"]
    used = {
        key
        for script in PAGE.glob("js/*.js")
        for key in re.findall(r'\bt\("(\w+)"', script.read_text(encoding="utf-8"))
    }
    assert used <= set(known)


def test_a_page_without_pyvis_says_what_is_missing(
    graph: nx.MultiDiGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    html._vis_source.cache_clear()
    monkeypatch.setattr(html, "find_spec", lambda _name: None)
    with pytest.raises(ExportError, match="pyvis"):
        render_html(graph)


def test_a_page_does_not_load_what_pyvis_loads() -> None:
    code = """if True:
        import sys, newsgraph
        newsgraph.export_html(newsgraph.build_graph([]), "/dev/null", title="leer")
        print([name for name in ("pyvis", "IPython", "jsonpickle") if name in sys.modules])
    """
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("[]\n", "")


def test_another_language_is_refused(graph: nx.MultiDiGraph) -> None:
    with pytest.raises(ExportError, match="de and en"):
        render_html(graph, lang="fr")


def test_a_very_large_graph_keeps_its_strongest_part() -> None:
    whole = build_graph(factory.many_articles(60, 120))
    part = PageBuilder(whole, max_kept=10)
    assert (part.all_actors, len(part.actors)) == (60, 10)
    assert min(part.degree.values()) > 0
    data = part.build()
    assert data.relations
    assert all(r["s"] is None or r["s"] < 10 for r in data.relations)


def test_offsets_count_as_javascript_does() -> None:
    text = "a😀b😀c"
    offset = utf16_offsets(text)
    assert [offset(n) for n in range(6)] == [0, 1, 3, 4, 6, 7]
