"""Texts cut into words, and words into the pieces that the model knows."""

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

UNKNOWN = 0
LONGEST_WORD = 100
"""BERT gives up on longer words too, which keeps a page without spaces from taking a minute."""

# An ideograph is a word, a run of letters and digits is a word, so is any other visible sign.
# Invisible formatting signs (soft hyphen, zero-width joiner) stay inside their word until it is folded.
_WORD = r"\p{Han}|[\p{L}\p{M}\p{N}\p{Cf}&&[^\p{Han}]]+|[\p{P}\p{S}]"
_DROPPED = r"[\p{Mn}\p{Cf}]"


@dataclass(frozen=True, slots=True)
class Words:
    """The distinct words of some texts, and which of them each text says: text i says said[starts[i]:starts[i + 1]]."""

    distinct: pl.Series
    said: NDArray[np.int32]
    starts: NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Pieces:
    """Rows of the model that some texts say: text i says pieces[starts[i]:starts[i + 1]]."""

    pieces: NDArray[np.int32]
    starts: NDArray[np.int32]


def cut(texts: pl.Series) -> Words:
    """The words of `texts`, each distinct one once: a large pile of texts says few different words."""
    said = texts.str.extract_all(_WORD)
    flat = said.explode(empty_as_null=False).alias("word")
    distinct = flat.unique(maintain_order=True)
    index = flat.to_frame().join(
        distinct.to_frame().with_row_index("index"), on="word", how="left", maintain_order="left"
    )
    return Words(fold(distinct), index["index"].to_numpy().astype(np.int32), _starts(said.list.len().to_numpy()))


def pieces_said(words: Words) -> Pieces:
    cuts = [pieces(word) for word in words.distinct]
    lengths = np.fromiter(map(len, cuts), dtype=np.int32, count=len(cuts))
    known = np.fromiter(chain.from_iterable(cuts), dtype=np.int32, count=int(lengths.sum()))
    ends = _starts(lengths[words.said])
    # Place of each piece in `known`: where its word begins there, plus how far into the word it stands.
    into_word = np.arange(ends[-1]) - np.repeat(ends[:-1], lengths[words.said])
    place = np.repeat(_starts(lengths)[:-1][words.said], lengths[words.said]) + into_word
    return Pieces(known[place], ends[words.starts])


def _starts(lengths: NDArray[Any]) -> NDArray[np.int32]:
    return np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32)


def fold(words: pl.Series) -> pl.Series:
    """`words` in lower case and without accents, as the model's vocabulary writes them."""
    return words.str.to_lowercase().str.normalize("NFD").str.replace_all(_DROPPED, "")


@cache
def vocabulary() -> dict[str, int]:
    """Row of each piece; pieces that continue a word begin with ##."""
    text = (files(__package__) / "model" / "vocabulary.txt").read_text("utf-8")
    return {piece: row for row, piece in enumerate(text.split("\n")[:-1])}


@lru_cache(maxsize=1 << 17)
def pieces(word: str) -> tuple[int, ...]:
    """Rows of the longest known pieces of `word` from left to right, as WordPiece cuts."""
    known = vocabulary()
    if word in known:
        return (known[word],)
    if len(word) > LONGEST_WORD:
        return (UNKNOWN,)
    return _longest_first(word, known)


def _longest_first(word: str, known: dict[str, int]) -> tuple[int, ...]:
    found: list[int] = []
    start = 0
    while start < len(word):
        mark = "##" if start else ""
        ends = range(len(word), start, -1)
        end = next((end for end in ends if mark + word[start:end] in known), None)
        if end is None:
            return (UNKNOWN,)
        found.append(known[mark + word[start:end]])
        start = end
    return tuple(found) or (UNKNOWN,)
