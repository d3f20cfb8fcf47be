from newsgraph.extraction.conflicts import link_conflicts
from newsgraph.schema import Claim, Quantity, Span


def claim(number: int, speaker: str, text: str, *quantities: Quantity, sentence: int = 0) -> Claim:
    return Claim(
        id=f"c{number}",
        speaker_span=Span(start=0, end=len(speaker), text=speaker),
        kind="Reported",
        spans=(Span(start=0, end=len(text), text=text),),
        text=text,
        sentence=sentence,
        quantities=quantities,
        confidence=0.6,
    )


def count(value: float, unit: str | None = "Soldat", high: float | None = None) -> Quantity:
    return Quantity(text=f"{value} {unit}", value=value, unit=unit, high=high)


def links(*claims: Claim) -> list[tuple[str, ...]]:
    return [linked.conflicts_with for linked in link_conflicts(claims)]


def test_three_speakers_with_three_figures_conflict_with_each_other() -> None:
    assert links(
        claim(1, "das Amt", "spricht von 3.000 Soldaten", count(3000)),
        claim(2, "die Regierung", "geht von 10.000 aus", count(10000)),
        claim(3, "der Dienst", "1.500 seien angekommen", count(1500), sentence=1),
    ) == [("c2", "c3"), ("c1", "c3"), ("c1", "c2")]


def test_one_speaker_does_not_contradict_himself() -> None:
    assert links(
        claim(1, "Das Amt", "3.000 Soldaten", count(3000)), claim(2, "das Amt", "4.000 Soldaten", count(4000))
    ) == [(), ()]


def test_equal_figures_and_overlapping_ranges_agree() -> None:
    assert links(
        claim(1, "das Amt", "3.000 Soldaten", count(3000)),
        claim(2, "der Dienst", "2.000 bis 4.000 Soldaten", count(2000, high=4000)),
    ) == [(), ()]


def test_different_units_are_different_things() -> None:
    assert links(
        claim(1, "das Amt", "3.000 Soldaten", count(3000)),
        claim(2, "der Dienst", "zehn Panzer", count(10, "Panzer")),
    ) == [(), ()]


def test_a_measure_needs_common_words() -> None:
    assert links(
        claim(1, "das Amt", "die Preise stiegen um 3 Prozent", count(3, "Prozent")),
        claim(2, "der Dienst", "die Löhne stiegen um 4 Prozent", count(4, "Prozent")),
    ) == [(), ()]
    assert links(
        claim(1, "das Amt", "die Preise für Butter stiegen um 3 Prozent", count(3, "Prozent")),
        claim(2, "der Verband", "die Preise für Butter stiegen um 4 Prozent", count(4, "Prozent")),
    ) == [("c2",), ("c1",)]


def test_far_apart_the_same_noun_may_be_another_thing() -> None:
    assert links(
        claim(1, "das Amt", "3.000 Soldaten", count(3000)),
        claim(2, "der Dienst", "4.000 Soldaten", count(4000), sentence=20),
    ) == [(), ()]
