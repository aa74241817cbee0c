"""Which row of a file holds the column names, and what stands around it."""

import pytest

from firsthand.formats import EmptyFile
from firsthand.formats.table import name_columns
from tests.formats.reading import table_of


def test_a_heading_above_the_column_names_is_passed_over_and_noted() -> None:
    table = table_of("Calls of May,,\n,,\nid,text,date\n1,a,\n2,b,2026\n")
    assert table.frame.columns == ["id", "text", "date"]
    assert table.rows.to_list() == [4, 5]
    assert table.notes == ('Row 1 is about the table and was passed over: "Calls of May".',)


def test_a_column_name_by_itself_is_no_heading_when_nothing_wider_follows() -> None:
    assert table_of("text,\na,\nb,\n").frame.rows() == [("a",), ("b",)]


def test_the_rows_that_explain_a_survey_are_passed_over_and_noted() -> None:
    table = table_of(
        "ResponseId,Q1\nResponse ID,What did you want to get done?\n"
        '"{""ImportId"":""_recordId""}","{""ImportId"":""QID1_TEXT""}"\nR_1,My salary slip\n'
    )
    assert table.frame.rows() == [("R_1", "My salary slip")]
    assert table.rows.to_list() == [4]
    assert [note[:44] for note in table.notes] == [
        "Row 2 is about the table and was passed over",
        "Row 3 is about the table and was passed over",
    ]


def test_rows_of_spaces_are_no_column_names() -> None:
    with pytest.raises(EmptyFile, match="the file holds nothing"):
        table_of(" , \n , \n")


def test_column_names_are_unique_whatever_they_were() -> None:
    assert name_columns(["a", "a", "a (2)", "", "column 4", "a"]) == [
        "a", "a (3)", "a (2)", "column 4 (2)", "column 4", "a (4)",
    ]  # fmt: skip
