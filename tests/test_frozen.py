from frozen import frozen_tree


def test_a_table_becomes_a_document_with_its_text() -> None:
    tree = frozen_tree("""
        # Die Nato drohte.
        Die     der     DET    2  det
        Nato    Nato    PROPN  3  nsubj  Case=Nom  B-ORG
        drohte  drohen  VERB   0  ROOT
        .       .       PUNCT  3  punct

        #¶ Kim schwieg.
        Kim      Kim        PROPN  2  nsubj  _  B-PER
        schwieg  schweigen  VERB   0  ROOT
        .        .          PUNCT  2  punct
    """)
    assert tree.text == "Die Nato drohte.\n\nKim schwieg."
    assert [sent.root.text for sent in tree.sentences] == ["drohte", "schwieg"]
    assert [(ent.text, ent.label) for ent in tree.names] == [("Nato", "ORG"), ("Kim", "PER")]
