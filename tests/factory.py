"""Extractions written by hand and by number, for the tests of graph and export.

``summit()`` and ``follow_up()`` are what a perfect reader would extract from two short articles
written for this project; ``many_articles()`` makes corpora of any size, seeded.
"""

from __future__ import annotations

import datetime as dt
import random
import re
from typing import Any

from newsgraph.schema import (
    Actor,
    Argument,
    ArgumentRole,
    Article,
    Claim,
    ClaimKind,
    Conflict,
    Cue,
    Extraction,
    Generator,
    Mention,
    Predicate,
    Quantity,
    Relation,
    Role,
    Sentence,
    Span,
    Time,
)

GENERATOR = Generator(newsgraph="0.1.0", model="hand", model_version="1")

SUMMIT = """Seltland schickt Berater nach Norland

Die Regierung von Seltland schickt nach eigenen Angaben 300 Berater nach Norland. \
Präsidentin Ida Brandt kündigte den Schritt am Donnerstag in der Hauptstadt an. \
„Wir lassen Norland nicht allein“, sagte Brandt nach einem Treffen mit dem norländischen \
Präsidenten Karl Öhm.

Der Präsident von Ostmark, Viktor Rosch, drohte Seltland mit Sanktionen. \
Die Opposition in Seltland kritisierte Brandt scharf. \
Laut dem Geheimdienst von Ostmark sind bereits 1.200 Soldaten aus Seltland in Norland. \
„Das ist frei erfunden“, schrieb Verteidigungsminister Jan Maß auf X. \
Maß ist der Bruder von Ida Brandt.

Die Allianz unterstützt Seltland und beriet am Freitag über eine Antwort. \
Generalsekretärin Ünal Weiß forderte Ostmark auf, seine Truppen abzuziehen. \
Rosch wies die Forderung zurück. \
Ostmark könnte nun auch die Allianz angreifen, warnte der Forscher Paul Grün. \
Die Allianz liefert Norland keine Waffen.
"""

FOLLOW_UP = """Ostmark verhängt Sanktionen gegen Seltland

Ostmark hat am Montag Sanktionen gegen Seltland verhängt. \
Präsident Viktor Rosch nannte Ida Brandt eine „Brandstifterin“. \
Seltland schickt weiter Berater nach Norland, bestätigte Jan Maß. \
Nach Angaben der Allianz sind 450 Berater in Norland.
"""


