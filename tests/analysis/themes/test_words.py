import numpy as np
import polars as pl

from firsthand.analysis.themes.words import learn


def test_texts_with_the_same_rare_words_stand_together() -> None:
    texts = pl.Series(["open a quux account", "the quux is here", "see the zorb", "a zorb, a zorb!", "open here"])
    places = learn(texts, 3).place(texts)
    assert places[0] @ places[1] > places[0] @ places[2]
    np.testing.assert_allclose(np.linalg.norm(places, axis=1), 1, rtol=1e-5)


def test_a_text_of_new_words_is_placed_nowhere() -> None:
    space = learn(pl.Series(["one two", "two one"]), 5)
    assert not space.place(pl.Series(["three", ""])).any()


def test_a_pile_without_repeated_words_spans_nothing() -> None:
    assert learn(pl.Series(["one", "two"]), 5).place(pl.Series(["one"])).shape == (1, 0)
