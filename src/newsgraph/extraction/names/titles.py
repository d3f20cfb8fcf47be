"""A name with the titles and functions before it: "Kremlchef Wladimir Putin", "Frau Dr. Weber"."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsgraph.extraction.grammar.syntax import feature, first_child
from newsgraph.language.tree import Stretch, Word
from newsgraph.lexicon.known import Entry
from newsgraph.lexicon.people import (
    first_name_genders,
    function_noun,
    is_organisation_noun,
    nominal,
    title_genders,
)
from newsgraph.schema import ActorType

_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl:arg"})
_OF_MAN = frozenset("dem den des ein einem einen eines im am vom zum beim".split())  # noqa: SIM905
_LONGEST_TITLE = 4  # words: "Bundesminister Prof. Dr."


@dataclass(eq=False, slots=True)
class Name:
    """A name in the text. ``title`` holds the words directly before it that say what it is."""

    words: Stretch
    core: tuple[str, ...]  # without genitive
    type: ActorType
    entry: Entry | None = None
    title: list[Word] = field(default_factory=list)
    gender: str | None = None  # natural, as titles and first names tell it
    sure: bool = False  # the type does not rest on the model's label alone

    @property
    def last(self) -> Word:
        """The last word: it carries the genitive."""
        return self.words[-1]

    @property
    def is_owner(self) -> bool:
        """Whether a person's name has the ending of the genitive: "die Anwältin Schröders"."""
        return self.type == "person" and self.core[-1] != self.last.text

    @property
    def start(self) -> int:
        """The first word, title included."""
        return self.title[0].i if self.title else self.words.start


def is_title(token: Word) -> bool:
    if token.text in title_genders():
        return True
    return token.text[0].isupper() and function_noun(token.text) is not None


def has_own_article(noun: Word) -> bool:
    """Whether the article of a noun before a genitive shows somebody else: "die Anwältin Schröders"."""
    article = first_child(noun, "det")
    return article is not None and article.lower != "des"


def are_two_arguments(noun: Word, name: Word) -> bool:
    """Whether a noun and the name behind it are two arguments: "warf dem Minister Betrug vor"."""
    return (
        noun.head == name.head
        and noun.head.pos in {"VERB", "AUX"}
        and noun.dep != name.dep
        and {noun.dep, name.dep} <= _ARGUMENTS
    )


def _are_others(noun: Word, name: Name) -> bool:
    """Whether a noun before one name means several: "wurde von den Ermittlern Brandt zugeordnet"."""
    article, behind = first_child(noun, "det"), noun.tree[name.words.end : name.words.end + 1].text
    several = feature(noun, "Number") == "Plur" and article is not None and article.lower in ("die", "den")
    return several and noun.text.endswith("ern") and behind not in ("und", ",", "sowie", "(", "/")


def _is_titled_person(name: Name) -> bool:
    """Whether a name that the model took for an organisation is the person that its title describes."""
    first, title = name.core[0], name.title[-1]
    if name.sure or first.isupper():
        return False
    surname = len(name.core) == 1 and name.words.root.dep == "appos" and name.words.root.head == title
    return surname or (first in first_name_genders() and len(name.core) == 2)


def adjectival_gender(noun: Word) -> str | None:
    """Return the gender of a noun that is inflected as an adjective, as its article tells it, or None.

    "der Beauftragte" and "dem Beauftragten" are a man, "die Beauftragte" and "der Beauftragten" a woman.
    """
    article, case = first_child(noun, "det"), first_child(noun, "case")
    form = article.lower if article is not None else case.lower if case is not None else ""
    if form in _OF_MAN or (form in ("der", "dieser") and noun.text.endswith("e")):
        return "Masc"
    if form in ("die", "eine", "diese") and noun.text.endswith("e"):
        return "Fem"  # "die Beauftragten" are several
    if form in ("der", "einer", "dieser", "zur") and noun.text.endswith("n"):
        return "Fem"
    return None


def add_title(name: Name) -> None:
    """Find titles and functions directly before a name, and what they tell of its gender."""
    tree, start = name.words.tree, name.words.start
    genders = first_name_genders()
    if name.type in ("person", "other"):
        name.gender = genders.get(name.core[0]) if len(name.core) > 1 else None
        name.sure = name.sure or (len(name.core) > 1 and name.core[0] in genders)
    elif (
        1 < len(name.core) < 4
        and name.core[0] in genders
        and name.words[1].pos == "PROPN"
        and not is_organisation_noun(name.core[-1])
    ):
        name.gender = genders[name.core[0]]  # a first name: the model took a person for something else
    position = start
    while position > 0 and start - position < _LONGEST_TITLE:
        token = tree[position - 1]
        if token.is_sent_start and token.pos == "PROPN" and token.entity and not is_title(token):
            break
        if not is_title(token) or (token.text in {"Frau", "Herrn"} and feature(token, "Number") == "Plur"):
            break
        if are_two_arguments(token, name.words.root) or _are_others(token, name):
            break
        position -= 1
    name.title = list(tree[position:start])
    for token in name.title:
        function = function_noun(token.text)
        gender = function.gender if function else title_genders()[token.text]
        if gender is None and token.text.endswith(("e", "en")):
            gender = adjectival_gender(token)
            if gender is None and name.gender is None and feature(token, "Gender") in ("Masc", "Fem"):
                gender = feature(token, "Gender")
        name.gender = gender or name.gender
    if not name.title and position and name.gender is None and name.type == "person":
        beside = nominal(tree[position - 1].text)
        if beside is not None and beside.type == "person" and not beside.plural:
            name.gender = "Fem" if beside.lemma == "Mädchen" else beside.gender  # "das Mädchen Mia Oehm"
    if name.title and (name.type != "organisation" or _is_titled_person(name)):
        name.type, name.sure = "person", True
    if len(name.core) == 1 and name.title and name.title[-1].text in title_genders():
        name.type, name.sure = "person", True
