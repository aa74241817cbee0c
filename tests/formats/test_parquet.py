"""Parquet of any column types."""

import datetime as dt

import polars as pl
import pytest

from firsthand.formats import BrokenFile, EmptyFile
from tests.formats.reading import frame_in, parquet, table_of


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        (["a", None], ["a", ""]),
        ([12, 7], ["12", "7"]),
        ([12.0, 0.1 + 0.2], ["12", "0.3"]),
        ([True, None], ["true", ""]),
        ([dt.date(2026, 3, 1), None], ["2026-03-01", ""]),
        ([dt.datetime(2026, 3, 1), dt.datetime(2026, 3, 1, 14, 5)], ["2026-03-01", "2026-03-01 14:05:00"]),  # noqa: DTZ001
        ([["a", "b"], []], ["a, b", ""]),
        ([b"caf\xc3\xa9", b"\xff"], ["café", "\ufffd"]),
        ([None, None], ["", ""]),
        (pl.Series(["x", "y"], dtype=pl.Categorical), ["x", "y"]),
        (pl.Series(["1.10", "2"]).cast(pl.Decimal(10, 2)), ["1.10", "2.00"]),
    ],
)
def test_every_type_is_shown_as_text(values: list[object] | pl.Series, shown: list[str]) -> None:
    table = table_of(parquet(pl.DataFrame({"id": ["1", "2"], "value": values})), "calls.parquet")
    assert table.frame["value"].to_list() == shown
    assert table.rows.to_list() == [2, 3]


def test_nested_columns_are_taken_apart() -> None:
    frame = pl.DataFrame({"id": [1], "user": [{"login": "dee", "visits": 3}]})
    assert frame_in(table_of(parquet(frame))) == [{"id": "1", "user.login": "dee", "user.visits": "3"}]


def test_a_file_that_was_cut_off_is_refused() -> None:
    whole = parquet(pl.DataFrame({"text": ["Lost"] * 100}))
    for size in (4, 8, len(whole) // 2, len(whole) - 1):
        with pytest.raises(BrokenFile, match="the Parquet file is damaged or was cut off"):
            table_of(whole[:size], "calls.parquet")


def test_a_file_without_rows_is_refused() -> None:
    with pytest.raises(EmptyFile, match="no rows"):
        table_of(parquet(pl.DataFrame({"text": pl.Series([], dtype=pl.String)})))
