"""Workbooks, made here with openpyxl."""

import datetime as dt
import io
import struct
from collections.abc import Sequence
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest

from firsthand.formats import BrokenFile, EmptyFile, UnknownFormat
from firsthand.formats.compound import is_sound
from tests.formats.reading import frame_in, table_of

# Both made for these tests, the old workbook with xlwt, the open one with odfpy.
SAMPLES = Path(__file__).parent / "samples"

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


@pytest.mark.parametrize(
    ("stream", "kind"),
    [
        ("EncryptedPackage", "a workbook with a password. Save a copy without one and give that."),
        ("WordDocument", "a Word document. Take the table out of it and give that."),
    ],
)
def test_another_document_of_old_office_is_named(stream: str, kind: str) -> None:
    with pytest.raises(UnknownFormat) as refusal:
        table_of(compound_file(stream), "calls.xls")
    assert str(refusal.value).startswith(f"calls.xls: this is {kind}")


def test_an_old_workbook_that_the_reader_panics_at_is_refused() -> None:
    with pytest.raises(BrokenFile, match="the workbook is damaged or was cut off"):
        table_of(compound_file("Workbook", directory=3), "calls.xls")


def test_old_workbooks_and_open_ones_are_read() -> None:
    for name in ("calls.xls", "calls.ods"):
        table = table_of((SAMPLES / name).read_bytes(), name)
        assert table.frame.rows() == [("1", "Lost my card", "2026-03-01"), ("2", "Fees, again é", "2026-03-02")]
        assert table.rows.to_list() == [2, 3]


def entry(content: bytes, place: int, value: int) -> bytes:
    return content[: 512 + 4 * place] + struct.pack("<I", value) + content[516 + 4 * place :]


SOUND = compound_file("Workbook")
EXTENDED = SOUND[:68] + struct.pack("<I", 1) + SOUND[72:]  # The directory read as a list of further sectors.


@pytest.mark.parametrize(
    ("content", "verdict"),
    [
        (SOUND, True),
        ((SAMPLES / "calls.xls").read_bytes(), True),
        (SOUND[:400], False),
        (SOUND[:30] + b"\x07" + SOUND[31:], False),
        (entry(SOUND, 5, 5), False),
        (entry(entry(entry(SOUND, 7, 8), 8, 9), 9, 7), False),
        (entry(entry(SOUND, 7, 8), 8, 9), True),
        (SOUND[:60] + struct.pack("<I", 2) + SOUND[64:] + bytes(512), False),
        (EXTENDED[:1024] + EXTENDED[1024:1532] + struct.pack("<I", 1), False),
        (EXTENDED[:1024] + EXTENDED[1024:1532] + struct.pack("<I", 9), True),
    ],
)
def test_a_chain_of_sectors_that_never_ends_is_noticed(content: bytes, verdict: bool) -> None:
    assert is_sound(content) is verdict


def test_an_old_workbook_with_such_a_chain_is_refused() -> None:
    with pytest.raises(BrokenFile, match=r"^calls\.xls: the file is damaged\. Copy or export it again\.$"):
        table_of(entry(SOUND, 5, 5), "calls.xls")


def test_an_interruption_is_no_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    class Interrupted:
        @staticmethod
        def from_filelike(_file: io.BytesIO) -> None:
            raise KeyboardInterrupt

    monkeypatch.setattr("firsthand.formats.xlsx.CalamineWorkbook", Interrupted)
    with pytest.raises(KeyboardInterrupt):
        table_of(workbook({"Calls": CALLS}))
