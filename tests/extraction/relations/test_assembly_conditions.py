"""A condition that points at what nobody knows is not told, but that there is one."""

from __future__ import annotations

from frozen import frozen_tree

from newsgraph.extraction.actors import find_actors
from newsgraph.extraction.assemble import assemble
from newsgraph.extraction.relations.finding import find_relations
from newsgraph.schema import Article, Generator


def test_of_a_condition_with_an_open_pronoun_only_that_it_is_there_is_told() -> None:
    tree = frozen_tree("""
        # Verstreicht sie, entlässt Roth Berg.
        Verstreicht verstreichen VERB 4 advcl Mood=Ind|Number=Sing|VerbForm=Fin O tag=VVFIN
        sie         sie          PRON 1 nsubj Case=Nom|Number=Sing|Person=3 O tag=PPER
        ,           ,            PUNCT 1 punct _ O tag=$,
        entlässt    entlassen    VERB 0 ROOT Mood=Ind|Number=Sing|VerbForm=Fin O tag=VVFIN
        Roth        Roth         PROPN 4 nsubj Case=Nom|Number=Sing B-PER tag=NE
        Berg        Berg         PROPN 4 obj Case=Nom|Number=Sing B-PER tag=NE
        .           .            PUNCT 4 punct _ O tag=$.
    """)
    found = assemble(
        tree,
        Article(text=tree.text),
        Generator(newsgraph="0", model="none", model_version="0"),
        actors=find_actors(tree, []),
        claims=[],
        relations=find_relations(tree),
    )
    (relation,) = found.relations
    assert relation.text == "Unter Umständen: Roth entlässt Berg"
    assert relation.modality == "conditional"
    assert [label for _, label, _ in relation.links()] == ["unter Umständen: entlässt"]
