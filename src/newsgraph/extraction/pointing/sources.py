"""Nodes for who speaks and is nobody known yet: a report, "Polizeiangaben", a paper, "die Wahlkommission".

A claim is worth little when nobody makes it. Whose words they are is told by the phrase itself: by whose
"Angaben" they are, by the first part of "Polizeiangaben", or by the text that says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsgraph.extraction.drafts import ClaimDraft
from newsgraph.extraction.grammar.syntax import SUBJECTS, children, feature, first_child, possessor
from newsgraph.extraction.identity.mentions import Cast, Entity, Mention, Role, gender_of, number_of
from newsgraph.extraction.identity.merging import known_entity
from newsgraph.extraction.pointing.rules import SOURCE
from newsgraph.extraction.surface.times import is_time
from newsgraph.extraction.words.cues import noun_cue
from newsgraph.extraction.words.events import is_actor_noun
from newsgraph.language.tree import Stretch, Word
from newsgraph.lexicon.genders import noun_gender
from newsgraph.lexicon.known import country_of_adjective
from newsgraph.lexicon.nameless import somebody
from newsgraph.schema import ActorType

# Nouns of saying that are texts of their own, and no act of somebody who is not named.
_TEXTS = frozenset(
    {
        "Analyse", "Antrag", "Artikel", "Bekanntmachung", "Bericht", "Bescheid", "Blatt", "Brief", "Dokument",
        "Entwurf", "Erhebung", "Gesetz", "Gesetzentwurf", "Gutachten", "Homepage", "Internetseite", "Meldung",
        "Mitteilung", "Protokoll", "Resolution", "Schreiben", "Statistik", "Stellungnahme", "Studie",
        "Umfrage", "Untersuchung", "Urteil", "Verfassung", "Vertrag", "Webseite", "Website", "Zeitung",
    }
)  # fmt: skip
_BY_PHRASE = frozenset({"laut", "zufolge", "so"})
_NO_TEXTS = ("ung", "heit", "keit")  # what "so" names besides who speaks: "so die eigene Hoffnung"
_SIDES = frozenset({"Anklage", "Verteidigung"})  # of a trial, where they speak
_OF = frozenset({"von", "vom", "aus", "der", "des"})
_TYPES: dict[str, ActorType] = {"person": "person", "organisation": "organisation", "group": "group"}
_ARTICLES = {"Masc": "der", "Fem": "die", "Neut": "das"}
_NEUTERS = (
    *("amt", "gesetz", "urteil", "papier", "blatt", "magazin", "buch", "gutachten", "protokoll", "medium"),
    *("schreiben", "institut", "bündnis", "präsidium", "büro", "ministerium", "interview", "gespräch"),
)
_MASCULINES = (
    *("antrag", "artikel", "bericht", "bescheid", "beschluss", "brief", "entwurf", "vertrag", "test"),
    *("aufruf", "plan", "rat", "verband", "sender"),
)
_NEUTER_BODIES = (
    "gericht",
    "amt",
    "ministerium",
    "institut",
    "bündnis",
    "präsidium",
    "unternehmen",
    "tribunal",
)
_ADDRESS = re.compile(r"[a-zäöü0-9-]+\.(?:de|net|com|org|at|ch|info|tv)", re.IGNORECASE)
# What compounds for somebody's words end in.
_SAYINGS = (
    *("angaben", "angabe", "aussagen", "aussage", "berichten", "berichte", "bericht", "informationen"),
    *("erkenntnissen", "schätzungen", "meldungen", "einschätzung", "ansicht", "sicht", "meinung"),
)
_BODIES = (
    *("leitung", "direktion", "führung", "spitze", "präsidium", "initiative", "bündnis", "vereinigung"),
    *(
        "gemeinschaft",
        "kampagne",
        "institut",
        "organisatoren",
        "rat",
        "bund",
        "kammer",
        "theater",
        "orchester",
    ),
    *("kasse", "kanzlei", "warte", "zentrum", "museum", "klinik", "werft", "börse"),
)
_PAPERS = frozenset({"Blatt", "Magazin", "Redaktion", "Sender", "Zeitung"})
_THIS = frozenset({"dieser", "diesem", "dieses", "unserer", "unserem", "unseres"})
_STAFF = ("büro", "lager", "management", "stab", "team")
_AROUND = frozenset({"Entourage", "Umfeld", "Umgebung"})
_CIRCLES = ("kreise", "kreisen")  # who wants no name: "Unternehmenskreise" are not the company
_ACRONYM = re.compile(r"([A-ZÄÖÜ][A-Za-zÄÖÜ]*[A-ZÄÖÜ])-[A-ZÄÖÜ]")  # "USGS-Angaben"
_LINKS = ("s", "n", "en", "er", "")


def give_sources(cast: Cast, claims: Sequence[ClaimDraft]) -> None:
    """Add an actor for each source of claims that nobody known is meant by."""
    for claim in claims:
        if claim.speaker is not None:
            for root in (claim.speaker.root, *claim.speaker.root.conjuncts):
                if claim.speaker.start <= root.i < claim.speaker.end:
                    _give_source(cast, claim.speaker, root)
                    so = claim.cue_lemma == "so"
                    if claim.cue_lemma in _BY_PHRASE and not (so and root.lower.endswith(_NO_TEXTS)):
                        _give_text(cast, root)


def _give_body(cast: Cast, pronoun: Word) -> None:
    """Let "es" before a verb of saying mean the only body with a neuter noun near before: "das Gericht"."""
    first = pronoun.sentence.start
    first = pronoun.tree[first - 1].sentence.start if first else first
    near = {
        entity.name: entity
        for entity in cast.entities
        for mention in entity.mentions
        if entity.type == "organisation"
        and first <= mention.head.i < pronoun.i
        and mention.number != "Plur"
        and mention.head.pos == "NOUN"
        and mention.head.lemma.lower().endswith(_NEUTER_BODIES)
    }
    if len(near) == 1:
        words = pronoun.tree[pronoun.i : pronoun.i + 1]
        body = next(iter(near.values()))
        cast.mention(body, Mention(words, pronoun, "pronoun", "Neut", "Sing", SOURCE.id))


def is_of_this_paper(noun: Word) -> bool:
    """Tell whether a noun means the paper that one reads: "Recherchen dieser Zeitung"."""
    article = first_child(noun, "det", "det:poss")
    return noun.lemma in _PAPERS and article is not None and article.lower in _THIS


def _give_text(cast: Cast, root: Word) -> None:
    """Add the text that a phrase names as a source: "laut dem Dekret"; several are nothing that one knows."""
    unknown = root.i not in cast.taken and root.pos == "NOUN" and noun_cue(root) is None
    article = first_child(root, "det")
    if not unknown or number_of(root) != "Sing" or article is None or not _is_one(root):
        return
    hidden = article.lower in {"dem", "einem", "diesem"}  # it does not show masculine or neuter
    alone = first_child(root, "nmod") is None  # "laut einem Test der Polizei" speaks the police
    known = root.lemma.lower().endswith(_NEUTERS) or (alone and noun_gender(root.lemma) is not None)
    if not hidden or known:
        _add(cast, root, _named(root), "other")


def _give_source(cast: Cast, speaker: Stretch, root: Word) -> None:
    if root.lower == "es" and root.dep == "nsubj" and root.i not in cast.taken:
        _give_body(cast, root)
        return
    if root.i in cast.taken or root.pos not in {"NOUN", "PROPN", "X"} or is_time(root):
        return
    if any(is_of_this_paper(word) for word in speaker):
        return
    cue = noun_cue(root)
    article = first_child(root, "det")
    if root.lemma in _SIDES and root.dep == "nsubj" and article is not None and article.lower == "die":
        _add(cast, root, _named(root), "organisation")
        return
    if root.lemma in {"Seite", "Seiten"}:
        owner = _owner(speaker, root)
        if owner is not None and owner.i not in cast.taken:
            _give_speaker(cast, owner)
        return
    beside = [child for child in children(root, "appos") if child.entity == "PER" and child.i > root.i]
    named = [child for child in beside if child.nbor(-1).text == ","]
    if named and named[0].i in cast.taken:  # "der frühere Gefährte Roths, Tim Berg"
        cast.mention(cast.taken[named[0].i], _mention(root))
        return
    if cue is None:
        if _give_people_around(cast, root) or _give_speaker(cast, root):
            return
        if root.lemma.lower().endswith(_BODIES) and number_of(root) != "Plur":
            _add(cast, root, _named(root), "organisation")
        elif number_of(root) == "Plur" and root.tag == "NN" and is_actor_noun(root):
            _add(cast, root, _named(root), "group")
        return
    owner = _owner(speaker, root)
    if owner is not None:
        if owner.i not in cast.taken and owner.pos in {"NOUN", "PROPN", "X"} and not is_time(owner):
            text = noun_cue(owner)
            if not _give_speaker(cast, owner) and (text is None or text.lemma in _TEXTS):
                _add(cast, owner, _named(owner), "other")
        return
    first, acronym = _first_part(root), _ACRONYM.match(root.text)
    if root.lower.endswith(_CIRCLES):
        words = [*children(root, "amod"), root]  # "aus roten Kreisen"
        _add(cast, root, " ".join(word.text.removesuffix("n") for word in words), "group")
    elif first is not None:
        _add_somebody(cast, root, *first)
    elif acronym is not None:
        _add(cast, root, acronym[1], "organisation", named=True)
    elif cue.lemma in _TEXTS:
        _add(cast, root, _named(root), "other")
    else:
        _give_state(cast, speaker, root)


def _give_state(cast: Cast, speaker: Stretch, noun: Word) -> None:
    """Let "chinesische Angaben" be what the state says."""
    before = (word for word in speaker if word.pos == "ADJ" and word.i < noun.i)
    states = (country_of_adjective(word.text) for word in before)
    state = next((state for state in states if state is not None), None)
    if state is not None:
        cast.mention(known_entity(cast, state, noun.i), _mention(noun))


def _give_people_around(cast: Cast, noun: Word) -> bool:
    """Add those around somebody who want no name: "aus ihrem Umfeld", "aus dem Umfeld des Ministers"."""
    owners = children(noun, "det:poss", "nmod") if noun.lemma in _AROUND else []
    meant = [who for word in owners if (who := cast.meant_at(word)) is not None]
    if len(meant) != 1:
        return False
    name = f"{noun.lemma} von {meant[0].name}" if meant[0].named else _named(noun)
    _add(cast, noun, name, "group")
    around = cast.known(("source", name.casefold()))
    if around is not None:
        around.add_role(Role(noun.lemma, noun.lemma, "member", meant[0], found_by=SOURCE.id))
    return True


def _give_speaker(cast: Cast, head: Word) -> bool:
    """Add who a noun means by itself: a paper's address, an organisation, somebody without a name."""
    if _ADDRESS.fullmatch(head.text) or head.entity == "ORG":
        _add(cast, head, head.text, "organisation", named=True)
        return True
    kind = somebody(head.text)
    owned = _owned(cast, head, kind.lemma if kind is not None else head.lemma)
    if owned and (kind is not None or head.lemma.lower().endswith(_STAFF)):
        one = kind is not None and kind.type == "person" and number_of(head) != "Plur"
        _add(cast, head, owned, "person" if one else "group")
        return True
    if kind is not None and _is_one(head):
        _add_somebody(cast, head, kind.lemma)
        return True
    return False


