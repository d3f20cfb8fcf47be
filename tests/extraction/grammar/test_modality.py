import pytest
from frozen import frozen_tree

from newsgraph.extraction.grammar.embedding import governed_modality
from newsgraph.extraction.grammar.modality import clause_modality, finite_verb, is_konjunktiv_1, is_negated
from newsgraph.language.tree import Word


def head(table: str) -> Word:
    return next(token for token in frozen_tree(table) if token.dep == "ROOT")


CASES = {
    "asserted": """
        Kim      Kim       PROPN  2  nsubj
        schickt  schicken  VERB   0  ROOT  Mood=Ind|VerbForm=Fin
        Truppen  Truppe    NOUN   2  obj
    """,
    "possible": """
        Kim       Kim       PROPN  4  nsubj
        könnte    können    AUX    4  aux   Mood=Sub|VerbForm=Fin
        Truppen   Truppe    NOUN   4  obj
        schicken  schicken  VERB   0  ROOT  VerbForm=Inf
    """,
    "necessary": """
        Kim       Kim       PROPN  4  nsubj
        muss      müssen    AUX    4  aux   Mood=Ind|VerbForm=Fin
        Truppen   Truppe    NOUN   4  obj
        schicken  schicken  VERB   0  ROOT  VerbForm=Inf
    """,
    "intended": """
        Kim       Kim       PROPN  4  nsubj
        will      wollen    AUX    4  aux   Mood=Ind|VerbForm=Fin
        Truppen   Truppe    NOUN   4  obj
        schicken  schicken  VERB   0  ROOT  VerbForm=Inf
    """,
    "hearsay": """
        Kim        Kim       PROPN  4  nsubj
        soll       sollen    AUX    4  aux   Mood=Ind|VerbForm=Fin
        Truppen    Truppe    NOUN   4  obj
        geschickt  schicken  VERB   0  ROOT  VerbForm=Part
        haben      haben     AUX    4  aux   VerbForm=Inf
    """,
    "conditional": """
        Kim        Kim       PROPN  4  nsubj
        hätte      haben     AUX    4  aux   Mood=Sub|VerbForm=Fin
        Truppen    Truppe    NOUN   4  obj
        geschickt  schicken  VERB   0  ROOT  VerbForm=Part
    """,
}


@pytest.mark.parametrize("expected", CASES)
def test_the_verb_group_tells_the_modality(expected: str) -> None:
    assert clause_modality(head(CASES[expected])) == expected


def test_what_somebody_has_been_able_to_do_is_done() -> None:
    verb = head("""
        Kim        Kim       PROPN  4  nsubj
        hatte      haben     AUX    4  aux   Mood=Ind|VerbForm=Fin
        Truppen    Truppe    NOUN   4  obj
        schicken   schicken  VERB   0  ROOT  VerbForm=Inf
        können     können    AUX    4  aux   VerbForm=Inf  tag=VMINF
    """)
    assert clause_modality(verb) == "asserted"


@pytest.mark.parametrize(
    ("modal", "expected"), [("kann", "asserted"), ("könne", "hearsay"), ("könnte", "possible")]
)
def test_what_somebody_cannot_do_they_do_not(modal: str, expected: str) -> None:
    verb = head(f"""
        Roth      Roth      PROPN  4  nsubj
        {modal}   können    AUX    4  aux     Mood=Ind|VerbForm=Fin  tag=VMFIN
        nicht     nicht     PART   4  advmod  _                      tag=PTKNEG
        kommen    kommen    VERB   0  ROOT    VerbForm=Inf
    """)
    assert clause_modality(verb) == expected


@pytest.mark.parametrize(
    ("modal", "adverb", "tag", "expected"),
    [
        ("sollen", "früher", "ADJD", "necessary"),
        ("dürfen", "nicht", "PTKNEG", "necessary"),
    ],
)
def test_what_ought_to_have_been_is_demanded(modal: str, adverb: str, tag: str, expected: str) -> None:
    verb = head(f"""
        Roth      Roth      PROPN  4  nsubj
        hätte     haben     AUX    4  aux     Mood=Sub|VerbForm=Fin  tag=VAFIN
        {adverb}  {adverb}  ADV    4  advmod  _                      tag={tag}
        warnen    warnen    VERB   0  ROOT    VerbForm=Inf
        {modal}   {modal}   AUX    4  aux     VerbForm=Inf           tag=VMINF
    """)
    assert clause_modality(verb) == expected


