"""Questions that every rule asks of a Universal Dependencies tree."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from spacy.tokens import Doc, Span, Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass"})
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "acl", "csubj", "csubj:pass", "parataxis", "ROOT"})


def children(token: Token, *relations: str) -> list[Token]:
    """Return the dependents of a token with one of the relations, in reading order."""
    return [child for child in token.children if child.dep_ in relations]


def first_child(token: Token, *relations: str) -> Token | None:
    """Return the first dependent with one of the relations, or None."""
    return next((child for child in token.children if child.dep_ in relations), None)


def subject_of(verb: Token) -> Token | None:
    """Return the head of a verb's own subject, or None."""
    return first_child(verb, *SUBJECTS)


def verb_lemma(verb: Token) -> str:
    """Return the lemma with its separable particle: ``kündigte … an`` → ``ankündigen``."""
    particle = first_child(verb, "compound:prt")
    lemma = verb.lemma_.lower()
    if particle is None:
        return lemma
    prefix = particle.lower_
    return lemma if lemma.startswith(prefix) else prefix + lemma


def subtree(token: Token, *, without: Container[str] = ()) -> list[Token]:
    """Return a token and all below it in reading order, leaving out dependents by relation.

    ``without`` names relations of the token's own dependents that are left out with all below them.
    """
    found = [token]
    for child in token.children:
        if child.dep_ not in without:
            found.extend(child.subtree)
    return sorted(found, key=lambda word: word.i)


def span_of(doc: Doc, tokens: Iterable[Token]) -> Span:
    """Return the smallest span that holds all tokens (there must be one), without outer punctuation."""
    positions = sorted(token.i for token in tokens)
    start, end = positions[0], positions[-1] + 1
    while start < end - 1 and (doc[start].is_punct or doc[start].is_space):
        start += 1
    while end - 1 > start and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    return doc[start:end]


def contiguous_spans(doc: Doc, tokens: Iterable[Token]) -> tuple[Span, ...]:
    """Return tokens as spans in reading order, each run of neighbours as one."""
    runs: list[list[int]] = []
    for position in sorted({token.i for token in tokens}):
        if runs and runs[-1][-1] == position - 1:
            runs[-1].append(position)
        else:
            runs.append([position])
    return tuple(doc[run[0] : run[-1] + 1] for run in runs)


def clause_head(token: Token) -> Token:
    """Return the head of the clause that a token stands in (the token itself if it heads one)."""
    while token.dep_ not in CLAUSES and token.head is not token:
        if token.dep_ == "conj" and token.pos_ in {"VERB", "AUX"}:
            return token
        token = token.head
    return token


def ancestors_and_self(token: Token) -> Iterator[Token]:
    """Yield a token and its heads up to the root."""
    yield token
    yield from token.ancestors


def feature(token: Token, name: str) -> str | None:
    """Return one morphological feature (``Case`` → ``Dat``), or None."""
    values = token.morph.get(name, [])
    return values[0] if values else None
