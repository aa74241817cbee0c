"""Who stands near whom in a pile, and where walks along those ties lead."""

import numpy as np
from scipy.sparse import coo_array, csr_array, diags_array

from firsthand.analysis.meaning import nearest
from firsthand.analysis.themes.words import Floats, unit

NEIGHBOURS = 12
_ROUNDS = 5
_STRIDES = 3
_SPARE = 20
_STEPS = 4


def ties(vectors: Floats) -> csr_array:
    """Symmetric ties (texts x texts): each text with its nearest others, weighted by their cosine.

    A tie that both ends choose counts twice.
    """
    texts = len(vectors)
    found = nearest(vectors, vectors, min(NEIGHBOURS + 1, texts))
    rows = np.repeat(np.arange(texts), found.index.shape[1])
    columns = found.index.ravel()
    strength = np.clip(found.score.ravel(), 0, None) * (rows != columns)
    one_way = coo_array((strength.astype(np.float32), (rows, columns)), shape=(texts, texts)).tocsr()
    both: csr_array = (one_way + one_way.T).tocsr()
    both.eliminate_zeros()
    return both


def diffuse(tied: csr_array, start: Floats, width: int) -> Floats:
    """Rows of length 1 (texts x width): the slowest directions of a random walk along `tied`, four steps on.

    Texts that share neighbours come together even when they share no word. Source: diffusion maps, Coifman
    and Lafon 2006; a mild restart keeps small islands from claiming a direction (Amini et al. 2013).
    """
    walk = _walk(tied)
    width = min(width, len(start))
    basis = _begin(start, min(width + _SPARE, len(start)))
    for _ in range(_ROUNDS):
        for _ in range(_STRIDES):
            basis = walk @ basis + basis
        basis = _upright(basis)
    speeds, turned = np.linalg.eigh(basis.T @ (walk @ basis))
    slowest = np.argsort(-speeds)[:width]
    placed = (basis @ turned[:, slowest]) * np.clip(speeds[slowest], 0, None) ** _STEPS
    return unit(placed)


def _walk(tied: csr_array) -> csr_array:
    degree = np.asarray(tied.sum(axis=1)).ravel()
    eased = degree + 0.1 * degree.mean() + np.finfo(np.float32).tiny
    scale = diags_array(1 / np.sqrt(eased))
    walk: csr_array = (scale @ tied @ scale).tocsr().astype(np.float32)
    return walk


def _begin(start: Floats, width: int) -> Floats:
    """An orthonormal beginning that follows the texts: their own main directions, then fixed noise."""
    noise = np.random.default_rng(0).standard_normal((len(start), width), dtype=np.float32)
    own = start[:, :width]
    noise[:, : own.shape[1]] *= 0.01
    noise[:, : own.shape[1]] += own
    return _upright(noise)


def _upright(basis: Floats) -> Floats:
    """An orthonormal basis of the same space, by way of its small Gram matrix: many times faster than QR here."""
    gram = basis.T.astype(np.float64) @ basis.astype(np.float64)
    lengths, turned = np.linalg.eigh(gram)
    scale = np.sqrt(np.maximum(lengths, lengths.max() * 1e-10))
    upright: Floats = basis @ (turned / scale).astype(np.float32)
    return upright
