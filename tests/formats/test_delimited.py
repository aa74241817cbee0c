"""CSV and TSV as people's tools write them, and as people mend them by hand."""

import codecs
import csv
import io

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.formats import BrokenRow, EmptyFile
from firsthand.formats.delimited import parse, read_carefully, read_regular
from tests.formats.reading import frame_in, table_of

TWO = [{"id": "1", "text": "Lost, again"}, {"id": "2", "text": "naïve café"}]
PLAIN = 'id,text\n1,"Lost, again"\n2,naïve café\n'


@pytest.mark.parametrize(
    "content",
    [
        PLAIN,
        PLAIN.replace("\n", "\r\n"),
        PLAIN.replace("\n", "\r"),
        PLAIN.rstrip("\n"),
        PLAIN.replace("id,", " id ,\ufeff"),
        "id;text\n1;Lost, again\n2;naïve café\n",
        "id|text\n1|Lost, again\n2|naïve café\n",
        "id\ttext\n1\tLost, again\n2\tnaïve café\n",
        "sep=;\r\nid;text\r\n1;Lost, again\r\n2;naïve café\r\n",
        '"SEP=^"\nid^text\n1^Lost, again\n2^naïve café\n',
        'id,text,\n1,"Lost, again",\n2,naïve café,\n',
        'id, text\n1, "Lost, again"\n2,naïve café,\n',
        '\n\n,,\nid,text\n\n1,"Lost, again"\n2,naïve café\n,\n\n',
    ],
)
def test_the_same_rows_are_read_however_they_are_separated(content: str) -> None:
    assert [{key: cell.strip() for key, cell in row.items()} for row in frame_in(table_of(content))] == TWO


@pytest.mark.parametrize(
    "encoded",
    [
        codecs.BOM_UTF8 + PLAIN.encode(),
        PLAIN.encode("utf-16"),
        codecs.BOM_UTF16_BE + PLAIN.encode("utf-16-be"),
        PLAIN.encode("utf-16-le"),
        PLAIN.encode("utf-16-be"),
        PLAIN.encode("utf-32"),
        PLAIN.encode("latin-1"),
        PLAIN.encode("cp1252"),
    ],
)
def test_the_same_rows_are_read_in_any_encoding(encoded: bytes) -> None:
    assert frame_in(table_of(encoded)) == TWO


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_another_script_is_known_for_utf_16_by_its_spaces(encoding: str) -> None:
    text = "فقدت بطاقتي ولا أحد يجيبني منذ أسبوع " * 10
    assert table_of(f"id,text\n1,{text}x\n".encode(encoding)).frame["text"].to_list() == [f"{text}x"]


def test_lines_in_two_encodings_are_each_read_in_their_own_and_noted() -> None:
    table = table_of("id;text\n1;é\n".encode() + "2;é “so”\n".encode("cp1252") + b"3;\x81\n")
    assert table.frame["text"].to_list() == ["é", "é “so”", "\ufffd"]
    assert table.notes == (
        "2 lines were not in UTF-8 and read as Windows-1252; the first is line 3. "
        "If its letters look wrong, save the file as UTF-8 and give it again.",
        '1 character was not readable and replaced by "\ufffd"; the first is in line 4.',
    )


def test_a_long_text_is_checked_for_utf_8_beyond_its_beginning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("firsthand.formats.encoding.BLOCK", 7)
    assert frame_in(table_of(PLAIN)) == TWO
    assert len(table_of(PLAIN.encode() + b"3,\xc3").notes) == 1


def test_rows_are_numbered_as_a_spreadsheet_shows_them() -> None:
    table = table_of('\nid,text\n1,"two\nlines"\n\n2,b\n')
    assert table.frame["text"].to_list() == ["two\nlines", "b"]
    assert table.rows.to_list() == [3, 5]


def test_rows_keep_their_numbers_when_they_are_read_carefully() -> None:
    table = table_of('\nid,text\n1,"two\nlines"\n\n2,5" pipe\n')
    assert table.frame["text"].to_list() == ["two\nlines", '5" pipe']
    assert table.rows.to_list() == [3, 5]


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ('5" pipe', '5" pipe'),
        ('"Fast" is slow', '"Fast" is slow'),
        ('a "quoted" word', 'a "quoted" word'),
        ('"say ""no"""', 'say "no"'),
        (' "a, b" ', "a, b"),
        ('""', ""),
        ("", ""),
        ('"a\rb"', "a\rb"),
        ("=cmd()", "=cmd()"),
        ("👩‍👩‍👧 שלום عليكم", "👩‍👩‍👧 שלום عليكم"),
        ("null", "null"),
        ("007", "007"),
    ],
)
def test_a_cell_is_read_as_it_was_meant(cell: str, read: str) -> None:
    assert table_of(f"id,text,end\n1,{cell},x\n").frame["text"].to_list() == [read]


