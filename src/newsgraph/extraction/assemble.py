"""Turns the drafts of one document into an ``Extraction``: offsets, ids, and who means whom."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence

from newsgraph import schema
from newsgraph.extraction.assemble_relations import assemble_relations
from newsgraph.extraction.claims.confidence import confidence_of
from newsgraph.extraction.claims.kept import told_claims
from newsgraph.extraction.claims.linking import link_conflicts
from newsgraph.extraction.drafts import ActorDraft, ClaimDraft, MentionDraft, RelationDraft
from newsgraph.extraction.grammar.syntax import (
    children,
    clause_head,
    feature,
    first_child,
    is_name_of,
    subject_of,
)
from newsgraph.extraction.surface.phrases import noun_phrase
from newsgraph.extraction.words.cues import noun_cue
from newsgraph.extraction.words.events import is_actor_noun
from newsgraph.language.tree import Stretch, Tree, Word
from newsgraph.lexicon.known import country_of_adjective

# "Angaben der Polizei", "Angaben aus Kiew", "im Gespräch mit der Zeitung"
# What a paper or a broadcaster says it by: "die Online-Ausgabe der Zeitung".
_EDITIONS = ("ausgabe", "homepage", "internetseite", "nachrichten", "presseamt", "webseite", "website")
_OF_SPEAKER = frozenset({"von", "vom", "aus", "des", "mit"})
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
    spoken = [(draft, speaker) for draft in told_claims(claims) for speaker in _speakers(draft.speaker, who)]
    claim_records = link_conflicts(
        [_claim(draft, speaker, f"c{n}", who, sentence_of) for n, (draft, speaker) in enumerate(spoken, 1)]
    )
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
        self._matters = {f"a{n}" for n, actor in enumerate(actors, 1) if actor.is_matter}
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
        return self.meant_at(words.root) if words is not None else ()

    def meant_at(self, word: Word) -> tuple[str, ...]:
        """Return the ids of the actors that a single word means."""
        found = self._at_head.get(word.i) or self._inside.get(word.i)
        return found[1] if found else ()

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


def _span(words: Stretch) -> schema.Span:
    return schema.Span(start=words.start_char, end=words.end_char, text=words.text)


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


def _claim(
    draft: ClaimDraft, speaker: str | None, claim_id: str, who: ActorIndex, sentence_of: SentenceIndex
) -> schema.Claim:
    addressees = [who.listener_meant_by(words) for words in draft.addressees]
    against = [actor for words in draft.against for actor in who.all_meant_by(words)]
    text = " … ".join(span.text for span in draft.content)
    return schema.Claim(
        id=claim_id,
        speaker=speaker,
        speaker_span=_span(_telling(draft.speaker, speaker)) if draft.speaker is not None else None,
        cue=_cue(draft),
        frame=_span(draft.frame) if draft.frame is not None else None,
        addressees=tuple(dict.fromkeys(actor for actor in addressees if actor)),
        via=who.listener_meant_by(draft.via),
        against=tuple(dict.fromkeys(actor for actor in against if actor != speaker)),
        kind=draft.kind,
        medium=draft.medium,
        stance=draft.stance,
        made=draft.made,
        spans=tuple(_span(span) for span in draft.content),
        text=text,
        sentence=sentence_of(draft.content[0]),
        about=tuple(actor for actor in _about(draft, who) if actor != speaker),
        negated=draft.negated,
        modality=draft.modality,
        quantities=draft.quantities,
        time=draft.time,
        confidence=confidence_of(draft.found_by),
        found_by=draft.found_by,
    )


def _telling(words: Stretch, speaker: str | None) -> Stretch:
    """Return the words that say who speaks: "eine Studie", where "der zufolge" means no actor."""
    clause = clause_head(words.root)
    if speaker is not None or words.root.tag != "PRELS" or clause.head.i >= words.start:
        return words
    noun = clause.head
    return noun_phrase(noun, noun.sentence.start, words.start, clauses=False) if noun.pos == "NOUN" else words


def _speakers(words: Stretch | None, who: ActorIndex) -> tuple[str | None, ...]:
    """Return the ids of those who speak: of "A und B forderten …" each makes the claim."""
    if words is None:
        return (None,)
    conjuncts = [word for word in words.root.conjuncts if words.start <= word.i < words.end]
    found = [_speaker(words, who), *(who.meant_by(words.tree[word.i : word.i + 1]) for word in conjuncts)]
    meant = who.all_meant_by(words)
    known = list(dict.fromkeys([actor for actor in (*found[:1], *meant, *found[1:]) if actor is not None]))
    return tuple(known) or (None,)


def _speaker(words: Stretch | None, who: ActorIndex) -> str | None:
    """Return the id of the actor that speaks, or whose words they are ("Angaben der Polizei")."""
    found = who.meant_by(words)
    if found is not None or words is None:
        return found
    owned = noun_cue(words.root) is not None or words.root.lower.endswith(_EDITIONS) or _is_source(words)
    if not owned or is_actor_noun(words.root):
        return _named_beside(words, who)
    if any(word.lower.startswith("eigen") for word in words):
        return _owner_of_clause(words.root, who)
    behind = [word for word in words[words.root.i - words.start + 1 :][:1] if feature(word, "Case") == "Gen"]
    for child in [*children(words.root, "nmod", "appos", "det:poss", "flat"), *behind]:
        case = first_child(child, "case")
        plain = case is None or case.lower in _OF_SPEAKER or case.i > child.i  # "Angaben der Polizei zufolge"
        if words.start <= child.i < words.end and plain:
            owner = who.meant_by(words.tree[child.i : child.i + 1])
            if owner is not None:
                return owner
    return None


def _is_source(words: Stretch) -> bool:
    """Tell whether a phrase says by what something is known: "laut einem Test des Magazins"."""
    return any(case.lower in {"laut", "zufolge", "gemäß"} for case in children(words.root, "case"))


def _named_beside(words: Stretch, who: ActorIndex) -> str | None:
    """Return the id of the actor whose name stands behind the noun for them: "Försterin Anne Kolb"."""
    one_of = words.root.lower in {"einer", "eine", "eines"}  # "einer der Kritiker, Tim Berg"
    beside = children(words.root, "appos")
    names = [child for child in beside if is_name_of(child, words.root) or (one_of and child.entity == "PER")]
    if not names:  # "Hongkongs Chief Executive C. Y. Leung": whatever the name hangs on
        names = [word for word in words if word.entity == "PER"]
        row = bool(names) and names[-1].i - names[0].i == len(names) - 1 == words.end - 1 - names[0].i
        names = names if row and all(name.dep in {"appos", "flat"} for name in names) else []
    found = (who.meant_by(name.tree[name.i : name.i + 1]) for name in names if name.i < words.end)
    return next((actor for actor in found if actor is not None), None)


def _owner_of_clause(noun: Word, who: ActorIndex) -> str | None:
    """Return the id of the subject of a noun's clause: whose "eigene Angaben" they are.

    Where that is a thing, they are the object's: "Den Klub drücken nach eigenen Angaben Schulden".
    """
    verb = clause_head(noun)
    subject = subject_of(verb)
    others = children(verb, "obj", "iobj", "obl:arg") if subject is None or subject.pos == "NOUN" else []
    row = [*([subject] if subject is not None else []), *others]
    found = (who.meant_by(word.tree[word.i : word.i + 1]) for word in row)
    return next((actor for actor in found if actor is not None), None)


def _about(draft: ClaimDraft, who: ActorIndex) -> list[str]:
    """Return whom a content is about: who is named in it, and the states of its adjectives.

    Of a report of an act that is the whole sentence, without who speaks and is spoken to.
    """
    # "3.000 Soldaten" is the figure that is told, of whoever the others count.
    found = who.within(draft.content, without={figure.text for figure in draft.quantities})
    if draft.kind == "Reported" and draft.speaker is not None:
        speaking = set(who.within([draft.speaker]))
        found = [actor for actor in found if actor not in speaking]
    adjectives = (word.text for span in draft.content for word in span if word.pos == "ADJ")
    states = (who.state(adjective) for adjective in adjectives)
    return list(dict.fromkeys([*found, *(state for state in states if state is not None)]))


def _cue(draft: ClaimDraft) -> schema.Cue | None:
    parts = draft.cue_parts or ((draft.cue,) if draft.cue is not None else ())
    if not parts:
        return None
    spans = tuple(_span(part) for part in parts)
    return schema.Cue(text=" ".join(span.text for span in spans), lemma=draft.cue_lemma, spans=spans)
