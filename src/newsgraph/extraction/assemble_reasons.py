"""Why a relation is kept out of the extraction: it tells nobody, is turned round, or is a claim already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newsgraph import schema
from newsgraph.extraction.assemble_names import is_open, means_nobody
from newsgraph.extraction.clauses.plausibility import shown_case
from newsgraph.extraction.drafts import ActorDraft, RelationDraft
from newsgraph.extraction.relations import rules as relation_rules
from newsgraph.extraction.words.cue_table import cue_table
from newsgraph.extraction.words.events import is_actor_noun
from newsgraph.language.tree import Stretch, Word
from newsgraph.lexicon.verb_complements import role_of

if TYPE_CHECKING:
    from newsgraph.extraction.assemble import ActorIndex

_BELOW = frozenset({"advcl", "acl", "ccomp"})
_SAYING = frozenset({"obj", "pred", "gen", "prep:als", "prep:gegen"})
_MEETING = frozenset({"obj", "iobj", "agent", "prep:gegen"})
_SCRAP = 3  # words: what is quoted is no more than a word of the clause
_BLOCK = 200  # characters; about a sentence
_REACHING_ROLES = frozenset({"agent", "patient", "theme", "recipient"})


def reason_against(
    draft: RelationDraft,
    arguments: Sequence[schema.Argument],
    actors: dict[str, ActorDraft],
    who: ActorIndex,
    claims: Sequence[schema.Claim],
) -> str:
    """Return why a relation is kept out of the extraction, empty where it is not."""
    if is_open(draft.participants[0], who):
        return "its subject means nobody known"
    if any(means_nobody(each.heads[0], who) for each in draft.participants[1:]):
        return "a participant means nobody known"  # "Roth legte diese vor"
    told = (each for each in arguments if each.role in _REACHING_ROLES and not _is_owner(each))
    if all(actors[each].is_matter for argument in told for each in argument.actors):
        return "no actor acts or is acted upon"
    if _may_be_turned(draft, arguments):
        return "the object may be who acts"
    acting, others = arguments[0].actors, [each for each in arguments[1:] if not _is_owner(each)]
    pronoun = draft.participants[0].heads[0].pos == "PRON"
    if acting and any(other.slot == "agent" and other.actors == acting for other in others):
        return "nobody is acted upon by themselves"  # "das Amt, das vom Amt geheim gehalten wird"
    if pronoun and _names_again(draft, acting, who):
        return "a pronoun cannot mean who is named beside it"  # "Die Zeit unter Roth will er vergessen"
    if pronoun and acting and any(acting == other.actors for other in others):
        # "Sie lobte Berg": who acts on themselves is called "sich".
        return "its object cannot be its subject"
    announced = [each for each in claims if any(announces(part, each) for part in draft.predicate)]
    said = [each for each in announced if each.kind != "Reported" and not _accuses(each, others)]
    if (said and all(each.slot not in _SAYING for each in others)) or (_only_says(draft.lemma, others)):
        return "a verb of speech without what was said"  # "Putin sagte dem Sender" what?
    if any(each.slot == "prep:mit" and each.text.endswith("Worten") for each in others):
        return "words that are not told"  # "wird mit den Worten zitiert"
    # "reichte beim Gericht Klage ein", "nannte ihn einen „Lügner“"
    # "kündigte an, gegen die Bande vorzugehen" tells what they mean to do.
    plans = draft.found_by == relation_rules.INFINITIVE.id
    acts = plans or all(each.kind == "Reported" or len(each.text.split()) <= _SCRAP for each in announced)
    met = any(argument.actors and (acts or argument.slot in _MEETING) for argument in others)
    if announced and not met:
        return "it announces a claim"  # "X sagte, dass …" is a claim
    return ""


def _accuses(claim: schema.Claim, others: Sequence[schema.Argument]) -> bool:
    """Tell whether it is told whom somebody accuses of what: "warf → dem Chef vor, … genommen zu haben"."""
    whole = [each for each in others if each.slot == "iobj" and (each.label or "").endswith(":")]
    return claim.stance == "accuses" and any(each.actors for each in whole)


def _only_says(lemma: str, others: Sequence[schema.Argument]) -> bool:
    """Tell whether of a verb of speech nothing is told but to whom and where: "sagte dem Sender in Bonn"."""
    cue = cue_table().get(("verb", lemma))
    plain = cue is not None and "main" in cue.content and cue.stance == "asserts"
    told = any(each.slot == "iobj" for each in others) or lemma == "sagen"
    beside = all(each.slot in {"iobj", "adv"} or each.role in {"place", "time"} for each in others)
    return cue is not None and (not others or (plain and told and beside))


def _is_owner(argument: schema.Argument) -> bool:
    """Tell whether somebody is only told as whose the subject is."""
    return argument.slot == "subj" and argument.through is not None


def _names_again(draft: RelationDraft, acting: Sequence[str], who: ActorIndex) -> bool:
    """Tell whether a name in the clause that is told means who acts."""
    words = [piece for piece in draft.text if isinstance(piece, Word) and piece.pos == "PROPN"]
    names = [word for word in words if not any(above.dep in _BELOW for above in word.ancestors)]
    means = {actor for name in names for actor in who.meant_at(name)}
    return not means.isdisjoint(acting)


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


def is_within(part: Stretch, spans: Iterable[schema.Span]) -> bool:
    start, end = part.start_char, part.end_char
    return any(span.start <= start and end <= span.end for span in spans)


def announces(part: Stretch, claim: schema.Claim) -> bool:
    """Tell whether words belong to what announces a claim: to its cue or to the name of its speaker."""
    if claim.speaker_span is not None and is_within(part, [claim.speaker_span]):
        return True
    cues = claim.cue.spans if claim.cue is not None else ()
    start, end = part.start_char, part.end_char
    return any(start < cue.end and cue.start < end for cue in cues)


class ClaimsByPlace:
    """The claims of an article by where they stand: each relation asks only those around it."""

    def __init__(self, claims: Sequence[schema.Claim]) -> None:
        self._claims = claims
        self._numbers: dict[int, set[int]] = defaultdict(set)
        for number, claim in enumerate(claims):
            spans = (*claim.spans, *(claim.cue.spans if claim.cue is not None else ()))
            for span in (*spans, *((claim.speaker_span,) if claim.speaker_span is not None else ())):
                for block in _blocks(span.start, span.end):
                    self._numbers[block].add(number)

    def at(self, parts: Iterable[Stretch]) -> list[schema.Claim]:
        """Return the claims whose content, cue or speaker may hold one of these words, in their order."""
        blocks = {block for part in parts for block in _blocks(part.start_char, part.end_char)}
        numbers = {number for block in blocks for number in self._numbers.get(block, ())}
        return [self._claims[number] for number in sorted(numbers)]


def _blocks(start: int, end: int) -> range:
    return range(start // _BLOCK, end // _BLOCK + 1)
