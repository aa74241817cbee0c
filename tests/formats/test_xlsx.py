"""Workbooks, made here with openpyxl."""

import datetime as dt
import io
import struct
from collections.abc import Sequence

import openpyxl  # type: ignore[import-untyped]
import pytest

from firsthand.formats import BrokenFile, EmptyFile
from tests.formats.reading import frame_in, table_of

Sheets = dict[str, list[list[object]]]


def workbook(sheets: Sheets, hidden: Sequence[str] = ()) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        sheet.sheet_state = "hidden" if title in hidden else "visible"
        for row in rows:
            sheet.append(row)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


CALLS: list[list[object]] = [["id", "text"], [1, "Lost"]]


@pytest.mark.parametrize("name", ["calls.xlsx", "calls.csv", "-"])
def test_a_workbook_is_read_whatever_its_name(name: str) -> None:
    assert frame_in(table_of(workbook({"Calls": CALLS}), name)) == [{"id": "1", "text": "Lost"}]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (12, "12"),
        (12.0, "12"),
        (0.1 + 0.2, "0.3"),
        (-2.5, "-2.5"),
        (1e20, "1e+20"),
        (True, "true"),
        (None, ""),
        (dt.date(2026, 3, 1), "2026-03-01"),
        (dt.datetime(2026, 3, 1, 14, 5), "2026-03-01 14:05:00"),  # noqa: DTZ001
        (dt.time(14, 5), "14:05:00"),
        ("=1+1", ""),
        ("two\nlines 👩‍👩‍👧", "two\nlines 👩‍👩‍👧"),
    ],
)
def test_a_value_is_shown_as_people_see_it(value: object, shown: str) -> None:
    assert table_of(workbook({"S": [["id", "value"], ["x", value]]})).frame["value"].to_list() == [shown]


def test_rows_are_numbered_as_in_the_workbook() -> None:
    table = table_of(workbook({"S": [[], [None, "id", "text"], [None, 1, "a"], [], [None, 2, "b"]]}))
    assert table.frame.columns == ["id", "text"]
    assert table.rows.to_list() == [3, 5]


def test_the_first_visible_sheet_with_rows_is_read_and_the_others_are_noted() -> None:
    sheets: Sheets = {"Old": CALLS, "Cover": [["Calls of May"]], "Blank": [], "Calls": CALLS, "More": CALLS}
    table = table_of(workbook(sheets, hidden=["Old"]))
    assert table.frame["text"].to_list() == ["Lost"]
    assert table.notes == (
        'Of 5 sheets only "Calls" was read, not "Cover", "Blank", "More", "Old". '
        "To read another, save it as a file of its own.",
    )


@pytest.mark.parametrize("rows", [[], [["id", "text"]]])
def test_a_workbook_without_rows_is_refused(rows: list[list[object]]) -> None:
    with pytest.raises(EmptyFile):
        table_of(workbook({"S": rows}))


def test_a_workbook_that_was_cut_off_is_refused() -> None:
    whole = workbook({"Calls": CALLS})
    for size in (10, 100, len(whole) // 2, len(whole) - 10):
        with pytest.raises(BrokenFile, match=r"^calls\.csv: the file was cut off or is damaged\."):
            table_of(whole[:size])


def compound_file(entry: str, directory: int = 1) -> bytes:
    """An old Office file of one table of sectors and one directory (Microsoft, "MS-CFB")."""
    end, free = 0xFFFFFFFE, 0xFFFFFFFF
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<9I", 0, 1, directory, 0, 4096, end, 0, end, 0) + struct.pack("<109I", 0, *[free] * 108)
    names = [("Root Entry", 5, 1), (entry, 2, free)]
    entries = b"".join(
        struct.pack("<64sHBB3I36xIQ", name.encode("utf-16-le"), 2 * len(name) + 2, kind, 1, free, free, child, end, 0)
        for name, kind, child in names
    )
    sectors = struct.pack("<128I", 0xFFFFFFFD, end, *[free] * 126)
    return header + sectors + entries.ljust(512, b"\0")


def test_a_workbook_with_a_password_is_refused() -> None:
    with pytest.raises(BrokenFile) as refusal:
        table_of(compound_file("EncryptedPackage"), "calls.xlsx")
    assert str(refusal.value) == (
        "calls.xlsx: the workbook is protected with a password. Save a copy without one and give that."
    )


@pytest.mark.parametrize("content", [compound_file("Nothing"), compound_file("Workbook"), compound_file("Workbook", 9)])
def test_an_old_workbook_that_is_damaged_is_refused(content: bytes) -> None:
    with pytest.raises(BrokenFile, match="the workbook is damaged or was cut off"):
        table_of(content, "calls.xls")


def test_an_interruption_is_no_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    class Interrupted:
        @staticmethod
        def from_filelike(_file: io.BytesIO) -> None:
            raise KeyboardInterrupt

    monkeypatch.setattr("firsthand.formats.xlsx.CalamineWorkbook", Interrupted)
    with pytest.raises(KeyboardInterrupt):
        table_of(workbook({"Calls": CALLS}))
