"""Requirements and verbatims side by side, as words and as meaning, so that a product of rows is a likeness."""

from dataclasses import dataclass, replace

import numpy as np
import polars as pl
from numpy.typing import NDArray
from scipy.sparse import csr_array

from firsthand.analysis.meaning.vectors import table
from firsthand.analysis.meaning.words import cut, pieces_said
from firsthand.analysis.trace.rows import Floats, Places, scaled, unit, unit_rows
from firsthand.analysis.trace.spelling import alike
from firsthand.analysis.trace.words import Said, said

_SAMPLE = 20_000
_SAMPLE_CELLS = 40_000_000
# How much a likeness of meaning counts against one of words.
_MEANING = np.float32(0.7)
# Shares and means of a handful of texts are drawn towards nothing.
_FEW = 5
# How many of the best verbatims speak for a requirement, at most and as a share of all; and for how many of
# them its own words count.
_SPEAKERS = 20
_SPEAKING = 50
_OWN = 8


@dataclass(frozen=True, slots=True)
class Likeness:
    """Of some verbatims (rows) to every requirement (columns).

    echo: cosine with the requirement's meaning and the verbatims that fit it best. whole: that, the cosine of
    the meaning alone and of the words (those spelled alike included) together, about 0 to 2.
    """

    whole: Floats
    echo: Floats


@dataclass(frozen=True, slots=True)
class Sides:
    """What is asked (requirements) and what was said (verbatims), each as words and as meaning.

    words: `asked_words` (stems x requirements), `said_words` (verbatims x stems). meaning: `asked_meaning`,
    `echo` and their weighted sum `asked_both` (requirements x w); that of verbatims is made when needed, so
    that memory stays flat, from the words they hold (`held`, verbatims x words), the weighted vectors of
    these and their `centre`.
    """

    asked_words: csr_array
    said_words: csr_array
    asked_meaning: Floats
    echo: Floats
    asked_both: Floats
    held: csr_array
    vectors: Floats
    centre: Floats

    @property
    def requirements(self) -> int:
        return len(self.asked_meaning)

    @property
    def verbatims(self) -> int:
        return int(self.held.shape[0])

    @property
    def asked_something(self) -> NDArray[np.bool_]:
        """Which requirements hold a word."""
        return np.diff(self.asked_words.tocsc().indptr) > 0

    @property
    def said_something(self) -> NDArray[np.bool_]:
        """Which verbatims hold a word."""
        return np.diff(self.held.indptr) > 0

    def sample(self) -> Places:
        """Places of verbatims, evenly spread, that stand for all."""
        size = max(1, min(_SAMPLE, _SAMPLE_CELLS // self.requirements))
        return np.arange(0, self.verbatims, max(1, self.verbatims // size))

    def whole(self, places: Places) -> Floats:
        """The whole likeness of some verbatims (rows) to every requirement (columns)."""
        return self._whole(places, self.said_meaning(places))

    def likeness(self, places: Places) -> Likeness:
        said_meaning = self.said_meaning(places)
        return Likeness(self._whole(places, said_meaning), said_meaning @ self.echo.T)

    def said_meaning(self, places: Places) -> Floats:
        return unit(unit(self.held[places] @ self.vectors) - self.centre)

    def _whole(self, places: Places, said_meaning: Floats) -> Floats:
        whole: Floats = said_meaning @ self.asked_both.T
        whole += (self.said_words[places] @ self.asked_words).toarray()
        return whole


def sides(requirements: pl.Series, verbatims: pl.Series) -> Sides:
    """The two piles of texts (at least one each) in one space; a word weighs by its rarity on the side that
    uses it more."""
    asked = len(requirements)
    read = said(pl.concat([requirements, verbatims]))
    stems = _weighed(_stemmed(read), asked)
    held, vectors = _damped(read.counts), _vectors(read, asked)
    asked_centre, said_centre = _centres(held, vectors, asked)
    meaning = unit(unit(held[:asked] @ vectors) - asked_centre)
    words = _variants(csr_array(stems[:asked]), read.stems)
    said_words, held = csr_array(stems[asked:]), csr_array(held[asked:])
    first = Sides(words, said_words, meaning, meaning, _MEANING * meaning, held, vectors, said_centre)
    echo = _echo(first)
    return replace(first, echo=echo, asked_both=_MEANING * (meaning + echo))


def _echo(found: Sides) -> Floats:
    """Between the meaning of each requirement and that of the verbatims that fit it best (Rocchio 1971)."""
    sample = found.sample()
    fit = found.whole(sample)
    speakers = max(1, min(_SPEAKERS, len(sample) // _SPEAKING))
    best = np.argpartition(-fit, speakers - 1, axis=0)[:speakers]
    weight = np.maximum(np.take_along_axis(fit, best, axis=0), 0) ** 2
    heard = np.einsum("sr,srw->rw", weight, found.said_meaning(sample[best.ravel()]).reshape(*best.shape, -1))
    return unit(_OWN * found.asked_meaning + speakers * unit(heard))


def _stemmed(read: Said) -> csr_array:
    counts = read.counts
    shape = (counts.shape[0], len(read.stems))
    # Copied, because summing duplicates rewrites all three arrays in place.
    stems = csr_array((counts.data, read.stem[counts.indices], counts.indptr), shape=shape, copy=True)
    stems.sum_duplicates()
    return stems


def _weighed(counts: csr_array, asked: int) -> csr_array:
    return unit_rows(scaled(_damped(counts), _rarity(counts, asked)))


def _damped(counts: csr_array) -> csr_array:
    return csr_array((1 + np.log(counts.data), counts.indices, counts.indptr), shape=counts.shape)


def _rarity(counts: csr_array, asked: int) -> Floats:
    """Minus the logarithm of the share of texts with a word, on the side where that share is larger.

    "shall" is in every requirement and in no verbatim, "hello" the other way round: neither tells anything.
    """
    shares = [_shares(counts[:asked]), _shares(counts[asked:])]
    return np.asarray(-np.log(np.maximum(*shares)), dtype=np.float32)


def _shares(counts: csr_array) -> NDArray[np.float64]:
    return (np.bincount(counts.indices, minlength=counts.shape[1]) + 0.5) / (counts.shape[0] + _FEW)


def _vectors(read: Said, asked: int) -> Floats:
    """Of each word the sum of its pieces, as long as the model holds it to matter, times the root of its rarity."""
    said = pieces_said(cut(read.words))
    ones = np.ones(len(said.pieces), np.float32)
    pieces = csr_array((ones, said.pieces, said.starts), shape=(len(read.words), len(table())))
    return np.asarray(pieces @ table()) * np.sqrt(_rarity(read.counts, asked))[:, None]


def _variants(asked: csr_array, stems: pl.Series) -> csr_array:
    """Stems x requirements: each holds what is spelled like its words, too, and is like itself by 1."""
    used = np.unique(asked.indices).astype(np.int64)
    spread = csr_array(alike(stems, used) @ csr_array(asked[:, used].T))
    itself = np.asarray(asked.multiply(spread.T).sum(1), dtype=np.float32)
    return scaled(spread, np.divide(1, itself, out=np.zeros_like(itself), where=itself > 0))


def _centres(held: csr_array, vectors: Floats, asked: int) -> tuple[Floats, Floats]:
    """What all texts of either side have in common; of a few, little of it."""
    step = max(1, (held.shape[0] - asked) // _SAMPLE)
    sides_of = unit(held[:asked] @ vectors), unit(held[asked::step] @ vectors)
    ours, theirs = (np.asarray(rows.sum(0) / (len(rows) + _FEW), dtype=np.float32) for rows in sides_of)
    return ours, theirs
