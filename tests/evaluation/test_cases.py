"""The judge of cases, on extractions written by hand: right, missing and wrong, for each kind of check."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from newsgraph.cli.tables import print_scores
from newsgraph.errors import EvaluationError
from newsgraph.evaluation.cases import Case, CaseScores, read_cases
from newsgraph.evaluation.expectations import judge, worst
from newsgraph.evaluation.faults import Fault
from newsgraph.evaluation.told import Told, heads_with, is_name, says

TEXT = (
    "Minister Udo Marx bestritt am Montag, dass der Verband 300 Helfer entließ. Er lobte Ina Lutz. "
    "Der Verband nannte 200 Helfer. Die Frau von Udo Marx schwieg. Nordkorea schickt Soldaten nach Russland."
)


def _mention(words: str, kind: str, number: int = 1) -> dict[str, Any]:
    start = -1
    for _ in range(number):
        start = TEXT.index(words, start + 1)
    return {"start": start, "end": start + len(words), "text": words, "sentence": 0, "kind": kind}


def _actor(id_: str, name: str, type_: str, *mentions: dict[str, Any], **more: Any) -> dict[str, Any]:
    nothing: dict[str, Any] = {
        "named": True,
        "gender": None,
        "wikidata": None,
        "aliases": [],
        "roles": [],
        "merges": [],
    }
    return nothing | {"id": id_, "name": name, "type": type_, "mentions": list(mentions)} | more


def _claim(id_: str, speaker: str | None, text: str, **more: Any) -> dict[str, Any]:
    nothing: dict[str, Any] = {
        "speaker_span": None, "via": None, "cue": None, "addressees": [], "against": [], "kind": "Indirect",
        "medium": "Speech", "stance": "asserts", "made": True, "about": [], "negated": False,
        "modality": "asserted", "quantities": [], "time": None, "conflicts_with": [],
    }  # fmt: skip
    return nothing | {"id": id_, "speaker": speaker, "text": text} | more


def _argument(role: str, slot: str, text: str, *actors: str) -> dict[str, Any]:
    return {"role": role, "slot": slot, "text": text, "actors": list(actors), "through": None, "label": None}


def _relation(text: str, lemma: str, *arguments: dict[str, Any], **more: Any) -> dict[str, Any]:
    predicate = {"text": text.split()[1], "lemma": lemma, "spans": []}
    nothing: dict[str, Any] = {
        "event": None, "negated": False, "modality": "asserted", "time": None, "place": None, "vouchers": [],
    }  # fmt: skip
    return nothing | {"text": text, "predicate": predicate, "arguments": list(arguments)} | more


def _quantity(text: str, value: float, unit: str | None, high: float | None = None) -> dict[str, Any]:
    return {"text": text, "value": value, "unit": unit, "high": high}


def _told() -> Told:
    marx = _actor(
        "a1",
        "Udo Marx",
        "person",
        _mention("Minister Udo Marx", "name"),
        _mention("Er", "pronoun"),
        aliases=["Minister Udo Marx"],
        roles=[{"text": "Minister", "of": "a3", "relation": "minister", "when": "now"}],
    )
    actors = [
        marx,
        _actor("a2", "Ina Lutz", "person", _mention("Ina Lutz", "name")),
        _actor(
            "a3",
            "der Verband",
            "organisation",
            _mention("der Verband", "noun"),
            _mention("Der Verband", "noun"),
            named=False,
        ),
        _actor(
            "a4", "die Frau von Udo Marx", "person", _mention("Die Frau von Udo Marx", "noun"), named=False
        ),
        _actor("a5", "Nordkorea", "country", _mention("Nordkorea", "name")),
        _actor("a6", "Russland", "country", _mention("Russland", "name")),
    ]
    monday = {"text": "am Montag", "value": "2025-03-10"}
    claims = [
        _claim(
            "c1",
            "a1",
            "dass der Verband 300 Helfer entließ",
            stance="denies",
            cue={"text": "bestritt", "lemma": "bestreiten", "spans": []},
            against=["a3"],
            addressees=["a2"],
            quantities=[_quantity("300 Helfer", 300.0, "Helfer")],
            time=monday,
            conflicts_with=[{"claim": "c2", "on": "Helfer", "kind": "figure"}],
        ),
        _claim("c2", "a3", "200 Helfer", quantities=[_quantity("200 Helfer", 200.0, "Helfer")]),
        _claim("c3", None, "Er lobte", speaker_span={"start": 0, "end": 0, "text": "ein Papier"}),
        _claim("c4", "a2", "alles ist gut", made=False),
    ]
    relations = [
        _relation(
            "der Verband entließ Helfer",
            "entlassen",
            _argument("agent", "subj", "der Verband", "a3"),
            _argument("patient", "obj", "300 Helfer"),
            modality="open",
            vouchers=["c1"],
            time=monday,
        ),
        _relation(
            "Udo Marx lobte Ina Lutz",
            "loben",
            _argument("agent", "subj", "Er", "a1"),
            _argument("patient", "obj", "Ina Lutz", "a2"),
            event="Support",
        ),
        _relation(
            "Nordkorea schickt Soldaten nach Russland",
            "schicken",
            _argument("agent", "subj", "Nordkorea", "a5"),
            _argument("theme", "obj", "Soldaten"),
            _argument("goal", "prep:nach", "Russland", "a6"),
            time={"text": "bald", "value": None},
            place="a6",
        ),
    ]
    return Told(
        {
            "article": {"text": TEXT},
            "sentences": [{}, {}, {}, {}, {}],
            "actors": actors,
            "claims": claims,
            "relations": relations,
        },
        [("bestritt", "bestreiten"), ("schwieg", "schwieg"), ("kam", "kämmen")],
    )


def _case(kind: str, verdict: str, /, **value: Any) -> Any:
    return pytest.param({kind: value}, verdict, id=f"{kind}-{verdict}-{'-'.join(map(str, value.values()))}")


DENIAL = {"speaker": "Udo Marx", "words": "300 Helfer"}
SENDS = {"who": "Nordkorea", "whom": "Russland", "verb": "schicken"}


@pytest.mark.parametrize(
    ("wanted", "verdict"),
    [
        _case("claim", "right", **DENIAL, stance="denies", negated=False, kind="Direct|Indirect"),
        _case("claim", "right", **DENIAL, against="Verband", addressees="Ina Lutz", cue="bestreiten"),
        _case("claim", "right", words="dass … Helfer", speaker="Udo Marx", not_words="lobte"),
        _case("claim", "missing", speaker="Udo Marx", words="Er schwieg"),
        _case("claim", "wrong", **DENIAL, stance="asserts"),
        _case("claim", "wrong", **DENIAL, negated=True),
        _case("claim", "wrong", **DENIAL, against="Ina Lutz"),
        _case("claim", "missing", **DENIAL, via="Ina Lutz"),
        _case("claim", "wrong", **DENIAL, not_words="entließ"),
        _case("claim", "wrong", **DENIAL, time="2025-03-11"),
        _case("claim", "right", **DENIAL, quantity={"value": 300, "unit": "Helfer"}),
        _case("claim", "wrong", **DENIAL, quantity={"value": 3, "unit": "Helfer"}),
        _case("claim", "missing", **DENIAL, quantity={"value": 3, "unit": "Euro"}),
        _case("claim", "wrong", speaker="Ina Lutz", words="300 Helfer"),
        _case("claim", "missing", speaker="Papier", words="Er lobte"),
        _case("claim", "right", source="Papier", words="Er lobte"),
        _case("claim", "wrong", source="Udo Marx", words="Er lobte"),
        _case("claim", "right", speaker=None, words="Er lobte"),
        _case("claim", "wrong", speaker=None, words="200 Helfer"),
        _case("claim", "wrong", speaker="Ina Lutz", words="alles ist gut"),
        _case("claim", "right", speaker="Ina Lutz", words="alles ist gut", made=False),
        _case("relation", "right", **SENDS, negated=False, modality="asserted", place="Russland"),
        _case("relation", "right", who="Nordkorea", thing="Soldaten", told="nach Russland"),
        _case("relation", "right", part=["Russland", "Nordkorea"], voucher="author"),
        _case("relation", "missing", **SENDS | {"verb": "liefern"}),
        _case("relation", "missing", **SENDS, time="2025"),
        _case("relation", "wrong", **SENDS, modality="intended"),
        _case("relation", "wrong", **SENDS, voucher="Udo Marx"),
        _case("relation", "wrong", who="Russland", whom="Nordkorea", verb="schicken"),
        _case("relation", "wrong", who="Udo Marx", verb="loben", event="Accuse"),
        _case("fact", "right", who="Udo Marx", whom="Ina Lutz", verb="loben"),
        _case("fact", "missing", who="die Frau", verb="loben"),
        _case("fact", "wrong", who="Verband", thing="Helfer", verb="entlassen"),
        _case("actor", "right", name="Udo Marx", type="person", role={"text": "Minister", "of": "Verband"}),
        _case("actor", "right", name="Frau", named=False),
        _case("actor", "missing", name="Marx"),
        _case("actor", "missing", name="Ina Lutz", role={"text": "Minister"}),
        _case("actor", "wrong", name="Udo Marx", type="place"),
        _case("actor", "wrong", name="Udo Marx", role={"text": "Minister", "of": "Russland"}),
        _case("conflict", "right", between=["Verband", "Udo Marx"], kind="figure"),
        _case("conflict", "missing", between=["Verband", "Ina Lutz"]),
        _case("quantity", "right", value=200, unit="Helfer"),
        _case("quantity", "missing", value=200, unit="Euro", text="400"),
        _case("quantity", "wrong", value=250, unit="Helfer"),
        _case("time", "right", words="Montag", value="2025-03-10"),
        _case("time", "missing", words="Dienstag", value="2025-03-10"),
        _case("time", "right", words="Dienstag", value="2025-03-11|none"),
        _case("time", "right", words="bald", value="open"),
        _case("time", "wrong", value="2025-03-09"),
        _case("lemma", "right", word="bestritt", **{"is": "bestreiten"}),
        _case("lemma", "missing", word="schwieg", **{"is": "schweigen"}),
        _case("lemma", "wrong", word="kam", **{"is": "kommen"}),
        pytest.param({"same": ["Er", "Minister Udo Marx"]}, "right", id="same-right"),
        pytest.param({"same": ["Ina Lutz", "Udo Marx"]}, "missing", id="same-missing-two-nodes"),
        pytest.param({"same": ["Soldaten", "Udo Marx"]}, "missing", id="same-missing-nobody"),
        pytest.param({"same": ["Er", "Ina Lutz"]}, "wrong", id="same-wrong"),
        pytest.param({"sentences": 5}, "right", id="sentences-right"),
        pytest.param({"sentences": 2}, "wrong", id="sentences-wrong"),
        pytest.param({"any": [{"sentences": 2}, {"actor": {"name": "Russland"}}]}, "right", id="any-right"),
        pytest.param({"any": [{"sentences": 2}, {"actor": {"name": "Marx"}}]}, "missing", id="any-missing"),
    ],
)
def test_what_must_be_told_is_right_missing_or_wrong(wanted: dict[str, Any], verdict: str) -> None:
    assert worst(judge(_told(), [wanted], [])) == verdict


@pytest.mark.parametrize(
    ("unwanted", "verdict"),
    [
        _case("claim", "wrong", speaker="Udo Marx", words="Helfer entließ"),
        _case("claim", "wrong", speaker="Papier"),
        _case("claim", "wrong"),
        _case("claim", "right", speaker="Ina Lutz", words="alles ist gut"),
        _case("claim", "right", **DENIAL, stance="asserts"),
        _case("relation", "wrong", who="Verband", verb="entlassen"),
        _case("fact", "right", who="Verband", verb="entlassen"),
        _case("fact", "wrong", who="Udo Marx", verb="loben"),
        _case("actor", "right", name="Ina Lutz", type="place"),
        _case("actor", "wrong", name="Ina Lutz", type="person|place"),
        _case("conflict", "wrong"),
        _case("conflict", "right", kind="denial"),
        _case("quantity", "wrong", value=200),
        _case("quantity", "right", value=2),
        _case("time", "wrong"),
        _case("time", "right", value="2025-03-11"),
        pytest.param({"same": ["Er", "Udo Marx"]}, "wrong", id="same-wrong"),
        pytest.param({"same": ["Er", "Ina Lutz"]}, "right", id="same-right"),
        pytest.param({"linked": "Er"}, "wrong", id="linked-wrong"),
        pytest.param({"linked": "Ina Lutz"}, "right", id="linked-right"),
    ],
)
def test_what_must_never_be_told_is_right_or_wrong(unwanted: dict[str, Any], verdict: str) -> None:
    assert worst(judge(_told(), [], [unwanted])) == verdict


def test_one_right_and_one_turned_round_is_wrong() -> None:
    told = _told()
    twin = {**told.relations[2], "negated": True}
    both = Told({**told.extraction, "relations": [*told.relations, twin]})
    assert worst(judge(both, [{"fact": SENDS}], [])) == "wrong"


def test_who_is_acted_upon_in_a_passive_does_not_act() -> None:
    passive = _relation("Helfer wurden entlassen", "entlassen", _argument("theme", "subj", "Helfer"))
    told = Told({**_told().extraction, "relations": [passive]})
    assert worst(judge(told, [], [{"fact": {"who": "Helfer", "verb": "entlassen"}}])) == "right"
    assert worst(judge(told, [{"fact": {"whom": "Helfer", "verb": "entlassen"}}], [])) == "right"


def test_names_and_words_are_compared_by_words() -> None:
    assert says("„Das Geld“, hieß es, fehlt.", "das geld … fehlt")
    assert not says("das Geldstück fehlt", "das Geld")
    assert is_name("des Verbandes", "Verband")
    assert not is_name("Trump Kim", "Kim")
    assert heads_with("der 13-jährige Junge aus Ulm", "Junge")
    assert not heads_with("die Frau von Udo Marx", "Udo Marx")
    assert heads_with("Chefin Ursula von der Leyen", "Ursula von der Leyen")


def _line(**changes: Any) -> str:
    record = {
        "id": "x1", "area": "quotes", "kind": "", "published": "2025-03-12", "text": "Marx sagt, es regne.",
        "expected": "claim", "now": "right", "must": [{"claim": {"speaker": "Marx"}}], "never": [],
    }  # fmt: skip
    return json.dumps(record | changes)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"must": [{"claim": {"speker": "Marx"}}]}, "x1: claim has no key 'speker'"),
        ({"must": [{"clam": {}}]}, "x1: unknown kind 'clam'"),
        ({"must": [{"claim": {}, "fact": {}}]}, "x1: an expectation has one key"),
        ({"never": [{"fact": {"who": "Murks"}}]}, "x1: fact who: the text lacks “Murks”"),
        ({"must": [{"any": [{"same": ["Marx", "Marx#2"]}]}]}, "x1: same: the text lacks “Marx#2”"),
        ({"must": [{"linked": "Marx"}]}, "x1: linked can only be forbidden"),
        ({"never": [{"sentences": 2}]}, "x1: sentences can only be expected"),
        ({"must": []}, "x1 expects nothing"),
        ({"published": "gestern"}, "no case: ValueError"),
    ],
)
def test_a_slip_in_the_data_is_told_with_its_line(
    tmp_path: Path, changes: dict[str, Any], message: str
) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text(_line() + "\n" + _line(**changes) + "\n", encoding="utf-8")
    with pytest.raises(EvaluationError, match=r"cases\.jsonl line 2: ") as caught:
        read_cases(path)
    assert message in str(caught.value)


def test_scores_are_counted_by_area_and_may_be_narrowed_to_some() -> None:
    def case(area: str) -> Case:
        return Case("x", area, "", "", None, "", [], [])

    scores = CaseScores(
        (
            (case("quotes"), ()),
            (case("quotes"), (Fault("", "missing", ""), Fault("", "wrong", ""))),
            (case("time"), (Fault("", "missing", ""),)),
        )
    )
    assert scores.of_areas(["quotes"]).as_dict() == {
        "quotes_right": 1, "quotes_missing": 0, "quotes_wrong": 1,
        "all_right": 1, "all_missing": 0, "all_wrong": 1,
    }  # fmt: skip
    with pytest.raises(EvaluationError, match="no case has the area 'figures'; there are quotes, time"):
        scores.of_areas(["figures"])


def test_the_cases_of_the_repository_can_be_read(data: Path) -> None:
    cases = read_cases(data / "gold" / "cases" / "language.jsonl")
    assert len(cases) == 258
    assert len({case.id for case in cases}) == 258


def test_the_table_counts_and_verbose_tells_why(capsys: pytest.CaptureFixture[str]) -> None:
    case = Case("x7", "quotes", "denial", "Marx sagt nichts.", None, "no claim of Marx", [], [])
    scores = CaseScores(((case, (Fault("claim", "wrong", "told, but must not be"),)),))
    print_scores(scores)
    table = capsys.readouterr().out.split()
    assert table == ["area", "right", "missing", "wrong", "quotes", "0", "0", "1", "all", "0", "0", "1"]
    print_scores(scores, verbose=True)
    told = capsys.readouterr().out
    assert "wrong quotes x7 (denial): 'Marx sagt nichts.'" in told
    assert "expected: no claim of Marx" in told
    assert "wrong: told, but must not be" in told
    print_scores(scores, as_json=True)
    assert json.loads(capsys.readouterr().out)["quotes_wrong"] == 1
