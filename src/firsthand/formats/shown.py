"""Values as people see them: 12 and not 12.0, dates in ISO order, lists with commas."""

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from functools import singledispatch

import polars as pl

NAMES = ("name", "title", "displayName", "login", "value", "text")
CASTABLE = (pl.Boolean, pl.Date, pl.Categorical, pl.Enum, pl.Decimal, pl.Null)


@singledispatch
def show(value: object) -> str:
    """One cell of a workbook, of JSON or of Parquet."""
    return whole(str(value))


@show.register
def _(_nothing: None) -> str:
    return ""


@show.register
def _(claim: bool) -> str:
    return str(claim).lower()


@show.register
def _(number: float) -> str:
    # Fifteen digits, as spreadsheets show: 0.1 + 0.2 is 0.3.
    is_whole = number.is_integer() and abs(number) < 1e15
    return str(int(number)) if is_whole else format(number, ".15g")


@show.register
def _(moment: dt.datetime) -> str:
    is_date = moment.time() == dt.time.min and moment.tzinfo is None
    return moment.date().isoformat() if is_date else moment.isoformat(sep=" ", timespec="seconds")


@show.register
def _(raw: bytes) -> str:
    return raw.decode(errors="replace")


@show.register
def _(items: list) -> str:  # type: ignore[type-arg]  # singledispatch takes no list[object].
    return ", ".join(filter(None, map(show, items)))


@show.register
def _(named: dict) -> str:  # type: ignore[type-arg]
    name = next((named[key] for key in NAMES if isinstance(named.get(key), str)), None)
    return whole(str(name) if name is not None else json.dumps(named, ensure_ascii=False, default=str))


def whole(text: str) -> str:
    """The text with half characters (lone surrogates), which UTF-8 cannot hold, made visible."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def show_frame(frame: pl.DataFrame) -> pl.DataFrame:
    """Every column as String without nulls."""
    return frame.select(_show_column(column) for column in frame).fill_null("")


def frame_of(records: Sequence[Mapping[str, object]]) -> pl.DataFrame:
    """A column for each key, nested keys as "user.login", in the order in which they first appear."""
    rows = [dict(_flatten(record)) for record in records]
    keys = dict.fromkeys(key for row in rows for key in row)
    return pl.DataFrame({key: [row.get(key, "") for row in rows] for key in keys})


def _flatten(record: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in record.items():
        name = prefix + whole(key)
        if isinstance(value, dict):
            yield from _flatten(value, f"{name}.")
        else:
            yield name, show(value)


def _show_column(column: pl.Series) -> pl.Series:
    if column.dtype == pl.String:
        return column
    if column.dtype.is_integer() or isinstance(column.dtype, CASTABLE):
        return column.cast(pl.String)
    return pl.Series(column.name, map(show, column.to_list()), dtype=pl.String)
