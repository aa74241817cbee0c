"""Exports: nothing in them runs, and they read back as they were."""

import io

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.formats import read, write
from firsthand.formats.formulas import neutralise

WRITTEN = ["out.csv", "out.tsv", "out.jsonl", "out.parquet"]
# A row of blanks is no row, NULs are left out, and a blank column name gets a number: these do not come back.
CELLS = st.text(st.characters(exclude_characters="\0", codec="utf-8"), max_size=8)
ROWS = st.lists(st.tuples(CELLS, CELLS).filter(any), min_size=1, max_size=5)


def read_back(frame: pl.DataFrame, name: str) -> pl.DataFrame:
    target = io.BytesIO()
    write(frame, target, name)
    return read(io.BytesIO(target.getvalue()), name).frame


@given(ROWS, st.sampled_from(WRITTEN))
def test_what_was_written_is_read_back(rows: list[tuple[str, str]], name: str) -> None:
    frame = pl.DataFrame(rows, schema={"id": pl.String, "text": pl.String}, orient="row")
    expected = neutralise(frame) if name in ("out.csv", "out.tsv") else frame
    assert read_back(frame, name).equals(expected)


@given(ROWS)
def test_making_harmless_twice_changes_nothing_more(rows: list[tuple[str, str]]) -> None:
    once = neutralise(pl.DataFrame(rows, schema=["id", "text"], orient="row"))
    assert neutralise(once).equals(once)


@pytest.mark.parametrize("name", ["out.csv", "out.tsv"])
@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=cmd()", "'=cmd()"),
        ("+49 170 123", "'+49 170 123"),
        ("-SUM(A1)", "'-SUM(A1)"),
        ("@here", "'@here"),
        ("\t=1", "'\t=1"),
        ("\r1", "'\r1"),
        ("\n =1", "'\n =1"),
        ("\nlost", "\nlost"),
        ("- a point in a list", "'- a point in a list"),
        ("-12.5", "-12.5"),
        ("+3", "+3"),
        ("-1,200.50", "-1,200.50"),
        ("-5%", "-5%"),
        ("a=b", "a=b"),
        ("", ""),
    ],
)
def test_a_formula_is_made_harmless_and_a_number_is_left_alone(cell: str, written: str, name: str) -> None:
    assert read_back(pl.DataFrame({"id": ["x"], "text": [cell]}), name)["text"].to_list() == [written]


def test_a_formula_in_a_column_name_is_made_harmless() -> None:
    assert read_back(pl.DataFrame({"=cmd()": ["x"]}), "out.csv").columns == ["'=cmd()"]


def test_numbers_keep_their_types_where_the_format_has_types() -> None:
    target = io.BytesIO()
    write(pl.DataFrame({"n": [0.5], "k": [None]}), target, "out.jsonl")
    assert target.getvalue() == b'{"n":0.5,"k":null}\n'


def test_numbers_are_written_as_people_see_them() -> None:
    target = io.BytesIO()
    write(pl.DataFrame({"n": [12.0, 0.5], "k": [-1, None]}), target, "out.csv")
    assert target.getvalue().decode("utf-8-sig") == "n,k\r\n12,-1\r\n0.5,\r\n"
