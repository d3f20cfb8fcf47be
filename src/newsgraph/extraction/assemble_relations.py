"""Turns the drafts of relations into records: who takes part, who vouches, and what a reader sees."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from newsgraph import schema
from newsgraph.extraction.clauses.plausibility import shown_case
from newsgraph.extraction.drafts import ActorDraft, Meant, ParticipantDraft, Piece, RelationDraft
from newsgraph.extraction.grammar.syntax import feature, is_name_of
from newsgraph.extraction.notes import note_dropped, note_lowered, note_told
from newsgraph.extraction.relations.wording import joined, sentence
from newsgraph.extraction.surface.times import TIME_NOUNS
from newsgraph.extraction.words.cues import cue_table
from newsgraph.extraction.words.events import is_actor_noun
from newsgraph.language.tree import Stretch, Word
from newsgraph.lexicon.known import country_of_adjective
from newsgraph.lexicon.verb_complements import role_of

if TYPE_CHECKING:
    from newsgraph.extraction.assemble import ActorIndex, SentenceIndex

_PERSONAL = frozenset(
    """
    er sie es ihn ihm ihr ihnen der die das dem den denen dessen deren dieser diese dieses diesen diesem
    """.split()  # noqa: SIM905
)
_SPEAKING = frozenset("ich wir du ihr mich mir uns euch dich dir".split())  # noqa: SIM905
_POINTING = frozenset("dies das dieses es jenes letzteres ersteres".split())  # noqa: SIM905
_REPORTED = frozenset({"Indirect", "IndirectFreeIndirect", "FreeIndirect"})
_MEETING = frozenset({"obj", "iobj", "agent", "prep:gegen"})
_SHOWING = ("dies", "jene", "solch", "folgend", "selb", "derselb", "dieselb", "dasselb")
_APART = frozenset({"unter Umständen:", "geplant:", "Frage:"})
SURE_VOUCHER = 0.6  # a speaker who is guessed at is not told as a source
UNRESOLVED = 0.6  # factor of a relation that holds a pronoun of which nobody knows whom it means
_REACHING_ROLES = frozenset({"agent", "patient", "theme", "recipient"})


def assemble_relations(
    drafts: Sequence[RelationDraft],
    actors: Sequence[ActorDraft],
    who: ActorIndex,
    claims: Sequence[schema.Claim],
    sentence_of: SentenceIndex,
) -> Iterator[schema.Relation]:
    """Yield the relations in reading order that have an actor as subject, agent or patient."""
    names = {f"a{number}": actor for number, actor in enumerate(actors, 1)}
    number = 0
    for draft in sorted(drafts, key=lambda draft: min(span.start for span in draft.predicate)):
        relation = _relation(draft, f"r{number + 1}", names, who, claims, sentence_of)
        if relation is not None:
            number += 1
            yield relation


def _relation(
    draft: RelationDraft,
    relation_id: str,
    actors: dict[str, ActorDraft],
    who: ActorIndex,
    claims: Sequence[schema.Claim],
    sentence_of: SentenceIndex,
) -> schema.Relation | None:
    naming = _Naming(actors, who)
    arguments = list(_arguments(draft, actors, who, naming))
    against = _reason_against(draft, arguments, who, claims)
    if against:
        note_dropped(draft.anchor, against)
        return None
    claim = _claim_around(draft, claims)
    modality = draft.modality
    if draft.reported and claim is None and modality == "asserted":
        modality = "hearsay"
    if draft.by_mood and claim is not None and claim.kind in _REPORTED:
        modality = "asserted"
    note_told(draft.anchor, relation_id)
    text = joined(draft.text, naming)
    confidence = draft.confidence
    if naming.missed or naming.is_open(draft.text):
        confidence *= UNRESOLVED
        note_lowered(draft.anchor, "a pronoun means nobody known", UNRESOLVED)
    return schema.Relation(
        id=relation_id,
        text=_told(text, draft, claim, actors, naming),
        predicate=schema.Predicate(
            text=" ".join(span.text for span in draft.predicate),
            lemma=draft.lemma,
            spans=tuple(_span(span) for span in draft.predicate),
        ),
        arguments=tuple(arguments),
        event=draft.event,
        negated=draft.negated,
        modality=modality,
        time=draft.time,
        place=who.place_meant_by(draft.place),
        vouchers=(claim.id,) if claim is not None else (),
        sentence=sentence_of(draft.predicate[0]),
        confidence=round(confidence, 2),
        found_by=draft.found_by,
    )


def _reason_against(
    draft: RelationDraft,
    arguments: Sequence[schema.Argument],
    who: ActorIndex,
    claims: Sequence[schema.Claim],
) -> str:
    """Return why a relation is kept out of the extraction, empty where it is not."""
    if _is_open(draft.participants[0], who):
        return "its subject means nobody known"
    if not any(argument.actors and argument.role in _REACHING_ROLES for argument in arguments):
        return "no actor acts or is acted upon"
    if _may_be_turned(draft, arguments):
        return "the object may be who acts"
    acting, others = arguments[0].actors, arguments[1:]
    pronoun = draft.participants[0].heads[0].pos == "PRON"
    if pronoun and acting and any(acting == other.actors for other in others):
        # "Sie lobte Berg": who acts on themselves is called "sich".
        return "its object cannot be its subject"
    if not others and ("verb", draft.lemma) in cue_table():
        return "a verb of speech without what was said"  # "Putin sagte" what?
    announced = [each for each in claims if any(_announces(part, each) for part in draft.predicate)]
    acts = all(each.kind == "Reported" for each in announced)  # "reichte beim Gericht Klage ein"
    met = any(argument.actors and (acts or argument.slot in _MEETING) for argument in others)
    if announced and not met:
        return "it announces a claim"  # "X sagte, dass …" is a claim
    return ""


def _may_be_turned(draft: RelationDraft, arguments: Sequence[schema.Argument]) -> bool:
    """Tell whether the object may be who acts: "Die Studie hat Lea Fink geschrieben".

    A thing before the verb, whose form may be an accusative, and somebody behind it who alone can act.
    """
    head = draft.participants[0].heads[0]
    if arguments[0].actors or arguments[0].role != "agent" or head.pos != "NOUN" or shown_case(head) == "Nom":
        return False
    if role_of(draft.lemma, "subj", [argument.slot for argument in arguments]) != "agent":
        return False
    acted_on = any(argument.slot == "obj" and argument.actors for argument in arguments[1:])
    return acted_on and not is_actor_noun(head)


def _told(
    text: str,
    draft: RelationDraft,
    claim: schema.Claim | None,
    actors: dict[str, ActorDraft],
    naming: Callable[[Word | Meant], str | None],
) -> str:
    """Return what a reader sees: what does not plainly hold says so, and who vouches stands in front."""
    speaker = ""
    if claim is not None:
        speaker = plain_name(actors[claim.speaker].name) if claim.speaker in actors else ""
        speaker = speaker or (claim.speaker_span.text if claim.speaker_span is not None else "")
    if draft.lead:
        lead = draft.lead.replace("{source}", speaker).strip()
        opening, asks = lead.removesuffix(":").removesuffix(", ob"), lead.endswith(", ob")
        source = f" ({speaker})" if speaker else ""
        if draft.subordinate and lead not in _APART:
            clause = joined(draft.subordinate, naming)
            return sentence(f"{opening}{source}, {'ob' if asks else 'dass'} {clause}")
        return sentence(f"{opening}{source}: {text}")
    if not speaker:
        return sentence(text)
    # A name or a phrase in the dative follows "laut"; anything else stands before a colon.
    named = claim is not None and claim.speaker in actors and not _has_article(speaker)
    dative = speaker.split(" ")[0] in {"dem", "den", "einem"}
    return (
        f"Laut {speaker}: {sentence(text)}" if named or dative else f"{sentence(speaker)}: {sentence(text)}"
    )


def _has_article(name: str) -> bool:
    return name.split(" ")[0].lower() in {"der", "die", "das", "ein", "eine"} or name[:1].islower()


class _Naming:
    """Gives the words for a pronoun, by whom it means, and notes those for which there are none."""

    def __init__(self, actors: dict[str, ActorDraft], who: ActorIndex) -> None:
        self._actors = actors
        self._who = who
        self.missed = False

    def __call__(self, word: Word | Meant) -> str | None:
        if isinstance(word, Meant):
            return self._name_meant(word.word)
        if word.pos != "PRON" or word.dep in {"det", "det:poss", "expl"} or word.lower not in _PERSONAL:
            return None
        found = self._who.all_meant_by(word.tree[word.i : word.i + 1])
        if len(found) != 1:
            return None
        name = _name_in_case(self._actors[found[0]], word)
        self.missed = self.missed or name is None
        return name

    def _name_meant(self, word: Word) -> str | None:
        found = meant_by(word, self._who, self._actors)
        if not found and (state := country_of_adjective(word.text)) is not None:
            return state.name
        if len(found) != 1:
            self.missed = True
            return None
        self.missed = self.missed or "(" in self._actors[found[0]].name
        return plain_name(self._actors[found[0]].name)

    def is_open(self, pieces: Iterable[Piece]) -> bool:
        """Tell whether a pronoun stays of which nobody knows whom it means."""
        pieces = list(pieces)
        for piece in pieces:
            if isinstance(piece, Word) and piece.lower == "es" and "," in pieces:
                continue  # "lehnt es ab, … zu …"
            if isinstance(piece, Word) and self._points(piece):
                return True
            if isinstance(piece, Word) and piece.tag == "PDS" and piece.lower in _POINTING | {"das"}:
                return True
            if not isinstance(piece, Word) or piece.pos != "PRON" or piece.dep in {"det", "expl"}:
                continue
            known = self._who.all_meant_by(piece.tree[piece.i : piece.i + 1])
            if piece.lower in _SPEAKING or (piece.lower in _PERSONAL and len(known) != 1):
                return True
        return False

    def _points(self, word: Word) -> bool:
        """Tell whether an article points at what was told before: "diese Krankheit", "die folgenden Tage"."""
        pointing = word.lower.startswith(_SHOWING) and word.dep in {"det", "amod"} and word.head.pos == "NOUN"
        if not pointing or word.head.lemma in TIME_NOUNS:
            return False
        return not self._who.all_meant_by(word.tree[word.head.i : word.head.i + 1])


def plain_name(name: str) -> str:
    """Return a name without what tells it from others: "Sprecher (Taliban)" → Sprecher."""
    return name.partition(" (")[0]


def _name_in_case(actor: ActorDraft, pronoun: Word) -> str | None:
    """Return an actor's name in a pronoun's case; None where it would need an article in another form."""
    name = actor.name
    if "(" in name:
        return None  # "Freundin (Lahm)" is a label and no phrase
    first, _, rest = name.partition(" ")
    case = feature(pronoun, "Case")
    if first.lower() not in {"der", "ein"} or case not in {"Acc", "Dat"}:
        return name if case != "Dat" or first.lower() not in {"die", "das", "eine"} else None
    article = {"der": {"Acc": "den", "Dat": "dem"}, "ein": {"Acc": "einen", "Dat": "einem"}}[first.lower()][
        case
    ]
    *adjectives, noun = rest.split(" ")
    weak = [word[:-1] + "n" if word.endswith("er") else word + "n" for word in adjectives]
    return " ".join([article, *weak, noun + "n" if noun.endswith("e") else noun])


def _is_open(subject: ParticipantDraft, who: ActorIndex) -> bool:
    """Tell whether nobody knows whom the subject means: a pronoun, or one that means a whole sentence."""
    head = subject.heads[0]
    if head.pos != "PRON":
        return False
    if head.lower in _POINTING or head.lower in _SPEAKING:
        return True
    return not who.all_meant_by(head.tree[head.i : head.i + 1])


def _arguments(
    draft: RelationDraft,
    actors: dict[str, ActorDraft],
    who: ActorIndex,
    naming: Callable[[Word | Meant], str | None],
) -> Iterator[schema.Argument]:
    subject = draft.participants[0]
    acting = _actors_of(subject, who, actors)
    yield _argument(subject, acting, None)
    for participant in draft.participants[1:]:
        found = _actors_of(participant, who, actors)
        if participant.slot == "agent" and all(actors[each].type == "place" for each in found):
            found = ()  # nobody is carried off by a town
        if found == acting and participant.heads[0].pos == "PRON":
            found = ()  # who acts on themselves is called "sich"
        yield _argument(participant, found, _label(participant, draft, naming))
        if not found:
            yield from _reached(participant, acting, draft, actors, who, naming)


def _reached(
    participant: ParticipantDraft,
    acting: tuple[str, ...],
    draft: RelationDraft,
    actors: dict[str, ActorDraft],
    who: ActorIndex,
    naming: Callable[[Word | Meant], str | None],
) -> Iterator[schema.Argument]:
    """Yield whom a participant's noun holds, and behind nouns that mean nobody, whom those hold."""
    for inner in participant.reached:
        found = _actors_of(inner, who, actors)
        others = tuple(actor for actor in found if actor not in acting)
        if others:
            yield _argument(inner, others, _label(inner, draft, naming))
        elif not found:
            yield from _reached(inner, acting, draft, actors, who, naming)


