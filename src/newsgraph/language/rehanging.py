"""Hangs words where their form says that they belong, before the labels are put right (``mending``).

A parser hangs a word on a neighbour that cannot hold it now and then: the halves of one name on the verb, the
subject of "ließ" on the infinitive, an object on the noun before a relative clause. Only what form and order
leave little doubt about is changed.
"""

from __future__ import annotations

from newsgraph.language.tags import FINITE, SUBJECT_RELATIONS
from newsgraph.language.tree import Tree, Word
from newsgraph.lexicon.known import countries
from newsgraph.lexicon.nameless import somebody
from newsgraph.lexicon.nominal_events import nominal_events
from newsgraph.lexicon.verb_complements import role_of, turned_role

_NAMES = frozenset({"PROPN", "NOUN", "X"})
_CONTESTING = frozenset({"gewinnen", "verlieren"})
_DATIVE_ARTICLES = frozenset({"dem", "einem"})
_WHEN = ("morgen", "tag", "abend", "mittag", "nacht", "woche", "jahr", "mal", "heute", "gestern")
_CLOSED_BY_PARTICLE = frozenset({"xcomp", "ccomp", "advcl"})
_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:arg", "nmod"})
_LETTING = frozenset({"lassen"})
_GENITIVE = frozenset({"der", "des"})
_ORIGIN = frozenset({"aus", "von", "vom", "durch"})
_STATEMENTS = frozenset({"Angabe", "Bericht", "Aussage", "Information", "Meldung", "Auskunft", "Darstellung"})
_JOURNEYS = ("reise", "flug", "fahrt", "rückkehr", "marsch", "flucht", "umzug", "einzug", "weg", "besuch")
_OBJECTS = frozenset({"obj", "iobj", "ccomp"})


def rehang(tree: Tree) -> Tree:
    """Return the tree with words hung where they belong, in place."""
    for name in tree.names:
        _join_name([word for word in name if word.pos in _NAMES])
    for word in tree:
        if word.tag == "VVINF" and word.dep == "xcomp":
            _give_back_subject(word)
        elif word.dep == "appos" and word.pos == "NOUN":
            _give_object(word)
        elif word.dep == "appos" and word.entity == "PER":
            _hang_name(word)
            _give_office(word)
            _give_person(word)
        elif word.dep in {"advmod", "ccomp"} and word.tag in {"NN", "NE"}:
            _give_subject(word)
        elif word.dep in {"appos", "flat"} and word.entity == "LOC" and not word.continues_name:
            _part_places(word)
        elif word.dep == "compound:prt" and word.i < word.head.i:
            _hang_particle(word)
        elif word.tag == "ART" and word.dep in _ARGUMENTS:
            _give_article(word)
        elif word.dep == "det" and word.i > word.head.i and word.tag == "ART":
            _hang_article(word)
        elif word.dep == "det" and word.lower in _DATIVE_ARTICLES:
            _part_dative(word)
        elif word.dep == "nmod" and word.head.dep == "obj" and word.preposition == "gegen":
            _give_opponent(word)
        elif word.dep == "nmod" and word.pos == "NOUN":
            _give_counted_object(word)
        elif word.dep == "conj" and word.head.pos == "VERB" and word.pos in _NAMES:
            _read_as(word)
        elif word.dep == "compound" and word.pos == "NOUN":
            _name_subject(word)
        elif word.dep == "obl" and word.pos in _NAMES and word.head.pos == "VERB":
            _hang_origin(word)
            _hang_direction(word)
            _hang_in_prefield(word)
            _give_bare_object(word)
        elif word.dep == "obl" and word.pos in _NAMES and word.head.pos == "ADJ":
            _hang_origin(word)
    return tree


def _join_name(words: list[Word]) -> None:
    """Hang the later half of one name on the first where both hang on one word: "Werder | Bremen gewann"."""
    if len(words) < 2 or words[0].entity == "PER":
        return  # two people may have become one name: "traf Scholz Macron"
    first, *others = words
    for other in others:
        if other.head is first.head and other.dep == first.dep and first.head is not first:
            other.hang(first, "flat")


