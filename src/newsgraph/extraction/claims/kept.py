"""Which of the claims that were found a reader is told: no scraps, nobody's words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsgraph.extraction.claims import rules
from newsgraph.extraction.claims.continuing import with_sources
from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.grammar.modality import is_finite, is_konjunktiv_1
from newsgraph.language.tree import Stretch, Word
from newsgraph.lexicon.known import country_of_adjective

_VIEWS = frozenset({"Sicht", "Ansicht", "Erkenntnisstand", "Sichtweise", "Verständnis", "Lesart"})
# Rules whose claims are nobody's where no speaker is found.
_NOBODYS = frozenset(
    {
        rules.CONTINUED_HEARSAY.id, rules.CONTINUED_QUOTED.id, rules.DIRECT_GOVERNED.id,
        rules.DIRECT_INSIDE.id, rules.DIRECT_PART.id,
        rules.NOUN_DASS.id, rules.NOUN_INDIRECT.id, rules.NOUN_INFINITIVE.id, rules.SOURCE_DANACH.id,
        rules.SOURCE_DEMNACH.id, rules.SOURCE_WONACH.id,
    }
)  # fmt: skip
# Cues by which, where nobody is named, the author tells a fact or a plan: "Es wurde bekannt, dass …".
_AUTHORS = frozenset({"bekannt werden", "bekennen", "bewerten", "erfahren", "feststellen", "planen"})
_CLAUSES = frozenset({rules.VERB_DASS.id, rules.VERB_INFINITIVE.id, rules.VERB_INDIRECT.id})
_JUDGING = frozenset({"nennen", "finden", "halten", "bezeichnen", "erachten", "empfinden", "werten"})
_ANYBODY = frozenset({"man", "jeder", "jede", "jedermann", "niemand", "keiner"})
_JOINING = frozenset({"CCONJ", "SCONJ", "SPACE"})


def told_claims(found: Sequence[ClaimDraft]) -> list[ClaimDraft]:
    """Return the claims that are told, in reading order, each with its speaker."""
    in_order = sorted(found, key=lambda draft: (draft.content[0].start, draft.content[-1].end))
    whole = with_sources([_with_clause(draft) for draft in in_order if not _is_scrap(draft)])
    told = [
        draft
        for draft in whole
        if not (_is_nobodys(draft) or _is_within(draft, whole) or _is_anothers(draft, whole))
    ]
    return [_by_whom(draft, told) for draft in told]


def _by_whom(draft: ClaimDraft, others: Sequence[ClaimDraft]) -> ClaimDraft:
    """Return a claim inside another one with who tells it: "Roth sagte, Marx habe gedroht, …"."""
    if not draft.cue_parts:
        return draft
    for other in others:
        if other.kind != "Reported" and _is_told_in(draft, other) and not _is_told_in(other, draft):
            by_author = {draft.found_by, other.found_by} & rules.SOURCES  # "Laut Polizei sagte Roth, …"
            return replace(draft, via=draft.via or other.speaker, nested=not by_author)
    return draft


def _is_told_in(draft: ClaimDraft, other: ClaimDraft) -> bool:
    """Tell whether the words that announce a claim are part of what another one says."""
    if not draft.cue_parts or draft.cue_parts == other.cue_parts:
        return False
    cue = draft.cue_parts[0]
    return any(span.start <= cue.start and cue.end <= span.end for span in other.content)


def _is_anothers(draft: ClaimDraft, others: Sequence[ClaimDraft]) -> bool:
    """Tell whether another claim tells whose an unspoken one is: "Das zeigt laut Roth, dass …"."""
    first, last = draft.content[0].start, draft.content[-1].end
    return draft.speaker is None and any(
        other.speaker is not None
        and other.found_by in rules.SOURCES
        and other.content[0].start <= first
        and last <= other.content[-1].end
        for other in others
    )


def _is_within(draft: ClaimDraft, others: Sequence[ClaimDraft]) -> bool:
    """Tell whether quoted words, or a clause with them, are part of a claim that has more of them."""
    start, end = draft.content[0].start, draft.content[-1].end
    around = [
        other
        for other in others
        if other is not draft and other.content[0].start <= start and end <= other.content[-1].end
    ]
    if draft.found_by == rules.DIRECT_GOVERNED.id:
        return any(
            other.found_by == draft.found_by
            and other.kind == draft.kind == "Reported"
            and end < other.content[-1].end
            for other in around
        )
    scrap = draft.kind == "Direct" and _is_part(draft.content)
    return scrap and any(other.kind != "Direct" and other.speaker == draft.speaker for other in around)


def _with_clause(draft: ClaimDraft) -> ClaimDraft:
    """Return quoted words that a verb governs with its clause: "nannte den Plan „einen Fehler“".

    By themselves they do not say what they are said of. A sentence in quotation marks stands by itself. So
    it is with "nannte es falsch, den Plan zu ändern" and "Was man munkelte, bestätigte Roth".
    """
    if draft.frame is not None and (_is_judged(draft) or _is_only_named(draft)):
        start = min(draft.frame.start, draft.content[0].start)
        end = max(draft.frame.end, draft.content[-1].end)
        whole = (draft.frame.tree[start:end],)
        return replace(
            draft, kind="Reported", content=whole, stance="asserts", modality="asserted", negated=False
        )
    governed = draft.found_by == rules.DIRECT_GOVERNED.id or _tells_a_noun(draft)
    if not governed or draft.frame is None or not _is_part(draft.content):
        return draft
    tree = draft.frame.tree
    start = min(draft.frame.start, draft.content[0].start)
    end = max(draft.frame.end, draft.content[-1].end)
    last = draft.content[-1][-1].sentence.end
    while end < last and not tree[end].is_punct and tree[end].pos not in _JOINING:
        end += 1  # "eine „lückenlose“ | Aufklärung"
    if end + 1 < last and tree[end].text == "," and _stands_for_clause(draft.frame):
        end = last - tree[last - 1].is_punct  # "findet es „scheinheilig“, den Plan zu ändern"
    return replace(draft, kind="Reported", content=(tree[start:end],))


def _tells_a_noun(draft: ClaimDraft) -> bool:
    """Tell whether quoted words tell of a noun before them: "sprach von Werten, „die …“"."""
    first = next((word for word in draft.content[0] if not word.is_punct), None)
    return draft.found_by == rules.DIRECT_CUE.id and first is not None and first.tag == "PRELS"


def _stands_for_clause(frame: Stretch) -> bool:
    """Tell whether the object of a verb only announces a clause: "findet es …, dass"."""
    return any(word.lower == "es" and word.dep == "obj" for word in frame)


def _is_judged(draft: ClaimDraft) -> bool:
    """Tell whether a content is what somebody calls something: "hielt es für falsch, den Plan zu ändern"."""
    judging = draft.cue_lemma.split(" ")[-1] in _JUDGING
    if not judging or draft.found_by not in _CLAUSES or draft.frame is None:
        return False
    words = {word.lower for word in draft.frame}
    if "nicht" not in words and (draft.stance == "doubts" or draft.modality in {"possible", "unlikely"}):
        return False  # "hielt es für möglich, dass …": the claim says so
    return "es" in words


def _is_only_named(draft: ClaimDraft) -> bool:
    """Tell whether a content only names what was said: "Was man munkelte, bestätigte Roth"."""
    first = draft.content[0][0]
    told = draft.found_by == rules.VERB_AFTER.id and first.lower in {"was", "wer"} and len(draft.content) == 1
    return told and not any(is_konjunktiv_1(word) for word in draft.content[0])


def _is_scrap(draft: ClaimDraft) -> bool:
    """Tell whether a claim is but some words that somebody marks in what they say: no claim of its own.

    The Wikinews gold counts them, so that they are found; nobody who reads the graph needs them beside the
    whole, which holds them with their marks.
    """
    if draft.found_by not in {rules.DIRECT_INSIDE.id, rules.CONTINUED_QUOTED.id}:
        return False
    return _is_part(draft.content)


def _is_part(content: Sequence[Stretch]) -> bool:
    """Tell whether quoted words are part of a clause around them: "„weil es brennt“", "„ein Fehler“"."""
    words = [token for span in content for token in span if not token.is_punct and not token.is_space]
    finite = next((n for n, word in enumerate(words) if is_finite(word)), None)
    return finite is None or finite == len(words) - 1 or not words[0].text[:1].isupper()


def _is_nobodys(draft: ClaimDraft) -> bool:
    """Tell whether a claim has nobody to make it: "Es gibt Vorwürfe, …", marked words in the author's text.

    As with scraps, the gold counts them, but nobody who asks who said it is helped by "?".
    """
    if draft.speaker is not None and draft.speaker.root.lower in _ANYBODY:
        return True
    if draft.kind == "Reported" and any(_points(word) for span in draft.content for word in span):
        return True  # "lehnte das ab": of what, it does not say
    if draft.speaker is not None and draft.found_by in rules.SOURCES:
        # "aus juristischer Sicht", "nach bisherigem Erkenntnisstand" is nobody's view.
        words = [word.lemma for word in draft.speaker]
        return words[-1] in _VIEWS and draft.speaker.root.lemma == words[-1] and not _has_owner(draft.speaker)
    return draft.speaker is None and (draft.found_by in _NOBODYS or draft.cue_lemma in _AUTHORS)


def _points(word: Word) -> bool:
    return word.tag in {"PDS", "PDAT", "ART"} and word.dep == "obj" and word.lower in {"das", "dies"}


def _has_owner(speaker: Stretch) -> bool:
    root = speaker.root
    return any(
        child.dep in {"nmod", "det:poss", "appos", "flat"}
        or (child.dep == "amod" and (country_of_adjective(child.text) or child.text[0].isupper()))
        for child in root.children
    )
