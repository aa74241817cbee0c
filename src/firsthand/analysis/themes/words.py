"""The words of a pile, and a space of meaning that the pile itself spans."""

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array

Floats = NDArray[np.float32]

WORD = r"\p{Han}|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*"
_SAID_IN_AT_LEAST = 2
_MOST_WORDS = 20_000
_ROUNDS = 3
_SEED = 20_261


@dataclass(frozen=True, slots=True)
class WordSpace:
    """Latent directions (words x width) of a pile's words, each word scaled by how rare it is."""

    words: pl.DataFrame
    directions: Floats

    def place(self, texts: pl.Series) -> Floats:
        """Rows of length 1 (texts x width); zeros for a text that shares no word with the pile."""
        return unit(np.asarray(_weights(texts, self.words) @ self.directions, dtype=np.float32))


def learn(texts: pl.Series, width: int) -> WordSpace:
    """Latent semantic analysis of the words that at least two of `texts` say.

    Source: Deerwester et al. 1990; the randomised decomposition is Halko et al. 2011 with a fixed seed.
    """
    words = _vocabulary(texts)
    weights = _weights(texts, words)
    return WordSpace(words, _right_directions(weights, min(width, len(words), len(texts))))


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


def _right_directions(weights: csr_array, width: int) -> Floats:
    chance = np.random.default_rng(_SEED)
    across = chance.standard_normal((weights.shape[1], width + 10), dtype=np.float32)
    for _ in range(_ROUNDS):
        across = np.linalg.qr(weights.T @ (weights @ across))[0]
    _, _, right = np.linalg.svd(np.asarray(weights @ across), full_matrices=False)
    directions: Floats = (across @ right.T[:, :width]).astype(np.float32)
    return directions