class Hand:
    """Builds an extraction by quoting the text: offsets are looked up, never typed."""

    def __init__(self, article: Article) -> None:
        self.article = article
        ends = [m.end() for m in re.finditer(r"(?<=[.“])(?=\s)|\n\n|\n$", article.text)]
        self.sentences = self._sentences(sorted({*ends, len(article.text)}))
        self.actors: dict[str, dict[str, Any]] = {}
        self.claims: list[Claim] = []
        self.relations: list[Relation] = []

    def _sentences(self, ends: list[int]) -> list[Sentence]:
        sentences: list[Sentence] = []
        begin = 0
        for end in ends:
            text = self.article.text[begin:end]
            start = begin + len(text) - len(text.lstrip())
            if text.strip():
                words = text.strip()
                sentences.append(Sentence(id=len(sentences), start=start, end=start + len(words), text=words))
            begin = end
        return sentences

    def span(self, words: str, near: str | None = None) -> Span:
        """The first place of the words at or after the sentence part ``near``."""
        begin = self.article.text.index(near) if near else 0
        match = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)").search(self.article.text, begin)
        assert match, f"{words!r} is not in the text after {near!r}"
        return Span(start=match.start(), end=match.end(), text=words)

    def sentence_of(self, span: Span) -> int:
        return next(s.id for s in self.sentences if s.start <= span.start < s.end)

    def actor(self, id: str, name: str, type: str, *variants: str, roles: tuple[Role, ...] = ()) -> None:
        variants = variants or (name,)
        pattern = "|".join(rf"\b{re.escape(v)}\b" for v in sorted(variants, key=len, reverse=True))
        mentions = []
        for match in re.finditer(pattern, self.article.text):
            span = Span(start=match.start(), end=match.end(), text=match.group())
            mentions.append(Mention(**span.model_dump(), sentence=self.sentence_of(span), kind="name"))
        self.actors[id] = {
            "id": id,
            "name": name,
            "type": type,
            "aliases": tuple(variants),
            "roles": roles,
            "mentions": tuple(mentions),
        }

    def claim(self, text: str, cue: str, lemma: str, kind: ClaimKind = "Indirect", **more: Any) -> str:
        id = f"c{len(self.claims) + 1}"
        span = self.span(text)
        sentence = self.sentence_of(span)
        whole = self.sentences[sentence].text
        cue_span = self.span(cue, whole) if cue in whole else self.span(cue, text)
        self.claims.append(
            Claim(
                id=id,
                cue=Cue(text=cue, lemma=lemma, spans=(cue_span,)),
                kind=kind,
                spans=(span,),
                text=text,
                sentence=sentence,
                **{"confidence": 0.9, **more},
            )
        )
        return id

    def relation(
        self,
        near: str,
        subject: tuple[str, str | None],
        verb: str,
        lemma: str,
        object: tuple[str, str | None] | None = None,
        *,
        label: str | None = None,
        text: str | None = None,
        claim: str | None = None,
        roles: tuple[ArgumentRole, ArgumentRole] = ("agent", "theme"),
        **more: Any,
    ) -> None:
        """A relation of one subject and, where there is one, one object with its label."""
        predicate = [self.span(part, near) for part in verb.split("…")]
        ends: list[tuple[tuple[str, str | None], ArgumentRole, str, str | None]] = [
            (subject, roles[0], "subj", None)
        ]
        if object:
            ends.append((object, roles[1], "obj", label or verb.replace("…", " ")))
        arguments = tuple(
            Argument(
                **self.span(words, near).model_dump(),
                actors=(actor,) if actor else (),
                role=role,
                slot=slot,
                label=words_between,
            )
            for (words, actor), role, slot, words_between in ends
        )
        told = [argument.text for argument in arguments]
        told[1:1] = [label or verb.replace("…", " ")]
        self.relations.append(
            Relation(
                id=f"r{len(self.relations) + 1}",
                text=text or " ".join(told),
                predicate=Predicate(text=verb.replace("…", " "), lemma=lemma, spans=tuple(predicate)),
                arguments=arguments,
                vouchers=(claim,) if claim else (),
                sentence=self.sentence_of(arguments[0]),
                **{"confidence": 0.8, **more},
            )
        )

    def extraction(self) -> Extraction:
        return Extraction(
            generator=GENERATOR,
            article=self.article,
            sentences=tuple(self.sentences),
            actors=tuple(Actor(**values) for values in self.actors.values()),
            claims=tuple(self.claims),
            relations=tuple(self.relations),
        )


def summit() -> Extraction:
    """The first article: twelve actors, eight claims (two of them in conflict), fourteen relations."""
    article = Article(
        text=SUMMIT,
        source="data/gipfel.txt",
        title="Seltland schickt Berater nach Norland",
        published=dt.date(2024, 10, 24),
        publisher="Norland-Kurier",
        authors=("Eva Stein",),
    )
    return summit_of(article)


