"""The words of a pile, and what they mean in it."""

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array

Floats = NDArray[np.float32]

WORD = r"\p{Han}|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*"
_SAID_IN_AT_LEAST = 2
_MOST_WORDS = 20_000


@dataclass(frozen=True, slots=True)
class WordSpace:
    """What each of a pile's words means there (words x width), and what its texts mean on average (1 x width)."""

    words: pl.DataFrame
    meanings: Floats
    mean: Floats

    def place(self, texts: pl.Series) -> Floats:
        """Rows of length 1 (texts x width); zeros for a text that shares no word with the pile."""
        return centred(_say(texts, self.words, self.meanings), self.mean)


def learn(texts: pl.Series, vectors: Floats) -> WordSpace:
    """Give each word that at least two of `texts` say the mean of their `vectors` (texts x width).

    So words that this pile uses alike come together, whatever they mean elsewhere. Rare words weigh more.
    """
    words = _vocabulary(texts)
    meanings = unit(np.asarray(_weights(texts, words).T @ vectors))
    return WordSpace(words, meanings, middle(_say(texts, words, meanings)))


def middle(rows: Floats) -> Floats:
    """The mean (1 x width) of `rows` and the origin, so that rows which are all the same do not vanish about it."""
    mean: Floats = rows.sum(axis=0, keepdims=True) / np.float32(len(rows) + 1)
    return mean


def centred(rows: Floats, mean: Floats) -> Floats:
    """`rows` as seen from `mean`, scaled to length 1; rows of zeros stay."""
    return unit((rows - mean) * rows.any(axis=1, keepdims=True))


def _say(texts: pl.Series, words: pl.DataFrame, meanings: Floats) -> Floats:
    return unit(np.asarray(_weights(texts, words) @ meanings))


def unit(rows: Floats) -> Floats:
    """`rows` scaled to length 1; rows of zeros stay."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    scaled: Floats = (rows / np.where(lengths > 0, lengths, 1)).astype(np.float32)
    return scaled


def _vocabulary(texts: pl.Series) -> pl.DataFrame:
    said = _said(texts).group_by("word").agg(texts=pl.len())
    often = said.filter(pl.col("texts") >= _SAID_IN_AT_LEAST).sort(["texts", "word"], descending=[True, False])
    kept = often.head(_MOST_WORDS).with_row_index("index")
    return kept.with_columns(rarity=(len(texts) / pl.col("texts")).log() + 1)


def _said(texts: pl.Series) -> pl.DataFrame:
    """Each word once per text that says it, with how often."""
    cut = texts.str.to_lowercase().str.extract_all(WORD).alias("word").to_frame().with_row_index("text")
    long = cut.explode("word", empty_as_null=False)
    return long.group_by(["text", "word"], maintain_order=True).agg(times=pl.len())


def _weights(texts: pl.Series, words: pl.DataFrame) -> csr_array:
    found = _said(texts).join(words, on="word", how="inner", maintain_order="left")
    weight = ((pl.col("times").log() + 1) * pl.col("rarity")).cast(pl.Float32)
    found = found.with_columns(weight=weight)
    squares = found.group_by("text").agg(length=pl.col("weight").pow(2).sum().sqrt())
    found = found.join(squares, on="text", how="left", maintain_order="left")
    values = (found["weight"] / found["length"]).to_numpy()
    places = (found["text"].to_numpy(), found["index"].to_numpy())
    return coo_array((values.astype(np.float32), places), shape=(len(texts), len(words))).tocsr()