def test_a_file_of_one_column_is_not_cut_at_its_commas() -> None:
    table = table_of("text\nWell, you see; it broke | twice\nOh\n")
    assert table.frame["text"].to_list() == ["Well, you see; it broke | twice", "Oh"]


def test_the_separator_is_the_one_that_the_rows_agree_on() -> None:
    table = table_of("id;What, if anything, would you change?\n1;the queue\n2;prices, mainly\n")
    assert table.frame.columns == ["id", "What, if anything, would you change?"]


def test_a_cell_of_a_hundred_thousand_characters_is_kept() -> None:
    assert table_of(f'id,text\n1,{"word " * 20_000}\n2,"a"b\n').frame["text"].str.len_chars()[0] == 100_000


def test_column_names_longer_than_the_sample_are_read_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("firsthand.formats.delimited.SAMPLE", 8)
    assert table_of("identity,the text\n1,a\n").frame.columns == ["identity", "the text"]


def test_column_names_are_made_readable_and_unique() -> None:
    table = table_of("Labels,Labels,,Labels (2), a \u00a0 b,\n1,2,3,4,5,\n")
    assert table.frame.columns == ["Labels", "Labels (3)", "column 3", "Labels (2)", "a b"]


def test_nul_characters_are_left_out_and_noted() -> None:
    table = table_of(b"id,text\n1,broken off here\x00 and on\n")
    assert table.frame["text"].to_list() == ["broken off here and on"]
    assert table.notes == ("1 cell held NUL characters, which no text has; they were left out.",)


def test_a_short_row_is_filled_and_noted() -> None:
    table = table_of("id,text\n1,a\n2\n\n3\n")
    assert table.frame["text"].to_list() == ["a", "", ""]
    assert table.notes == (
        "2 rows were shorter than the first; the missing cells count as empty. "
        "The first is row 3: was a line break meant to be part of a text?",
    )


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (
            "id,text\n1,a\n2,b,c\n",
            "calls.csv, row 3: 3 cells in this row, but 2 columns in the first. "
            "If a text holds a comma, put the whole text in double quotes.",
        ),
        (
            'id,text\n1,a\n2,"b\n3,c\n',
            "calls.csv, row 3: a quotation mark opens a text here that does not end in this row. "
            "Close it, or remove it.",
        ),
        (
            'id,text\n1,"b\n2,"c"\n3,d\n',
            "calls.csv, row 2: a quotation mark opens a text here that does not end in this row. "
            "Close it, or remove it.",
        ),
    ],
)
def test_a_row_that_could_mean_two_things_is_named(content: str, sentence: str) -> None:
    with pytest.raises(BrokenRow) as refusal:
        table_of(content)
    assert str(refusal.value) == sentence


@pytest.mark.parametrize("content", ["sep=;\n", "id,text\n", "id,text", "id,text\n,\n", ",\n,\n", "sep=;\n\n;\n"])
def test_a_file_without_rows_is_refused(content: str) -> None:
    with pytest.raises(EmptyFile, match=r"^calls\.csv: (there are column names|the file holds nothing)"):
        table_of(content)


CELLS = st.text(st.sampled_from('a,"\n\r é;='), max_size=6)


@given(st.integers(1, 4).flatmap(lambda n: st.lists(st.lists(CELLS, min_size=n, max_size=n), min_size=1, max_size=8)))
def test_well_formed_rows_are_read_as_the_standard_library_reads_them(rows: list[list[str]]) -> None:
    target = io.StringIO()
    csv.writer(target).writerows(rows)
    assert [record.cells for record in parse(target.getvalue(), ",")] == rows


@given(st.text(st.sampled_from('ab,"\n\r'), max_size=40))
def test_reading_fast_and_reading_carefully_agree(content: str) -> None:
    data = ("x,y\n" + content).encode()
    fast = read_regular(data, ",")
    if fast is not None:
        careful, _ = read_carefully(data, ",", "calls.csv", 0)
        assert fast.fill_null("").rows() == careful.rows()


def test_a_large_file_takes_the_fast_way_and_gives_the_same() -> None:
    data = ("id,text\n" + "".join(f'{row},"He said ""no"", again\nand again é"\n' for row in range(30_000))).encode()
    fast, (careful, _) = read_regular(data, ","), read_carefully(data, ",", "calls.csv", 0)
    assert fast is not None
    assert fast.equals(careful.rename(dict(zip(careful.columns, fast.columns, strict=True))))
    assert isinstance(fast, pl.DataFrame)
