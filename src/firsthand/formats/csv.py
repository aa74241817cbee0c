"""Comma-separated values, whatever the separator and the encoding."""

from typing import BinaryIO

import polars as pl

from firsthand.formats import delimited

SUFFIX = ".csv"
read = delimited.read


def write(frame: pl.DataFrame, target: BinaryIO) -> None:
    delimited.write(frame, target, ",")
