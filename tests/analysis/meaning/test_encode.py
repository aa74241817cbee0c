"""Texts to vectors."""

import random
from collections.abc import Sequence

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.analysis.meaning import encode, vectors
from firsthand.analysis.meaning.vectors import WIDTH


def likeness(first: str, second: str) -> float:
    both = encode([first, second])
    return float(both[0] @ both[1])


@pytest.mark.parametrize(
    ("text", "near", "far"),
    [
        ("My parcel never arrived", "Where is the delivery I ordered?", "The pasta was delicious"),
        ("I forgot my password", "Cannot sign in to the account", "The bus was late this morning"),
        ("Send me the monthly invoice", "I am waiting for this month's bill", "Paint the kitchen wall"),
    ],
)
def test_texts_that_mean_the_same_are_nearer_than_others(text: str, near: str, far: str) -> None:
    assert likeness(text, near) > likeness(text, far) + 0.1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CAFÉ Résumé", "cafe resume"),
        ("cafe\u0301", "café"),
        ("re\u00adport", "report"),
        ("a\tcard\r\nlost", "a card lost"),
        ("日本", "日 本"),
        ("İstanbul", "istanbul"),
    ],
)
def test_case_accents_and_invisible_signs_do_not_matter(one: str, other: str) -> None:
    assert np.array_equal(*encode([one, other]))


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\u200b", "x" * 101, "\U0001f9ff\U0001f9ff", "\U00012000"])
def test_a_text_without_a_known_word_gets_zeros(text: str) -> None:
    assert not encode([text]).any()


@pytest.mark.parametrize(
    "text", ["card", "كيف حالك", "שלום", "日本語のカード", "42", "€ 3.50", "ﬁn\x00al", "naïve 🙂 card"]
)
def test_any_script_gets_a_vector_of_length_one(text: str) -> None:
    assert np.linalg.norm(encode([text])) == pytest.approx(1, abs=1e-6)


def test_a_page_without_end_is_read_too() -> None:
    long = encode(["lost card " * 10_000, "lost card"])
    assert long[0] == pytest.approx(long[1], abs=1e-4)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=8))
def test_every_vector_is_finite_and_of_length_one_or_nought(texts: list[str]) -> None:
    found = encode(texts)
    assert found.shape == (len(texts), WIDTH)
    assert found.dtype == np.float32
    lengths = np.linalg.norm(found, axis=1)
    assert np.all(np.isclose(lengths, 1, atol=1e-5) | (lengths == 0))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text("abc é日🙂.,'", max_size=30), min_size=1, max_size=6), st.randoms())
def test_a_text_does_not_feel_the_texts_around_it(texts: list[str], order: random.Random) -> None:
    mixed = list(enumerate(texts))
    order.shuffle(mixed)
    found = encode([text for _, text in mixed])
    assert np.array_equal(found, encode(texts)[[place for place, _ in mixed]])


@pytest.mark.parametrize("texts", [["a card", "", "a dog"], ("a card",), []])
def test_a_list_a_tuple_and_a_column_give_the_same(texts: Sequence[str]) -> None:
    assert np.array_equal(encode(texts), encode(pl.Series(texts, dtype=pl.String)))


def test_blocks_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["where is my card", "", "the dog barks " * 20, "a", "", "b"]
    whole = encode(texts)
    monkeypatch.setattr(vectors, "_BLOCK_BYTES", 8)
    assert np.array_equal(encode(texts), whole)
