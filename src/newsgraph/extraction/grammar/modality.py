"""How sure a clause is: its modality, its negation, and the German subjunctive of reported speech."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from spacy.tokens import Token

from newsgraph.extraction.grammar.syntax import children, clause_head, feature, first_child
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
_NEGATIVE_WORDS = frozenset(
    {
        "kein",
        "keine",
        "keinen",
        "keinem",
        "keiner",
        "keines",
        "keinerlei",
        "niemand",
        "niemanden",
        "niemandem",
        "nichts",
        "weder",
    }
)
_ADDING = frozenset({"nur", "allein", "bloß", "zuletzt"})  # "nicht nur … (sondern auch)" denies nothing
_UNDERSTATED = frozenset(
    {
        "selten",
        "weit",
        "fern",
        "lange",
        "lang",
        "viel",
        "wenig",
        "weniger",
        "minder",
        "mehr",
        "später",
        "zuletzt",
    }
)
_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:arg", "obl:agent", "advmod"})
_POSSIBLY = frozenset(
    {
        "vielleicht",
        "möglicherweise",
        "eventuell",
        "womöglich",
        "vermutlich",
        "wahrscheinlich",
        "wohl",
        "mutmaßlich",
        "voraussichtlich",
    }
)
_PERFECT = frozenset({"hat", "haben", "hatte", "hatten"})  # "hat löschen können"
_ALLEGEDLY = frozenset({"angeblich", "offenbar", "anscheinend", "scheinbar", "vorgeblich"})
_UNREAL = frozenset({"fast", "beinahe", "sonst", "gern", "gerne", "lieber"})  # "hätten fast gewonnen"
CONDITIONS = frozenset({"wenn", "falls", "sofern", "soweit", "solange", "vorausgesetzt"})
_STATES = frozenset({"sein", "haben", "geben", "befinden", "liegen", "wissen", "leben", "stammen", "gehören"})


def is_finite(token: Token) -> bool:
    """Tell whether a token is a finite verb form, by tag, then by morphology."""
    if token.tag_ in _FINITE_TAGS:
        return True
    if token.tag_ in _NONFINITE_TAGS or token.pos_ not in {"VERB", "AUX"}:
        return False
    return "Fin" in token.morph.get("VerbForm", []) or bool(token.morph.get("Mood", []))


def finite_of(words: Iterable[Token]) -> Token | None:
    """Return the first finite verb among some words, or None."""
    return next((word for word in words if is_finite(word)), None)


def finite_verb(verb: Token) -> Token | None:
    """Return the finite form of a clause (its head, or an auxiliary, modal or copula of it), or None."""
    return verb if is_finite(verb) else finite_of(_verb_group(verb))


def is_konjunktiv_1(token: Token) -> bool:
    """Tell whether a finite verb is in Konjunktiv I, the mood of reported speech.

    Form decides before the tagger: "komme" (from "kommen") in the third person can be nothing else, and
    plural forms other than "seien" do not differ from the indicative.
    """
    form = token.lower_
    if form in _KONJUNKTIV_I:
        return not _has_first_person_subject(token)
    if form in _KONJUNKTIV_II or not is_finite(token) or len(form) < 4:
        return False
    if not form.endswith("e") or _has_first_person_subject(token):
        return False
    subjunctive = feature(token, "Mood") == "Sub"
    if form.endswith("te"):  # "arbeite" or the weak past "tauchte"
        present = feature(token, "Tense") == "Pres" and feature(token, "Number") == "Sing"
        return (subjunctive or present) and token.lemma_.lower().endswith(form + "n")
    lemma = token.lemma_.lower()
    # "komme" is from "kommen", "handele" and "ändere" from "handeln" and "ändern".
    return subjunctive or lemma.endswith((form + "n", form[:-1] + "n"))


def is_konjunktiv_2(token: Token) -> bool:
    """Tell whether a finite verb is in an unmistakable Konjunktiv II ("wäre", "hätte", "würde", "käme")."""
    return token.lower_ in _KONJUNKTIV_II


def is_future(words: Sequence[Token]) -> bool:
    """Tell whether a predicate speaks of what is to come: "wird … tagen", "soll beginnen"."""
    finite = finite_of(words)
    if finite is None or feature(finite, "Tense") == "Past":
        return False
    infinitive = any(word.tag_ in {"VVINF", "VAINF"} for word in words)
    return infinitive and (_lemma(finite) in {"werden", "sollen", "wollen"})


def is_negated(verb: Token) -> bool:
    """Tell whether the clause of a verb is negated: by an adverb of its own, or by a negative argument.

    A contrast denies one argument only ("nicht nach Bonn, sondern nach Köln"), see `contrasted`.
    """
    for word in (verb, *_verb_group(verb)):
        for child in word.children:
            if _negates(child) or _is_denied_adverb(child, verb):
                return True
            nominal = child.dep_ in {"nsubj", "nsubj:pass", "obj", "iobj", "obl:arg", "obl"}
            if nominal and any(part.lower_ in _NEGATIVE_WORDS for part in child.children):
                return True
    return False


def contrasted(verb: Token) -> Token | None:
    """Return the argument that a clause denies for another: Bonn in "nicht nach Bonn, sondern nach Köln".

    Where the parse hung the other part elsewhere, it is the argument that "nicht" stands before.
    """
    arguments = children(verb, *_ARGUMENTS)
    contrast = next((word for word in verb.sent if word.lower_ == "sondern" and word.dep_ == "cc"), None)
    if contrast is None:
        return next((child for child in arguments if _is_denied_role(child)), None)
    denial = next((child.i for child in children(verb, "advmod") if child.lower_ == "nicht"), -1)
    joined = (child for child in arguments if contrast.head.head == child)
    before = (child for child in arguments if 0 <= denial == child.left_edge.i - 1 and child.i < contrast.i)
    roles = (child for child in arguments if _is_denied_role(child))
    return next(chain(joined, before, roles), None)


def _is_denied_role(noun: Token) -> bool:
    """Tell whether "nicht" stands before an "als": "nannte ihn nicht (mehr) als Zeugen" names him."""
    first = noun.left_edge
    before = [word.lower_ for word in noun.doc[max(first.i - 2, noun.sent.start) : first.i]]
    return first.lower_ == "als" and (before[-1:] == ["nicht"] or before == ["nicht", "mehr"])


def _negates(word: Token) -> bool:
    if word.lower_ not in _NEGATIONS and word.lower_ not in _NEGATIVE_WORDS:
        return False
    # "nicht nur" and "nicht mehr nur" deny nothing.
    after = [part.lower_ for part in word.doc[word.i + 1 : word.i + 3] if part.lower_ != "mehr"]
    return not (word.lower_ == "nicht" and not _ADDING.isdisjoint(after[:1]))


def _is_denied_adverb(word: Token, verb: Token) -> bool:
    """Tell whether "nicht" hangs on an adverb and means the clause: "wurde noch nicht offiziell benannt".

    Before the finite verb it denies the adverb alone ("Nicht weit davon steht …"), as in a contrast
    ("nicht offiziell, sondern heimlich") and in an understatement ("kam nicht selten vor").
    """
    if word.dep_ not in {"advmod", "xcomp"} or word.pos_ not in {"ADV", "ADJ"}:
        return False
    if word.lower_.startswith("un") or word.lower_ in _UNDERSTATED:
        return False
    denial = next((child for child in children(word, "advmod") if child.lower_ == "nicht"), None)
    if denial is None or not _negates(denial) or denial.i > word.i:
        return False
    if denial.i == denial.sent.start or denial.nbor(-1).is_punct:
        return False
    first, last = sorted((word.i, verb.i))
    # A comma or a conjunction of clauses parts the two, not one inside a phrase: "auf Frauen und Kinder".
    apart = any(
        part.text == "," or (part.dep_ == "cc" and part.head.head in {word, verb})
        for part in word.doc[first:last]
    )
    return not apart and not any(part.lower_ == "sondern" for part in word.doc[word.i : word.sent.end])


def clause_modality(verb: Token) -> Modality:
    """Return how a clause holds: by its conjunction, its modal verb, its mood and its adverbs."""
    finite = finite_verb(verb)
    if _is_condition(verb, finite):
        return "conditional"
    modal = next((word for word in _verb_group(verb) if _lemma(word) in _MODALS), None)
    if modal is None and _lemma(verb) in _MODALS:
        modal = verb
    if modal is not None:
        return _modality_of_modal(verb, modal)
    adverbs = {child.lower_ for child in verb.children if child.pos_ in {"ADV", "ADJ"}}
    if adverbs & _ALLEGEDLY:
        return "hearsay"
    if finite is not None and is_konjunktiv_2(finite):
        return "hearsay" if _stands_for_konjunktiv_1(verb, finite) else "conditional"
    if adverbs & _POSSIBLY:
        return "possible"
    if finite is not None and is_konjunktiv_1(finite):
        return "hearsay"
    return "asserted"


def _stands_for_konjunktiv_1(verb: Token, finite: Token) -> bool:
    """Tell whether the plural of a perfect reports: "hätten geführt", as "haben" is no Konjunktiv."""
    nearly = any(child.lower_ in _UNREAL for child in verb.children)
    return finite.lower_ == "hätten" and verb.tag_ == "VVPP" and not has_condition(verb) and not nearly


def _modality_of_modal(verb: Token, modal: Token) -> Modality:
    lemma = _lemma(modal)
    if lemma in {"sollen", "wollen"}:
        # "soll getötet haben", "will gesehen haben": the perfect infinitive makes the modal evidential.
        if _has_perfect_infinitive(verb) or (lemma == "sollen" and _is_state(verb)):
            return "hearsay"
        return "intended"
    if lemma in {"mögen", "möchten"}:
        return "intended"
    if modal.lower_ in {"musste", "mussten", "mußte", "mußten"}:
        return "asserted"  # "musste notlanden": what is past, news tell because it was done
    if lemma == "müssen":
        return "necessary"
    # "konnte den Brand löschen": of what is past, news tell what somebody could do because they did it.
    perfect = not is_finite(modal) and any(word.lower_ in _PERFECT for word in _verb_group(verb))
    return "asserted" if perfect or modal.lower_ in {"konnte", "konnten"} else "possible"


def marks_of(verb: Token, *labels: str) -> set[str]:
    """Return the conjunctions of a clause, also those it shares: "ob er bleibt oder zurückkehrt"."""
    marks = {child.lower_ for child in children(verb, "mark", *labels)}
    finite = finite_verb(verb)
    if marks or verb.dep_ != "conj" or finite is None:
        return marks
    # Only a subordinate clause ends in its finite verb.
    follows = any(child.i > finite.i and child.dep_ in _ARGUMENTS for child in verb.children)
    return set() if follows or finite.i < verb.i else marks_of(verb.head, *labels)


def _is_condition(verb: Token, finite: Token | None) -> bool:
    if marks_of(verb) & CONDITIONS:
        return True
    # "Sollte die Regierung …, …": a verb-first clause that is subordinate to another.
    if finite is None or verb.dep_ not in {"advcl", "parataxis"}:
        return False
    words = [word for word in verb.subtree if not word.is_punct and not word.is_space]
    if finite != words[0]:
        return False
    sollte = finite.lower_ in {"sollte", "sollten"} and verb.dep_ == "advcl"
    return sollte or _opens_consequence(verb, words[-1])


def _opens_consequence(verb: Token, last: Token) -> bool:
    """Tell whether a main clause follows a verb-first one: "Tut sie das nicht, (so) tritt er zurück"."""
    after = last.doc[last.i + 1 : last.i + 3]
    if len(after) < 2 or after[0].text != "," or verb.head.i < verb.i:
        return False
    own = first_child(verb, "nsubj", "nsubj:pass") is not None
    return own and (is_finite(after[1]) or after[1].lower_ in {"so", "dann"})


def has_condition(verb: Token) -> bool:
    """Tell whether a clause holds under a condition that it names: "wäre froh, wenn …"."""
    return any(_is_condition(child, finite_verb(child)) for child in children(verb, "advcl", "parataxis"))


def is_conditional(verb: Token) -> bool:
    """Tell whether a clause is a condition or holds under one: its own, or that of a clause above it."""
    while True:
        if _is_condition(verb, finite_verb(verb)) or has_condition(verb):
            return True
        if verb.head == verb:
            return False
        verb = clause_head(verb.head)


def _has_perfect_infinitive(verb: Token) -> bool:
    return any(
        word.lower_ in {"haben", "sein", "worden"} and not is_finite(word) and word.i > verb.i
        for word in _verb_group(verb)
    )


def _is_state(verb: Token) -> bool:
    return _lemma(verb) in _STATES or bool(first_child(verb, "cop"))


def _verb_group(verb: Token) -> Iterator[Token]:
    """Yield the auxiliaries, modals and copulas of a verb."""
    for child in verb.children:
        if child.dep_ in {"aux", "aux:pass", "cop"}:
            yield child
            yield from _verb_group(child)


def _lemma(token: Token) -> str:
    return token.lemma_.lower()


def _has_first_person_subject(token: Token) -> bool:
    return any(word.lower_ == "ich" for word in (*token.children, *token.head.children))
