"""What a reader sees of a relation: its clause, what keeps it from plainly holding, and who vouches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from newsgraph import schema
from newsgraph.extraction.assemble_names import in_dative, plain_name
from newsgraph.extraction.claims import rules
from newsgraph.extraction.drafts import ActorDraft, Meant, Piece, RelationDraft
from newsgraph.extraction.relations.inflection import indicative_of, inflected
from newsgraph.extraction.relations.phrases import phrase_words
from newsgraph.extraction.relations.wording import joined, sentence
from newsgraph.language.tags import FINITE
from newsgraph.language.tree import Stretch, Tree, Word
from newsgraph.lexicon.factuality import lead_for
from newsgraph.lexicon.known import country_of_adjective

_APART = frozenset({"unter Umständen:", "geplant:", "Frage:"})
# Rules that find a source in the dative: "nach Angaben der Polizei", "Berichten zufolge".
_IN_DATIVE = frozenset({rules.SOURCE_LAUT.id, rules.SOURCE_NACH.id, rules.SOURCE_ZUFOLGE.id})
_COUNTING = frozenset({"mehrere", "einige", "viele", "zahlreiche", "weitere"})
_THEMSELVES = "nach eigenen Angaben"
# With these words before it the Konjunktiv of what is reported says too much.
_INDICATIVE = {
    **{"habe": "hat", "sei": "ist", "seien": "sind", "werde": "wird", "könne": "kann", "müsse": "muss"},
    **{"wolle": "will", "solle": "soll", "dürfe": "darf"},
}

NameOf = Callable[[Word | Meant], str | None]


def told(
    draft: RelationDraft,
    claim: schema.Claim | None,
    actors: dict[str, ActorDraft],
    naming: NameOf,
    *,
    own: bool,
) -> str:
    """Return what a reader sees: what does not plainly hold says so, and who vouches stands in front.

    ``own``: who vouches is who it is told of.
    """
    text = joined(draft.text, naming)
    speaker = ""
    if claim is not None:
        speaker = plain_name(actors[claim.speaker].name) if claim.speaker in actors else ""
        speaker = speaker or joined(tuple(_speaker_words(claim, draft.anchor.tree)))
    if draft.lead:
        return _led(text, draft, speaker, naming)
    if claim is None or not speaker:
        return sentence(text)
    if own and draft.opening and not _is_owned(claim, draft.anchor.tree):
        return sentence(joined(_by_themselves(draft), naming))
    source = _source(claim, speaker, actors, draft.anchor.tree)
    return f"Laut {source}: {sentence(text)}" if source else f"{sentence(speaker)}: {sentence(text)}"


def unconditioned(draft: RelationDraft) -> RelationDraft:
    """Return a relation without its condition, of whose pronoun nobody knows whom it means, but saying so.

    "Verstreicht sie ergebnislos, will Wien …" is told as "Unter Umständen: Wien will …".
    """
    kept = {piece.i for piece in draft.unconditional if isinstance(piece, Word)}
    dropped = {piece.i for piece in draft.text if isinstance(piece, Word)} - kept
    participants = []
    for each in draft.participants:
        label = [piece for piece in each.label if not isinstance(piece, Word) or piece.i not in dropped]
        while label and label[-1] in {",", ":"} and len(label) < len(each.label):
            label.pop()
        participants.append(replace(each, label=tuple(label)))
    lead = draft.lead or lead_for("conditional")
    return replace(draft, text=draft.unconditional, lead=lead, participants=tuple(participants))


def _led(text: str, draft: RelationDraft, speaker: str, naming: NameOf) -> str:
    """Return a clause behind what a reader must know before: "Bestritten (Roth), dass …"."""
    lead = draft.lead.replace("{source}", speaker).strip()
    opening, comma, asking = lead.removesuffix(":").partition(", ")  # "unklar, ob", "unklar, wie:"
    source = f" ({speaker})" if speaker else ""
    if draft.subordinate and lead not in _APART:
        clause = joined(draft.subordinate, naming)
        return sentence(f"{opening}{source}, {asking or 'dass'} {clause}")
    opening = opening if asking == "ob" else f"{opening}{comma}{asking}"
    return sentence(f"{opening}{source}: {sentence(text)}")


def _by_themselves(draft: RelationDraft) -> tuple[Piece, ...]:
    """Return a clause with "nach eigenen Angaben" behind its finite verb, which then is told plainly."""
    first = [_plainly(piece) for piece in draft.text[: draft.opening]]
    return (*first, _THEMSELVES, *draft.text[draft.opening :])


def _plainly(piece: Piece) -> Piece:
    """Return a finite verb in the indicative, any other piece as it is."""
    if not isinstance(piece, Word) or piece.tag not in FINITE:
        return piece
    return _INDICATIVE.get(piece.lower) or (piece if piece.pos == "AUX" else indicative_of(piece))


def _source(claim: schema.Claim, speaker: str, actors: dict[str, ActorDraft], tree: Tree) -> str | None:
    """Return who vouches as it stands behind "laut", None where their words cannot be put so."""
    actor = actors.get(claim.speaker or "")
    names = {word.text for word in _speaker_words(claim, tree)}
    if actor is not None and actor.named and not _has_article(speaker) and speaker.split(" ")[-1] in names:
        return in_dative(speaker)  # "sein Anwalt, der Jurist Ole Lotz"
    words = _speaker_words(claim, tree)
    bare = actor is not None and not actor.named and not _has_article(speaker)
    if bare and (inflected_words := _in_dative(words)) is not None:
        return inflected_words  # "Laut Beobachtern"
    if actor is not None and not _is_owned(claim, tree) and (actor.named or not _has_article(speaker)):
        return in_dative(speaker) if not _has_article(speaker) else None
    if actor is None and claim.found_by in _IN_DATIVE:
        return speaker
    return _in_dative(words)


def _in_dative(words: Sequence[Word] | Stretch) -> str | None:
    """Return the words for who vouches in the dative, None where they are no noun or show no case."""
    head = next((word for word in words if word.head not in words or word.head is word), None)
    if head is None or head.pos != "NOUN":
        return None
    phrase = [word for word in phrase_words(head) if word in words]
    dative = inflected(phrase, head, "Dat")
    if dative is None:
        return None
    first = phrase[0]
    if first.lower in _COUNTING and dative[0] is first:
        dative[0] = f"{first.text}n"
    text = joined(dative)
    shown = not text.startswith(f"{first.text} ")  # "Bremer Behörden" is of a name, and shows no case
    small = first.pos in {"ADJ", "DET"} and first.is_sent_start and shown
    return text[:1].lower() + text[1:] if small else text


def _is_owned(claim: schema.Claim, tree: Tree) -> bool:
    """Tell whether it is somebody's who vouches, and not they themselves: "Angaben seines Anwalts"."""
    return any(word.tag == "PPOSAT" for word in _speaker_words(claim, tree))


def _speaker_words(claim: schema.Claim, tree: Tree) -> Stretch | tuple[()]:
    span = claim.speaker_span
    return (tree.stretch(span.start, span.end) if span is not None else None) or ()


def _has_article(name: str) -> bool:
    if country_of_adjective(name.split(" ")[0]) is not None:
        return False  # "russisches Innenministerium"
    return name.split(" ")[0].lower() in {"der", "die", "das", "ein", "eine"} or name[:1].islower()
