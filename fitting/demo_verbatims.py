"""Pack the published Banking77 sentences for the demo bank: the same input gives the same bytes.

    python fitting/demo_verbatims.py FOLDER src/firsthand/demo/verbatims.csv.gz

FOLDER holds train.csv and test.csv with the columns id, text and intent.
"""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

import polars as pl

COLUMNS = ("id", "text", "intent")


def pack(parts: tuple[Path, ...]) -> bytes:
    table = pl.concat([pl.read_csv(part, columns=list(COLUMNS)) for part in parts]).select(COLUMNS)
    # A gzip header without name and time, so that packing again changes nothing.
    return gzip.compress(table.write_csv().encode(), compresslevel=9, mtime=0)


if __name__ == "__main__":
    folder, packed = map(Path, sys.argv[1:])
    packed.write_bytes(pack((folder / "train.csv", folder / "test.csv")))
