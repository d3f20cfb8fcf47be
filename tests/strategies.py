"""What hypothesis makes for the tests of all rooms: extractions of any text and offsets, every optional part
there or not; articles of German pieces and of anything; files of any bytes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, get_args

from hypothesis import strategies as st

from newsgraph.schema import (
    Actor,
    ActorType,
    Argument,
    ArgumentRole,
    Article,
    Claim,
    ClaimKind,
    Conflict,
    Cue,
    Event,
    Extraction,
    Gender,
    Generator,
    Medium,
    Mention,
    MentionKind,
    Modality,
    Predicate,
    Quantity,
    Relation,
    Role,
    Sentence,
    Span,
    Stance,
    Time,
)

EXAMPLES = 15  # of what takes a tenth of a second to make or to try

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
maybe_text = st.none() | text
line = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
number = st.integers(0, 10**6)
share = st.floats(0, 1)
place = {"start": number, "end": number, "text": text}
span = st.builds(Span, **place)
moment = st.none() | st.datetimes(timezones=st.sampled_from([dt.UTC]))
time = st.none() | st.builds(Time, text=text, value=maybe_text)
quantity = st.builds(
    Quantity,
    text=text,
    value=st.floats(allow_nan=False, allow_infinity=False),
    unit=maybe_text,
    high=st.none() | st.floats(allow_nan=False, allow_infinity=False),
)


def some(values: list[str]) -> Any:
    """None, or one of the values."""
    return st.none() | st.sampled_from(values) if values else st.none()


def several(strategy: Any) -> Any:
    return st.lists(strategy, max_size=3).map(tuple)


@st.composite
def extractions(draw: st.DrawFn) -> Extraction:
    sentences = [draw(st.builds(Sentence, id=st.just(i), **place)) for i in range(draw(st.integers(1, 3)))]
    sentence = st.integers(0, len(sentences) - 1)
    actors = [f"a{i}" for i in range(draw(st.integers(0, 3)))]
    claims = [f"c{i}" for i in range(draw(st.integers(0, 2)))]
    relations = [f"r{i}" for i in range(draw(st.integers(0, 2)))]
    actor, claim = some(actors), some(claims)
    meant = several(st.sampled_from(actors)) if actors else st.just(())
    argument = st.builds(
        Argument, **place, actors=meant, role=st.sampled_from(get_args(ArgumentRole)), slot=text,
        through=maybe_text, label=maybe_text,
    )  # fmt: skip
    return Extraction(
        generator=draw(st.builds(Generator, newsgraph=text, model=text, model_version=text)),
        article=draw(
            st.builds(
                Article, text=text, source=maybe_text, title=maybe_text, published=st.none() | st.dates(),
                publisher=maybe_text, authors=several(text), published_at=moment, updated_at=moment,
                given_id=maybe_text,
            )
        ),
        sentences=tuple(sentences),
        actors=tuple(
            draw(
                st.builds(
                    Actor, id=st.just(id), name=text, type=st.sampled_from(get_args(ActorType)),
                    wikidata=maybe_text, aliases=several(text), merges=several(text),
                    named=st.booleans(), gender=st.none() | st.sampled_from(get_args(Gender)),
                    roles=several(
                        st.builds(
                            Role, text=text, of=actor, relation=maybe_text, found_by=text,
                            when=st.sampled_from([None, "now", "former"]),
                        )
                    ),
                    mentions=several(
                        st.builds(
                            Mention, **place, sentence=sentence, found_by=text,
                            kind=st.sampled_from(get_args(MentionKind)),
                        )
                    ),
                )
            )
            for id in actors
        ),
        claims=tuple(
            draw(
                st.builds(
                    Claim, id=st.just(id), speaker=actor, speaker_span=st.none() | span,
                    cue=st.none() | st.builds(Cue, text=text, lemma=text, spans=several(span)),
                    frame=st.none() | span,
                    addressees=meant, against=meant, via=actor, made=st.booleans(), found_by=text,
                    stance=st.sampled_from(get_args(Stance)), 
                    kind=st.sampled_from(get_args(ClaimKind)), medium=st.sampled_from(get_args(Medium)),
                    spans=several(span), text=text, sentence=sentence,
                    about=meant,
                    negated=st.booleans(), modality=st.sampled_from(get_args(Modality)),
                    quantities=several(quantity), time=time,
                    confidence=share,
                    conflicts_with=several(
                        st.builds(
                            Conflict, claim=claim.filter(bool), on=text,
                            kind=st.sampled_from(["figure", "denial"]),
                        )
                    ),
                )
            )
            for id in claims
        ),
        relations=tuple(
            draw(
                st.builds(
                    Relation, id=st.just(id), text=text, found_by=text,
                    arguments=st.lists(argument, min_size=1, max_size=3).map(tuple),
                    predicate=st.builds(Predicate, text=text, lemma=text, spans=several(span)),
                    event=st.none() | st.sampled_from(get_args(Event)),
                    negated=st.booleans(), modality=st.sampled_from(get_args(Modality)), time=time,
                    place=actor, vouchers=several(st.sampled_from(claims)) if claims else st.just(()),
                    sentence=sentence, confidence=share,
                )
            )
            for id in relations
        ),
    )  # fmt: skip


def distinct(strategy: st.SearchStrategy[Extraction]) -> st.SearchStrategy[list[Extraction]]:
    """One or two extractions of different articles."""
    return st.lists(strategy, min_size=1, max_size=2, unique_by=lambda each: each.article.id)


PIECES = [
    "Ministerin Anna Kant sagte, ",
    "der Rat der Stadt Bonn lehne den Plan ab",
    "„Das ist falsch“, ",
    "erklärte die Polizei ",
    "Nordkorea habe 12.000 Soldaten nach Russland geschickt",
    "laut Kreml",
    "Am Montag ",
    "trat Kant zurück. ",
    "Er ",
    "bestritt das. ",
    "\n\n",
    ", weil ",
    "–",
    ". ",
]
german = st.lists(st.sampled_from(PIECES) | text, min_size=1, max_size=12).map("".join)
articles = st.builds(
    Article,
    text=german,
    title=st.none() | german,
    published=st.none() | st.dates(),
    publisher=maybe_text,
    source=maybe_text,
)
# The bytes of a file: any, or the words of a format in any order.
contents = st.binary(max_size=200) | st.lists(
    st.sampled_from(["{", "}", '"', ":", ",", "[", "]", "\n", "\t", "text", "1", "_", "0", "# ", " --> "])
    | text,
    max_size=20,
).map(lambda parts: "".join(parts).encode("utf-8", "replace"))


def answer(ask: Callable[[], Any], refusal: type[Exception], start: str = "") -> Any:
    """The answer, or the error, which must be one line and begin with what it is about; others are raised."""
    try:
        return ask()
    except refusal as error:
        said = error
    assert str(said).startswith(start)
    assert "\n" not in str(said)
    return said
