"""Tab-separated values."""

from typing import BinaryIO

import polars as pl

from firsthand.formats import delimited

SUFFIX = ".tsv"
read = delimited.read


def write(frame: pl.DataFrame, target: BinaryIO) -> None:
    delimited.write(frame, target, "\t")
