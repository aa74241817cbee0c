"""Workbooks: Excel's, old and new, and OpenDocument's. The first sheet with rows is read."""

import io
from typing import Any, NamedTuple

import polars as pl
from python_calamine import (
    CalamineWorkbook,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from firsthand.formats.shown import show
from firsthand.formats.table import Table, from_rows
from firsthand.formats.unreadable import BrokenFile
from firsthand.formats.wording import counted, quoted

SUFFIX = ".xlsx"
SUFFIXES = (SUFFIX, ".xlsm", ".xlsb", ".xls", ".ods")
NEXT_STEP = "Open it in a spreadsheet and save it again, or export it as CSV."


class Sheet(NamedTuple):
    title: str
    first_row: int
    rows: list[list[Any]]


def read(data: bytes, name: str) -> Table:
    """Rows as the workbook numbers them; sheets that were not read are noted."""
    try:
        sheet, others = _first_with_rows(data)
    except BaseException as error:
        # The reader of old workbooks panics at some damaged ones, which is no Exception.
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        raise BrokenFile(f"the workbook is damaged or was cut off. {NEXT_STEP}", name=name) from error
    columns = zip(*sheet.rows, strict=True)
    frame = pl.DataFrame({str(place): list(map(show, cells)) for place, cells in enumerate(columns)})
    return from_rows(name, frame, sheet.first_row, _notes(sheet, others))


def _first_with_rows(data: bytes) -> tuple[Sheet, list[str]]:
    """The first sheet with two rows, visible ones first, and the titles of the others."""
    with CalamineWorkbook.from_filelike(io.BytesIO(data)) as workbook:
        tables = [sheet for sheet in workbook.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
        tables.sort(key=lambda sheet: sheet.visible != SheetVisibleEnum.Visible)
        titles = [sheet.name for sheet in tables]
        best = Sheet("", 1, [])
        for title in titles:
            content = workbook.get_sheet_by_name(title)
            if content.height > len(best.rows):
                best = Sheet(title, (content.start or (0, 0))[0] + 1, content.to_python())
            if len(best.rows) > 1:
                break
    return best, [title for title in titles if title != best.title]


def _notes(sheet: Sheet, others: list[str]) -> tuple[str, ...]:
    if not others:
        return ()
    return (
        f"Of {counted(len(others) + 1, 'sheet')} only {quoted([sheet.title])} was read, not {quoted(others)}. "
        "To read another, save it as a file of its own.",
    )
