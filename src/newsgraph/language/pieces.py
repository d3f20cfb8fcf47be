"""Words → SentencePiece pieces, the same way in training and use."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import Path

from tokenizers import Tokenizer

LONGEST_WORD = 24  # pieces; what is longer is a web address or noise and is cut
_ALIKE = str.maketrans({"‐": "-", "‑": "-", "\u00ad": None, "\u200b": None, "\ufeff": None})


class PieceEncoder:
    """Encodes words one by one and remembers them:

    a word's pieces depend only on it and on the space before it.
    """

    def __init__(self, path: Path) -> None:
        self.tokenizer = Tokenizer.from_file(str(path))
        self.start = self._id("<s>")
        self.end = self._id("</s>")
        self.pad = self._id("<pad>")
        self.unknown = self._id("<unk>")
        self._known: dict[tuple[str, bool], list[int]] = {}

    def _id(self, piece: str) -> int:
        number = self.tokenizer.token_to_id(piece)
        if number is None:
            raise ValueError(f"the tokenizer has no piece {piece}")
        return number

    def encode(self, words: Sequence[str], space_before: Sequence[bool]) -> list[list[int]]:
        """The piece numbers of each word, at least one."""
        keys = list(zip(words, space_before, strict=True))
        new = [key for key in dict.fromkeys(keys) if key not in self._known]
        if new:
            if len(self._known) > 200_000:
                self._known.clear()
                new = list(dict.fromkeys(keys))
            texts = [("▁" if space else "") + self._clean(word) for word, space in new]
            encodings = self.tokenizer.encode_batch_fast(texts, add_special_tokens=False)
            for key, encoding in zip(new, encodings, strict=True):
                self._known[key] = encoding.ids[:LONGEST_WORD] or [self.unknown]
        return [self._known[key] for key in keys]

    @staticmethod
    def _clean(word: str) -> str:
        return unicodedata.normalize("NFKC", word).translate(_ALIKE)
