"""What stands before a claim whose words need it: "Dafür ist es zu früh", "Die Frage stelle sich nicht".

A claim keeps the words of its article, also where they point at what was said before. Nobody can tell by a
rule what "dafür" stands for; the article itself does, in the sentence before. So that sentence is shown with
such a claim, as the article has it.
"""

from __future__ import annotations

import re

from newsgraph.graph.alone import DEMONSTRATIVE, OF_NOW, POINTING_WORD
from newsgraph.graph.introducing import is_introduced, nouns, open_nouns
from newsgraph.schema import Actor, Claim, Extraction, Span

LONGEST = 320  # characters of what is shown; of more, the end
_LONGEST_FRAME = 6  # words of "Roth warf ihm daraufhin vor,"
_SHORT = 10  # words: "Die Frage stelle sich nicht" needs its question
_WORD = re.compile(r"\[[^\]]*\]|[^\W\d_][\w-]*")
_SENTENCE_END = re.compile(r"[.!?][“”«»\"]?\s")
# What points at another sentence wherever it stands.
_ADVERBS = re.compile(
    f"{POINTING_WORD.pattern}|dorther|dorthin|dort|deshalb|deswegen|demnach|dann|andernfalls|entsprechende[mnrs]?"
    "|beides|damals|trotzdem|vorher"
)
# "dafür, dass", "gehe davon aus, dass": says itself what it means.
_CORRELATE = re.compile(r"(?:\s+[a-zäöü]+)?\s*,|\s+(?:dass|ob|wie|zu)\b")
# "So geht man nicht miteinander um", "Aber fragen Sie mich morgen"; "28.000 waren es": of what?
_POINTING = re.compile(
    r"[„“«»\"]?(?:Aber|So|Da|Doch)\s+[a-zäöü]"
    r"|.*\b(?:(?:waren|sind|seien) es(?: nur)?|es (?:waren|sind|seien)(?: nur)?)"
    r"(?:\s[a-zäöü\d.]+)?\W*$"
)
_NO_ARTICLE = re.compile(r"\s+(?!\w+e[nrsm]?\s+[A-ZÄÖÜ])[^A-ZÄÖÜ]|\W*$")  # "das sei", not "das alte Haus"
# "wies den Vorwurf zurück", but "den Vorwurf der Lüge", "die Kritik, er sei faul".
_DISPUTED = re.compile(
    r"\b(?:den|die|diese[nr]?|jeden?|alle|sämtliche) "
    r"(?:Vorw[uü]rfe?|Kritik|Darstellung|Behauptung(?:en)?|Anschuldigung(?:en)?|Verdacht)\b"
    r"(?!,|\s(?:der|des|von|vom|an|am|gegen|aus)\b)"
)
# These mean what stands before them, in the claim itself where that names anything.
_HIS = frozenset("er ihn ihm sein seine seinen seinem seiner seines".split())  # noqa: SIM905
_HERS = frozenset("sie ihnen ihr ihre ihren ihrem ihrer ihres".split())  # noqa: SIM905
_WHOSE = frozenset({"deren", "dessen"})
# Verbs that say nothing without whom somebody accuses.
_ACCUSING = frozenset(
    """
    ankreiden anlasten beschuldigen bezichtigen nachsagen unterstellen verdächtigen vorhalten vorwerfen
    """.split()  # noqa: SIM905
)


def words_before(extraction: Extraction, claim: Claim, told: str) -> str:
    """Return what stands before a claim whose words point back; empty where they do not.

    Args:
        extraction: the article's.
        claim: the claim.
        told: its words as shown, with those in brackets whom a pronoun means.
    """
    speaker = next((actor for actor in extraction.actors if actor.id == claim.speaker), None)
    first = _SENTENCE_END.split(told, maxsplit=1)[0]
    answered = _answered(extraction, claim)
    if answered is not None:
        return _shortened(extraction.article.text[answered.start : answered.end])
    leans = _points_back(first, speaker) or _lacks_its_noun(first, extraction.article.title or "")
    accused = _accuses_somebody(claim)
    if not leans and not accused:
        return ""
    start = claim.spans[0].start
    before: Span = extraction.sentences[max(claim.sentence - 1, 0)]
    frame = claim.frame
    if frame is not None and accused and not leans:
        before = frame
    elif (
        frame is not None
        and before.start <= frame.start < start
        and len(frame.text.split()) <= _LONGEST_FRAME
        and not accused
    ):
        start = frame.start  # "Roth sagte," is told with the speaker and the verb
    return _shortened(extraction.article.text[before.start : start])


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= LONGEST else "… " + words[-LONGEST:].partition(" ")[2]


def _answered(extraction: Extraction, claim: Claim) -> Span | None:
    """Return the sentence that somebody denies who names nothing of it: "wies den Vorwurf zurück"."""
    if claim.stance != "denies" or not claim.against or not _DISPUTED.search(claim.text):
        return None
    before = [
        other
        for other in reversed(extraction.claims)
        if other.speaker in claim.against and other.spans[-1].end <= claim.spans[0].start
    ]
    charges = [other for other in before if other.stance == "accuses"]
    if charges:
        return extraction.sentences[charges[0].sentence]
    if before and before[0].sentence == claim.sentence - 1:
        return extraction.sentences[before[0].sentence]
    return None


def _accuses_somebody(claim: Claim) -> bool:
    """Tell whether only the words that announce a claim say whom it accuses: "warf der Redaktion vor, …"."""
    cue, frame = claim.cue, claim.frame
    if cue is None or frame is None or claim.against or claim.addressees:
        return False
    return cue.lemma in _ACCUSING and frame.start < claim.spans[0].start


def _lacks_its_noun(sentence: str, title: str) -> bool:
    """Tell whether a short sentence has a noun that only the article explains."""
    if len(sentence.split()) > _SHORT:
        return False
    known = nouns(title)
    return any(not is_introduced(noun, known) for noun in open_nouns(sentence))


def _points_back(sentence: str, speaker: Actor | None) -> bool:
    """Tell whether a sentence points at what stands before it."""
    if _POINTING.match(sentence):
        return True
    words = list(_WORD.finditer(sentence))
    named = False
    for place, match in enumerate(words):
        word, following = match[0], words[place + 1][0] if place + 1 < len(words) else ""
        lower = word.lower()
        if word.startswith("["):
            named = True
        elif _ADVERBS.fullmatch(lower):
            if not _CORRELATE.match(sentence, match.end()):
                return True
        elif DEMONSTRATIVE.fullmatch(lower) or lower == "beiden":
            if not OF_NOW.fullmatch(following):
                return True
        elif lower == "das":
            relative = sentence[: match.start()].rstrip().endswith(",")
            if not relative and _NO_ARTICLE.match(sentence, match.end()):
                return True
        elif lower in _WHOSE | _HIS | _HERS and not named and not following.startswith("["):
            relative = sentence[: match.start()].rstrip().endswith(",") and lower in _WHOSE
            if not relative and not _is_own(lower, speaker):
                return True
        elif word[:1].isupper() and place:
            named = True
    return False


def _is_own(pronoun: str, speaker: Actor | None) -> bool:
    """Tell whether a pronoun may mean who speaks: "er" is no woman and no authority."""
    if speaker is None or pronoun in _WHOSE:
        return False
    if pronoun in _HIS:
        return speaker.type == "person" and speaker.gender != "f"
    return speaker.type != "person" or speaker.gender != "m"
