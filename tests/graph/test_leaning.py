"""A claim whose words point back is shown with the sentence before it, and no other is."""

from __future__ import annotations

import pytest
from factory import GENERATOR

from newsgraph.graph import build_graph
from newsgraph.graph.leaning import LONGEST, words_before
from newsgraph.schema import Actor, Article, Claim, Cue, Extraction, Mention, Sentence, Span

BEFORE = "Roth will den Hafen schließen. "


def claim_in(
    words: str, *, before: str = BEFORE, frame: str = "", speaks: bool = True
) -> tuple[Extraction, Claim]:
    text = before + frame + words
    start = len(before) + len(frame)
    claim = Claim(
        id="c1",
        frame=Span(start=len(before), end=start, text=frame) if frame else None,
        speaker="a1" if speaks else None,
        kind="Indirect",
        spans=(Span(start=start, end=len(text), text=words),),
        text=words,
        sentence=1,
        confidence=0.9,
    )
    berg = Mention(start=0, end=4, text=text[:4], sentence=0, kind="name")
    first = len(before.rstrip())
    sentences = (
        Sentence(start=0, end=first, text=text[:first], id=0),
        Sentence(start=len(before), end=len(text), text=text[len(before) :], id=1),
    )
    actor = Actor(id="a1", name="Ida Berg", named=True, type="person", gender="f", mentions=(berg,))
    extraction = Extraction(
        generator=GENERATOR,
        article=Article(text=text),
        sentences=sentences,
        actors=(actor,),
        claims=(claim,),
        relations=(),
    )
    return extraction, claim


@pytest.mark.parametrize(
    "words",
    [
        "Dafür sei es zu früh",
        "Diese Zahl sei falsch",
        "Das sei nicht wahr",
        "man rechne nicht damit",
        "die Preise könnten dort steigen",
        "die beiden seien abgestürzt",
        "Deren Vorsitz sei vakant",
        "Die Frage stelle sich nicht",
        "28.000 waren es",
        "Andernfalls schade er allen",
        "So gehe man nicht miteinander um",
        "Berg nannte das „ein starkes Stück“",
        "würde er den Haushalt belasten",  # no woman
    ],
)
def test_words_that_point_back_have_the_sentence_before_with_them(words: str) -> None:
    extraction, claim = claim_in(words)
    assert words_before(extraction, claim, words) == BEFORE.strip()


@pytest.mark.parametrize(
    "words",
    [
        "Das Siebengebirge sei alt",
        "dafür, dass es regne, könne niemand etwas",
        "sie gehe davon aus, dass es regne",
        "in diesem Jahr steige der Pegel",
        "Peking, das zugestimmt hat, bleibe fern",
        "sie [Ida Roth] sei krank",
        "sie komme",  # the speaker herself
        "das alte Rom sei leer",
        "die Velatec gehe, sie habe kein Geld",
        "Das Siebengebirge sei alt. Dafür könne niemand etwas",
    ],
)
def test_words_that_say_what_they_mean_stand_alone(words: str) -> None:
    extraction, claim = claim_in(words)
    assert words_before(extraction, claim, words) == ""


def test_where_nobody_speaks_a_pronoun_points_back() -> None:
    extraction, claim = claim_in("sie komme nicht", speaks=False)
    assert words_before(extraction, claim, claim.text) == BEFORE.strip()


@pytest.mark.parametrize(
    ("frame", "shown"),
    [("Zu den Zahlen aus Bonn sagte Berg, ", "Zu den Zahlen aus Bonn sagte Berg,"), ("Berg sagte, ", "")],
)
def test_what_stands_before_it_in_its_own_sentence_is_shown_where_it_is_more_than_who_speaks(
    frame: str, shown: str
) -> None:
    extraction, claim = claim_in("das sei falsch", frame=frame)
    assert words_before(extraction, claim, claim.text) == (BEFORE + shown).strip()


def test_of_much_the_end_is_shown() -> None:
    extraction, claim = claim_in("Das sei falsch", before="Der Hafen ist " + "sehr " * 200 + "alt. ")
    shown = words_before(extraction, claim, claim.text)
    assert shown.startswith("… sehr ")
    assert shown.endswith(" alt.")
    assert len(shown) <= LONGEST + 2


def test_the_graph_has_it_beside_the_words() -> None:
    extraction, _ = claim_in("Dafür sei es zu früh")
    (node,) = [data for _, data in build_graph([extraction]).nodes(data=True) if data["kind"] == "claim"]
    assert (node["text"], node["before"]) == ("Dafür sei es zu früh", BEFORE.strip())


@pytest.mark.parametrize(("against", "shown"), [((), "Roth warf der Leitung vor,"), (("a2",), "")])
def test_whom_a_claim_accuses_is_shown_with_it_where_nobody_knows_them(
    against: tuple[str, ...], shown: str
) -> None:
    extraction, claim = claim_in("Geld verschwendet zu haben", frame="Roth warf der Leitung vor, ")
    start = len(BEFORE) + len("Roth ")
    warf = Span(start=start, end=start + 4, text="warf")
    cue = Cue(text="warf", lemma="vorwerfen", spans=(warf,))
    accusing = claim.model_copy(update={"cue": cue, "stance": "accuses", "against": against})
    assert words_before(extraction, accusing, accusing.text) == shown


@pytest.mark.parametrize(
    ("words", "shown"),
    [("Berg wies den Vorwurf zurück", BEFORE.strip()), ("Berg wies den Vorwurf der Lüge zurück", "")],
)
def test_what_somebody_denies_without_naming_it_is_shown_with_it(words: str, shown: str) -> None:
    extraction, claim = claim_in(words)
    denial = claim.model_copy(update={"kind": "Reported", "stance": "denies", "against": ("a2",)})
    said = Span(start=0, end=len(BEFORE.strip()), text=BEFORE.strip())
    charge = claim.model_copy(
        update={"id": "c0", "speaker": "a2", "sentence": 0, "spans": (said,), "text": said.text}
    )
    whole = extraction.model_copy(update={"claims": (charge, denial)})
    assert words_before(whole, denial, denial.text) == shown