def summit_of(article: Article) -> Extraction:
    """What is to be extracted from the first article, whatever Ida Brandt is called in it."""
    hand = Hand(article)
    brandt = re.search("Präsidentin (Ida .*?Brandt)", article.text, re.DOTALL)
    assert brandt
    ida = brandt[1]
    hand.actor("a1", "Seltland", "country", "Seltland")
    hand.actor("a2", "Norland", "country", "Norland")
    hand.actor(
        "a3",
        ida,
        "person",
        ida,
        "Brandt",
        f"Präsidentin {ida}",
        roles=(Role(text="Präsidentin", of="a1", relation="head_of_state"),),
    )
    hand.actor(
        "a4",
        "Karl Öhm",
        "person",
        "Karl Öhm",
        roles=(Role(text="norländischen Präsidenten", of="a2", relation="head_of_state"),),
    )
    hand.actor("a5", "Ostmark", "country", "Ostmark")
    hand.actor(
        "a6",
        "Viktor Rosch",
        "person",
        "Viktor Rosch",
        "Rosch",
        roles=(Role(text="Präsident von Ostmark", of="a5", relation="head_of_state"),),
    )
    hand.actor("a7", "Opposition in Seltland", "group", "Opposition in Seltland")
    hand.actor("a8", "Geheimdienst von Ostmark", "organisation", "Geheimdienst von Ostmark")
    hand.actor(
        "a9",
        "Jan Maß",
        "person",
        "Jan Maß",
        "Maß",
        roles=(Role(text="Verteidigungsminister"), Role(text="Bruder", of="a3", relation="sibling")),
    )
    hand.actor("a10", "Allianz", "organisation", "Allianz")
    hand.actor(
        "a11",
        "Ünal Weiß",
        "person",
        "Ünal Weiß",
        roles=(Role(text="Generalsekretärin", of="a10", relation="head"),),
    )
    hand.actor("a12", "Paul Grün", "person", "Paul Grün", roles=(Role(text="Forscher"),))

    c1 = hand.claim(
        "schickt nach eigenen Angaben 300 Berater nach Norland",
        "Angaben",
        "Angabe",
        "Reported",
        speaker="a1",
        speaker_span=hand.span("Die Regierung von Seltland"),
        about=("a2",),
        quantities=(Quantity(text="300 Berater", value=300, unit="Berater"),),
        conflicts_with=(Conflict(claim="c4", on="Soldaten aus Seltland in Norland", kind="figure"),),
    )
    hand.claim(
        "„Wir lassen Norland nicht allein“",
        "sagte",
        "sagen",
        "Direct",
        speaker="a3",
        negated=True,
        speaker_span=hand.span("Brandt", "sagte Brandt"),
        about=("a2",),
        addressees=("a4",),
        frame=hand.span("sagte Brandt nach einem Treffen mit dem norländischen Präsidenten Karl Öhm"),
        confidence=0.97,
    )
    hand.claim(
        "drohte Seltland mit Sanktionen",
        "drohte",
        "drohen",
        "Reported",
        speaker="a6",
        about=("a1",),
        speaker_span=hand.span("Viktor Rosch"),
        modality="intended",
    )
    c4 = hand.claim(
        "sind bereits 1.200 Soldaten aus Seltland in Norland",
        "Laut",
        "laut",
        speaker="a8",
        speaker_span=hand.span("Geheimdienst von Ostmark"),
        about=("a1", "a2"),
        quantities=(Quantity(text="1.200 Soldaten", value=1200, unit="Soldat"),),
        conflicts_with=(Conflict(claim="c1", on="Soldaten aus Seltland in Norland", kind="figure"),),
        confidence=0.85,
    )
    hand.claim(
        "„Das ist frei erfunden“",
        "schrieb",
        "schreiben",
        "Direct",
        speaker="a9",
        medium="Writing",
        speaker_span=hand.span("Verteidigungsminister Jan Maß"),
    )
    c6 = hand.claim(
        "seine Truppen abzuziehen",
        "forderte",
        "auffordern",
        "Indirect",
        speaker="a11",
        speaker_span=hand.span("Ünal Weiß"),
        about=("a5",),
        modality="necessary",
    )
    c7 = hand.claim(
        "Ostmark könnte nun auch die Allianz angreifen",
        "warnte",
        "warnen",
        speaker="a12",
        speaker_span=hand.span("Paul Grün"),
        about=("a5", "a10"),
        modality="possible",
    )
    hand.claim(
        "kritisierte Brandt scharf",
        "kritisierte",
        "kritisieren",
        "Reported",
        speaker="a7",
        speaker_span=hand.span("Die Opposition in Seltland"),
        about=("a3",),
        confidence=0.7,
    )

    berater, drohung = "Die Regierung von Seltland schickt", "Der Präsident von Ostmark"
    hand.relation(
        SUMMIT[:20],
        ("Seltland", "a1"),
        "schickt",
        "schicken",
        ("Norland", "a2"),
        label="schickt Berater nach",
        roles=("agent", "goal"),
        event="Aid",
    )
    hand.relation(
        berater,
        ("Regierung von Seltland", "a1"),
        "schickt",
        "schicken",
        ("Norland", "a2"),
        label="schickt Berater nach",
        roles=("agent", "goal"),
        event="Aid",
        claim=c1,
    )
    hand.relation(
        f"Präsidentin {ida}",
        (f"Präsidentin {ida}", "a3"),
        "kündigte…an",
        "ankündigen",
        ("den Schritt", None),
        time=Time(text="am Donnerstag", value="2024-10-24"),
    )
    hand.relation(
        "sagte Brandt",
        ("Brandt", "a3"),
        "Treffen",
        "Treffen",
        ("Karl Öhm", "a4"),
        label="trifft",
        roles=("agent", "partner"),
        event="Consult",
    )
    hand.relation(
        drohung,
        ("Viktor Rosch", "a6"),
        "drohte",
        "drohen",
        ("Seltland", "a1"),
        text="Viktor Rosch drohte Seltland mit Sanktionen",
        event="Threaten",
    )
    hand.relation(
        "Die Opposition",
        ("Opposition in Seltland", "a7"),
        "kritisierte",
        "kritisieren",
        ("Brandt", "a3"),
        event="Accuse",
    )
    hand.relation(
        "sind bereits",
        ("1.200 Soldaten aus Seltland", "a1"),
        "sind",
        "sein",
        ("Norland", "a2"),
        label="hat Soldaten in",
        text="1.200 Soldaten aus Seltland sind in Norland",
        roles=("theme", "place"),
        claim=c4,
    )
    hand.relation(
        "Die Allianz unter",
        ("Allianz", "a10"),
        "unterstützt",
        "unterstützen",
        ("Seltland", "a1"),
        event="Support",
    )
    hand.relation(
        "Die Allianz unter",
        ("Allianz", "a10"),
        "beriet",
        "beraten",
        ("eine Antwort", None),
        label="beriet über",
        event="Consult",
    )
    hand.relation(
        "Generalsekretärin",
        ("Ünal Weiß", "a11"),
        "forderte…auf",
        "auffordern",
        ("Ostmark", "a5"),
        text="Ünal Weiß forderte Ostmark auf, seine Truppen abzuziehen",
        event="Request",
    )
    hand.relation(
        "Generalsekretärin",
        ("Ostmark", "a5"),
        "abzuziehen",
        "abziehen",
        ("seine Truppen", None),
        label="soll abziehen",
        text="Ostmark soll seine Truppen abziehen",
        event="Retreat",
        modality="necessary",
        claim=c6,
    )
    hand.relation(
        "Rosch wies",
        ("Rosch", "a6"),
        "wies…zurück",
        "zurückweisen",
        ("die Forderung", "a11"),
        label="wies die Forderung zurück von",
        text="Rosch wies die Forderung zurück",
        event="Reject",
        confidence=0.5,
    )
    hand.relation(
        "Ostmark könnte",
        ("Ostmark", "a5"),
        "könnte…angreifen",
        "angreifen",
        ("die Allianz", "a10"),
        label="könnte angreifen",
        text="Ostmark könnte nun auch die Allianz angreifen",
        event="Assault",
        modality="possible",
        claim=c7,
    )
    hand.relation(
        "Die Allianz liefert",
        ("Allianz", "a10"),
        "liefert",
        "liefern",
        ("Norland", "a2"),
        label="liefert keine Waffen an",
        text="Die Allianz liefert Norland keine Waffen",
        event="Aid",
        negated=True,
    )
    return hand.extraction()


