"""Which words are spelled alike: cosine of their groups of three to five letters."""

import numpy as np
import polars as pl
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

from firsthand.analysis.trace.rows import unit_rows

_SIZES = (3, 4, 5)
_ALIKE = 0.3
_LONGEST = 24
_BASE = np.uint64(1_000_003)
_BLOCK = 20_000


def alike(words: pl.Series, asked: NDArray[np.int64]) -> csr_array:
    """Likeness of every one of `words` (rows) to those in the places `asked` (columns), 0 or 0.3 to 1.

    The groups of a word are taken with a space before and after it and weighted by their rarity among
    `words`.
    """
    groups = _groups(words)
    wanted = csr_array(groups[asked].T)
    starts = range(0, max(1, len(words)), _BLOCK)
    return csr_array(vstack([_near(csr_array(groups[at : at + _BLOCK] @ wanted)) for at in starts]))


def _near(likeness: csr_array) -> csr_array:
    likeness.data[likeness.data < _ALIKE] = 0
    likeness.eliminate_zeros()
    return likeness


def _groups(words: pl.Series) -> csr_array:
    """Words x letter groups, rows of length 1."""
    letters = _letters(words)
    found = [_windows(letters, size) for size in _SIZES]
    row = np.concatenate([row for row, _ in found])
    names, group = np.unique(np.concatenate([name for _, name in found]), return_inverse=True)
    rarity = np.log(len(words) / np.bincount(group, minlength=len(names))) + 1
    groups = csr_array((rarity[group].astype(np.float32), (row, group)), shape=(len(words), len(names)))
    groups.sum_duplicates()
    return unit_rows(groups)


def _letters(words: pl.Series) -> NDArray[np.uint64]:
    padded = np.asarray((" " + words.str.head(_LONGEST) + " ").to_list(), dtype=f"U{_LONGEST + 2}")
    return padded.view(np.uint32).reshape(len(words), _LONGEST + 2).astype(np.uint64)


def _windows(letters: NDArray[np.uint64], size: int) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
    """The row and the number of each group of `size` letters; a shorter word is one group."""
    width = letters.shape[1] - size + 1
    number = np.zeros((len(letters), width), np.uint64)
    for offset in range(size):
        number = number * _BASE + letters[:, offset : offset + width]
    whole = letters[:, size - 1 :] > 0
    whole[:, 0] = True
    row = np.nonzero(whole)[0]
    return row, number[whole]
