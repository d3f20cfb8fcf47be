"""How sure a clause is: its modality, its negation, and the German subjunctive of reported speech."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from newsgraph.extraction.grammar.syntax import auxiliary_of_last, children, clause_head, feature, first_child
from newsgraph.language.tree import Word
from newsgraph.schema import Modality

_FINITE_TAGS = frozenset({"VVFIN", "VAFIN", "VMFIN", "VVIMP", "VAIMP"})
_NONFINITE_TAGS = frozenset({"VVINF", "VVIZU", "VVPP", "VAINF", "VAPP", "VMINF", "VMPP"})
_MODALS = frozenset({"können", "müssen", "sollen", "wollen", "dürfen", "mögen", "möchten"})


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Konjunktiv I of the verbs whose form differs from the indicative (Duden-Grammatik, "Konjunktiv I").
_KONJUNKTIV_I = _words(
    """
    sei seist seiet seien habe habest werde werdest könne könnest müsse müssest solle sollest wolle wollest
    dürfe dürfest möge mögest wisse wissest
    """
)
_KONJUNKTIV_II = _words(
    """
    wäre wären hätte hätten würde würden könnte könnten müsste müssten müßte müßten dürfte dürften möchte
    möchten käme kämen ginge gäbe gäben bräuchte bräuchten ließe stünde stünden stände ständen
    läge lägen hielte bliebe wüsste wüssten nähme nähmen täte täten fände fänden säße säßen
    träfe träfen spräche sprächen sähe sähen brächte brächten bekäme bekämen entspräche entsprächen
    böte böten zöge zögen verlöre verlören trüge trügen schlüge schlügen gälte gälten begänne begännen
    gewänne gewännen hülfe hülfen stürbe stürben flöge flögen
    """
)
_NEGATIONS = frozenset(
    {"nicht", "nie", "niemals", "keineswegs", "keinesfalls", "mitnichten", "kaum", "nirgends"}
)
NEVER = frozenset({"nie", "niemals"})
_NEGATIVE_WORDS = _words(
    "kein keine keinen keinem keiner keines keinerlei niemand niemanden niemandem nichts weder"
)
_ADDING = frozenset({"nur", "allein", "bloß", "zuletzt"})  # "nicht nur … (sondern auch)" denies nothing
_UNDERSTATED = _words("selten weit fern lange lang viel wenig weniger minder mehr später zuletzt")
_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:arg", "obl:agent", "advmod"})
_POSSIBLY = _words(
    "vielleicht möglicherweise eventuell womöglich vermutlich wahrscheinlich wohl mutmaßlich voraussichtlich"
)
_PERFECT = frozenset({"hat", "haben", "hatte", "hatten"})  # "hat löschen können"
_LIKELY = frozenset({"dürfte", "dürften"})
_ABLE = frozenset({"kann", "können", "könne", "könnt"})
_ALLEGEDLY = frozenset({"angeblich", "offenbar", "anscheinend", "scheinbar", "vorgeblich"})
_UNREAL = frozenset({"fast", "beinahe", "sonst", "gern", "gerne", "lieber"})  # "hätten fast gewonnen"
CONDITIONS = frozenset({"wenn", "falls", "sofern", "soweit", "solange", "vorausgesetzt"})
_SHOULD = frozenset({"sollte", "sollten"})  # "Sollte er kommen, …", also where it is read as a conjunction
_STATES = frozenset(
    {"sein", "haben", "geben", "befinden", "liegen", "wissen", "leben", "stammen", "gehören", "enthalten"}
    | {"besitzen", "kennen", "verfügen"}
)


def is_finite(token: Word) -> bool:
    """Tell whether a token is a finite verb form, by tag, then by morphology."""
    if token.tag in _FINITE_TAGS:
        return True
    if token.tag in _NONFINITE_TAGS or token.pos not in {"VERB", "AUX"}:
        return False
    return "Fin" in token.features.get("VerbForm", []) or bool(token.features.get("Mood", []))


def finite_of(words: Iterable[Word]) -> Word | None:
    """Return the first finite verb among some words, or None."""
    for word in words:
        if is_finite(word):
            return word
    return None


def finite_verb(verb: Word) -> Word | None:
    """Return the finite form of a clause (its head, or an auxiliary, modal or copula of it), or None."""
    return verb if is_finite(verb) else finite_of(_verb_group(verb))


def is_konjunktiv_1(token: Word) -> bool:
    """Tell whether a finite verb is in Konjunktiv I, the mood of reported speech.

    Form decides before the tagger: "komme" (from "kommen") in the third person can be nothing else, and
    plural forms other than "seien" do not differ from the indicative.
    """
    form = token.lower
    if form in _KONJUNKTIV_I:
        return not _has_first_person_subject(token)
    if form in _KONJUNKTIV_II or not is_finite(token) or len(form) < 4:
        return False
    if not form.endswith("e") or _has_first_person_subject(token):
        return False
    subjunctive = feature(token, "Mood") == "Sub"
    if form.endswith("te"):  # "arbeite" or the weak past "tauchte"
        present = feature(token, "Tense") == "Pres" and feature(token, "Number") == "Sing"
        return (subjunctive or present) and token.lemma.lower().endswith(form + "n")
    lemma = token.lemma.lower()
    # "komme" is from "kommen", "handele" and "ändere" from "handeln" and "ändern".
    return subjunctive or lemma.endswith((form + "n", form[:-1] + "n"))


def is_konjunktiv_2(token: Word) -> bool:
    """Tell whether a finite verb is in an unmistakable Konjunktiv II ("wäre", "hätte", "würde", "käme")."""
    return token.lower in _KONJUNKTIV_II


def is_future(words: Sequence[Word]) -> bool:
    """Tell whether a predicate speaks of what is to come: "wird … tagen", "soll beginnen"."""
    finite = finite_of(words)
    if finite is None or feature(finite, "Tense") == "Past":
        return False
    infinitive = any(word.tag in {"VVINF", "VAINF"} for word in words)
    return infinitive and (_lemma(finite) in {"werden", "sollen", "wollen"})


def is_negation(word: Word) -> bool:
    """Tell whether a word denies: "nicht", "keineswegs", "kein", "niemand"."""
    return word.lower in _NEGATIONS or word.lower in _NEGATIVE_WORDS


def is_negated(verb: Word) -> bool:
    """Tell whether the clause of a verb is negated: by an adverb of its own, or by a negative argument.

    A contrast denies one argument only ("nicht nach Bonn, sondern nach Köln"), see `contrasted`.
    """
    for word in (verb, *_verb_group(verb)):
        for child in word.children:
            if _negates(child) or _is_denied_adverb(child, verb):
                return True
            nominal = child.dep in {"nsubj", "nsubj:pass", "obj", "iobj", "obl:arg", "obl"}
            if nominal and any(part.lower in _NEGATIVE_WORDS for part in child.children):
                return True
    return False


def contrasted(verb: Word) -> Word | None:
    """Return the argument that a clause denies for another: Bonn in "nicht nach Bonn, sondern nach Köln".

    Where the parse hung the other part elsewhere, it is the argument that "nicht" stands before.
    """
    arguments = children(verb, *_ARGUMENTS)
    contrast = next((word for word in verb.sentence if word.lower == "sondern" and word.dep == "cc"), None)
    if contrast is None:
        return next((child for child in arguments if _is_denied_role(child)), None)
    denial = next((child.i for child in children(verb, "advmod") if child.lower == "nicht"), -1)
    joined = (child for child in arguments if contrast.head.head == child)
    before = (child for child in arguments if 0 <= denial == child.left_edge.i - 1 and child.i < contrast.i)
    roles = (child for child in arguments if _is_denied_role(child))
    return next(chain(joined, before, roles), None)


def _is_denied_role(noun: Word) -> bool:
    """Tell whether "nicht" stands before an "als": "nannte ihn nicht (mehr) als Zeugen" names him."""
    first = noun.left_edge
    before = [word.lower for word in noun.tree[max(first.i - 2, noun.sentence.start) : first.i]]
    return first.lower == "als" and (before[-1:] == ["nicht"] or before == ["nicht", "mehr"])


def _negates(word: Word) -> bool:
    if word.lower not in _NEGATIONS and word.lower not in _NEGATIVE_WORDS and word.tag != "PTKNEG":
        return False
    if any(child.lower == "wie" for child in word.children):
        return False  # "so viele wie noch nie"
    # "nicht nur" and "nicht mehr nur" deny nothing.
    after = [part.lower for part in word.tree[word.i + 1 : word.i + 3] if part.lower != "mehr"]
    return not (word.lower == "nicht" and not _ADDING.isdisjoint(after[:1]))


def _is_denied_adverb(word: Word, verb: Word) -> bool:
    """Tell whether "nicht" hangs on an adverb and means the clause: "wurde noch nicht offiziell benannt".

    Before the finite verb it denies the adverb alone ("Nicht weit davon steht …"), as in a contrast
    ("nicht offiziell, sondern heimlich") and in an understatement ("kam nicht selten vor"). "Nie zuvor" and
    "niemals wieder" deny the clause wherever they stand.
    """
    never = next((child for child in word.children if child.lower in NEVER and _negates(child)), None)
    if never is not None:  # "so viele wie nie zuvor" denies nothing
        return word.pos == "ADV" and never.tree[max(never.i - 1, 0)].lower not in {"wie", "als"}
    if word.dep not in {"advmod", "xcomp"} or word.pos not in {"ADV", "ADJ"}:
        return False
    if word.lower.startswith("un") or word.lower in _UNDERSTATED:
        return False
    denial = next((child for child in children(word, "advmod") if child.lower == "nicht"), None)
    if denial is None or not _negates(denial) or denial.i > word.i:
        return False
    if denial.i == denial.sentence.start or denial.nbor(-1).is_punct:
        return False
    first, last = sorted((word.i, verb.i))
    # A comma or a conjunction of clauses parts the two, not one inside a phrase: "auf Frauen und Kinder".
    apart = any(
        part.text == "," or (part.dep == "cc" and part.head.head in {word, verb})
        for part in word.tree[first:last]
    )
    return not apart and not any(part.lower == "sondern" for part in word.tree[word.i : word.sentence.end])


def clause_modality(verb: Word) -> Modality:
    """Return how a clause holds by itself: its conjunction, modal verb, mood and adverbs."""
    finite = finite_verb(verb)
    if _is_condition(verb, finite):
        return "conditional"
    modal = next((word for word in _verb_group(verb) if _lemma(word) in _MODALS), None)
    if modal is None and _lemma(verb) in _MODALS:
        modal = verb
    if modal is not None:
        return _modality_of_modal(verb, modal)
    adverbs = {child.lower for child in verb.children if child.pos in {"ADV", "ADJ"}}
    if adverbs & _ALLEGEDLY:
        return "hearsay"
    if finite is not None and is_konjunktiv_2(finite):
        return "hearsay" if _stands_for_konjunktiv_1(verb, finite) else "conditional"
    if adverbs & _POSSIBLY:
        return "possible"
    if finite is not None and is_konjunktiv_1(finite):
        return "hearsay"
    return "asserted"


def _stands_for_konjunktiv_1(verb: Word, finite: Word) -> bool:
    """Tell whether the plural of a perfect reports: "hätten geführt", as "haben" is no Konjunktiv."""
    nearly = any(child.lower in _UNREAL for child in verb.children)
    return finite.lower == "hätten" and verb.tag == "VVPP" and not has_condition(verb) and not nearly


def _modality_of_modal(verb: Word, modal: Word) -> Modality:
    lemma = _lemma(modal)
    if _ought_to_have(verb, lemma):
        return "necessary"
    if modal.lower in _ABLE and is_finite(modal) and is_negated(verb):
        return "hearsay" if is_konjunktiv_1(modal) else "asserted"  # "kann sich nicht erinnern": does not
    if lemma in {"sollen", "wollen"}:
        # "soll getötet haben", "will gesehen haben": the perfect infinitive makes the modal evidential.
        if _has_perfect_infinitive(verb) or (lemma == "sollen" and _is_state(verb)):
            return "hearsay"
        return "intended"
    if modal.lower in {"mag", "mögen"}:
        return "possible"
    if lemma in {"mögen", "möchten"}:
        return "intended"
    if modal.lower in {"musste", "mussten", "mußte", "mußten"}:
        return "asserted"  # "musste notlanden": what is past, news tell because it was done
    if lemma == "müssen" or (lemma == "dürfen" and modal.lower not in _LIKELY and is_negated(verb)):
        return "necessary"  # "darf uns niemals passieren"
    # "konnte den Brand löschen": of what is past, news tell what somebody could do because they did it.
    perfect = not is_finite(modal) and any(word.lower in _PERFECT for word in _verb_group(verb))
    return "asserted" if perfect or modal.lower in {"konnte", "konnten"} else "possible"


def _ought_to_have(verb: Word, modal: str) -> bool:
    """Tell whether a clause tells what ought to have been: "hätte nicht passieren dürfen".

    "Hätte schließen müssen" may tell what would have been otherwise.
    """
    ought = modal == "sollen" or (modal == "dürfen" and is_negated(verb))
    unreal = any(word.lower in {"hätte", "hätten"} for word in _verb_group(verb))
    return ought and unreal and not has_condition(verb)


def marks_of(verb: Word, *labels: str) -> set[str]:
    """Return the conjunctions of a clause, also those it shares: "ob er bleibt oder zurückkehrt"."""
    marks = {child.lower for child in children(verb, "mark", *labels)}
    finite = finite_verb(verb) if verb.dep == "conj" and not marks else None
    if finite is None:
        return marks
    # Only a subordinate clause ends in its finite verb.
    follows = any(child.i > finite.i and child.dep in _ARGUMENTS for child in verb.children)
    return set() if follows or finite.i < verb.i else marks_of(verb.head, *labels)


def is_condition(verb: Word) -> bool:
    """Tell whether a clause is the condition of another: "wenn er kommt", "sollte er kommen", "kommt er"."""
    return _is_condition(verb, finite_verb(verb))


def is_exception(verb: Word) -> bool:
    """Tell whether a word is the "sei" of "es sei denn, er kommt", whose clause is a condition."""
    return verb.lower == "sei" and any(child.lower == "denn" for child in verb.children)


def _is_condition(verb: Word, finite: Word | None) -> bool:
    if is_exception(verb) or marks_of(verb) & {*CONDITIONS, *_SHOULD}:
        return True
    # "Sollte die Regierung …, …": a verb-first clause that is subordinate to another.
    if finite is None or verb.dep not in {"advcl", "parataxis"}:
        return False
    words = [word for word in verb.subtree if not word.is_punct and not word.is_space]
    if finite != words[0]:
        return False
    sollte = finite.lower in _SHOULD and verb.dep == "advcl"
    return sollte or _opens_consequence(verb, words[-1])


def _opens_consequence(verb: Word, last: Word) -> bool:
    """Tell whether a main clause follows a verb-first one: "Tut sie das nicht, (so) tritt er zurück"."""
    after = last.tree[last.i + 1 : last.i + 3]
    if len(after) < 2 or after[0].text != "," or verb.head.i < verb.i:
        return False
    own = first_child(verb, "nsubj", "nsubj:pass") is not None
    return own and (is_finite(after[1]) or after[1].lower in {"so", "dann"})


def has_condition(verb: Word) -> bool:
    """Tell whether a clause holds under a condition that it names: "wäre froh, wenn …"."""
    return any(map(is_condition, children(verb, "advcl", "parataxis")))


def is_conditional(verb: Word) -> bool:
    """Tell whether a clause is a condition or holds under one: its own, or that of a clause above it."""
    while True:
        if _is_condition(verb, finite_verb(verb)) or has_condition(verb):
            return True
        if verb.head == verb:
            return False
        verb = clause_head(verb.head)


def _has_perfect_infinitive(verb: Word) -> bool:
    group = [*_verb_group(verb), *(auxiliary_of_last(verb) if verb.tag == "VVPP" else ())]
    return any(word.lower in {"haben", "sein", "worden"} and word.i > verb.i for word in group)


def _is_state(verb: Word) -> bool:
    concerns = _lemma(verb) == "handeln" and any(child.lower == "sich" for child in verb.children)
    return concerns or _lemma(verb) in _STATES or bool(first_child(verb, "cop"))


def _verb_group(verb: Word) -> list[Word]:
    """Return the auxiliaries, modals and copulas of a verb."""
    own = children(verb, "aux", "aux:pass", "cop")
    return [word for child in own for word in (child, *_verb_group(child))]


def _lemma(token: Word) -> str:
    return token.lemma.lower()


def _has_first_person_subject(token: Word) -> bool:
    return any(word.lower == "ich" for word in (*token.children, *token.head.children))