def follow_up() -> Extraction:
    """The second article, four days later: the same actors under other ids, one relation told again."""
    article = Article(
        text=FOLLOW_UP,
        source="data/sanktionen.txt",
        title="Ostmark verhängt Sanktionen gegen Seltland",
        published=dt.date(2024, 10, 28),
        publisher="Tagesbote",
    )
    hand = Hand(article)
    hand.actor("a1", "Ostmark", "country", "Ostmark")
    hand.actor("a2", "Seltland", "country", "Seltland")
    hand.actor("a3", "Viktor Rosch", "person", "Viktor Rosch")
    hand.actor("a4", "Ida Brandt", "person", "Ida Brandt")
    hand.actor("a5", "Norland", "country", "Norland")
    hand.actor("a6", "Jan Maß", "person", "Jan Maß")
    hand.actor("a7", "Allianz", "organisation", "Allianz")
    hand.claim(
        "eine „Brandstifterin“",
        "nannte",
        "nennen",
        "Reported",
        speaker="a3",
        about=("a4",),
        speaker_span=hand.span("Präsident Viktor Rosch"),
    )
    c2 = hand.claim(
        "Seltland schickt weiter Berater nach Norland",
        "bestätigte",
        "bestätigen",
        speaker="a6",
        speaker_span=hand.span("Jan Maß"),
        about=("a2", "a5"),
    )
    hand.claim(
        "sind 450 Berater in Norland",
        "Angaben",
        "Angabe",
        speaker="a7",
        about=("a5",),
        speaker_span=hand.span("Allianz"),
        quantities=(Quantity(text="450 Berater", value=450, unit="Berater"),),
    )
    hand.relation(
        "Ostmark hat",
        ("Ostmark", "a1"),
        "hat…verhängt",
        "verhängen",
        ("Seltland", "a2"),
        label="hat Sanktionen verhängt gegen",
        text="Ostmark hat Sanktionen gegen Seltland verhängt",
        event="Sanction",
    )
    hand.relation(
        "Seltland schickt weiter",
        ("Seltland", "a2"),
        "schickt",
        "schicken",
        ("Norland", "a5"),
        label="schickt Berater nach",
        text="Seltland schickt weiter Berater nach Norland",
        roles=("agent", "goal"),
        event="Aid",
        claim=c2,
    )
    return hand.extraction()


