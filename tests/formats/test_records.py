"""Texts with ids of their own; nothing left out without a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.formats import EmptyFile, records
from tests.formats.reading import table_of

COLUMNS = ["id", "text", "date", "who", "channel", "status"]


def test_every_column_is_there_and_null_where_the_file_has_nothing() -> None:
    found = records(table_of("Key,Text,Reporter\nR1, Lost my card ,Dee\nR2,Fees,\n"))
    assert found.frame.columns == COLUMNS
    assert found.frame.rows() == [
        ("R1", "Lost my card", None, "Dee", None, None),
        ("R2", "Fees", None, None, None, None),
    ]
    assert found.notes == ('Took texts from "Text", id from "Key", who from "Reporter".',)
    assert found.rows.to_list() == [2, 3]


@pytest.mark.parametrize(
    ("title", "description", "text"),
    [
        ("Lost card", "It never came", "Lost card. It never came"),
        ("Lost card?", "It never came", "Lost card? It never came"),
        ("Lost card", "", "Lost card"),
        ("", "It never came", "It never came"),
        ("Lost card", "lost card", "Lost card"),
        ("I lost my...", "I lost my card in Rome", "I lost my card in Rome"),
        ("Lost card in Rome", "card", "Lost card in Rome"),
    ],
)
def test_a_description_is_joined_where_it_says_more(title: str, description: str, text: str) -> None:
    found = records(table_of(f'key,summary,description\nA,"{title}","{description}"\n'))
    assert found.frame["text"].to_list() == [text]
    assert found.notes == ('Took texts from "summary" and "description", id from "key".',)


def test_a_very_long_joined_text_is_cut_at_a_word_and_noted() -> None:
    found = records(table_of(f"key,summary,description\nA,Short,too\nB,Lost card,{'never ' * 1000}\n"))
    assert found.frame["text"][1].endswith("never never …")
    assert len(found.frame["text"][1]) <= 2002
    assert found.notes[1] == (
        '1 text was cut at 2,000 characters; the first is row 3. To use all of it, give --text-column "description".'
    )


@pytest.mark.parametrize("column", ["text", "summary", "description"])
def test_a_very_long_text_by_itself_is_not_cut(column: str) -> None:
    assert len(records(table_of(f"key,{column}\nA,{'x' * 5000}\n")).frame["text"][0]) == 5000


def test_rows_without_a_text_are_left_out_and_counted() -> None:
    found = records(table_of("id,text\n1,a\n2,\n3,b\n4,  \n"))
    assert found.frame["id"].to_list() == ["1", "3"]
    assert found.notes[1] == "2 rows without a text were left out; the first is row 3."


def test_a_file_with_no_text_at_all_is_refused() -> None:
    with pytest.raises(EmptyFile) as refusal:
        records(table_of("id,text\n1,\n2, \n"))
    assert str(refusal.value) == (
        "calls.csv: none of its rows has a text. Name the column that holds the texts: --text-column NAME."
    )


def test_a_missing_id_is_the_row() -> None:
    found = records(table_of("id,text\nA,a\n,b\n"))
    assert found.frame["id"].to_list() == ["A", "row 3"]
    assert found.notes[1] == '1 row without an id was named by place; the first is "row 3".'


@pytest.mark.parametrize("content", ["text\na\n", "id,text\n,a\n"])
def test_without_any_ids_rows_go_by_their_place(content: str) -> None:
    found = records(table_of(content))
    assert found.frame["id"].to_list() == ["row 2"]
    assert found.notes[1] == 'No ids: each row goes by its place in the file, such as "row 2".'


def test_repeated_ids_are_numbered_and_identical_rows_are_kept() -> None:
    found = records(table_of("id,text\nR3,a\nR3,a\nR3 (2),b\nR3,c\n,d\nrow 6,e\n"))
    assert found.frame["id"].to_list() == ["R3", "R3 (3)", "R3 (2)", "R3 (4)", "row 6", "row 6 (2)"]
    assert found.notes[2] == '3 rows had the id of an earlier row and were renamed; the first is row 3, now "R3 (3)".'


def test_columns_can_be_given() -> None:
    found = records(table_of("id,code,text,title\n1,X,a,b\n"), text_column="Title", id_column="code")
    assert found.frame.select("id", "text").rows() == [("X", "b")]


def test_what_the_file_itself_had_to_say_comes_first() -> None:
    assert records(table_of("id,text\n1,é\n".encode("latin-1"))).notes[0].startswith("1 line was not in UTF-8")


@given(st.lists(st.tuples(st.sampled_from(["", "a", "a (2)", "row 3"]), st.sampled_from(["", "x"])), min_size=1))
def test_ids_are_unique_and_no_text_is_lost(rows: list[tuple[str, str]]) -> None:
    content = "id,text,more\n" + "".join(f"{name},{text},x\n" for name, text in [*rows, ("b", "x")])
    frame = records(table_of(content)).frame
    assert frame["id"].is_unique().all()
    assert frame.height == 1 + sum(text == "x" for _, text in rows)
