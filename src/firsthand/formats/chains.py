"""Tellings of one matter after another, and statements given for them."""

from collections.abc import Iterator, Mapping

import polars as pl

from firsthand.formats.columns import recognise
from firsthand.formats.records import Records, cells, name_missing, with_text_only
from firsthand.formats.table import Table
from firsthand.formats.unreadable import BrokenRow, MissingColumn
from firsthand.formats.wording import counted, quoted, were

POSITION = r"^\+?(\d{1,9})(?:\.0+)?$"
CHAIN_ROLES = ("chain", "position", "speaker", "text", "description")
STATEMENT_ROLES = ("chain", "id", "text", "description")


def chains(table: Table) -> Records:
    """Columns chain, position (Int64, 0 the original), speaker (or null), text.

    Chains in the order in which the file begins them, tellings by position. Raises MissingColumn, or BrokenRow for
    the first row that does not fit its chain.
    """
    columns = _columns(table, CHAIN_ROLES, needed=("chain", "position", "text"))
    frame = _frame(table, columns, ("chain", "position", "speaker", "text"))
    for role in ("chain", "text"):
        _refuse_blank(table, frame, role, columns[role])
    frame = _in_order(frame.with_columns(_positions(table, frame, columns["position"])))
    for problem in _misfits(table, frame, columns["position"]):
        raise problem
    kept = frame.select("chain", "position", pl.col("speaker").replace("", None), "text")
    return Records(table.name, kept, (*table.notes, *_gaps(frame)), frame["row"])


def statements_of(table: Table) -> Records:
    """Columns chain, statement_id, text, in the order of the file. Raises as `chains` does."""
    columns = _columns(table, STATEMENT_ROLES, needed=("chain", "text"))
    frame = _frame(table, columns, ("chain", "id", "text"))
    _refuse_blank(table, frame, "chain", columns["chain"])
    frame, left_out = with_text_only(frame, table)
    ids, missing = name_missing(frame["id"], frame["row"])
    frame = frame.with_columns(ids.alias("id"))
    for chain, name, row in frame.filter(~pl.struct("chain", "id").is_first_distinct())["chain", "id", "row"].rows():
        sentence = f'chain "{chain}" has a statement "{name}" already. Give each statement an id of its own.'
        raise BrokenRow(sentence, name=table.name, row=row)
    kept = frame.select("chain", pl.col("id").alias("statement_id"), "text")
    return Records(table.name, kept, (*table.notes, *left_out, *missing), frame["row"])


def _columns(table: Table, roles: tuple[str, ...], needed: tuple[str, ...]) -> dict[str, str]:
    columns = recognise(table, {}, roles)
    columns.setdefault("text", columns.get("description", ""))
    for role in needed:
        if not columns.get(role):
            sentence = f"there is no such column. The columns are {quoted(table.frame.columns)}: rename one to {role}."
            raise MissingColumn(sentence, name=table.name, column=role)
    return columns


def _frame(table: Table, columns: Mapping[str, str], roles: tuple[str, ...]) -> pl.DataFrame:
    return pl.DataFrame({role: cells(table, columns, role) for role in roles} | {"row": table.rows})


def _refuse_blank(table: Table, frame: pl.DataFrame, role: str, column: str) -> None:
    blank = frame.filter(pl.col(role) == "")["row"]
    if len(blank):
        sentence = f"this row has no {role}. Add one or delete the row."
        raise BrokenRow(sentence, name=table.name, row=blank[0], column=column)


def _positions(table: Table, frame: pl.DataFrame, column: str) -> pl.Series:
    positions = frame["position"].str.extract(POSITION).cast(pl.Int64)
    wrong = frame.filter(positions.is_null())
    if wrong.height:
        told = wrong["position"][0]
        sentence = f'"{told}" is no position. Use whole numbers: 0 for the original, 1 for the first retelling.'
        raise BrokenRow(sentence, name=table.name, row=wrong["row"][0], column=column)
    return positions


def _in_order(frame: pl.DataFrame) -> pl.DataFrame:
    begins = pl.col("row").min().over("chain")
    return frame.sort(begins, "position", "row")


def _misfits(table: Table, frame: pl.DataFrame, column: str) -> Iterator[BrokenRow]:
    """Tellings that repeat a position, chains without their original, chains without a retelling."""
    for chain, position, row in _picked(frame, ~pl.struct("chain", "position").is_first_distinct()):
        sentence = f'chain "{chain}" has a position {position} already. Number its tellings 0, 1, 2.'
        yield BrokenRow(sentence, name=table.name, row=row, column=column)
    for chain, _, row in _picked(frame, pl.col("position").min().over("chain") > 0):
        sentence = f'chain "{chain}" has no original. Add a row with position 0 and what was said first.'
        yield BrokenRow(sentence, name=table.name, row=row, column=column)
    for chain, _, row in _picked(frame, pl.len().over("chain") == 1):
        sentence = f'chain "{chain}" has an original but no retelling. Add a row with position 1, or delete this one.'
        yield BrokenRow(sentence, name=table.name, row=row, column=column)


def _picked(frame: pl.DataFrame, condition: pl.Expr) -> list[tuple[str, int, int]]:
    return frame.filter(condition).select("chain", "position", "row").rows()


def _gaps(frame: pl.DataFrame) -> tuple[str, ...]:
    """A telling compares with the one before it that the file has, which a gap makes a longer way."""
    gaps = _picked(frame, (pl.col("position") - pl.col("position").shift(1).over("chain")) > 1)
    if not gaps:
        return ()
    chain, position, row = gaps[0]
    return (
        f"{counted(len(gaps), 'telling')} {were(len(gaps))} compared over a gap; the first is row {row}: "
        f'chain "{chain}" has no position {position - 1}.',
    )