def storm(number: int, *, speaker: str, dead: int, published: dt.date | None) -> Extraction:
    """One of several articles on one storm, each with the figure that somebody else gives."""
    text = (
        f"Meldung {number}. {speaker} meldete {dead} Tote nach dem schweren Sturm an der Küste von Norland."
    )
    hand = Hand(Article(text=text, title=f"Sturm {number}", published=published, publisher=f"Blatt {number}"))
    hand.actor("a1", speaker, "organisation")
    hand.actor("a2", "Norland", "country")
    hand.claim(
        f"{dead} Tote nach dem schweren Sturm an der Küste von Norland",
        "meldete",
        "melden",
        speaker="a1",
        speaker_span=hand.span(speaker),
        about=("a2",),
        quantities=(Quantity(text=f"{dead} Tote", value=dead, unit="Tote"),),
    )
    return hand.extraction()


POISON = "</script><img src=x onerror=alert(1)><!--\u2028\u2029\u202e&amp;\"'`${1}😀 =1+1"


def poisoned() -> Extraction:
    """The first article with markup, line separators and marks of direction in every text."""
    text = SUMMIT.replace("Ida Brandt", f"Ida {POISON} Brandt")
    article = Article(
        text=text,
        title=POISON,
        publisher=POISON,
        source=POISON,
        authors=(POISON,),
        published=dt.date(2024, 1, 1),
    )
    summit = summit_of(article)
    actors = [actor.model_copy(update={"aliases": (*actor.aliases, POISON)}) for actor in summit.actors]
    return summit.model_copy(update={"actors": tuple(actors)})


EVENTS = ["Aid", "Consult", "Threaten", "Assault", "Support", "Accuse", None]
TYPES = ["person", "organisation", "country", "place"]


def many_articles(actors: int, relations: int, *, per_article: int = 30, seed: int = 7) -> list[Extraction]:
    """A corpus with that many actors and relations between them; few actors are in most articles."""
    rng = random.Random(seed)
    names = [f"Vorname{n} Nachname{n}" for n in range(actors)]
    weights = [1 / (n + 4) for n in range(actors)]
    left, unused = relations, list(range(actors))
    extractions: list[Extraction] = []
    while left > 0:
        size = min(per_article, left)
        left -= size
        extractions.append(_random_article(rng, names, weights, unused, size, len(extractions)))
    return extractions


def _random_article(
    rng: random.Random, names: list[str], weights: list[float], unused: list[int], size: int, number: int
) -> Extraction:
    chosen = [unused.pop() for _ in range(min(len(unused), size // 2 + 1))]
    chosen = sorted({*chosen, *rng.choices(range(len(names)), weights, k=max(2, size // 3))})
    pairs = [rng.sample(chosen, 2) for _ in range(size)]
    lines = [f"{names[a]} trifft {names[b]} zum Gespräch Nummer {n}." for n, (a, b) in enumerate(pairs)]
    text = f"Meldung {number}\n\n" + " ".join(lines)
    day = dt.date(2024, 1, 1) + dt.timedelta(days=rng.randrange(300))
    hand = Hand(Article(text=text, title=f"Meldung {number}", published=day, publisher="Probe"))
    for n in chosen:
        hand.actor(f"a{n}", names[n], TYPES[n % len(TYPES)])
    for n, (a, b) in enumerate(pairs):
        claim = None
        if n % 3 == 0:
            claim = hand.claim(lines[n], "Gespräch", "sprechen", speaker=f"a{a}", about=(f"a{b}",))
        hand.relation(
            lines[n],
            (names[a], f"a{a}"),
            "trifft",
            "treffen",
            (names[b], f"a{b}"),
            label=rng.choice(["trifft", "lobt", "rügt"]),
            event=rng.choice(EVENTS),
            claim=claim,
            confidence=rng.choice([0.4, 0.6, 0.9]),
        )
    return hand.extraction()
