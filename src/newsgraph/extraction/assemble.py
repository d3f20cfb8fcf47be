"""Turns the drafts of one document into an ``Extraction``: offsets, ids, and who means whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsgraph import schema
from newsgraph.extraction.assemble_relations import assemble_relations
from newsgraph.extraction.claims.conflicts import link_conflicts
from newsgraph.extraction.claims.continuing import with_sources
from newsgraph.extraction.drafts import ActorDraft, ClaimDraft, MentionDraft, RelationDraft
from newsgraph.language.tree import Stretch, Tree

_OF_SPEAKER = frozenset({"", "von", "vom", "mit"})  # "Angaben der Polizei", "im Gespräch mit der Zeitung"
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

    Ids are ``a1…``, ``c1…`` and ``r1…`` in reading order of the first mention.
    """
    sentences = _sentences(tree)
    who = ActorIndex(actors)
    sentence_of = SentenceIndex(tree, sentences)
    claim_records = link_conflicts(
        [_claim(draft, f"c{n}", who, sentence_of) for n, draft in enumerate(with_sources(_in_order(claims)), 1)]
    )
    return schema.Extraction(
        generator=generator,
        article=article,
        sentences=tuple(sentences),
        actors=tuple(_actor(draft, n, sentence_of) for n, draft in enumerate(actors, 1)),
        claims=tuple(claim_records),
        relations=tuple(assemble_relations(relations, actors, who, claim_records, sentence_of)),
    )


class ActorIndex:
    """Answers which actors a stretch of words means."""

    def __init__(self, actors: Sequence[ActorDraft]) -> None:
        self._mentions = sorted(
            ((mention, f"a{n}") for n, actor in enumerate(actors, 1) for mention in actor.mentions),
            key=lambda pair: pair[0].words.start,
        )
        self._somebody = {f"a{n}" for n, actor in enumerate(actors, 1) if actor.type in _SOMEBODY}
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

    def speaker_in(self, words: Stretch | None) -> str | None:
        """Return the id of the actor whose words a phrase tells: also "nach Angaben der Polizei"."""
        found = self.meant_by(words)
        if found is not None or words is None:
            return found
        for child in words.root.children:
            case = next((word.lower for word in child.children if word.dep == "case"), "")
            owned = child.dep == "det:poss" or (child.dep == "nmod" and case in _OF_SPEAKER)
            if owned and words.start <= child.i < words.end:
                meant = self._at_head.get(child.i) or self._inside.get(child.i)
                if meant is not None and len(meant[1]) == 1:
                    return meant[1][0]
        return None

    def place_meant_by(self, words: Stretch | None) -> str | None:
        """Return the id of the actor that the words mean unless it is somebody: "in der Unionsfraktion"."""
        found = self.meant_by(words)
        return None if found in self._somebody else found

    def all_meant_by(self, words: Stretch | None) -> tuple[str, ...]:
        """Return the ids of the actors that the words mean: several for "beide Länder"."""
        if words is None:
            return ()
        found = self._at_head.get(words.root.i) or self._inside.get(words.root.i)
        return found[1] if found else ()

    def within(self, spans: Iterable[Stretch]) -> list[str]:
        """Return the ids of the actors mentioned inside the spans, each once, in reading order."""
        found: list[str] = []
        for span in spans:
            for mention, actor_id in self._mentions:
                if span.start <= mention.words.start and mention.words.end <= span.end:
                    found.append(actor_id)
        return list(dict.fromkeys(found))


class SentenceIndex:
    """Tells the sentence of a stretch of words."""

    def __init__(self, tree: Tree, sentences: Sequence[schema.Sentence]) -> None:
        self._by_token = [0] * len(tree)
        position = 0
        for token in tree:
            while position + 1 < len(sentences) and sentences[position + 1].start <= token.start:
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


def _in_order(claims: Sequence[ClaimDraft]) -> list[ClaimDraft]:
    return sorted(claims, key=lambda draft: (draft.content[0].start, draft.content[-1].end))


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


def _claim(draft: ClaimDraft, claim_id: str, who: ActorIndex, sentence_of: SentenceIndex) -> schema.Claim:
    speaker = who.speaker_in(draft.speaker)
    addressees = [who.meant_by(words) for words in draft.addressees]
    against = [actor for words in draft.against for actor in who.all_meant_by(words)]
    text = " … ".join(span.text for span in draft.content)
    return schema.Claim(
        id=claim_id,
        speaker=speaker,
        speaker_span=_span(draft.speaker) if draft.speaker is not None else None,
        cue=_cue(draft),
        frame=_span(draft.frame) if draft.frame is not None else None,
        addressees=tuple(dict.fromkeys(actor for actor in addressees if actor)),
        via=who.meant_by(draft.via),
        against=tuple(dict.fromkeys(actor for actor in against if actor != speaker)),
        kind=draft.kind,
        medium=draft.medium,
        stance=draft.stance,
        made=draft.made,
        spans=tuple(_span(span) for span in draft.content),
        text=text,
        sentence=sentence_of(draft.content[0]),
        about=tuple(actor for actor in who.within(draft.content) if actor != speaker),
        negated=draft.negated,
        modality=draft.modality,
        quantities=draft.quantities,
        time=draft.time,
        confidence=draft.confidence,
        found_by=draft.found_by,
    )


def _cue(draft: ClaimDraft) -> schema.Cue | None:
    parts = draft.cue_parts or ((draft.cue,) if draft.cue is not None else ())
    if not parts:
        return None
    spans = tuple(_span(part) for part in parts)
    return schema.Cue(text=" ".join(span.text for span in spans), lemma=draft.cue_lemma, spans=spans)
