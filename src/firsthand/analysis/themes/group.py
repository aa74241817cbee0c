"""Group a pile of texts into themes."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from firsthand.analysis.meaning import encode
from firsthand.analysis.themes.clusters import Labels, gather, grains, grow, polish
from firsthand.analysis.themes.names import name
from firsthand.analysis.themes.neighbours import diffuse, ties
from firsthand.analysis.themes.number import choose
from firsthand.analysis.themes.words import WORD, Floats, WordSpace, centred, learn, middle, unit

UNREAD = "(nothing to read)"

_SAMPLE = 16_000
_BLOCK = 10_000
_WIDTH = 200
_WORD_SHARE = 0.8
_HEARD = 8_000
_READABLE = (4, 30)
_UNREADABLE = 0.15


@dataclass(frozen=True, slots=True)
class Themes:
    """What each text is about: `theme[i]` numbers the theme of text i, the largest theme first.

    `labels[t]` is a phrase people used, `representative[t]` the index of the most central readable text.
    """

    theme: NDArray[np.int32]
    labels: tuple[str, ...]
    representative: NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class _Space:
    """Where texts are placed: by what their words mean in general, and by what they mean in this pile."""

    mean: Floats
    words: WordSpace

    def place(self, texts: pl.Series) -> Floats:
        return unit(centred(encode(texts), self.mean) + _WORD_SHARE * self.words.place(texts))


@dataclass(frozen=True, slots=True)
class _Fit:
    """The themes of a sample: its texts' places in the pile, their vectors, their themes."""

    places: NDArray[np.int64]
    vectors: Floats
    theme: Labels


def group(texts: Sequence[str] | pl.Series, *, themes: int | None = None) -> Themes:
    """Group `texts` by what they are about, into `themes` themes or as many as the pile seems to hold.

    Every text gets a theme; the same text said twice counts twice and goes to the same. Texts without any word
    that can be placed share one theme more, named "(nothing to read)". Fewer themes than asked come back
    when there are fewer different texts. The result depends on the texts alone, not on their order.
    Up to 16,000 different texts are fitted; of a larger pile a fixed sample is, and the rest joins block by
    block. Measured: benchmarks/themes_quality.py.
    Raises ValueError when `themes` is below 1.
    """
    if themes is not None and themes < 1:
        raise ValueError(f"{themes} themes cannot be made; ask for one or more.")
    pile = _fold(pl.Series("text", texts, dtype=pl.String))
    theme, sample = _themes_of(pile["text"], themes)
    return _told(pile, theme, sample)


def _fold(column: pl.Series) -> pl.DataFrame:
    """Different texts in an order of their own, each with the rows that say it."""
    spaced = column.fill_null("").str.to_lowercase().str.replace_all(r"\s+", " ").str.strip_chars()
    rows = pl.DataFrame({"text": column.fill_null(""), "key": spaced}).with_row_index("row")
    return rows.group_by("key").agg(pl.col("text").min(), pl.col("row")).sort("key")


def _themes_of(texts: pl.Series, count: int | None) -> tuple[Labels, _Fit]:
    """The theme of each text, -1 where there is nothing to read, and the sample that was fitted."""
    theme = np.full(len(texts), -1, dtype=np.int32)
    wordy = np.flatnonzero(texts.str.contains(WORD).to_numpy())
    chosen = wordy[np.sort(np.random.default_rng(0).permutation(len(wordy))[:_SAMPLE])]
    space = _learn_space(texts[chosen])
    vectors = space.place(texts[chosen])
    seen = vectors.any(axis=1)
    sample = _Fit(chosen[seen], vectors[seen], _fit(vectors[seen], count))
    theme[sample.places] = sample.theme
    rest = np.setdiff1d(wordy, chosen, assume_unique=True)
    if len(sample.places) and len(rest):
        theme[rest] = _join(texts[rest], space, sample)
    return theme, sample


def _learn_space(texts: pl.Series) -> _Space:
    vectors = encode(texts)
    mean = middle(vectors)
    return _Space(mean, learn(texts, centred(vectors, mean)))


