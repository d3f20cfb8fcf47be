"""Which actors of different articles become one."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import factory
import pytest

from newsgraph.graph.judgements import JudgementsError, load_judgements
from newsgraph.graph.merging import Judgements, merge_actors
from newsgraph.schema import Actor, ActorType, Article, Extraction, Role


def article(text: str, *actors: tuple[str, ActorType, str | None]) -> Extraction:
    return Extraction(
        generator=factory.GENERATOR,
        article=Article(text=text),
        actors=tuple(
            Actor(id=f"a{n}", name=name, type=type, wikidata=wikidata)
            for n, (name, type, wikidata) in enumerate(actors)
        ),
    )


def keys(*extractions: Extraction) -> list[str]:
    plan = merge_actors(extractions)
    return [plan.keys[e.article.id, actor.id] for e in extractions for actor in e.actors]


def test_a_lone_surname_stays_in_its_article() -> None:
    one, other = keys(article("1", ("Müller", "person", None)), article("2", ("Müller", "person", None)))
    assert one != other


def test_full_names_merge_whatever_their_case() -> None:
    one, other = keys(
        article("1", ("NATO", "organisation", None)), article("2", ("Nato", "organisation", None))
    )
    assert one == other


def test_the_same_name_of_another_type_is_another() -> None:
    one, other = keys(
        article("1", ("Frankfurt", "place", None)), article("2", ("Frankfurt", "organisation", None))
    )
    assert one != other


@pytest.mark.parametrize(("name", "type"), [("die Polizei", "organisation"), ("ein Mann", "person")])
def test_who_has_no_name_is_somebody_else_in_the_next_article(name: str, type: ActorType) -> None:
    articles = [
        Extraction(
            generator=factory.GENERATOR,
            article=Article(text=text),
            actors=(Actor(id="a1", name=name, type=type, named=False),),
        )
        for text in ("1", "2")
    ]
    one, other = keys(*articles)
    assert one != other


def test_wikidata_ids_merge_different_names() -> None:
    one, other = keys(
        article("1", ("USA", "country", "Q30")), article("2", ("Vereinigte Staaten", "country", "Q30"))
    )
    assert one == other


def test_two_actors_of_one_article_never_become_one() -> None:
    one, other = keys(article("1", ("Hans Maier", "person", None), ("Hans Maier", "person", None)))
    assert one != other


def with_role(text: str, name: str, relation: str, state: str, type: ActorType = "person") -> Extraction:
    """An article with an actor that has a role towards a state."""
    return Extraction(
        generator=factory.GENERATOR,
        article=Article(text=text),
        actors=(
            Actor(id="a1", name=name, type=type, roles=(Role(text=relation, of="a2", relation=relation),)),
            Actor(id="a2", name=state, type="country"),
        ),
    )


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Wolodymyr Selenskyj", "Wolodymyr Selenskij", True),
        ("Kim Jong Un", "Kim Jong-un", True),
        ("Kim Jong Un", "Kim Yong Un", True),
        ("Kim Jong Un", "Kim Yo Jong", False),
        ("George W. Bush", "George Bush", True),
        ("Jan Müller", "Jana Müller", False),
        ("Franz Josef Strauß", "Max Strauß", False),
        ("Peter Meier", "Peter Geier", False),
    ],
)
def test_full_names_merge_by_spelling_within_safe_limits(one: str, other: str, same: bool) -> None:
    first, second = keys(article("1", (one, "person", None)), article("2", (other, "person", None)))
    assert (first == second) is same


def test_every_merge_has_its_reason() -> None:
    plan = merge_actors(
        [article("1", ("Kim Jong Un", "person", None)), article("2", ("Kim Yong Un", "person", None))]
    )
    (key,) = set(plan.keys.values())
    assert plan.reasons[key] == ("„Kim Jong Un“ = „Kim Yong Un“: spelling",)


def test_a_short_name_that_fits_two_people_is_neither() -> None:
    one, other, short = keys(
        article("1", ("George Herbert Bush", "person", None)),
        article("2", ("George Walker Bush", "person", None)),
        article("3", ("George Bush", "person", None)),
    )
    assert len({one, other, short}) == 3


def test_a_surname_with_the_same_office_is_the_full_name() -> None:
    full, lone = (
        with_role("1", "Ida Brandt", "head_of_state", "Seltland"),
        with_role("2", "Brandt", "head_of_state", "Seltland"),
    )
    assert keys(full, lone)[0] == keys(full, lone)[2]
    elsewhere = with_role("3", "Brandt", "head_of_state", "Norland")
    assert keys(full, elsewhere)[0] != keys(full, elsewhere)[2]


def test_office_in_two_states_tells_people_of_one_name_apart() -> None:
    found = keys(
        with_role("1", "Hans Maier", "minister", "Seltland"),
        with_role("2", "Hans Maier", "minister", "Norland"),
    )
    assert found[0] != found[2]


def test_groups_of_one_state_merge_by_their_class() -> None:
    def troops(text: str, noun: str) -> Extraction:
        return Extraction(
            generator=factory.GENERATOR,
            article=Article(text=text),
            actors=(
                Actor(
                    id="a1",
                    name=f"nordkoreanische {noun}",
                    type="group",
                    roles=(Role(text=noun, of="a2", relation="part_of"),),
                ),
                Actor(id="a2", name="Nordkorea", type="country"),
            ),
        )

    found = keys(troops("1", "Truppen"), troops("2", "Soldaten"), troops("3", "Offiziere"))
    assert found[0] == found[2] == "group:troops (nordkorea)"
    assert found[4] != found[0]


def test_an_acronym_is_what_another_article_explains() -> None:
    long = Extraction(
        generator=factory.GENERATOR,
        article=Article(text="1"),
        actors=(Actor(id="a1", name="Bund der Segler", type="organisation", aliases=("BDS",)),),
    )
    one, other = keys(long, article("2", ("BDS", "organisation", None)))
    assert one == other


def test_the_plan_does_not_depend_on_the_order_of_the_articles() -> None:
    articles = [
        article("1", ("Kim Jong Un", "person", None), ("USA", "country", "Q30")),
        article("2", ("Kim Yong Un", "person", None), ("Vereinigte Staaten", "country", "Q30")),
        article("3", ("Kim Jong-un", "person", None), ("Kim Yo Jong", "person", None)),
        with_role("4", "Hans Maier", "minister", "Norland"),
        with_role("5", "Hans Maier", "minister", "Seltland"),
    ]
    plans = [merge_actors(order) for order in permutations(articles)]
    assert all(plan.keys == plans[0].keys and plan.reasons == plans[0].reasons for plan in plans)


def test_the_user_joins_parts_and_renames() -> None:
    articles = [
        article("1", ("Nato", "organisation", None), ("Hans Müller", "person", None)),
        article("2", ("Nordatlantikrat", "organisation", None), ("Hans Müller", "person", None)),
    ]
    second = articles[1].article.id[:6]
    plan = merge_actors(
        articles,
        Judgements(
            same=(("Nato", "Nordatlantikrat"),),
            different=(("Hans Müller", f"Hans Müller @ {second}"),),
            rename={"Nato": "NATO"},
        ),
    )
    nato, one, council, other = (plan.keys[e.article.id, a.id] for e in articles for a in e.actors)
    assert nato == council
    assert one != other
    assert plan.names[nato] == "NATO"
    assert "the user's judgement" in plan.reasons[nato]


def test_the_user_undoes_a_merge() -> None:
    articles = [article("1", ("Kim Jong Un", "person", None)), article("2", ("Kim Yong Un", "person", None))]
    plan = merge_actors(articles, Judgements(different=(("Kim Jong Un", "Kim Yong Un"),)))
    assert len(set(plan.keys.values())) == 2


def test_aliases_are_read_from_toml(tmp_path: Path) -> None:
    path = tmp_path / "aliases.toml"
    path.write_text('same = [["Nato", "NATO"]]\n[rename]\n"Nato" = "NATO"\n', encoding="utf-8")
    assert load_judgements(path) == Judgements(same=(("Nato", "NATO"),), rename={"Nato": "NATO"})


@pytest.mark.parametrize("text", ["same = 3", 'same = [["allein"]]', "other = 1", "[[", "[rename]\na = 1"])
def test_bad_aliases_get_one_clear_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "aliases.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(JudgementsError, match=r"aliases\.toml: ") as error:
        load_judgements(path)
    assert "\n" not in str(error.value)


def test_different_wikidata_ids_stay_apart_whatever_the_names() -> None:
    same_name = keys(
        article("1", ("Georgien", "country", "Q230")), article("2", ("Georgien", "country", "Q1428"))
    )
    assert len(set(same_name)) == 2
    spelling = keys(
        article("1", ("Timofei Sabrowskyj", "person", "Q1")),
        article("2", ("Timofei Sabrowskij", "person", "Q2")),
    )
    assert len(set(spelling)) == 2


def test_an_id_keeps_others_out_of_a_group_that_a_name_without_id_began() -> None:
    found = keys(
        article("1", ("Bund der Segler", "organisation", None)),
        article("2", ("Bund der Segler", "organisation", "Q1")),
        article("3", ("Bund der Segler", "organisation", "Q2")),
        article("4", ("Segelbund", "organisation", "Q2")),
    )
    one, two, three, four = found
    assert three == four
    assert three not in (one if one == two else two,)
    assert len(set(found)) == 2


def test_many_names_that_are_alike_stay_apart() -> None:
    stems = [f"{a}al{b}er" for a in "BDFGHKLMNP" for b in "bdfgklmnrt"]
    found = keys(*(article(name, (f"Vero {name}sen", "person", None)) for name in stems))
    assert len(set(found)) == 100


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Peter Hofmann", "Peter Hoffmann"),
        ("Hans Müller", "Hans-Peter Müller"),
        ("Peter Müller", "Hans-Peter Müller"),
        ("Ursula Lotz", "Ursula Lotz-Oehm"),
        ("George W. Bush", "George H. W. Bush"),
        ("Max Senz", "Max Senz junior"),
    ],
)
def test_people_of_like_names_are_two(one: str, other: str) -> None:
    assert len(set(keys(article("1", (one, "person", None)), article("2", (other, "person", None))))) == 2


def test_a_misspelled_surname_with_the_same_role_is_one() -> None:
    found = keys(
        with_role("1", "Peter Hofmann", "head", "Velatec", "person"),
        with_role("2", "Peter Hoffmann", "head", "Velatec", "person"),
    )
    assert found[0] == found[2]
