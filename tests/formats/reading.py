"""Files made on the spot, and what reading them gives."""

import io

import polars as pl

from firsthand.formats import Table, read


def table_of(content: str | bytes, name: str = "calls.csv") -> Table:
    return read(io.BytesIO(content.encode() if isinstance(content, str) else content), name)


def frame_in(table: Table) -> list[dict[str, str]]:
    return table.frame.to_dicts()


def parquet(frame: pl.DataFrame) -> bytes:
    target = io.BytesIO()
    frame.write_parquet(target)
    return target.getvalue()