def _fit(vectors: Floats, count: int | None) -> Labels:
    if len(vectors) <= 1:
        return np.zeros(len(vectors), dtype=np.int32)
    tied = ties(vectors)
    points = diffuse(tied, vectors, _WIDTH)
    tree = grow(points)
    clusters = tree.cut(min(count or choose(tied, tree, vectors), len(tree.joins) + 1))
    polished = polish(points, clusters)
    return polished if polished.max() == clusters.max() else clusters


def _join(texts: pl.Series, space: _Space, sample: _Fit) -> Labels:
    """The theme of each text that was not in the sample: that of the grain of the sample it comes closest to."""
    grain = _grains_within(sample)
    count = int(grain.max()) + 1
    owner = np.zeros(count, dtype=np.int32)
    owner[grain] = sample.theme
    centres = unit(gather(sample.vectors, sample.theme, int(sample.theme.max()) + 1))
    pull = (unit(gather(sample.vectors, grain, count)) + centres[owner]).T
    joined = np.empty(len(texts), dtype=np.int32)
    for start in range(0, len(texts), _BLOCK):
        vectors = space.place(texts[start : start + _BLOCK])
        joined[start : start + _BLOCK] = np.where(vectors.any(axis=1), owner[(vectors @ pull).argmax(axis=1)], -1)
    return joined


def _grains_within(sample: _Fit) -> Labels:
    """Small groups of neighbours that never cross a theme."""
    whole = grains(sample.vectors).astype(np.int64) * (int(sample.theme.max()) + 1) + sample.theme
    numbered: Labels = np.unique(whole, return_inverse=True)[1].astype(np.int32)
    return numbered


def _told(pile: pl.DataFrame, theme: Labels, sample: _Fit) -> Themes:
    """Themes by size, with their names and representatives, for the rows as they came."""
    central, labels = _named(pile["text"], sample)
    if (theme < 0).any():
        theme = np.where(theme < 0, len(labels), theme).astype(np.int32)
        central = np.append(central, np.flatnonzero(theme == len(labels))[0])
        labels = (*labels, UNREAD)
    sizes = np.bincount(theme, weights=pile["row"].list.len().to_numpy(), minlength=len(labels))
    order = np.lexsort((central, -sizes))
    rank = np.argsort(order).astype(np.int32)
    first = pile["row"].list.min().to_numpy().astype(np.int32)
    return Themes(_unfold(pile, rank[theme]), tuple(labels[place] for place in order), first[central[order]])


def _named(texts: pl.Series, sample: _Fit) -> tuple[NDArray[np.int64], tuple[str, ...]]:
    """Where the representative of each theme stands in the pile, and the theme's name."""
    if not len(sample.places):
        return np.empty(0, dtype=np.int64), ()
    order = _central_first(texts[sample.places], sample)
    central = sample.places[order[np.unique(sample.theme[order], return_index=True)[1]]]
    heard = order[:: -(-len(order) // _HEARD)]
    names = name(texts[sample.places[heard]].to_list(), sample.theme[heard], texts[central].to_list())
    return central, names


def _central_first(texts: pl.Series, sample: _Fit) -> NDArray[np.int64]:
    """The sample's texts by theme, nearest to the theme's middle first, those of unreadable length held back."""
    centres = unit(gather(sample.vectors, sample.theme, int(sample.theme.max()) + 1))
    closeness = np.einsum("ij,ij->i", sample.vectors, centres[sample.theme])
    words = texts.str.count_matches(r"\S+").to_numpy()
    closeness -= _UNREADABLE * ((words < _READABLE[0]) | (words > _READABLE[1]))
    return np.lexsort((-np.round(closeness, 6), sample.theme))


def _unfold(pile: pl.DataFrame, theme: Labels) -> NDArray[np.int32]:
    rows = pile.select("row").with_columns(theme=pl.Series(theme, dtype=pl.Int32)).explode("row").sort("row")
    unfolded: NDArray[np.int32] = rows["theme"].to_numpy()
    return unfolded
