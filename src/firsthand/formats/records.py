"""Texts with their ids, dates and people, out of a table with columns of any names."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from firsthand.formats.columns import with_text
from firsthand.formats.table import Table
from firsthand.formats.unreadable import EmptyFile
from firsthand.formats.wording import counted, quoted, were

ROLES = ("id", "text", "title", "description", "date", "who", "channel", "status")
OTHERS = ("date", "who", "channel", "status")
LONGEST_JOINED = 2000


@dataclass(frozen=True, eq=False)
class Records:
    """`frame` with columns id, text, date, who, channel, status; all String, null where the file has nothing.

    `notes` are sentences for the person: what was taken for what, what was left out, and the first row of each.
    """

    name: str
    frame: pl.DataFrame
    notes: tuple[str, ...]
    rows: pl.Series


def records(table: Table, *, text_column: str | None = None, id_column: str | None = None) -> Records:
    """The rows that have a text, each with an id of its own. Raises NoTextColumn, MissingColumn or EmptyFile."""
    given = {role: name for role, name in (("text", text_column), ("id", id_column)) if name is not None}
    columns, column_notes = with_text(table, given, ROLES)
    text, text_notes = _text(table, columns)
    frame = pl.DataFrame({role: cells(table, columns, role) for role in ("id", *OTHERS)} | {"row": table.rows})
    frame, left_out = with_text_only(frame.insert_column(1, text.alias("text")), table)
    ids, missing = name_missing(frame["id"], frame["row"])
    ids, repeated = _number_repeated(ids, frame["row"])
    notes = (*table.notes, *column_notes, _taken(columns), *text_notes, *left_out, *missing, *repeated)
    kept = frame.select(ids.alias("id"), "text", pl.col(OTHERS).replace("", None))
    return Records(table.name, kept, notes, frame["row"])


def cells(table: Table, columns: Mapping[str, str], role: str) -> pl.Series:
    if role not in columns:
        return pl.repeat("", table.frame.height, eager=True)
    return table.frame[columns[role]].str.strip_chars()


def _text(table: Table, columns: Mapping[str, str]) -> tuple[pl.Series, tuple[str, ...]]:
    parts = _text_roles(columns)
    if len(parts) == 1:
        return cells(table, columns, parts[0]), ()
    title, description = (cells(table, columns, part) for part in parts)
    joined = pl.DataFrame({"title": title, "description": description}).select(_joined().alias("text")).to_series()
    is_cut = (joined.str.len_chars() > LONGEST_JOINED) & (title != "")
    if not is_cut.any():
        return joined, ()
    count = int(is_cut.sum())
    cut = joined.str.slice(0, LONGEST_JOINED).str.replace(r"\s+\S*$", "") + " …"
    note = (
        f"{counted(count, 'text')} {were(count)} cut at {LONGEST_JOINED:,} characters; "
        f"the first is row {table.rows.filter(is_cut)[0]}. "
        f"To use all of it, give --text-column {quoted([columns['description']])}."
    )
    return joined.zip_with(~is_cut, cut), (note,)


def _joined() -> pl.Expr:
    """The title, and the description where it says more."""
    title, description = pl.col("title"), pl.col("description")
    low, long = title.str.to_lowercase().str.strip_chars_end(".… "), description.str.to_lowercase()
    stop = pl.when(title.str.contains(r"[.!?:;…]$")).then(pl.lit(" ")).otherwise(pl.lit(". "))
    return (
        pl.when(title == "")
        .then(description)
        .when((description == "") | low.str.contains(long, literal=True))
        .then(title)
        .when(long.str.starts_with(low))
        .then(description)
        .otherwise(title + stop + description)
    )


def with_text_only(frame: pl.DataFrame, table: Table) -> tuple[pl.DataFrame, tuple[str, ...]]:
    """The rows of `frame` (columns text and row) that have a text, and a note of those left out."""
    missing = frame.filter(pl.col("text") == "")["row"]
    if missing.is_empty():
        return frame, ()
    if len(missing) == frame.height:
        sentence = "none of its rows has a text. Name the column that holds the texts: --text-column NAME."
        raise EmptyFile(sentence, name=table.name)
    count = len(missing)
    note = f"{counted(count, 'row')} without a text {were(count)} left out; the first is row {missing[0]}."
    return frame.filter(pl.col("text") != ""), (note,)


def name_missing(ids: pl.Series, rows: pl.Series) -> tuple[pl.Series, tuple[str, ...]]:
    """The ids, a row without one named by its place: "row 41"."""
    missing = rows.filter(ids == "")
    named = ids.zip_with(ids != "", "row " + rows.cast(pl.String))
    if missing.is_empty():
        return named, ()
    if len(missing) == len(ids):
        return named, (f'No ids: each row goes by its place in the file, such as "row {rows[0]}".',)
    count = len(missing)
    note = f'{counted(count, "row")} without an id {were(count)} named by place; the first is "row {missing[0]}".'
    return named, (note,)


def _number_repeated(ids: pl.Series, rows: pl.Series) -> tuple[pl.Series, tuple[str, ...]]:
    """Every row with an id of its own: a second "R3" becomes "R3 (2)"."""
    if not ids.is_duplicated().any():
        return ids, ()
    unique, repeated = _unique(ids.to_list())
    first = repeated[0]
    note = (
        f"{counted(len(repeated), 'row')} had the id of an earlier row and {were(len(repeated))} renamed; "
        f'the first is row {rows[first]}, now "{unique[first]}".'
    )
    return pl.Series(unique), (note,)


def _unique(ids: list[str]) -> tuple[list[str], list[int]]:
    taken, seen = set(ids), Counter[str]()
    unique, repeated = list(ids), []
    for place, name in enumerate(ids):
        seen[name] += 1
        if seen[name] == 1:
            continue
        while (numbered := f"{name} ({seen[name]})") in taken:
            seen[name] += 1
        taken.add(numbered)
        unique[place] = numbered
        repeated.append(place)
    return unique, repeated


def _text_roles(columns: Mapping[str, str]) -> list[str]:
    """A text stands by itself; a title and a description belong together."""
    return ["text"] if "text" in columns else [role for role in ("title", "description") if role in columns]


def _taken(columns: Mapping[str, str]) -> str:
    texts = " and ".join(quoted([columns[role]]) for role in _text_roles(columns))
    others = [f"{role} from {quoted([columns[role]])}" for role in ("id", *OTHERS) if role in columns]
    return f"Took {', '.join([f'texts from {texts}', *others])}."
