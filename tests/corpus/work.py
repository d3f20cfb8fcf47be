"""Work for engines, without a model: what a document's bytes say is what happens."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from newsgraph.corpus.documents import Document
from newsgraph.corpus.engines import Chunk, Result
from newsgraph.corpus.worker import Done, Failed
from newsgraph.schema import Article, Extraction, Generator, Sentence

GENERATOR = Generator(newsgraph="0.1.0", model="none", model_version="1")


def document(name: str, text: str) -> Document:
    return Document(f"/news/{name}.txt", f"hash of {text}", text.encode())


def extraction_of(text: str, source: str | None = None) -> Extraction:
    return Extraction(
        generator=GENERATOR,
        article=Article(text=text, source=source),
        sentences=(Sentence(id=0, start=0, end=len(text), text=text),),
    )


def obey(documents: Sequence[Document]) -> list[Done | Failed]:
    """Sleep, die or run out of memory where a document says so; else an extraction of its text."""
    outcomes: list[Done | Failed] = []
    for each in documents:
        text = (each.data or b"").decode()
        if text == "sleep":
            time.sleep(60)
        elif text.startswith("slow once "):
            marker = Path(text.removeprefix("slow once "))
            if not marker.exists():
                marker.touch()
                time.sleep(60)
            outcomes.append(Done(extraction_of(text, each.address).to_json(indent=None).encode()))
        elif text == "die":
            os._exit(3)
        elif text == "too much":
            raise MemoryError
        elif text == "fail":
            outcomes.append(Failed("extraction", f"{each.address}: cannot be analysed"))
        else:
            outcomes.append(Done(extraction_of(text, each.address).to_json(indent=None).encode()))
    return outcomes


def allocate(documents: Sequence[Document]) -> list[Done | Failed]:
    """Allocate as many bytes as each document says."""
    return [Failed("none", str(len(bytearray(int(each.data or 0))))) for each in documents]


class Inline:
    """An engine without processes: work is done when it is given."""

    tells_apart = True
    workers_lost = 0
    retried = 0

    def __init__(self, work: Callable[[Chunk], Sequence[Done | Failed]] = obey) -> None:
        self._work = work
        self._done: list[Result] = []

    def __enter__(self) -> Inline:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    @property
    def room(self) -> bool:
        return not self._done

    @property
    def busy(self) -> bool:
        return bool(self._done)

    def submit(self, chunk: Chunk) -> None:
        self._done.append((chunk, self._work(chunk)))

    def collect(self) -> Iterator[Result]:
        while self._done:
            yield self._done.pop()
