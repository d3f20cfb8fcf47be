"""Which names are one person, and what the words beside a name tell, on parses of the bundled model."""

from __future__ import annotations

from frozen import frozen_tree

from newsgraph.extraction.actors import find_actors
from newsgraph.language.tree import Tree

ARTICLE = frozen_tree("""
    # Muammar al-Oehmi floh.
    Muammar  Muammar PROPN 3 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    al-Oehmi al-Oehmi PROPN 1 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    floh     fliehen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .        . PUNCT 3 punct _ O tag=$.

    # Oehmi starb.
    Oehmi Oehmi PROPN 2 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    starb sterben VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .     . PUNCT 2 punct _ O tag=$.
""")

TWO_SURNAMES = frozen_tree("""
    # Alberto Undrano Lotz pfiff.
    Alberto Alberto PROPN 3 dep Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Undrano Undrano PROPN 1 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    Lotz    Lotz PROPN 4 obj Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    pfiff   pfiff NOUN  0 ROOT _ O tag=ADV
    .       . PUNCT 4 punct _ O tag=$.

    # Undrano zeigte Gelb.
    Undrano Undrano PROPN 2 nsubj Case=Nom|Number=Sing B-PER tag=NE
    zeigte  zeigen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    Gelb    Gelb NOUN  2 obj Case=Acc|Gender=Masc|Number=Sing O tag=NN
    .       . PUNCT 2 punct _ O tag=$.
""")

RIVALS = frozen_tree("""
    # Nicolas Anelko fehlte.
    Nicolas Nicolas PROPN 3 nsubj Case=Nom|Gender=Masc|Number=Sing B-PER tag=NE
    Anelko  Anelko PROPN 1 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    fehlte  fehlen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    .       . PUNCT 3 punct _ O tag=$.

    # Ida Roth brachte statt Anelko André-Pierre Zapf.
    Ida          Ida PROPN 3 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Roth         Roth PROPN 3 nsubj Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    brachte      bringen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    statt        statt ADP   5 case _ O tag=APPR
    Anelko       Anelko PROPN 3 obl Case=Dat|Gender=Masc|Number=Sing B-PER tag=NE
    André-Pierre André-Pierre PROPN 5 flat Case=Nom|Gender=Masc|Number=Sing I-PER tag=NE
    Zapf         Zapf PROPN 6 flat Case=Acc|Gender=Masc|Number=Sing I-PER tag=NE
    .            . PUNCT 3 punct _ O tag=$.
""")

STORM = frozen_tree("""
    # Der Tropensturm Ida wächst.
    Der         der DET   2 det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Tropensturm Tropensturm NOUN  4 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Ida         Ida PROPN 2 appos Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    wächst      wachsen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    .           . PUNCT 4 punct _ O tag=$.

    # Gestern hat Ida Kurs auf Texas genommen.
    Gestern  gestern ADV   7 advmod _ O tag=ADV
    hat      haben AUX   7 aux Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VAFIN
    Ida      Ida PROPN 7 nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Kurs     Kurs NOUN  7 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
    auf      auf ADP   6 case _ O tag=APPR
    Texas    Texas PROPN 7 obl Case=Dat|Gender=Neut|Number=Sing B-LOC tag=NE
    genommen nehmen VERB  0 ROOT VerbForm=Part O tag=VVPP
    .        . PUNCT 7 punct _ O tag=$.
""")

LOCAL = frozen_tree("""
    # Ida Roth half dem Einheimischen Telesforo Santillan, der die Gegend kennt.
    Ida           Ida PROPN 3  nsubj Case=Nom|Gender=Fem|Number=Sing B-PER tag=NE
    Roth          Roth PROPN 1  flat Case=Nom|Gender=Fem|Number=Sing I-PER tag=NE
    half          helfen VERB  0  ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    dem           der DET   6  det Case=Dat|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Einheimischen Einheimisch ADJ   6  amod Case=Dat|Gender=Masc|Number=Sing O tag=ADJA
    Telesforo     Telesforo PROPN 3  obl Case=Dat|Gender=Masc|Number=Sing B-ORG tag=NN
    Santillan     Santillan PROPN 6  flat Case=Dat|Gender=Masc|Number=Sing I-ORG tag=NE
    ,             , PUNCT 12 punct _ O tag=$,
    der           der PRON  12 nsubj Case=Nom|Gender=Masc|Number=Sing|PronType=Dem,Rel O tag=PRELS
    die           der DET   11 det Case=Acc|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Gegend        Gegend NOUN  12 obj Case=Acc|Gender=Fem|Number=Sing O tag=NN
    kennt         kennen VERB  6  acl Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    .             . PUNCT 3  punct _ O tag=$.
""")