def test_a_main_clause_that_is_decided_tells_itself_how_it_holds() -> None:
    decision = """
        Kim         Kim          PROPN  2  nsubj
        entschied   entscheiden  VERB   0  ROOT   Mood=Ind|VerbForm=Fin
        :           :            PUNCT  6  punct
        Alle        alle         PRON   6  nsubj
        {modal}     {lemma}      AUX    6  aux    Mood=Ind|VerbForm=Fin
        kommen      kommen       VERB   2  ccomp  VerbForm=Inf
    """
    asked = decision.replace(":           :            PUNCT", "ob          ob           SCONJ ").replace(
        "punct", "mark"
    )
    assert governed_modality([frozen_tree(asked.format(modal="werden", lemma="werden"))[5]]) == "possible"
    for modal, lemma, expected in (("müssen", "müssen", "necessary"), ("werden", "werden", "intended")):
        tree = frozen_tree(decision.format(modal=modal, lemma=lemma))
        assert governed_modality([tree[5]]) == expected


@pytest.mark.parametrize(
    ("verb", "tense", "mark", "expected"),
    [
        ("steigt", "Pres", "wenn", "conditional"),
        ("stieg", "Past", "wenn", "asserted"),
        ("steigt", "Pres", "weil", "asserted"),
        ("steigt", "Pres", "solange", "conditional"),
    ],
)
def test_what_depends_on_another_clause_is_not_told_as_a_fact(
    verb: str, tense: str, mark: str, expected: str
) -> None:
    tree = frozen_tree(f"""
        Der     der      DET    2  det
        Preis   Preis    NOUN   3  nsubj
        {verb}  steigen  VERB   0  ROOT   Mood=Ind|Tense={tense}|VerbForm=Fin
        ,       ,        PUNCT  7  punct
        {mark}  {mark}   SCONJ  7  mark
        er      er       PRON   7  nsubj
        zahlt   zahlen   VERB   3  advcl  Mood=Ind|VerbForm=Fin
    """)
    assert governed_modality([tree[2]]) == expected


@pytest.mark.parametrize(
    ("finite", "adverb", "expected"),
    [("hätten", "jedoch", "hearsay"), ("hätten", "fast", "conditional"), ("hätte", "jedoch", "conditional")],
)
def test_the_plural_of_the_perfect_reports_with_konjunktiv_2(finite: str, adverb: str, expected: str) -> None:
    verb = head(f"""
        Zeugen   Zeuge    NOUN  5  nsubj
        {finite} haben    AUX   5  aux     Mood=Sub|VerbForm=Fin  tag=VAFIN
        {adverb} {adverb} ADV   5  advmod
        alles    alles    PRON  5  obj
        gesehen  sehen    VERB  0  ROOT    VerbForm=Part          tag=VVPP
    """)
    assert clause_modality(verb) == expected


def test_konjunktiv_1_is_hearsay_whatever_the_tagger_says() -> None:
    verb = head("""
        Kim      Kim       PROPN  2  nsubj
        schicke  schicken  VERB   0  ROOT  Mood=Ind|VerbForm=Fin
        Truppen  Truppe    NOUN   2  obj
    """)
    assert is_konjunktiv_1(verb)
    assert clause_modality(verb) == "hearsay"


def test_the_weak_past_and_the_first_person_are_no_konjunktiv() -> None:
    past = head("Kim Kim PROPN 2 nsubj\nsagte sagen VERB 0 ROOT Mood=Ind|VerbForm=Fin")
    first = head("Ich ich PRON 2 nsubj\nkomme kommen VERB 0 ROOT Mood=Ind|VerbForm=Fin")
    weak = head("Kim Kim PROPN 2 nsubj\ntauchte tauchen VERB 0 ROOT Mood=Ind|Number=Sing|Tense=Past")
    assert not is_konjunktiv_1(past)
    assert not is_konjunktiv_1(first)
    assert not is_konjunktiv_1(weak)


