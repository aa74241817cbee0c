import numpy as np
import polars as pl

from firsthand.analysis.themes.words import Floats, centred, learn

TEXTS = pl.Series(["open a quux account", "the quux is here", "see the zorb", "a zorb, a zorb!"])
VECTORS: Floats = np.array([[1, 0], [0.8, 0.6], [-0.6, 0.8], [-1, 0]], dtype=np.float32)


def test_a_word_means_what_the_texts_mean_that_say_it() -> None:
    places = learn(TEXTS, VECTORS).place(pl.Series(["quux", "zorb", "Quux!"]))
    assert places[0] @ places[2] > 0.99 > 0 > places[0] @ places[1]
    np.testing.assert_allclose(np.linalg.norm(places, axis=1), 1, rtol=1e-5)


def test_a_text_of_new_words_is_placed_nowhere() -> None:
    assert not learn(TEXTS, VECTORS).place(pl.Series(["three", ""])).any()


def test_a_pile_without_repeated_words_places_nothing() -> None:
    assert not learn(pl.Series(["one", "two"]), VECTORS[:2]).place(pl.Series(["one"])).any()


def test_what_is_not_there_stays_at_the_origin() -> None:
    rows: Floats = np.array([[0, 0], [3, 4]], dtype=np.float32)
    mean: Floats = np.array([[0, 4]], dtype=np.float32)
    np.testing.assert_allclose(centred(rows, mean), [[0, 0], [1, 0]])
