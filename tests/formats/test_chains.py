"""Chains of retellings and the statements given for them."""

import pytest

from firsthand.formats import BrokenRow, EmptyFile, MissingColumn, Unreadable, chains, statements_of
from tests.formats.reading import table_of


def test_tellings_are_sorted_by_position_in_chains_as_the_file_begins_them() -> None:
    found = chains(table_of("Chain,Step,Text,Speaker\nz,1,b,Sales\na,0,c,\nz,0,a,Dee\na,1.0,d,IT\n"))
    assert found.frame.columns == ["chain", "position", "speaker", "text"]
    assert found.frame.rows() == [
        ("z", 0, "Dee", "a"),
        ("z", 1, "Sales", "b"),
        ("a", 0, None, "c"),
        ("a", 1, "IT", "d"),
    ]
    assert found.rows.to_list() == [4, 2, 3, 5]
    assert found.notes == ()


def test_nobody_has_to_be_named() -> None:
    assert chains(table_of("chain,position,text\na,0,x\na,1,y\n")).frame["speaker"].to_list() == [None, None]


def test_a_description_is_as_good_as_a_text() -> None:
    assert chains(table_of("chain,position,message\na,0,x\na,1,y\n")).frame["text"].to_list() == ["x", "y"]


def test_a_gap_is_noted() -> None:
    assert chains(table_of("chain,position,text\na,0,x\na,3,y\n")).notes == (
        '1 telling was compared over a gap; the first is row 3: chain "a" has no position 2.',
    )


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (
            "a,0,x\na,first,y",
            'row 3, column "position": "first" is no position. Use whole numbers: 0 for the original,',
        ),
        ("a,0,x\na,-1,y", 'row 3, column "position": "-1" is no position.'),
        ("a,0,x\na,,y", 'row 3, column "position": "" is no position.'),
        ("a,0,x\n,1,y", 'row 3, column "chain": this row has no chain. Add one or delete the row.'),
        ("a,0,x\na,1,", 'row 3, column "text": this row has no text. Add one or delete the row.'),
        ("a,0,x\na,1,y\na,1,z", 'row 4, column "position": chain "a" has a position 1 already.'),
        ("a,1,x\na,2,y", 'row 2, column "position": chain "a" has no original. Add a row with position 0'),
        ("b,0,x\nb,1,y\na,0,z", 'row 4, column "position": chain "a" has an original but no retelling.'),
    ],
)
def test_a_telling_that_does_not_fit_is_named(rows: str, sentence: str) -> None:
    with pytest.raises(BrokenRow) as refusal:
        chains(table_of(f"chain,position,text\n{rows}\n"))
    assert str(refusal.value).startswith(f"calls.csv, {sentence}")


@pytest.mark.parametrize("missing", ["chain", "position", "text"])
def test_a_column_that_chains_need_is_asked_for(missing: str) -> None:
    with pytest.raises(MissingColumn) as refusal:
        chains(table_of("chain,position,text\na,0,x\n".replace(missing, "odd")))
    assert f'column "{missing}": there is no such column. The columns are' in str(refusal.value)
    assert str(refusal.value).endswith(f"rename one to {missing}.")


def test_statements_keep_their_chain_and_order() -> None:
    found = statements_of(table_of("chain,statement_id,text\nb,s2,y\na,s1,x\na,,z\na,s3,\n"))
    assert found.frame.columns == ["chain", "statement_id", "text"]
    assert found.frame.rows() == [("b", "s2", "y"), ("a", "s1", "x"), ("a", "row 4", "z")]
    assert found.notes == (
        "1 row without a text was left out; the first is row 5.",
        '1 row without an id was named by place; the first is "row 4".',
    )


@pytest.mark.parametrize(
    ("content", "refusal", "sentence"),
    [
        (
            "chain,statement_id,text\na,s1,x\nb,s1,x\na,s1,y\n",
            BrokenRow,
            'row 4: chain "a" has a statement "s1" already',
        ),
        ("chain,statement_id,text\n,s1,x\n", BrokenRow, 'row 2, column "chain": this row has no chain'),
        ("chain,statement_id,text\na,s1,\n", EmptyFile, "none of its rows has a text"),
        ("statement_id,text\ns1,x\n", MissingColumn, 'column "chain": there is no such column'),
    ],
)
def test_statements_that_cannot_be_placed_are_named(content: str, refusal: type[Unreadable], sentence: str) -> None:
    with pytest.raises(refusal, match=sentence):
        statements_of(table_of(content))
