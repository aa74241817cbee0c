import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.analysis.units import clauses, sentences, units


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("   \n\n ", ()),
        ("Hello", ("Hello",)),
        ("My card is lost. It was new!", ("My card is lost.", "It was new!")),
        ("i lost it. it was new", ("i lost it.", "it was new")),
        ("Dr. Smith paid 2.50 euro. He left.", ("Dr. Smith paid 2.50 euro.", "He left.")),
        ("See no. 5, e.g. the U.S. office.", ("See no. 5, e.g. the U.S. office.",)),
        ("It opens in Jan. 2020 again.", ("It opens in Jan. 2020 again.",)),
        ("Made by J. Smith himself.", ("Made by J. Smith himself.",)),
        ("The answer is no. Nobody came.", ("The answer is no.", "Nobody came.")),
        ("T. Smith came. a) first", ("T. Smith came.", "a) first")),
        ("a) first\n(b) second", ("first", "second")),
        ("It was me. So was I. Good.", ("It was me.", "So was I.", "Good.")),
        ("Wait... what happened", ("Wait... what happened",)),
        ('"Really?" he said. "Yes."', ('"Really?" he said.', '"Yes."')),
        ("- one thing\n* second thing\n3. third thing\n", ("one thing", "second thing", "third thing")),
        ("It ended.Then it rained.", ("It ended.", "Then it rained.")),
        ("一つ目です。二つ目です。", ("一つ目です。", "二つ目です。")),
        ("هل وصلت؟ نعم", ("هل وصلت؟", "نعم")),
        (".", (".",)),
    ],
)
def test_a_text_is_cut_into_sentences(text: str, expected: tuple[str, ...]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "I ordered my card two weeks ago and nobody can tell me when it comes.",
            ("I ordered my card two weeks ago", "and nobody can tell me when it comes."),
        ),
        ("Pay it back only if the customer asks.", ("Pay it back only", "if the customer asks.")),
        ("She got up, left the house and ran to work.", ("She got up, left the house", "and ran to work.")),
        ("I like apples, pears and plums.", ("I like apples, pears and plums.",)),
        ("Tell me if it works.", ("Tell me if it works.",)),
        ("It is late; we leave, because we must.", ("It is late;", "we leave,", "because we must.")),
        ("Yes, but no.", ("Yes, but no.",)),
        ("One. Two words.", ("One.", "Two words.")),
    ],
)
def test_a_sentence_is_cut_where_a_clause_can_stand_alone(text: str, expected: tuple[str, ...]) -> None:
    assert units(text) == expected


def test_a_word_alone_joins_the_clause_before_it() -> None:
    assert clauses("It is late; very late; yes") == ("It is late;", "very late; yes")


@given(st.text(alphabet="ab Tno.,;!?\"'…é😀and but", max_size=80))
def test_no_character_is_lost(text: str) -> None:
    assert "".join("".join(units(text)).split()) == "".join(text.split())


@given(st.text(max_size=200))
def test_any_text_can_be_cut(text: str) -> None:
    assert all(unit == unit.strip() != "" for unit in units(text))
