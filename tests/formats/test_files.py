"""Which format a file is taken for, and which are refused with a next step."""

import contextlib
import io
import random
import zipfile

import polars as pl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from firsthand.formats import SUFFIXES, EmptyFile, UnknownFormat, Unreadable, read, write
from tests.formats.reading import frame_in, table_of


def archive(*members: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as opened:
        for member in members:
            opened.writestr(member, "x")
    return target.getvalue()


def test_the_formats_are_known_by_their_endings() -> None:
    assert {".csv", ".tsv", ".xlsx", ".xls", ".ods", ".jsonl", ".json", ".parquet"} <= set(SUFFIXES)


@pytest.mark.parametrize("name", ["calls.tsv", "calls.CSV", "calls.txt", "calls", "-", "calls.parquet", "calls.xlsx"])
def test_text_with_columns_is_read_whatever_its_name(name: str) -> None:
    assert frame_in(table_of("id\ttext\n1\tLost, again\n", name)) == [{"id": "1", "text": "Lost, again"}]


@pytest.mark.parametrize("content", [b"", b"\n \n", b"\xef\xbb\xbf", b"\xff\xfe", b"\0" * 5000, b" " * 5000])
def test_an_empty_file_is_refused(content: bytes) -> None:
    with pytest.raises(EmptyFile) as refusal:
        table_of(content, "-")
    assert str(refusal.value) == "standard input: the file is empty. Export it again and give the new file."


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n%abc", "a PDF document"),
        (b"\x1f\x8b\x08\x00abc", r"a compressed file \(gzip\)"),
        (b"\x89PNG\r\n\x1a\n", r"a picture \(PNG\)"),
        (archive("notes.txt"), r"an archive \(ZIP\)"),
        (archive("word/document.xml"), "a Word document"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><table>", "a web page or XML"),
        (random.Random(7).randbytes(5000), "no text and no known kind of table"),
        (bytes(range(1, 9)) * 3, "no text and no known kind of table"),
        (b"id,text\n" + bytes(range(1, 9)) * 3 + b"x" * 300, "no text and no known kind of table"),
    ],
)
def test_a_file_of_another_kind_is_named(content: bytes, kind: str) -> None:
    with pytest.raises(UnknownFormat, match=rf"^calls\.csv: this is {kind}.* can be read\.$"):
        table_of(content)


def test_a_damaged_workbook_is_refused() -> None:
    with pytest.raises(Unreadable, match=r"^calls\.xlsx: the workbook is damaged or was cut off\. Open it"):
        table_of(archive("xl/workbook.xml"), "calls.xlsx")


@given(st.binary(max_size=300), st.sampled_from(["a.csv", "a.jsonl", "a.xlsx", "a.parquet", "-"]))
@example(b'"\x1f"', "a.csv")
@example(b"PK\x03\x04", "a.xlsx")
def test_no_bytes_whatever_end_in_anything_but_a_table_or_a_sentence(content: bytes, name: str) -> None:
    with contextlib.suppress(Unreadable):
        table = read(io.BytesIO(content), name)
        assert table.frame.height == len(table.rows) > 0
        assert table.frame.null_count().sum_horizontal().item() == 0
        assert set(table.frame.dtypes) == {pl.String}


def test_the_format_to_write_is_known_by_the_name() -> None:
    target = io.BytesIO()
    write(pl.DataFrame({"id": [1]}), target, "out.jsonl")
    assert target.getvalue() == b'{"id":1}\n'
    with pytest.raises(UnknownFormat, match=r"^out\.xlsx: the name has to end in one of \.csv, \.tsv"):
        write(pl.DataFrame({"id": [1]}), target, "out.xlsx")
