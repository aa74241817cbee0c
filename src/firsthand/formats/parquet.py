"""Parquet, of any column types."""

import io
from typing import BinaryIO

import polars as pl

from firsthand.formats.shown import frame_of, show_frame
from firsthand.formats.table import Table, build
from firsthand.formats.unreadable import BrokenFile

SUFFIX = ".parquet"
MAGIC = b"PAR1"


def read(data: bytes, name: str) -> Table:
    """Rows are numbered as a spreadsheet would: the column names are row 1."""
    try:
        frame = pl.read_parquet(io.BytesIO(data))
    except (pl.exceptions.PolarsError, OSError) as error:
        sentence = "the Parquet file is damaged or was cut off. Copy or export it again."
        raise BrokenFile(sentence, name=name) from error
    is_nested = any(isinstance(dtype, pl.Struct) for dtype in frame.dtypes)
    shown = frame_of(frame.to_dicts()) if is_nested else show_frame(frame)
    return build(name, shown.columns, shown, pl.int_range(2, shown.height + 2, eager=True))


def write(frame: pl.DataFrame, target: BinaryIO) -> None:
    frame.write_parquet(target)
