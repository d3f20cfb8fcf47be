"""Turns the drafts of one document into an ``Extraction``: offsets, ids, and who means whom."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence

from newsgraph import schema
from newsgraph.extraction.assemble_claims import assemble_claims
from newsgraph.extraction.assemble_relations import assemble_relations
from newsgraph.extraction.claims.kept import told_claims
from newsgraph.extraction.drafts import ActorDraft, ClaimDraft, MentionDraft, RelationDraft
from newsgraph.extraction.grammar.syntax import is_name_of
from newsgraph.language.tree import Stretch, Tree, Word
from newsgraph.lexicon.known import country_of_adjective

_SOMEBODY = frozenset({"person", "organisation", "group"})


def assemble(
    tree: Tree,
    article: schema.Article,
    generator: schema.Generator,
    *,
    actors: Sequence[ActorDraft],
    claims: Sequence[ClaimDraft],
    relations: Sequence[RelationDraft],
) -> schema.Extraction:
    """Return the ``Extraction`` of one document.

    Ids are ``a1…``, ``c1…`` and ``r1…`` in reading order of the first mention; matters come last, and
    those of which no relation tells are left out.
    """
    sentences = _sentences(tree)
    who = ActorIndex(actors)
    sentence_of = SentenceIndex(tree, sentences)
    claim_records = assemble_claims(told_claims(claims), who, sentence_of)
    relation_records = tuple(assemble_relations(relations, actors, who, claim_records, sentence_of))
    kept = _without_idle(actors, relation_records)
    if len(kept) < len(actors):
        return assemble(tree, article, generator, actors=kept, claims=claims, relations=relations)
    return schema.Extraction(
        generator=generator,
        article=article,
        sentences=tuple(sentences),
        actors=tuple(_actor(draft, n, sentence_of) for n, draft in enumerate(actors, 1)),
        claims=tuple(claim_records),
        relations=relation_records,
    )


def _without_idle(actors: Sequence[ActorDraft], relations: Iterable[schema.Relation]) -> list[ActorDraft]:
    """Return the actors without the matters that no relation tells of."""
    told = {actor for relation in relations for each in relation.arguments for actor in each.actors}
    return [each for number, each in enumerate(actors, 1) if not each.is_matter or f"a{number}" in told]


class ActorIndex:
    """Answers which actors a stretch of words means."""

    def __init__(self, actors: Sequence[ActorDraft]) -> None:
        self._mentions = sorted(
            ((mention, f"a{n}") for n, actor in enumerate(actors, 1) for mention in actor.mentions),
            key=lambda pair: pair[0].words.start,
        )
        self._starts = [mention.words.start for mention, _ in self._mentions]
        self._somebody = {
            f"a{n}" for n, actor in enumerate(actors, 1) if actor.type in _SOMEBODY or actor.is_matter
        }
        self._places = {f"a{n}" for n, actor in enumerate(actors, 1) if actor.type == "place"}
        self._matters = {f"a{n}" for n, actor in enumerate(actors, 1) if actor.is_matter}
        self._unnamed = {f"a{n}" for n, actor in enumerate(actors, 1) if actor.name[:1].islower()}
        self._wholes = {
            f"a{n}": {f"a{n}", *(f"a{role.of + 1}" for role in actor.roles if role.of is not None)}
            for n, actor in enumerate(actors, 1)
        }
        self._states = {actor.name: f"a{n}" for n, actor in enumerate(actors, 1) if actor.type == "country"}
        # Of two mentions with one head the longer one is the whole name; two actors of one mention
        # ("beide Länder") are both meant. Inside a mention its other words mean it, too.
        self._at_head: dict[int, tuple[MentionDraft, tuple[str, ...]]] = {}
        self._inside: dict[int, tuple[MentionDraft, tuple[str, ...]]] = {}
        for mention, actor_id in self._mentions:
            self._register(self._at_head, mention.head.i, mention, actor_id)
            if mention.kind == "name":
                for token in mention.words:
                    self._register(self._inside, token.i, mention, actor_id)

    @staticmethod
    def _register(
        table: dict[int, tuple[MentionDraft, tuple[str, ...]]],
        position: int,
        mention: MentionDraft,
        actor_id: str,
    ) -> None:
        known = table.get(position)
        if known is None or len(mention.words) > len(known[0].words):
            table[position] = (mention, (actor_id,))
        elif known[0].words == mention.words and known[0].kind == mention.kind:
            table[position] = (mention, (*known[1], actor_id))

    def meant_by(self, words: Stretch | None) -> str | None:
        """Return the id of the actor that the words mean: by their head, not by any name inside.

        Where they mean several it is the one named first.
        """
        return next(iter(self.all_meant_by(words)), None)

    def listener_meant_by(self, words: Stretch | None) -> str | None:
        """Return the id of the actor that the words mean unless it is a matter, to which nobody speaks."""
        found = self.meant_by(words)
        return None if found in self._matters else found

    def place_meant_by(self, words: Stretch | None) -> str | None:
        """Return the id of the actor that the words mean unless it is somebody: "in der Unionsfraktion"."""
        found = self.meant_by(words)
        return None if found in self._somebody else found

    def all_meant_by(self, words: Stretch | None) -> tuple[str, ...]:
        """Return the ids of the actors that the words mean: several for "beide Länder"."""
        return self.meant_by_noun(words.root) if words is not None else ()

    def meant_by_noun(self, noun: Word) -> tuple[str, ...]:
        """Return the ids of the actors that a noun means, or the name behind it: "das Netz Solex"."""
        known = self.meant_at(noun)
        named = next((child for child in noun.children if _names(child, noun)), None)
        return self.meant_at(named) if not known and named is not None else known

    def meant_at(self, word: Word) -> tuple[str, ...]:
        """Return the ids of the actors that a single word means."""
        found = self._at_head.get(word.i) or self._inside.get(word.i)
        return found[1] if found else ()

    def is_unnamed(self, actor_id: str) -> bool:
        """Tell whether a noun and its article are all that an actor is called by: "die Managerin"."""
        return actor_id in self._unnamed

    def is_place(self, actor_id: str | None) -> bool:
        """Tell whether an actor is a place and no state: a town, a region."""
        return actor_id in self._places

    def are_together(self, one: str, other: str) -> bool:
        """Tell whether one of two actors is of the other, or both of one: the firm and its spokesman."""
        return not self._wholes[one].isdisjoint(self._wholes[other])

    def state(self, adjective: str) -> str | None:
        """Return the id of the state that an adjective names, if it is an actor: "die russische Armee"."""
        known = country_of_adjective(adjective)
        return self._states.get(known.name) if known is not None else None

    def within(self, spans: Iterable[Stretch], without: Collection[str] = ()) -> list[str]:
        """Return the ids of the actors mentioned inside the spans, each once, in reading order.

        Mentions of the words ``without`` do not count.
        """
        found: list[str] = []
        for span in spans:
            first = bisect_left(self._starts, span.start)
            for mention, actor_id in self._mentions[first : bisect_left(self._starts, span.end, first)]:
                if mention.words.end <= span.end and mention.words.text not in without:
                    found.append(actor_id)
        return list(dict.fromkeys(found))


def _names(child: Word, noun: Word) -> bool:
    """Tell whether an apposition is the name of its noun: "dem Jäger Grasso", "die Firma, die Solex AG"."""
    parted = child.i > noun.i and child.entity in {"PER", "ORG"} and child.pos == "PROPN"
    beside = child.dep == "flat" and noun.pos == "NOUN"
    return (beside and is_name_of(child, noun)) or (
        child.dep == "appos" and (parted or is_name_of(child, noun))
    )


class SentenceIndex:
    """Tells the sentence of a stretch of words."""

    def __init__(self, tree: Tree, sentences: Sequence[schema.Sentence]) -> None:
        self._by_token = [0] * len(tree)
        starts, position = [sentence.start for sentence in sentences], 0
        last = len(starts) - 1
        for token in tree:
            while position < last and starts[position + 1] <= token.start:
                position += 1
            self._by_token[token.i] = position

    def __call__(self, span: Stretch) -> int:
        return self._by_token[span.root.i]


def _sentences(tree: Tree) -> list[schema.Sentence]:
    """Return the sentences without the white space around them; empty ones are left out."""
    sentences: list[schema.Sentence] = []
    for sent in tree.sentences:
        text = sent.text.strip()
        if not text:
            continue
        start = sent.start_char + sent.text.index(text)
        sentences.append(schema.Sentence(id=len(sentences), start=start, end=start + len(text), text=text))
    return sentences


def _actor(draft: ActorDraft, number: int, sentence_of: SentenceIndex) -> schema.Actor:
    return schema.Actor(
        id=f"a{number}",
        name=draft.name,
        named=draft.named,
        type=draft.type,
        gender=draft.gender,
        wikidata=draft.wikidata,
        aliases=draft.aliases,
        roles=tuple(
            schema.Role(
                text=role.text,
                of=None if role.of is None else f"a{role.of + 1}",
                relation=role.relation,
                when=role.when,
                found_by=role.found_by,
            )
            for role in draft.roles
        ),
        mentions=tuple(
            schema.Mention(
                start=mention.words.start_char,
                end=mention.words.end_char,
                text=mention.words.text,
                sentence=sentence_of(mention.words),
                kind=mention.kind,
                found_by=mention.found_by,
            )
            for mention in draft.mentions
        ),
        merges=draft.merges,
    )