def test_a_present_in_te_is_konjunktiv_in_the_third_person() -> None:
    assert is_konjunktiv_1(
        head("Kim Kim PROPN 2 nsubj\nleite leiten VERB 0 ROOT Mood=Ind|Number=Sing|Tense=Pres")
    )


def test_a_wenn_clause_is_a_condition() -> None:
    tree = frozen_tree("""
        Wenn      wenn      SCONJ  4  mark
        Kim       Kim       PROPN  4  nsubj
        Truppen   Truppe    NOUN   4  obj
        schickt   schicken  VERB   6  advcl  Mood=Ind|VerbForm=Fin
        ,         ,         PUNCT  4  punct
        antwortet antworten VERB   0  ROOT  Mood=Ind|VerbForm=Fin
        Seoul     Seoul     PROPN  6  nsubj
    """)
    assert clause_modality(tree[3]) == "conditional"
    assert clause_modality(tree[5]) == "asserted"


def test_a_verb_first_sollte_clause_is_a_condition() -> None:
    tree = frozen_tree("""
        Sollte    sollen    AUX    4  aux  Mood=Sub|VerbForm=Fin
        Kim       Kim       PROPN  4  nsubj
        Truppen   Truppe    NOUN   4  obj
        schicken  schicken  VERB   6  advcl  VerbForm=Inf
        ,         ,         PUNCT  4  punct
        antwortet antworten VERB   0  ROOT  Mood=Ind|VerbForm=Fin
        Seoul     Seoul     PROPN  6  nsubj
    """)
    assert clause_modality(tree[3]) == "conditional"


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("Kim Kim PROPN 2 nsubj\nkommt kommen VERB 0 ROOT Mood=Ind\nnicht nicht PART 2 advmod", True),
        ("Kein kein DET 2 det\nSoldat Soldat NOUN 3 nsubj\nkommt kommen VERB 0 ROOT Mood=Ind", True),
        (
            "Es es PRON 2 nsubj\ngibt geben VERB 0 ROOT\nkeinerlei keinerlei DET 4 det\nNot Not NOUN 2 obj",
            True,
        ),
        (
            "Es es PRON 2 nsubj\ngilt gelten VERB 0 ROOT\nnicht nicht PART 2 advmod\n"
            "mehr mehr ADV 5 advmod\nnur nur ADV 6 advmod\nhier hier ADV 2 advmod",
            False,
        ),
        ("Niemand niemand PRON 2 nsubj\nkommt kommen VERB 0 ROOT Mood=Ind", True),
        ("Kim Kim PROPN 2 nsubj\nkommt kommen VERB 0 ROOT Mood=Ind\nheute heute ADV 2 advmod", False),
    ],
)
def test_negation_is_an_adverb_or_an_argument(table: str, expected: bool) -> None:
    assert is_negated(head(table)) is expected


def test_the_finite_verb_of_a_clause_is_its_auxiliary() -> None:
    verb = finite_verb(head(CASES["hearsay"]))
    assert verb is not None
    assert verb.text == "soll"


def test_nicht_that_hangs_on_an_adverb_denies_the_clause_but_no_understatement_or_contrast() -> None:
    table = """
        Der      der      DET    2  det
        Betrag   Betrag   NOUN   6  nsubj:pass
        wurde    werden   AUX    6  aux:pass  VerbForm=Fin
        nicht    nicht    PART   5  advmod
        {0}      {0}      ADJ    6  advmod
        genannt  nennen   VERB   0  ROOT      VerbForm=Part
    """
    contrast = """
        ,        ,        PUNCT  9  punct
        sondern  sondern  CCONJ  9  cc
        leise    leise    ADJ    5  conj
    """
    assert is_negated(head(table.format("öffentlich")))
    assert not is_negated(head(table.format("selten")))
    assert not is_negated(head(table.format("öffentlich").rstrip() + contrast))
    opening = """
        Nicht  nicht  PART   2  advmod
        fern   fern   ADV    3  advmod
        stand  stehen VERB   0  ROOT  VerbForm=Fin
        Kim    Kim    PROPN  3  nsubj
    """
    assert not is_negated(head(opening))


