"""Texts as words: which words each text holds. A word is worked on once, however often it is said."""

from dataclasses import dataclass

import numpy as np
import polars as pl
from scipy.sparse import csr_array

from firsthand.analysis.trace.rows import Places
from firsthand.analysis.trace.stems import stem

# Names like taskManager are read as the words they are made of.
_HUMP = r"(\p{Ll})(\p{Lu})"
_WORD = r"\p{Han}|[\p{L}\p{M}&&[^\p{Han}]]+|\p{N}+"
_MARK = r"\p{Mn}"
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Said:
    """How often each text (row) holds each word (column), the words, and the column of each one's stem."""

    counts: csr_array
    words: pl.Series
    stem: Places
    stems: pl.Series


def said(texts: pl.Series) -> Said:
    """The words of `texts` in lower case and without accents; capitals within a word begin a new one."""
    found = texts.fill_null("").str.replace_all(_HUMP, "$1 $2").str.to_lowercase().str.extract_all(_WORD)
    starts = np.concatenate([[0], found.list.len().to_numpy().cumsum()])
    words, place = distinct(found.explode(empty_as_null=False))
    plain = words.str.head(_LONGEST).str.normalize("NFD").str.replace_all(_MARK, "")
    stems, column = distinct(stem(plain))
    return Said(_counts(place, starts, len(words)), plain, column, stems)


def distinct(values: pl.Series) -> tuple[pl.Series, Places]:
    """The different `values` in order of appearance, and for each value its place among them."""
    named = values.alias("value").to_frame()
    once = named.unique(maintain_order=True)
    place = named.join(once.with_row_index("place"), on="value", how="left", maintain_order="left")["place"]
    return once["value"], place.to_numpy().astype(np.int64)


def _counts(place: Places, starts: Places, width: int) -> csr_array:
    counts = csr_array((np.ones(len(place), np.float32), place, starts), shape=(len(starts) - 1, width))
    counts.sum_duplicates()
    return counts