def _give_back_subject(infinitive: Word) -> None:
    """Hang who lets something happen on "lassen": "Maas ließ Range in den Ruhestand versetzen"."""
    letting = infinitive.head
    if letting.lemma not in _LETTING or letting.tag not in FINITE:
        return
    subjects = [child for child in infinitive.children if child.dep in SUBJECT_RELATIONS]
    if len(subjects) == 1 and not any(child.dep in SUBJECT_RELATIONS for child in letting.children):
        subject = subjects[0]
        accusative = "Acc" in subject.features.get("Case", ())
        if subject.i < letting.i or (subject.i == letting.i + 1 and not accusative):
            subject.hang(letting, "nsubj")


def _hang_particle(particle: Word) -> None:
    """Hang a verb's particle before "zu" on the verb that it closes: "forderte ihn auf zu gehen".

    An infinitive has its own particle before "zu" in one word ("aufzugeben").
    """
    infinitive = particle.head
    verb = infinitive.head
    follows = particle.i + 1 < infinitive.i and particle.tree[particle.i + 1].lower == "zu"
    if follows and verb.tag in FINITE and verb.i < particle.i and infinitive.dep in _CLOSED_BY_PARTICLE:
        particle.hang(verb, particle.dep)


def _give_object(noun: Word) -> None:
    """Hang an object on its verb that stands behind a relative clause: "auf den Bus, der …, drei Menschen".

    What names a noun stands beside it; behind its relative clause stands what the verb has waited for.
    """
    holder = noun.head
    clauses = [child for child in holder.children if child.dep == "acl" and holder.i < child.i < noun.i]
    first = next((word for word in noun.subtree if not word.is_punct), noun)
    if not clauses or noun.tree[first.i - 1].text != ",":
        return
    closes = clauses[-1].right_edge.i < first.i
    verb = next((word for word in holder.ancestors if word.pos == "VERB"), None)
    if closes and verb is not None and _waits_for_object(verb):
        noun.hang(verb, "obj")


def _give_article(article: Word) -> None:
    """Hang an article that was taken for an argument on the noun behind it: "die | Taliban würden töten"."""
    following = article.i + 1
    while following < len(article.tree) and article.tree[following].tag == "ADJA":
        following += 1
    noun = article.tree[following] if following < len(article.tree) else article
    if noun.pos in {"NOUN", "PROPN"} and noun.sentence == article.sentence and not article.children:
        article.hang(noun, "det")


def _hang_article(article: Word) -> None:
    """Hang an article on the noun behind it: "eine Ausstellung der 1977 in Baku geborenen Rena Effendi"."""
    before = article.head
    after = article.tree[article.i + 1 : before.right_edge.i + 1]
    noun = next((word for word in after if word.pos in {"NOUN", "PROPN"} and word.head is before), None)
    if noun is None:
        return
    article.hang(noun, "det")
    if noun.dep == "appos" and article.lower in _GENITIVE:
        noun.dep = "nmod"


def _hang_origin(phrase: Word) -> None:
    """Hang where somebody is from on them, and who gives a figure on it, where nothing stands between.

    "der Gewerkschafter Aubin von der CFTC", "ein Mann aus Olpe", "nach Angaben von AFP". Of a passive "von"
    may name who acts.
    """
    verb, first = phrase.head, phrase.left_edge
    case = phrase.preposition
    if case not in _ORIGIN or first.i == 0:
        return
    before = next((child for child in verb.children if child.right_edge.i == first.i - 1), None)
    if before is None or before.pos not in {"NOUN", "PROPN"}:
        return
    passive = any(child.dep == "aux:pass" for child in verb.children)
    if case == "durch":
        if before.pos == "NOUN" and not passive and nominal_events(before.lemma):
            phrase.hang(before, "nmod")  # "starben bei Übergriffen durch Soldaten"
        return
    if before.lemma in _STATEMENTS and any(child.lower in {"nach", "laut"} for child in before.children):
        phrase.hang(before, "nmod")
        return
    preposition = "aus" if case == "aus" else "von"
    slot = f"prep:{preposition}"
    governed = (
        role_of(verb.lemma, slot, ["subj", slot]) is not None or turned_role(verb.lemma, [slot]) is not None
    )
    who = before.entity == "PER" or (before.dep in SUBJECT_RELATIONS and somebody(before.text) is not None)
    if who and not (passive and preposition == "von") and not governed and phrase.entity in {"ORG", "LOC"}:
        phrase.hang(before, "nmod")


