"""A label keeps the article that the text gives a bare name."""

from __future__ import annotations

import pytest
from frozen import frozen_tree

from newsgraph.extraction.actors import find_actors
from newsgraph.extraction.assemble import assemble
from newsgraph.extraction.relations.finding import find_relations
from newsgraph.schema import Article, Generator

FOUGHT = """
    # Polen {verb} {preposition} {name}.
    Polen          Polen    PROPN  2  nsubj  Case=Nom|Number=Sing  B-LOC  tag=NE
    {verb}         {lemma}  VERB   0  ROOT   Mood=Ind|Number=Sing|VerbForm=Fin  O  tag=VVFIN
    {preposition}  {plain}  ADP    4  case   _  O  tag={tag}
    {name}         {name}   PROPN  2  obl    Case=Dat|Number=Sing  B-{entity}  tag=NE
    .              .        PUNCT  2  punct  _  O  tag=$.
"""


@pytest.mark.parametrize(
    ("preposition", "plain", "tag", "name", "entity", "label"),
    [
        ("im", "in", "APPRART", "Irak", "LOC", "kämpft im"),
        ("in", "in", "APPR", "Litauen", "LOC", "kämpft in"),
        ("vom", "von", "APPRART", "Roth", "PER", "kämpft von"),
    ],
)
def test_a_bare_name_has_its_article_in_the_label_but_no_person(
    preposition: str, plain: str, tag: str, name: str, entity: str, label: str
) -> None:
    words = {"preposition": preposition, "plain": plain, "tag": tag, "name": name, "entity": entity}
    tree = frozen_tree(FOUGHT.format(verb="kämpft", lemma="kämpfen", **words))
    found = assemble(
        tree,
        Article(text=tree.text),
        Generator(newsgraph="0", model="none", model_version="0"),
        actors=find_actors(tree, []),
        claims=[],
        relations=find_relations(tree),
    )
    assert [each for relation in found.relations for _, each, _ in relation.links()] == [label]