def _owned(cast: Cast, head: Word, noun: str) -> str:
    """Return what somebody of a person with a name is called: "ihr Anwalt" → Anwalt von Ida Lotz."""
    whose = possessor(head)
    owner = cast.meant_at(whose) if whose is not None else None
    if owner is None or not owner.named or owner.type != "person":
        return ""
    return f"{head.text if number_of(head) == 'Plur' else noun} von {owner.name}"


def _named(head: Word) -> str:
    """Return what a noun is called: "der Bericht", "Studien"."""
    if head.pos == "PROPN":
        return head.text
    if number_of(head) == "Plur":
        return head.text.removesuffix("n") if head.lower.endswith(("ten", "chen", "fen")) else head.text
    lemma = head.lemma.lower()
    article = first_child(head, "det")
    in_dative = head.dep not in SUBJECTS  # "laut der Stadt", but "Der Bund warnt"
    feminine = in_dative and article is not None and article.lower in {"der", "einer", "dieser"}
    shown = "Fem" if feminine else None
    gender = shown or noun_gender(head.lemma) or gender_of(head) or ""  # "dem Gesetz" does not show it
    gender = "Neut" if lemma.endswith(_NEUTERS) else "Masc" if lemma.endswith(_MASCULINES) else gender
    own = [word.text for word in children(head, "amod") if word.text[0].isupper()]  # "der Sächsische …rat"
    own = [word if word.endswith("e") else word[:-1] for word in own]
    return " ".join([_ARTICLES.get(gender, "der"), *own, head.lemma])


