"""Who vouches stands behind "laut" in the dative, also where they have neither name nor article."""

from __future__ import annotations

import pytest
from frozen import frozen_tree

from newsgraph.extraction.actors import find_actors
from newsgraph.extraction.assemble import assemble
from newsgraph.extraction.claims.finding import find_claims
from newsgraph.extraction.relations.finding import find_relations
from newsgraph.schema import Article, Generator

SAID = """
    # {first} Zeugen sagten, Roth habe Berg geschlagen.
    {first}     {lemma}    {pos}  2  {dep}  Case=Nom|Degree=Pos|Number=Plur  O  tag={tag}
    Zeugen      Zeuge      NOUN   3  nsubj  Case=Nom|Gender=Masc|Number=Plur  O  tag=NN
    sagten      sagen      VERB   0  ROOT   Mood=Ind|Number=Plur|Tense=Past|VerbForm=Fin  O  tag=VVFIN
    ,           ,          PUNCT  8  punct  _  O  tag=$,
    Roth        Roth       PROPN  8  nsubj  Case=Nom|Number=Sing  B-PER  tag=NE
    habe        haben      AUX    8  aux    Mood=Sub|Number=Sing|Person=3|VerbForm=Fin  O  tag=VAFIN
    Berg        Berg       PROPN  8  obj    Case=Acc|Number=Sing  B-PER  tag=NE
    geschlagen  schlagen   VERB   3  ccomp  VerbForm=Part  O  tag=VVPP
    .           .          PUNCT  3  punct  _  O  tag=$.
"""


@pytest.mark.parametrize(
    ("first", "lemma", "pos", "dep", "tag", "told"),
    [
        ("Mehrere", "mehrere", "DET", "det", "PIAT", "Laut mehreren Zeugen: Roth habe Berg geschlagen"),
        ("Westliche", "westlich", "ADJ", "amod", "ADJA", "Laut westlichen Zeugen: Roth habe Berg geschlagen"),
    ],
)
def test_a_source_without_article_stands_in_the_dative(
    first: str, lemma: str, pos: str, dep: str, tag: str, told: str
) -> None:
    tree = frozen_tree(SAID.format(first=first, lemma=lemma, pos=pos, dep=dep, tag=tag))
    claims = find_claims(tree)
    found = assemble(
        tree,
        Article(text=tree.text),
        Generator(newsgraph="0", model="none", model_version="0"),
        actors=find_actors(tree, claims),
        claims=claims,
        relations=find_relations(tree),
    )
    assert told in [relation.text for relation in found.relations]