def _hang_direction(phrase: Word) -> None:
    """Hang where a journey leads on its noun: "nannte die Reise | in den Kongo nützlich"."""
    verb, first = phrase.head, phrase.left_edge
    case = next((child for child in phrase.children if child.dep == "case"), None)
    if case is None or not first.i or verb.dep == "aux:pass":
        return
    articles = {child.lower for child in phrase.children if child.dep == "det"}
    directed = case.lower in {"nach", "ins", "zum", "zur"} or (
        case.lower == "in" and articles & {"den", "die"}
    )
    before = next((child for child in verb.children if child.right_edge.i == first.i - 1), None)
    if directed and before is not None and before.lower.endswith(_JOURNEYS):
        phrase.hang(before, "nmod")


def _hang_in_prefield(phrase: Word) -> None:
    """Hang a phrase between subject and finite verb on the subject: only one part stands before a verb."""
    verb, first = phrase.head, phrase.left_edge
    finite = verb if verb.tag in FINITE else next((c for c in verb.children if c.tag in FINITE), None)
    if finite is None or verb.dep != "ROOT" or not first.i or not phrase.preposition or phrase.i > finite.i:
        return
    subject = next((child for child in verb.children if child.dep in SUBJECT_RELATIONS), None)
    opens = subject is not None and subject.left_edge.is_sent_start
    if subject is not None and opens and subject.right_edge.i == first.i - 1 and subject.pos == "NOUN":
        phrase.hang(subject, "nmod")


def _part_dative(article: Word) -> None:
    """Part two nouns of two genders that the parse made one: "wirft dem Minister | Einmischung vor"."""
    noun = article.head
    if noun.features.get("Gender") != ("Fem",) or noun.dep not in {"obj", "iobj", "obl:arg"}:
        return
    between = [child for child in noun.children if article.i < child.i < noun.i and child.pos in _NAMES]
    fitting = [word for word in between if word.features.get("Gender", ("Fem",)) != ("Fem",)]
    if len(fitting) == 1 and not any(child.dep == "case" for child in noun.children):
        article.hang(fitting[0], "det")
        fitting[0].hang(noun.head, "iobj")
        noun.dep = "obj"


def _give_opponent(phrase: Word) -> None:
    """Hang an opponent on the verb that tells who won: "hatte das Spiel gegen Spanien verloren"."""
    verb = phrase.head.head
    if verb.lemma in _CONTESTING:
        phrase.hang(verb, "obl")


def _name_subject(noun: Word) -> None:
    """Read a noun with an article before "ist" as the subject: "die größte Partei ist die Union"."""
    predicate = noun.head
    copula = next((child for child in predicate.children if child.dep == "cop"), None)
    article = any(child.dep == "det" for child in noun.children)
    has = any(child.dep in SUBJECT_RELATIONS for child in predicate.children)
    if copula is not None and noun.i < copula.i and article and not has:
        noun.dep = "nsubj"


def _part_places(place: Word) -> None:
    """Hang the second of two states on the verb that waits for it: "hatte Spanien Tschechien besiegt"."""
    subject, verb = place.head, place.head.head
    states = all(countries().get(word.text) is not None for word in (subject, place))
    if states and place.i == subject.i + 1 and subject.dep == "nsubj" and _waits_for_object(verb):
        place.hang(verb, "obj")


def _hang_name(name: Word) -> None:
    """Hang a name on the office right before it: "die Frau von Minister | Udo Marx"."""
    before = name.tree[name.i - 1] if name.i else name
    if before.pos == "NOUN" and before.head is name.head and before is not name.head:
        name.hang(before, "appos")
    elif before.text == "," and name.head.entity == "PER":
        holder = name.head  # "die Frau von Minister Udo Marx, | Ina Marx": two people
        while holder.head is not holder and holder.head.pos in _NAMES:
            holder = holder.head
        if holder is not name.head:
            name.hang(holder, "appos")