def test_a_clause_that_its_verb_opens_is_a_condition_of_the_clause_after_it() -> None:
    table = """
        Geht    gehen   VERB   {0}  {1}    VerbForm=Fin  tag=VVFIN
        Kim     Kim     PROPN  1    nsubj
        nicht   nicht   PART   1    advmod
        ,       ,       PUNCT  1    punct
        {2}     bleiben VERB   {3}  {4}    VerbForm=Fin  tag=VVFIN
        Lena    Lena    PROPN  5    nsubj
    """
    condition = frozen_tree(table.format(5, "parataxis", "bleibt", 0, "ROOT"))
    assert clause_modality(condition[0]) == "conditional"
    first = frozen_tree(table.format(0, "ROOT", "bleibt", 1, "parataxis"))
    assert clause_modality(first[0]) == "asserted"


def test_konjunktiv_2_with_its_condition_is_no_hearsay_in_reported_speech() -> None:
    table = """
        Tom    Tom     PROPN  2  nsubj
        sagte  sagen   VERB   0  ROOT   VerbForm=Fin  tag=VVFIN
        ,      ,       PUNCT  5  punct
        Lena   Lena    PROPN  5  nsubj
        käme   kommen  VERB   2  ccomp  Mood=Sub|VerbForm=Fin  tag=VVFIN
        ,      ,       PUNCT  9  punct
        {0}    {0}     SCONJ  9  mark
        Kim    Kim     PROPN  9  nsubj
        ginge  gehen   VERB   5  advcl  Mood=Sub|VerbForm=Fin  tag=VVFIN
    """
    assert governed_modality([frozen_tree(table.format("wenn"))[4]]) == "conditional"
    assert governed_modality([frozen_tree(table.format("weil"))[4]]) == "hearsay"


def test_what_somebody_had_to_do_they_did() -> None:
    verb = head("""
        Kim       Kim       PROPN  4  nsubj
        musste    müssen    AUX    4  aux   Mood=Ind|VerbForm=Fin
        Truppen   Truppe    NOUN   4  obj
        schicken  schicken  VERB   0  ROOT  VerbForm=Inf
    """)
    assert clause_modality(verb) == "asserted"


def test_joined_clauses_share_their_conjunction() -> None:
    tree = frozen_tree("""
        # Unklar ist, ob Kim bleibt oder Lena geht.
        Unklar  unklar  ADJ    0  ROOT
        ist     sein    AUX    1  cop    Mood=Ind|VerbForm=Fin
        ,       ,       PUNCT  6  punct
        ob      ob      SCONJ  6  mark
        Kim     Kim     PROPN  6  nsubj
        bleibt  bleiben VERB   1  csubj  Mood=Ind|VerbForm=Fin
        oder    oder    CCONJ  9  cc
        Lena    Lena    PROPN  9  nsubj
        geht    gehen   VERB   6  conj   Mood=Ind|VerbForm=Fin
        .       .       PUNCT  1  punct
    """)
    assert governed_modality([tree[8]]) == "possible"


def test_a_main_clause_shares_no_conjunction() -> None:
    tree = frozen_tree("""
        # Wenn Kim kommt, lacht Lena.
        Wenn    wenn    SCONJ  3  mark
        Kim     Kim     PROPN  3  nsubj
        kommt   kommen  VERB   0  ROOT   Mood=Ind|VerbForm=Fin
        ,       ,       PUNCT  5  punct
        lacht   lachen  VERB   3  conj   Mood=Ind|VerbForm=Fin
        Lena    Lena    PROPN  5  nsubj
        .       .       PUNCT  3  punct
    """)
    assert governed_modality([tree[4]]) == "asserted"