OFFICE = frozen_tree("""
    # So sagte der zuständige Koordinator für Notfälle, Deftalgne Tessema, dass Boote fehlen.
    So          so ADV   2  advmod _ O tag=ADV
    sagte       sagen VERB  0  ROOT Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin O tag=VVFIN
    der         der DET   5  det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    zuständige  zuständig ADJ   5  amod Case=Nom|Gender=Masc|Number=Sing O tag=ADJA
    Koordinator Koordinator NOUN  2  nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    für         für ADP   7  case _ O tag=APPR
    Notfälle    Notfall NOUN  5  nmod Case=Acc|Gender=Fem|Number=Plur O tag=NN
    ,           , PUNCT 9  punct _ O tag=$,
    Deftalgne   Deftalgne PROPN 5  appos Case=Nom|Gender=Fem|Number=Sing B-ORG tag=NN
    Tessema     Tessema PROPN 9  flat Case=Nom|Number=Sing I-ORG tag=NE
    ,           , PUNCT 14 punct _ O tag=$,
    dass        dass SCONJ 14 mark _ O tag=KON
    Boote       Boot NOUN  14 nsubj Case=Nom|Gender=Masc|Number=Plur O tag=NN
    fehlen      fehlen VERB  2  ccomp VerbForm=Inf O tag=VVINF
    .           . PUNCT 2  punct _ O tag=$.
""")

OWNER = frozen_tree("""
    # Der Schiffseigner Rabaul Shipping Company bestritt das.
    Der           der DET   2 det Case=Nom|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Schiffseigner Schiffseigner NOUN  6 nsubj Case=Nom|Gender=Masc|Number=Sing O tag=NN
    Rabaul        Rabaul PROPN 2 appos _ B-ORG tag=NE
    Shipping      Shipping PROPN 3 flat _ I-ORG tag=NN
    Company       Company NOUN  3 flat Number=Sing I-ORG tag=NN
    bestritt      bestreiten VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    das           der PRON  6 obj Case=Acc|Gender=Neut|Number=Sing|PronType=Dem,Rel O tag=PDS
    .             . PUNCT 6 punct _ O tag=$.
""")

PUBLISHER = frozen_tree("""
    # Die Druckerei des Axel Oehm Verlages schließt.
    Die       der DET   2 det Case=Nom|Gender=Fem|Number=Sing|PronType=Art O tag=ART
    Druckerei Druckerei NOUN  7 nsubj Case=Nom|Gender=Fem|Number=Sing O tag=NN
    des       der DET   4 det Case=Gen|Gender=Masc|Number=Sing|PronType=Art O tag=ART
    Axel      Axel PROPN 2 nmod Gender=Masc|Number=Sing B-ORG tag=NE
    Oehm      Oehm PROPN 4 flat Case=Dat|Gender=Masc|Number=Sing I-ORG tag=NE
    Verlages  Verlag NOUN  4 flat Case=Gen|Gender=Neut|Number=Sing I-ORG tag=NN
    schließt  schließen VERB  0 ROOT Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin O tag=VVFIN
    .         . PUNCT 7 punct _ O tag=$.
""")


def people(tree: Tree) -> dict[str, int]:
    """The persons found, with the number of their mentions that are no pronouns."""
    actors = (actor for actor in find_actors(tree, []) if actor.type == "person")
    return {a.name: sum(mention.kind != "pronoun" for mention in a.mentions) for a in actors}


def test_an_arabic_surname_may_go_without_its_article() -> None:
    assert people(ARTICLE) == {"Muammar al-Oehmi": 2}


def test_the_first_of_two_surnames_stands_for_both() -> None:
    assert people(TWO_SURNAMES) == {"Alberto Undrano Lotz": 2}


def test_a_known_surname_and_a_full_name_side_by_side_are_two() -> None:
    assert people(RIVALS) == {"Nicolas Anelko": 2, "Ida Roth": 1, "André-Pierre Zapf": 1}


def test_a_storm_is_no_person_elsewhere() -> None:
    assert people(STORM) == {}


def test_a_name_behind_a_noun_for_a_person_is_theirs() -> None:
    assert set(people(LOCAL)) == {"Ida Roth", "Telesforo Santillan"}
    assert people(OFFICE) == {"Deftalgne Tessema": 2}


def test_a_firm_may_own_a_ship() -> None:
    assert people(OWNER) == {}
    assert people(PUBLISHER) == {}
