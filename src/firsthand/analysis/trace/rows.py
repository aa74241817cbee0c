"""Rows of numbers, most of them zero or not: scaled and brought to length 1."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

Floats = NDArray[np.float32]
Places = NDArray[np.int64]


def scaled(table: csr_array, columns: Floats) -> csr_array:
    """`table` with each column multiplied by its number."""
    return csr_array((table.data * columns[table.indices], table.indices, table.indptr), shape=table.shape)


def lengths(table: csr_array) -> Floats:
    squares = np.add.reduceat(np.append(table.data, np.float32(0)) ** 2, table.indptr[:-1])
    squares[np.diff(table.indptr) == 0] = 0
    return np.sqrt(squares).astype(np.float32)


def unit_rows(table: csr_array) -> csr_array:
    """`table` with rows of length 1; a row of zeros stays one."""
    length = lengths(table)
    factor = np.divide(1, length, out=np.zeros_like(length), where=length > 0)
    data = table.data * np.repeat(factor, np.diff(table.indptr))
    return csr_array((data, table.indices, table.indptr), shape=table.shape)


def unit(rows: Floats) -> Floats:
    """`rows` of length 1; a row of zeros stays one."""
    length = np.sqrt(np.einsum("ij,ij->i", rows, rows))[:, None]
    return np.asarray(np.divide(rows, length, out=np.zeros_like(rows), where=length > 1e-12))


def place_in_group(groups: NDArray[np.integer[Any]]) -> Places:
    """0, 1, 2, ... within each run of equal `groups`."""
    begins = np.flatnonzero(np.diff(groups, prepend=-1))
    return np.arange(len(groups)) - np.repeat(begins, np.diff(begins, append=len(groups)))
