import pytest

from newsgraph.extraction.claims.linking import link_conflicts
from newsgraph.schema import Claim, Quantity, Span, Time


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
    return [tuple(conflict.claim for conflict in linked.conflicts_with) for linked in link_conflicts(claims)]


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


@pytest.mark.parametrize("speaker", ["Demnach", "man", "die", "Ihnen", "eigenen Angaben"])
def test_words_that_name_nobody_contradict_nobody(speaker: str) -> None:
    one = claim(1, "das Amt", "spricht von 3.000 Soldaten", count(3000))
    assert links(one, claim(2, speaker, "1.500 seien da", count(1500))) == [(), ()]
    assert links(one, claim(2, "Augenzeugen", "1.500 seien da", count(1500))) == [("c2",), ("c1",)]


def test_one_source_by_two_names_does_not_contradict_itself() -> None:
    assert links(
        claim(1, "der Bericht", "spricht von 3.000 Soldaten", count(3000)),
        claim(2, "Angaben des Berichts", "1.500 Soldaten seien da", count(1500)),
    ) == [(), ()]


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("40 Arbeiter kamen in der Halle ums Leben", True),
        ("40 Arbeiter wurden in der Halle verletzt", False),
        ("40 Arbeiter wurden aus der Halle gerettet", False),
    ],
)
def test_figures_of_different_fates_are_of_different_people(second: str, expected: bool) -> None:
    one = claim(1, "das Amt", "In der Halle starben 30 Arbeiter", count(30, "Arbeiter"))
    two = claim(2, "die Firma", second, count(40, "Arbeiter"))
    assert any(links(one, two)) is expected


def test_a_count_that_says_of_what_must_share_a_word() -> None:
    assert links(
        claim(1, "das Amt", "30 Arbeiter bauen täglich an der Brücke", count(30, "Arbeiter")),
        claim(2, "die Firma", "40 Arbeiter kochen abends im Gasthaus", count(40, "Arbeiter")),
    ) == [(), ()]


def test_figures_of_another_magnitude_are_of_another_thing() -> None:
    one = claim(1, "das Amt", "spricht von 3.000 Soldaten", count(3000))
    assert links(one, claim(2, "der Dienst", "geht von 36.000 aus", count(36_000))) == [("c2",), ("c1",)]
    assert links(one, claim(2, "der Dienst", "geht von 37.000 aus", count(37_000))) == [(), ()]


def test_of_a_list_it_is_open_which_figure_to_compare() -> None:
    assert links(
        claim(1, "das Amt", "spricht von 3.000 Soldaten", count(3000)),
        claim(2, "der Dienst", "sah 1.000 Soldaten im Westen, 500 im Osten", count(1000), count(500)),
    ) == [(), ()]


def test_ages_and_terms_do_not_contradict_each_other() -> None:
    assert links(
        claim(1, "das Amt", "Die Brücke am Hafen steht seit 40 Jahren", count(40, "Jahr")),
        claim(2, "die Firma", "Die Brücke am Hafen wurde vor 30 Jahren gebaut", count(30, "Jahr")),
    ) == [(), ()]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, True),
        ({"modality": "necessary"}, False),
        ({"modality": "possible"}, False),
        ({"about": ("a2",)}, False),
        ({"about": ("a1", "a2")}, True),
        ({"time": Time(text="2025", value="2025")}, False),
    ],
)
def test_claims_of_another_actor_time_or_modality_do_not_conflict(
    change: dict[str, object], expected: bool
) -> None:
    one = claim(1, "das Amt", "spricht von 3.000 Soldaten", count(3000))
    one = one.model_copy(update={"about": ("a1",), "time": Time(text="2024", value="2024")})
    two = claim(2, "der Dienst", "spricht von 1.500 Soldaten", count(1500)).model_copy(update=change)
    assert any(links(one, two)) is expected


def test_scales_and_function_words_are_no_common_words() -> None:
    assert links(
        claim(1, "das Amt", "Der Hafen kostete zwischen allem 3 Millionen Euro", count(3e6, "Euro")),
        claim(2, "der Verband", "Die Schulden lagen zwischen allem bei 4 Millionen", count(4e6, "Euro")),
    ) == [(), ()]


