from typing import get_args

import pytest

from newsgraph import schema
from newsgraph.labels import LANGUAGES, labels_of


@pytest.mark.parametrize(
    ("group", "values"),
    [
        ("type", schema.ActorType),
        ("kind", schema.ClaimKind),
        ("medium", schema.Medium),
        ("modality", schema.Modality),
        ("stance", schema.Stance),
        ("event", schema.Event),
    ],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_value_of_the_schema_has_words(group: str, values: object, lang: str) -> None:
    assert set(labels_of(group, lang)) == set(get_args(values))