def _label(
    participant: ParticipantDraft, draft: RelationDraft, naming: Callable[[Word | Meant], str | None]
) -> str:
    label = joined(participant.label, naming)
    return f"{draft.lead} {label}" if draft.lead else label


def _actors_of(
    participant: ParticipantDraft, who: ActorIndex, actors: dict[str, ActorDraft]
) -> tuple[str, ...]:
    return tuple(dict.fromkeys(actor for head in participant.heads for actor in meant_by(head, who, actors)))


def meant_by(head: Word, who: ActorIndex, actors: dict[str, ActorDraft]) -> tuple[str, ...]:
    """Return the ids of the actors that a word means; an adjective of a state means the state."""
    known = who.all_meant_by(head.tree[head.i : head.i + 1])
    if not known and head.pos == "ADJ" and (state := country_of_adjective(head.text)) is not None:
        return tuple(actor_id for actor_id, actor in actors.items() if actor.name == state.name)[:1]
    named = next((child for child in head.children if child.dep == "appos" and is_name_of(child, head)), None)
    if not known and named is not None:
        return who.all_meant_by(head.tree[named.i : named.i + 1])  # "dem Mafiajäger Piero Grasso"
    return known


def _argument(participant: ParticipantDraft, found: tuple[str, ...], label: str | None) -> schema.Argument:
    return schema.Argument(
        **_span(participant.words).model_dump(),
        role=participant.role,
        slot=participant.slot,
        actors=found,
        through=participant.through,
        label=label,
    )


