"""The spaCy component ``newsgraph``: ``nlp.add_pipe("newsgraph")`` fills ``doc._.newsgraph``."""

from __future__ import annotations

import gc

from spacy.language import Language
from spacy.tokens import Doc

import newsgraph.storing  # noqa: F401  lets spaCy store what the component makes
from newsgraph.extraction.actors import find_actors
from newsgraph.extraction.assemble import assemble
from newsgraph.extraction.claims.finding import find_claims
from newsgraph.extraction.relations.finding import find_relations
from newsgraph.language.planting import plant
from newsgraph.schema import Article, Extraction, Generator
from newsgraph.version import __version__

if not Doc.has_extension("newsgraph"):
    Doc.set_extension("newsgraph", default=None)
if not Doc.has_extension("newsgraph_article"):
    Doc.set_extension("newsgraph_article", default=None)


@Language.factory("newsgraph", assigns=["doc._.newsgraph"], requires=["token.dep", "token.pos", "doc.ents"])
class NewsgraphComponent:
    """Extracts actors, claims and relations from a parsed ``Doc``.

    The article's title and date are taken from ``doc._.newsgraph_article`` where it is set before
    the pipeline runs; otherwise the text alone makes the article.
    """

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        meta = nlp.meta
        self.generator = Generator(
            newsgraph=__version__,
            model=f"{meta.get('lang', 'de')}_{meta.get('name', 'unknown')}",
            model_version=str(meta.get("version", "")),
        )

    def __call__(self, doc: Doc) -> Doc:
        # The words of a tree point at each other: nothing of it can go before it is read, and looking for
        # what can takes a tenth of the time.
        collecting = gc.isenabled()
        gc.disable()
        try:
            doc._.newsgraph = self._read(doc)
        finally:
            if collecting:
                gc.enable()
        return doc

    def _read(self, doc: Doc) -> Extraction:
        article: Article = doc._.newsgraph_article or Article(text=doc.text)
        tree = plant(doc)
        claims = find_claims(tree, published=article.published)
        actors = find_actors(tree, claims)
        relations = find_relations(tree, published=article.published)
        return assemble(tree, article, self.generator, actors=actors, claims=claims, relations=relations)
