"""A file as a table of texts, which remembers the row that each of its rows has in the file."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from firsthand.formats.unreadable import EmptyFile
from firsthand.formats.wording import counted, quoted

HEADER_WITHIN = 1000
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
    """A table from all rows of a file, the first filled of which holds the column names."""
    has_text = pl.any_horizontal(pl.all().str.contains(r"\S").fill_null(False))
    if not frame.width:
        raise no_rows(name, [])
    filled = frame.head(HEADER_WITHIN).select(has_text.arg_true()).to_series()
    if filled.is_empty():
        raise no_rows(name, [])
    place = int(filled[0])
    header = [cell or "" for cell in frame.row(place)]
    below = frame.slice(place + 1)
    first_row += place + 1
    return build(name, header, below, pl.int_range(first_row, first_row + below.height, eager=True), notes)


def no_rows(name: str, header: Sequence[str]) -> EmptyFile:
    if not any(label.strip() for label in header):
        return EmptyFile("the file holds nothing. Export it again and give the new file.", name=name)
    sentence = f"there are column names ({quoted(header)}) but no rows below them. Export it again with rows."
    return EmptyFile(sentence, name=name)


def name_columns(header: Sequence[str]) -> list[str]:
    """Readable and unique: blanks become "column 3", a second "Labels" becomes "Labels (2)"."""
    labels = [" ".join(label.translate(INVISIBLE).split()) for label in header]
    taken = set(labels)
    seen: Counter[str] = Counter()
    names: list[str] = []
    for place, label in enumerate(labels, start=1):
        base = label or f"column {place}"
        seen[base] += 1
        name = base if seen[base] == 1 else f"{base} ({seen[base]})"
        while (name in taken and name != label) or name in names:
            seen[base] += 1
            name = f"{base} ({seen[base]})"
        names.append(name)
    return names


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