def _give_office(name: Word) -> None:
    """Hang a name on the office before its phrase: "die Abgeordnete im Landtag | Ida Roth"."""
    phrase = name.head
    first = phrase.left_edge
    if phrase.pos != "NOUN" or not phrase.preposition or name.i != phrase.i + 1 or not first.i:
        return
    office = name.tree[first.i - 1]
    if office.pos == "NOUN" and not _is_person(phrase) and _may_have_name(office):
        name.hang(office, "appos")
        if phrase.head is office.head:
            phrase.hang(office, "nmod")


def _may_have_name(noun: Word) -> bool:
    """Tell whether a noun means one person who has no name beside them yet."""
    named = any(child.pos == "PROPN" and child.dep in {"appos", "flat"} for child in noun.children)
    return _is_person(noun) and not named and "Plur" not in noun.features.get("Number", ())


def _is_person(noun: Word) -> bool:
    means = somebody(noun.text)
    return means is not None and means.type == "person"


def _give_person(name: Word) -> None:
    """Hang a person on the verb that waits for one: "verpflichtete das ZDF | Gero von Boehm"."""
    subject, verb = name.head, name.head.head
    beside = subject.entity == "ORG" and subject.dep == "nsubj" and name.left_edge.i == subject.i + 1
    if beside and verb.tag in FINITE and verb.i < subject.i and _is_without_object(verb):
        name.hang(verb, "obj")


def _give_subject(noun: Word) -> None:
    """Read a noun before a finite verb without subject as that: "Klingbeil versprach Merz, …"."""
    verb = noun.head
    plain = not any(child.dep in {"case", "cop", "aux", "mark", "advmod"} for child in noun.children)
    opens = noun.left_edge.is_sent_start and verb.dep == "ROOT" and verb.tag in FINITE and noun.i < verb.i
    others = [child for child in verb.children if child.dep in SUBJECT_RELATIONS and child.i < verb.i]
    if plain and opens and not others and not noun.lower.endswith(_WHEN):
        noun.dep = "nsubj"
        if not any(child.dep == "det" for child in noun.children) and not noun.lower.endswith("en"):
            noun.pos = "PROPN"  # a name that the tagger does not know


def _give_bare_object(name: Word) -> None:
    """Read a bare name as the object that its verb waits for: "würde Schweden Norwegen angreifen"."""
    bare = name.dep == "obl" and name.entity in {"PER", "ORG", "LOC"} and not name.preposition
    subject = any(child.dep in SUBJECT_RELATIONS for child in name.head.children)
    if bare and subject and _waits_for_object(name.head):
        name.dep = "obj"


def _give_counted_object(noun: Word) -> None:
    """Hang a counted noun behind a phrase on its verb: "töteten bei einer Aktion | neun Aktivisten".

    A noun that another governs shows the genitive or a preposition.
    """
    counted = any(child.dep == "nummod" and child.i < noun.i for child in noun.children)
    shown = any(child.dep in {"case", "det"} for child in noun.children)
    genitive = any(child.lower.endswith("er") for child in noun.children)
    verb, phrase = noun.head.head, noun.head
    if not counted or shown or genitive or phrase.dep != "obl" or verb.pos != "VERB":
        return
    if not any(child.dep == "case" for child in phrase.children) or noun.left_edge.i != phrase.i + 1:
        return
    if _waits_for_object(verb):
        noun.hang(verb, "obj")


def _waits_for_object(verb: Word) -> bool:
    return _is_without_object(verb) and role_of(verb.lemma, "obj", ["subj", "obj"]) is not None


def _is_without_object(verb: Word) -> bool:
    return not any(child.dep in _OBJECTS or child.dep == "aux:pass" for child in verb.children)


def _read_as(noun: Word) -> None:
    """Read "als" behind a verb as what something is called, not as "und": "wertet … als Erfolg"."""
    joins = [child for child in noun.children if child.dep == "cc"]
    if len(joins) == 1 and joins[0].lower == "als":
        noun.dep, joins[0].dep = "obl", "case"
