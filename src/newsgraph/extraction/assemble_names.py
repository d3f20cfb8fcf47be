"""Names whoever takes part in a relation: the words for a pronoun, and those that stay open."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from newsgraph.extraction.drafts import ActorDraft, Meant, ParticipantDraft, Piece, RelationDraft
from newsgraph.extraction.grammar.syntax import WHOSE, feature, is_reflexive, is_relative_pronoun
from newsgraph.extraction.pointing.owning import is_demanded_of_others
from newsgraph.extraction.surface.times import TIME_NOUNS
from newsgraph.language.tree import Word
from newsgraph.lexicon.known import country_of_adjective
from newsgraph.lexicon.nameless import is_aged, somebody
from newsgraph.lexicon.people import is_organisation_noun, nominal
from newsgraph.lexicon.weak_nouns import is_weak

if TYPE_CHECKING:
    from newsgraph.extraction.assemble import ActorIndex

_PERSONAL = frozenset(
    """
    er sie es ihn ihm ihr ihnen der die das dem den denen dessen deren dieser diese dieses diesen diesem
    """.split()  # noqa: SIM905
)
_SPEAKING = frozenset("ich wir du ihr mich mir uns euch dich dir".split())  # noqa: SIM905
_POINTING = frozenset("dies das dieses es jenes letzteres ersteres".split())  # noqa: SIM905
_OWNED = ("sein", "ihr")
_SOME = frozenset({"andere", "einige", "etliche", "manche", "mehrere", "viele", "wenige"})
_OF_THEM = frozenset({"davon", "hiervon"})
# A strong adjective of somebody masculine or neuter; "russische" may be a woman or several.
_STRONG_DATIVE = {"er": "em", "es": "em"}
# Of a man's noun or of one without a gender, "das Opfer", in the nominative.
_DEFINITE = frozenset({"der", "die", "das"})
_ARTICLES_OF = {"m": {"der", "das", "dieser"}, "f": {"die", "das", "diese"}, "n": {"das", "dieses"}}
_SHOWING = (
    *("dies", "jene", "solch", "derartig", "ähnlich", "besagt", "folgend"),
    *("selb", "derselb", "dieselb", "dasselb", "entsprechend", "dortig"),
)
_THEN = frozenset({"damals", "seinerzeit"})  # when, another sentence tells


class Naming:
    """Gives the words for a pronoun, by whom it means, and notes those for which there are none."""

    def __init__(
        self, actors: dict[str, ActorDraft], who: ActorIndex, told: Collection[str], subject: ParticipantDraft
    ) -> None:
        """``told``: the ids of the actors that the relation names anyway. ``subject``: who is named first."""
        self._actors = actors
        self._who = who
        self._told = told
        self._subjects = subject.heads
        self._named = {actor for head in subject.heads for actor in meant_by(head, who, actors)}
        self.missed = False
        self.missed_owner = False
        self.missed_possessive = False

    def __call__(self, word: Word | Meant) -> str | None:
        if isinstance(word, Meant):
            return self._name_meant(word.word)
        if word.tag == "PPOSAT" and word.lower.startswith(_OWNED):
            return self._name_owner(word)
        if not _stands_for(word) or word.dep == "det:poss" or word.lower not in _PERSONAL:
            return None
        if word.tag == "PRELS" and word not in self._subjects:
            return None  # it stands behind its noun
        found = self._who.meant_at(word)
        if len(found) != 1 or (found[0] in self._named and word not in self._subjects):
            return None  # "Roth floh, als er sie sah"
        actor = self._actors[found[0]]
        name = _genitive(actor.name) if word.lower in WHOSE else _name_in_case(actor, word)
        self.missed = self.missed or name is None
        return name

    def _name_owner(self, possessive: Word) -> str | None:
        """Return "Roths" for the "Seine" of "Seine Mutter starb", where nothing told names Roth."""
        found = self._who.meant_at(possessive)
        if any(actor in self._told for actor in found):
            return None
        if not _belongs_to_subject(possessive) and not is_demanded_of_others(possessive.head):
            self.missed = self.missed or len(found) == 1  # "gegen ihren Partner", and nobody told is "sie"
            return None
        owner = self._actors[found[0]] if len(found) == 1 else None
        name = _genitive(owner.name) if owner is not None and owner.named else None
        if possessive.nbor().pos not in {"NOUN", "PROPN"}:
            name = None  # "seine alten Freunde" would be "Roths alte Freunde"
        self.missed = self.missed or (name is None and is_demanded_of_others(possessive.head))
        owned = self._who.meant_at(possessive.head)
        says_who = any(self._actors[actor].named for actor in owned)  # "Sein Rivale McCain"
        if name is None and possessive.is_sent_start and not says_who:
            self.missed_owner = True
        return name

    def _name_meant(self, word: Word) -> str | None:
        found = meant_by(word, self._who, self._actors)
        if not found and (state := country_of_adjective(word.text)) is not None:
            return state.name
        if len(found) != 1:
            self.missed = True
            self.missed_possessive = self.missed_possessive or word.dep == "det:poss"
            return None
        self.missed = self.missed or "(" in self._actors[found[0]].name
        return plain_name(self._actors[found[0]].name)

    def is_open(self, pieces: Iterable[Piece]) -> bool:
        """Tell whether a pronoun stays of which nobody knows whom it means."""
        pieces = list(pieces)
        for piece in pieces:
            if isinstance(piece, Word) and piece.lower == "es" and "," in pieces:
                continue  # "lehnt es ab, … zu …"
            if isinstance(piece, Word) and (self._points(piece) or piece.lower in _THEN):
                return True
            if isinstance(piece, Word) and _is_demonstrative(piece):
                return True
            if isinstance(piece, Word) and piece.lower in WHOSE:
                return True
            if not isinstance(piece, Word) or not _stands_for(piece):
                continue
            if piece.tag == "PRELS" and piece not in self._subjects:
                continue  # its noun stands before it
            known = self._who.meant_at(piece)
            if piece.lower in _SPEAKING or (piece.lower in _PERSONAL and len(known) != 1):
                return True
        return False

    def _points(self, word: Word) -> bool:
        """Tell whether an article points at what was told before: "diese Krankheit", "die folgenden Tage"."""
        shows = word.lower.startswith(_SHOWING) and "jährig" not in word.lower  # "diesjährig" is of a year
        pointing = shows and word.dep in {"det", "amod"} and word.head.pos == "NOUN"
        if word.lower.startswith("beide") and word.head.dep in {"nsubj", "nsubj:pass"}:
            told = any(child.dep in {"appos", "nmod", "acl"} for child in word.head.children)
            return not told and not self._who.meant_at(word.head)
        return pointing and word.head.lemma not in TIME_NOUNS


def _is_demonstrative(word: Word) -> bool:
    """Tell whether a word points at what is told elsewhere, and no noun stands with it: "dies riskieren"."""
    alone = word.tag == "PDS" or (word.tag == "PDAT" and word.dep != "det")
    return alone and word.lower in _POINTING | {"das"}


def _belongs_to_subject(possessive: Word) -> bool:
    """Tell whether a possessive stands with a subject: its owner is somebody else."""
    return possessive.head.dep in {"nsubj", "nsubj:pass"}


def _stands_for(word: Word) -> bool:
    """Tell whether a word stands for a noun: a pronoun, "dieser" by itself."""
    return (word.pos == "PRON" or word.tag in {"PDS", "PDAT"}) and word.dep not in {"det", "expl"}


def plain_name(name: str) -> str:
    """Return a name without what tells it from others: "Sprecher (Taliban)" → Sprecher."""
    return name.partition(" (")[0]


def in_dative(name: str) -> str | None:
    """Return a name as it stands behind "laut"; None where the adjective of a state shows no case."""
    first, _, rest = name.partition(" ")
    if not rest or country_of_adjective(first) is None:
        return name
    ending = next((end for end in _STRONG_DATIVE if first.endswith(end)), None)
    return f"{first.removesuffix(ending)}{_STRONG_DATIVE[ending]} {rest}" if ending is not None else None


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
    if not all(word.islower() and word.endswith(("e", "er")) for word in adjectives):
        return None  # "ein Passant von vier Freunden"
    weak = [word[:-1] + "n" if word.endswith("er") else word + "n" for word in adjectives]
    return " ".join([article, *weak, _weak_noun(noun, actor)])


def _weak_noun(noun: str, actor: ActorDraft) -> str:
    """Return a masculine noun in the accusative or dative: Präsidenten, Kollegen, (einen) Unbekannten."""
    stem = noun.removesuffix("er")
    if any(mention.words.text.split(" ")[-1] == f"{stem}en" for mention in actor.mentions if stem != noun):
        return f"{stem}en"
    return (noun + ("n" if noun.endswith(("e", "err")) else "en")) if is_weak(noun) else noun


def _genitive(name: str) -> str | None:
    """Return a name as an owner before a noun: "Roths"; None where it has an article or shows no genitive."""
    first = name.partition(" ")[0]
    plain = (
        first.lower() not in {"der", "die", "das", "ein", "eine"} and first[:1].isupper() and "(" not in name
    )
    return f"{name}s" if plain and name[-1:].isalpha() and not name.endswith(("s", "ß", "x", "z")) else None


def with_subject_named(draft: RelationDraft, who: ActorIndex, actors: dict[str, ActorDraft]) -> RelationDraft:
    """Return a relation with the name of whom its subject points at: "Der Mann", "die Ministerin"."""
    head = draft.participants[0].heads[0]
    found = who.meant_at(head) if len(draft.participants[0].heads) == 1 else ()
    actor = actors[found[0]] if len(found) == 1 else None
    if actor is None or not _only_points(head, actor):
        return draft
    name = plain_name(actor.name)
    phrase = [child for child in head.children if child.dep in {"det", "amod"}] + [head]
    return replace(
        draft,
        text=_with_name(draft.text, phrase, name),
        subordinate=_with_name(draft.subordinate, phrase, name),
        opening=draft.opening - (len(draft.text) - len(_with_name(draft.text, phrase, name))),
    )


def _only_points(noun: Word, actor: ActorDraft) -> bool:
    """Tell whether a noun phrase tells less of an actor than the name does, and nothing else."""
    told = {child.dep for child in noun.children if child.dep != "punct"}
    articles = [child.lower for child in noun.children if child.dep == "det"]
    if noun.pos != "NOUN" or not told <= {"det", "amod"} or len(articles) != 1:
        return False
    mention = next((each for each in actor.mentions if each.head.i == noun.i), None)
    if mention is None or mention.kind != "noun" or actor.is_matter:
        return False
    if actor.type == "organisation":
        return told == {"det"} and articles[0] in _DEFINITE and _goes_without_article(noun, actor)
    agrees = actor.gender is None or articles[0] in _ARTICLES_OF[actor.gender]
    if actor.type != "person" or not agrees:
        return False  # "der Kanzler" as such is no woman
    if actor.named:
        return True
    kind = somebody(noun.text)
    general = kind is not None and (kind.use == "general" or is_aged(noun.text))
    plain = actor.name.startswith(("ein ", "eine ", "der ", "die ")) and " von " not in actor.name
    return general and plain and noun.text not in actor.name


def _goes_without_article(noun: Word, body: ActorDraft) -> bool:
    """Tell whether a plain noun is a body's whose name needs no article: "das Unternehmen" of Velatec."""
    kind = nominal(noun.text)
    if kind is None or kind.plural or not body.named:
        return False
    several = any(feature(each.head, "Number") == "Plur" for each in body.mentions)  # "die Grünen"
    return not several and not any(map(is_organisation_noun, body.name.split(" ")))


