"""Texts to words, words to pieces."""

import polars as pl
import pytest

from firsthand.analysis.meaning.words import UNKNOWN, cut, pieces, vocabulary


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I can't pay €3.50!", ["i", "can", "'", "t", "pay", "€", "3", ".", "50", "!"]),
        ("日本語 card", ["日", "本", "語", "card"]),
        ("e\u0301tat no_name", ["etat", "no", "_", "name"]),
        ("a a b a", ["a", "b"]),
        ("", []),
    ],
)
def test_words_are_cut_as_bert_cuts_them(text: str, words: list[str]) -> None:
    assert cut(pl.Series([text])).distinct.to_list() == words


def test_each_text_remembers_its_words_in_order() -> None:
    words = cut(pl.Series(["b a", "", "a c b"]))
    assert words.said.tolist() == [0, 1, 1, 2, 0]
    assert words.starts.tolist() == [0, 2, 2, 5]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("card", ["card"]),
        ("tokenization", ["token", "##ization"]),
        ("unaffable", ["una", "##ffa", "##ble"]),
    ],
)
def test_an_unknown_word_is_cut_into_its_longest_known_beginnings(word: str, expected: list[str]) -> None:
    # Source: what BERT's own tokenizer gives for these words.
    assert pieces(word) == tuple(vocabulary()[piece] for piece in expected)


@pytest.mark.parametrize("word", ["", "x" * 101, "card\U00012000"])
def test_a_word_that_cannot_be_cut_is_unknown(word: str) -> None:
    assert pieces(word) == (UNKNOWN,)
