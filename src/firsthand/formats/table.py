"""A file as a table of texts, which remembers the row that each of its rows has in the file."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, count

import polars as pl

from firsthand.formats.unreadable import EmptyFile
from firsthand.formats.wording import counted, quoted

HEADER_WITHIN = 1000
HEADING_WITHIN = 6
INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u200b\u200c\u200d\u2060\0"))


@dataclass(frozen=True, eq=False)
class Table:
    """`frame` has String columns without nulls (an empty cell is ""); `rows` the row of each in the file.

    A file's column names are its row 1. In a file without a header (JSON Lines) the row is the line.
    """

    name: str
    frame: pl.DataFrame
    rows: pl.Series
    notes: tuple[str, ...] = ()


def build(name: str, header: Sequence[str], frame: pl.DataFrame, rows: pl.Series, notes: Sequence[str] = ()) -> Table:
    """A table from a file's raw columns: named, without nulls and NULs, without rows and columns of nothing."""
    if frame.is_empty():
        raise no_rows(name, header)
    frame = frame.fill_null("")
    frame = _without_nameless_blanks(header, frame)
    is_filled = frame.select(pl.any_horizontal(pl.all() != "")).to_series()
    if not is_filled.any():
        raise no_rows(name, frame.columns)
    if not is_filled.all():
        frame, rows = frame.filter(is_filled), rows.filter(is_filled)
    frame, nul_notes = _without_nuls(frame)
    return Table(name, frame, rows.cast(pl.UInt32).rename("row"), (*notes, *nul_notes))


def from_rows(name: str, frame: pl.DataFrame, first_row: int, notes: Sequence[str] = ()) -> Table:
    """A table from all rows of a file, the first filled of which holds the column names.

    A heading in a cell by itself above the column names is passed over, and so are the two rows with which Qualtrics
    explains its columns below them.
    """
    place = _place_of_names(frame) if frame.width else None
    if place is None:
        raise no_rows(name, [])
    header = [cell or "" for cell in frame.row(place)]
    begin = place + 1 + _rows_explained(frame.slice(place + 1, 2))
    rows = pl.int_range(first_row + begin, first_row + frame.height, eager=True)
    passed = (*_passed_over(frame, 0, place, first_row), *_passed_over(frame, place + 1, begin, first_row))
    return build(name, header, frame.slice(begin), rows, (*notes, *passed))


def _place_of_names(frame: pl.DataFrame) -> int | None:
    cells = frame.head(HEADER_WITHIN).select(pl.all().str.contains(r"\S").fill_null(False).cast(pl.UInt32))
    filled = cells.select(pl.sum_horizontal(pl.all())).to_series()
    first = next((place for place, count in enumerate(filled) if count), None)
    if first is None or filled[first] > 1:
        return first
    return next((place for place, count in enumerate(filled.head(first + HEADING_WITHIN)) if count > 1), first)


def _rows_explained(below: pl.DataFrame) -> int:
    explained = [place for place, row in enumerate(below.rows(), start=1) if str(row[0]).startswith('{"ImportId"')]
    return max(explained, default=0)


def _passed_over(frame: pl.DataFrame, begin: int, end: int, first_row: int) -> tuple[str, ...]:
    return tuple(
        f"Row {first_row + place} is about the table and was passed over: {quoted(filter(None, row))}."
        for place, row in enumerate(frame.slice(begin, end - begin).rows(), start=begin)
        if any(row)
    )


def no_rows(name: str, header: Sequence[str]) -> EmptyFile:
    if not any(label.strip() for label in header):
        return EmptyFile("the file holds nothing. Export it again and give the new file.", name=name)
    sentence = f"there are column names ({quoted(header)}) but no rows below them. Export it again with rows."
    return EmptyFile(sentence, name=name)


def name_columns(header: Sequence[str]) -> list[str]:
    """Readable and unique: blanks become "column 3", a second "Labels" becomes "Labels (2)"."""
    labels = [" ".join(label.translate(INVISIBLE).split()) for label in header]
    taken, used = {*labels}, set[str]()
    numbers: defaultdict[str, count[int]] = defaultdict(lambda: count(2))
    names = []
    for place, label in enumerate(labels, start=1):
        base = label or f"column {place}"
        numbered = (f"{base} ({number})" for number in numbers[base])
        name = label if label and label not in used else _first_free(chain([base], numbered), taken)
        taken.add(name)
        used.add(name)
        names.append(name)
    return names


def _first_free(names: Iterable[str], taken: set[str]) -> str:
    return next(name for name in names if name not in taken)


def _without_nameless_blanks(header: Sequence[str], frame: pl.DataFrame) -> pl.DataFrame:
    names = name_columns(header)
    frame = frame.rename(dict(zip(frame.columns, names, strict=True)))
    nameless = [name for name, label in zip(names, header, strict=True) if not label.strip()]
    return frame.drop([name for name in nameless if not (frame[name] != "").any()])


def _without_nuls(frame: pl.DataFrame) -> tuple[pl.DataFrame, tuple[str, ...]]:
    counts = frame.select(pl.all().str.contains("\0", literal=True).sum()).row(0)
    if not sum(counts):
        return frame, ()
    note = f"{counted(sum(counts), 'cell')} held NUL characters, which no text has; they were left out."
    return frame.with_columns(pl.all().str.replace_all("\0", "", literal=True)), (note,)