def _with_name(pieces: tuple[Piece, ...], phrase: Sequence[Word], name: str) -> tuple[Piece, ...]:
    """Return a clause with a name for a phrase, where that stands in it as a whole."""
    places = [place for place, piece in enumerate(pieces) if any(piece is word for word in phrase)]
    if len(places) != len(phrase) or places[-1] - places[0] != len(phrase) - 1:
        return pieces
    return (*pieces[: places[0]], name, *pieces[places[-1] + 1 :])


def is_open(subject: ParticipantDraft, who: ActorIndex) -> bool:
    """Tell whether nobody knows whom the subject means: a pronoun, or one that means a whole sentence."""
    head = subject.heads[0]
    if _is_some_of_them(head) or (_is_some_of_whom(head) and not who.meant_at(head)):
        return True
    if head.pos != "PRON" and head.tag not in {"PDS", "PDAT"}:
        return False
    if head.lower in _POINTING or head.lower in _SPEAKING:
        return True
    return not who.meant_at(head)


def is_of_speaker(draft: RelationDraft) -> bool:
    """Tell whether the subject belongs to who speaks: "Unsere Teams"."""
    owners = [
        child for head in draft.participants[0].heads for child in head.children if child.tag == "PPOSAT"
    ]
    return any(owner.lower.startswith(("unser", "mein", "euer", "eure", "dein")) for owner in owners)


