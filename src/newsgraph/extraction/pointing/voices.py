"""Who speaks in which words, and whom "ich" and "wir" mean there: the speaker, and whom they speak for."""

from __future__ import annotations

from collections.abc import Sequence

from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.grammar.syntax import children, clause_head
from newsgraph.extraction.identity import rules as identity_rules
from newsgraph.extraction.identity.descriptions import kind_of
from newsgraph.extraction.identity.lands import SPORTING
from newsgraph.extraction.identity.mentions import Cast, Entity, Mention, Role
from newsgraph.extraction.pointing import rules
from newsgraph.extraction.pointing.history import Speakers
from newsgraph.extraction.pointing.pronouns import is_first_person, is_first_plural
from newsgraph.extraction.surface.quotations import find_quotations
from newsgraph.extraction.words.events import is_meeting
from newsgraph.language.tree import Tree, Word

_SPEAKING_FOR = frozenset({"head_of_state", "head_of_government", "minister"})
_SPEAKING_FOR_FIRMS = frozenset({"spokesperson", "head"})
_COMMON = frozenset({"Erde", "Planet", "Welt", "Zeit", "Zeitalter"})
_OF_A_STATE = frozenset({"Demokratie", "Gesellschaft", "Land", "Staat", "Volk"})
_ALL = frozenset({"alle", "allen", "aller", "beide", "beiden", "beider"})
_EXHORTING = frozenset({"sollen", "müssen", "dürfen"})


def voices_of(tree: Tree, claims: Sequence[ClaimDraft]) -> dict[int, ClaimDraft]:
    """Word → the claim whose speaker uses this very word: in a quotation, or in quoted words of a report."""
    quotations = find_quotations(tree)
    marked = {token.i for quotation in quotations for token in quotation.words}
    others = {token.i for quotation in quotations if quotation.depth for token in quotation.words}
    found: dict[int, ClaimDraft] = {}
    for claim in claims:
        for span in claim.content:
            for token in span:
                if (claim.kind == "Direct" or token.i in marked) and token.i not in others:
                    found.setdefault(token.i, claim)
    return found


def speaker_of(cast: Cast, claim: ClaimDraft) -> tuple[Entity, ...]:
    """Return the actors whom a claim's speaker means."""
    return cast.taken.get(claim.speaker.root.i, ()) if claim.speaker is not None else ()


def give_voice(cast: Cast, claims: Sequence[ClaimDraft]) -> None:
    """An "ich" in a quotation is its speaker; "wir" is whom the speaker speaks for, where that is told."""
    for position, claim in voices_of(cast.tree, claims).items():
        token, speaker = cast.tree[position], speaker_of(cast, claim)
        if token.i in cast.taken or claim.speaker is None or len(speaker) != 1:
            continue
        words = cast.tree[token.i : token.i + 1]
        if is_first_person(token) and speaker[0].type == "person":
            cast.mention(
                speaker, Mention(words, token, "pronoun", speaker[0].gender, "Sing", rules.VOICE_ICH.id)
            )
        elif is_first_plural(token) and not _may_be_everybody(token):
            # After a meeting "wir" is both sides.
            alone = not any(is_meeting(word) for word in claim.speaker.sentence)
            side = _side_of(speaker[0]) if alone and not _is_everybodys(token, speaker[0]) else None
            if side is not None:
                cast.mention(side, Mention(words, token, "pronoun", None, "Plur", rules.VOICE_WIR.id))


def _is_everybodys(token: Word, speaker: Entity) -> bool:
    """Whether what is "ours" is not the side's: "in unserer Zeit", a firm's "in unserem Land"."""
    if token.dep != "det:poss":
        return False
    return token.head.lemma in _COMMON or (speaker.type != "country" and token.head.lemma in _OF_A_STATE)


def _side_of(speaker: Entity) -> Entity | None:
    """Return whom somebody means by "wir": a member of a government the state, a firm's spokesman the firm.

    The office must stand as a title before the name; "war von 1990 bis 1991 Minister" is of the past.
    """
    if speaker.type == "country" or (speaker.type == "organisation" and kind_of(speaker) != "media"):
        return speaker  # a paper only tells what others say
    offices = [role for role in speaker.roles if role.of is not None and role.when != "former"]
    for role in offices:
        assert role.of is not None
        speaks = role.relation in _SPEAKING_FOR or role.base in SPORTING  # a trainer for the team
        if role.of.type == "country" and speaks and _is_titled(speaker, role):
            return role.of
        if (
            role.of.type == "organisation"
            and role.relation in _SPEAKING_FOR_FIRMS
            and role.found_by != identity_rules.ROLE_NEAREST.id
        ):
            return role.of
    return None


def _is_titled(speaker: Entity, role: Role) -> bool:
    named = " ".join(mention.words.text for mention in speaker.mentions if mention.kind == "name")
    return role.base.casefold() in named.casefold()


def _may_be_everybody(token: Word) -> bool:
    """Whether "wir" may mean more than one side: "wir alle", "wir sollten uns daran erinnern"."""
    verb = clause_head(token)
    verbs = {verb.lemma, *(child.lemma for child in children(verb, "aux"))}
    described = any(child.pos in {"NOUN", "PROPN"} or child.lower in _ALL for child in token.children)
    beside = token.nbor().lower if token.i + 1 < len(token.tree) else ""
    return described or beside in _ALL or not verbs.isdisjoint(_EXHORTING)


def quotes_of(claims: Sequence[ClaimDraft]) -> dict[int, int]:
    """Return word → the number of the direct quotation that it stands in."""
    inside: dict[int, int] = {}
    for number, claim in enumerate(claims):
        if claim.kind == "Direct":
            for span in claim.content:
                for position in range(span.start, span.end):
                    inside.setdefault(position, number)
    return inside


def reported_by(claims: Sequence[ClaimDraft]) -> dict[int, ClaimDraft]:
    """Return word → the shortest claim that reports it, in words that are not the speaker's own."""
    found: dict[int, ClaimDraft] = {}
    for claim in sorted(claims, key=lambda claim: sum(len(span) for span in claim.content)):
        for token in (token for span in claim.content for token in span if claim.kind != "Direct"):
            found.setdefault(token.i, claim)
    return found


def speakers_in(cast: Cast, claims: Sequence[ClaimDraft]) -> Speakers:
    """Return each word that names who speaks, or the name beside it, and the last sentence of their words."""
    found = Speakers()
    numbers = {sentence.start: number for number, sentence in enumerate(cast.tree.sentences)}
    for claim in claims:
        if claim.speaker is not None:
            head = claim.speaker.root
            places = [head, *(claim.content[-1][-1:] if claim.content else ())]
            last = max(numbers[word.sentence.start] for word in places)
            for word in (head, *children(head, "appos")):
                found[word.i] = max(last, found.get(word.i, 0))
            found.words[head.i].update(word.i for span in claim.content for word in span)
    return found