def _owner(speaker: Stretch, noun: Word) -> Word | None:
    """Return whose words they are: "Angaben | der Feuerwehr", "seine Aussage"."""
    for child in children(noun, "nmod", "appos", "det:poss", "flat"):
        case = first_child(child, "case")
        if speaker.start <= child.i < speaker.end and (case is None or case.lower in _OF):
            return child
    return None


def _is_one(noun: Word) -> bool:
    """Tell whether a phrase means somebody, and not anybody: "kein Sprecher", "jeder Beamte"."""
    determiner = first_child(noun, "det")
    return determiner is None or not determiner.lower.startswith(("kein", "jede", "irgend", "welch"))


def _first_part(noun: Word) -> tuple[str, str] | None:
    """Return who the first part of a compound means: the Polizei of "Polizeiangaben", with its form there."""
    ending = next((ending for ending in _SAYINGS if noun.lower.endswith(ending)), None)
    if ending is None or noun.lower == ending:
        return None
    first = noun.text[: -len(ending)].rstrip("-")
    parts = (first.removesuffix(link) if link else first for link in _LINKS)
    kinds = ((kind, part) for part in parts if part and (kind := somebody(part)) is not None)
    return next(((kind.lemma, first) for kind, part in kinds), None)


def _add_somebody(cast: Cast, head: Word, lemma: str, form: str = "") -> None:
    """Add who a noun means, or the first part of a compound in its ``form``: Zeugen of "Zeugenaussagen"."""
    kind = somebody(lemma)
    if kind is None:
        return
    known = _known(cast, lemma) if first_child(head, "det:poss") is None else None
    if known is not None:  # "ihr Anwalt" is not whoever was an "Anwalt" before
        cast.mention(known, _mention(head))
        return
    determiner = first_child(head, "det")
    singular = determiner is not None and determiner.lower.startswith(("dies", "jen", "ein", "dem", "des"))
    several = feature(head, "Number") == "Plur" and not singular
    only_plural = kind.plural is True  # "die Medien"
    joined = {"", lemma, f"{lemma}s", f"{lemma}es"}  # "Gewerkschaftsangaben" are those of one, too
    plural = only_plural or (form not in joined if form else several)
    told = determiner.lower if determiner is not None else ""
    as_adjective = kind.adjectival or (lemma.endswith("er") and head.text in {lemma[:-1], f"{lemma[:-1]}n"})
    gender = "Fem" if as_adjective and told == "die" else kind.noun_gender or kind.gender or ""
    article = _ARTICLES.get(gender, "der")
    if as_adjective and not plural:
        lemma = lemma.removesuffix("r")  # "der Tatverdächtige", "die Vorsitzende"
    elif told == "ein" and head.text == lemma:
        article = told  # "ein Beamter"
    name = (form or head.text) if plural else f"{article} {lemma}"
    _add(cast, head, name, "group" if plural else _TYPES.get(kind.type, "other"))


def _known(cast: Cast, lemma: str) -> Entity | None:
    """Return the one actor that was called so and has no name: "die Polizei" … "Polizeiangaben"."""
    found = [
        entity
        for entity in cast.entities
        if all(mention.kind != "name" for mention in entity.mentions)  # "die israelische Armee", too
        if any(mention.head.lemma == lemma for mention in entity.mentions)
    ]
    found = [entity for entity in found if not entity.named] or found
    return found[0] if len(found) == 1 else None


def _add(cast: Cast, head: Word, name: str, type_: ActorType, *, named: bool = False) -> None:
    if head.is_space:
        return  # a model may take a blank for a noun
    key = ("source", name.casefold())
    entity = cast.known(key)
    if entity is None:
        entity = cast.add(Entity(name, type_, gender_of(head), first=head.i, named=named), *key)
    cast.mention(entity, _mention(head))


def _mention(head: Word) -> Mention:
    words = head.tree[head.i : head.i + 1]
    return Mention(words, head, "noun", gender_of(head), number_of(head), SOURCE.id)