def test_the_name_of_the_speaker_says_nothing_about_what_is_counted() -> None:
    assert links(
        claim(1, "Die hiesige Gewerkschaft", "Die hiesige Gewerkschaft spricht von 3.000", count(3000)),
        claim(2, "dem Verband", "sollen bislang 1.500 im Hafen gewesen sein", count(1500)),
    ) == [("c2",), ("c1",)]


def percent(value: float) -> Quantity:
    return Quantity(text=f"{value:g} Prozent", value=value, unit="Prozent")


def test_at_least_so_many_may_be_more() -> None:
    least = Quantity(text="mindestens 20 Tote", value=20, unit="Toter")
    one = claim(1, "das Amt", "es gebe mindestens 20 Tote", least)
    assert links(one, claim(2, "der Dienst", "es gebe 25 Tote", count(25, "Toter"))) == [(), ()]
    assert links(one, claim(2, "der Dienst", "es gebe 15 Tote", count(15, "Toter"))) == [("c2",), ("c1",)]


def test_shares_of_different_groups_do_not_contradict_each_other() -> None:
    one = claim(1, "das Amt", "40 Prozent der Frauen arbeiten Teilzeit im Handwerk", percent(40))
    other = claim(2, "der Dienst", "12 Prozent der Männer arbeiten Teilzeit im Handwerk", percent(12))
    same = claim(2, "der Dienst", "12 Prozent der Frauen arbeiten Teilzeit im Handwerk", percent(12))
    assert links(one, other) == [(), ()]
    assert links(one, same) == [("c2",), ("c1",)]


def test_nouns_that_count_the_same_meet() -> None:
    one = claim(1, "das Amt", "spricht von 3.000 Kämpfern", count(3000, "Kämpfer"))
    assert links(one, claim(2, "der Dienst", "geht von 9.000 Mann aus", count(9000, "Mann"))) == [
        ("c2",),
        ("c1",),
    ]
    assert links(one, claim(2, "der Dienst", "zählt 9.000 Zelte", count(9000, "Zelt"))) == [(), ()]


def test_what_is_counted_is_named_with_its_place() -> None:
    figure = Quantity(text="3.000 Soldaten", value=3000, unit="Soldat")
    one = claim(1, "das Amt", "es seien 3.000 Soldaten in Russland", figure)
    other = claim(2, "der Dienst", "geht von 10.000 aus", count(10_000))
    (found, _) = link_conflicts([one, other])
    assert [(conflict.on, conflict.kind) for conflict in found.conflicts_with] == [
        ("Soldaten in Russland", "figure")
    ]


def test_who_denies_contradicts_who_said_it() -> None:
    one = claim(1, "das Amt", "die Brücke werde gesperrt")
    denied = claim(2, "der Dienst", "die Brücke werde gesperrt").model_copy(update={"stance": "denies"})
    asserted = claim(2, "der Dienst", "die Brücke werde gesperrt")
    text = "die Brücke werde nicht gesperrt"
    elsewhere = (Span(start=100, end=100 + len(text), text=text),)
    negated = claim(2, "der Dienst", text).model_copy(update={"negated": True, "spans": elsewhere})
    inside = negated.model_copy(update={"spans": (Span(start=3, end=10, text="Brücke "),)})
    assert links(one, denied) == [("c2",), ("c1",)]
    assert links(one, negated) == [("c2",), ("c1",)]
    assert links(one, asserted) == [(), ()]
    assert links(one, inside) == [(), ()]  # "A says that B …": the one is part of the other
    assert links(one, denied.model_copy(update={"made": False})) == [(), ()]


def test_figures_that_are_denied_are_not_the_deniers() -> None:
    one = claim(1, "das Amt", "spricht von 3.000 Soldaten", count(3000))
    denied = claim(2, "der Dienst", "geht von 9.000 aus", count(9000)).model_copy(update={"stance": "denies"})
    found = link_conflicts([one, denied])
    assert all(conflict.kind == "denial" for linked in found for conflict in linked.conflicts_with)