def _is_some_of_them(head: Word) -> bool:
    """Tell whether a noun takes some of what was told before: "die meisten davon"."""
    return any(child.lower in _OF_THEM and child.i > head.i for child in head.children)


def _is_some_of_whom(head: Word) -> bool:
    """Tell whether a number of them stands by itself: "Viele", and not "Viele der Flüchtlinge"."""
    alone = all(child.dep in {"advmod", "punct"} for child in head.children)
    return head.tag in {"PIS", "PIAT", "PIDAT"} and head.lower in _SOME and alone


def means_nobody(head: Word, who: ActorIndex) -> bool:
    """Tell whether a participant is a pronoun of which nobody knows whom it means."""
    if (head.tag in {"PDS", "PDAT"} and head.lower in _POINTING) or _is_some_of_them(head):
        return True  # "Sie könnten dies verhindern"
    personal = head.lower in _PERSONAL and not is_reflexive(head) and not is_relative_pronoun(head)
    return personal and _stands_for(head) and not who.meant_at(head)


def meant_by(head: Word, who: ActorIndex, actors: dict[str, ActorDraft]) -> tuple[str, ...]:
    """Return the ids of the actors that a word means; an adjective of a state means the state."""
    adjective = head.pos == "ADJ" and not who.meant_at(head)
    if adjective and (state := country_of_adjective(head.text)) is not None:
        return tuple(actor_id for actor_id, actor in actors.items() if actor.name == state.name)[:1]
    return who.meant_by_noun(head)  # "dem Mafiajäger Piero Grasso"
