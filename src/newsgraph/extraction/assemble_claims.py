"""Turns the drafts of claims into records: who speaks, to whom, and who passes it on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsgraph import schema
from newsgraph.extraction.claims import rules
from newsgraph.extraction.claims.confidence import Shown, Voice, factors_of
from newsgraph.extraction.claims.linking import link_conflicts
from newsgraph.extraction.claims.replying import Spoken, answered_by
from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.grammar.syntax import (
    children,
    clause_head,
    feature,
    first_child,
    is_name_of,
    subject_of,
)
from newsgraph.extraction.notes import chance, note_reckoned
from newsgraph.extraction.surface.phrases import noun_phrase
from newsgraph.extraction.words.cues import noun_cue
from newsgraph.extraction.words.events import is_actor_noun
from newsgraph.language.tree import Stretch, Word

if TYPE_CHECKING:
    from newsgraph.extraction.assemble import ActorIndex, SentenceIndex

# What a paper or a broadcaster says it by: "die Online-Ausgabe der Zeitung".
_AROUND = frozenset({"Büro", "Kanzlei", "Lager", "Umfeld"})  # of somebody who does not speak themselves
_EDITIONS = ("ausgabe", "homepage", "internetseite", "nachrichten", "presseamt", "webseite", "website")
_PRONOUNS = frozenset({"PPER", "PPOSAT", "PDS", "PRELS", "PIS"})
_FOUND = frozenset({"Bild", "Daten", "Erhebung", "Statistik", "Studie", "Umfrage", "Untersuchung", "Zahl"})
_OF_SPEAKER = frozenset({"von", "vom", "aus", "des", "mit"})  # "Angaben der Polizei", "Angaben aus Kiew"


def assemble_claims(
    drafts: Sequence[ClaimDraft], who: ActorIndex, sentence_of: SentenceIndex
) -> list[schema.Claim]:
    """Return the records of claims, in their order, with ids ``c1…`` and what contradicts what.

    Args:
        drafts: the claims that are told.
        who: tells which actor words mean.
        sentence_of: tells the sentence of words.
    """
    spoken = [
        (draft, speaker)
        for draft in drafts
        for speaker in _speakers(draft.speaker, who)
        if not draft.nested or _passed_on_by(draft, speaker, who)
    ]
    records = [
        _claim(draft, speaker, f"c{n}", who, sentence_of) for n, (draft, speaker) in enumerate(spoken, 1)
    ]
    answered = answered_by(
        [
            Spoken(draft, record.speaker, frozenset((*record.against, *record.about)), record.sentence)
            for (draft, _), record in zip(spoken, records, strict=True)
        ],
        who.are_together,
    )
    return link_conflicts(
        [
            record if other is None else record.model_copy(update={"against": (other,)})
            for record, other in zip(records, answered, strict=True)
        ]
    )


def _passed_on_by(draft: ClaimDraft, speaker: str | None, who: ActorIndex) -> bool:
    """Tell whether a claim inside another one has two voices that are known.

    "Roth sagte, Marx habe gedroht, …" is told as Marx's by Roth. What somebody says to have said themselves
    is told with the whole, and so is what nobody known passes on; their words in quotation marks are theirs.
    """
    passing = who.all_meant_by(draft.via)
    if speaker is None or not passing:
        return False
    return draft.kind == "Direct" or speaker not in passing


def _claim(
    draft: ClaimDraft, speaker: str | None, claim_id: str, who: ActorIndex, sentence_of: SentenceIndex
) -> schema.Claim:
    addressees = [who.listener_meant_by(words) for words in draft.addressees]
    against = [actor for words in draft.against for actor in who.all_meant_by(words)]
    passing = who.listener_meant_by(draft.via)
    text = " … ".join(span.text for span in draft.content)
    factors = factors_of(_shown(draft, speaker, who))
    note_reckoned(claim_id, factors)
    return schema.Claim(
        id=claim_id,
        speaker=speaker,
        speaker_span=span_of(_telling(draft.speaker, speaker)) if draft.speaker is not None else None,
        cue=_cue(draft),
        frame=span_of(draft.frame) if draft.frame is not None else None,
        addressees=tuple(dict.fromkeys(actor for actor in addressees if actor)),
        via=passing if passing != speaker else None,
        against=tuple(dict.fromkeys(actor for actor in against if actor != speaker)),
        kind=draft.kind,
        medium=draft.medium,
        stance=draft.stance,
        made=draft.made,
        spans=tuple(span_of(span) for span in draft.content),
        text=text,
        sentence=sentence_of(draft.content[0]),
        about=tuple(actor for actor in _about(draft, who) if actor != speaker),
        negated=draft.negated,
        modality=draft.modality,
        quantities=draft.quantities,
        time=draft.time,
        confidence=chance(factors),
        found_by=draft.found_by,
    )


def _shown(draft: ClaimDraft, speaker: str | None, who: ActorIndex) -> Shown:
    """Return what a reader sees of a claim, by which they take it for right or not."""
    voice: Voice = "named"
    if speaker is None:
        voice = "open" if draft.speaker is None or draft.speaker.root.tag in _PRONOUNS else "unnamed"
    elif who.is_unnamed(speaker):
        voice = "unnamed"
    pronouns = (word for span in draft.content for word in span if word.tag in _PRONOUNS)
    explained = any(set(who.meant_at(word)) - {speaker} for word in pronouns)
    parts = tuple(span.text for span in draft.content)
    return Shown(
        voice,
        parts,
        reported=draft.kind == "Reported",
        explained=explained,
        denied=draft.stance == "denies",
        hearsay=draft.found_by == rules.CONTINUED_HEARSAY.id,
    )


def span_of(words: Stretch) -> schema.Span:
    """Return where words stand in the article."""
    return schema.Span(start=words.start_char, end=words.end_char, text=words.text)


def _telling(words: Stretch, speaker: str | None) -> Stretch:
    """Return the words that say who speaks: "eine Studie", where "der zufolge" means no actor.

    By "eigenen Angaben" it is the subject: "In Köln prüft die Stadt nach eigenen Angaben …".
    """
    clause = clause_head(words.root)
    subject = subject_of(clause)
    if speaker is None and subject is not None and any(word.lower.startswith("eigen") for word in words):
        return noun_phrase(subject, subject.sentence.start, subject.sentence.end, clauses=False)
    if speaker is not None or words.root.tag != "PRELS" or clause.head.i >= words.start:
        return words
    noun = clause.head
    if feature(noun, "Case") == "Gen":
        return words.tree[noun.i : noun.i + 1]  # "Kopien der Protokolle, denen zufolge …"
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
            found_there = words.root.lemma in _FOUND and who.is_place(owner)
            if owner is not None and not found_there:  # "Studien aus Skandinavien"
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
    if not names and words.root.lemma in _AROUND:
        return None  # "hieß es aus dem Büro von Karl Lotz": not he himself
    if not names:  # "Hongkongs Chief Executive C. Y. Leung": whatever the name hangs on
        names = [word for word in words if word.entity == "PER"]
        row = bool(names) and names[-1].i - names[0].i == len(names) - 1 == words.end - 1 - names[0].i
        names = names if row and all(name.dep in {"appos", "flat"} for name in names) else []
    found = (who.meant_by(name.tree[name.i : name.i + 1]) for name in names if name.i < words.end)
    nouns = (who.meant_by(words.tree[child.i : child.i + 1]) for child in beside if child.tag == "NN")
    return next((actor for actor in (*found, *nouns) if actor is not None), None)


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
    # "die Deutsche Bank" is no word of Germany.
    adjectives = (
        word.text for span in draft.content for word in span if word.pos == "ADJ" and not word.entity
    )
    states = (who.state(adjective) for adjective in adjectives)
    return list(dict.fromkeys([*found, *(state for state in states if state is not None)]))


def _cue(draft: ClaimDraft) -> schema.Cue | None:
    parts = draft.cue_parts or ((draft.cue,) if draft.cue is not None else ())
    if not parts:
        return None
    spans = tuple(span_of(part) for part in parts)
    return schema.Cue(text=" ".join(span.text for span in spans), lemma=draft.cue_lemma, spans=spans)