def _span(words: Stretch) -> schema.Span:
    return schema.Span(start=words.start_char, end=words.end_char, text=words.text)


def _claim_around(draft: RelationDraft, claims: Sequence[schema.Claim]) -> schema.Claim | None:
    """Return the innermost claim whose content holds the whole predicate, be it in pieces.

    "Er wurde laut Polizei verhaftet": the content has a part before the source and one after it.
    Where a claim is told as a whole ("Die Partei fordert ein Verbot"), the article tells that somebody
    makes it and who they are.
    """
    around = [
        (sum(span.end - span.start for span in claim.spans), claim.id, claim)
        for claim in claims
        if claim.confidence >= SURE_VOUCHER
        and all(_is_within(part, claim.spans) for part in draft.predicate)
        and not any(_announces(part, claim) for part in (*draft.predicate, draft.participants[0].words))
    ]
    return min(around, key=lambda found: found[:2])[2] if around else None


def _is_within(part: Stretch, spans: Iterable[schema.Span]) -> bool:
    return any(span.start <= part.start_char and part.end_char <= span.end for span in spans)


def _announces(part: Stretch, claim: schema.Claim) -> bool:
    """Tell whether words belong to what announces a claim: to its cue or to the name of its speaker."""
    if claim.speaker_span is not None and _is_within(part, [claim.speaker_span]):
        return True
    cues = claim.cue.spans if claim.cue is not None else ()
    return any(part.start_char < cue.end and cue.start < part.end_char for cue in cues)
