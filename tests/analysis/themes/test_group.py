import random
import sys

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.analysis.themes import UNREAD, Themes, group
from tests.analysis.themes.piles import ABOUT, TEXTS


def members(found: Themes) -> set[frozenset[int]]:
    """The texts of each theme, whatever the theme's number."""
    return {frozenset(np.flatnonzero(found.theme == theme).tolist()) for theme in found.theme.tolist()}


def truth() -> set[frozenset[int]]:
    return {frozenset(i for i, about in enumerate(ABOUT) if about == one) for one in ABOUT}


def test_questions_about_three_matters_make_three_themes() -> None:
    assert members(group(TEXTS, themes=3)) == truth()


def test_names_are_phrases_that_people_used() -> None:
    found = group(TEXTS, themes=3)
    assert all(any(label in text.lower() for text in TEXTS) for label in found.labels)
    assert all(any(word in label for label in found.labels) for word in ("book", "reading room", "library card"))


def test_a_number_is_chosen_when_none_is_given() -> None:
    assert 2 <= len(group(TEXTS).labels) <= 5


def test_a_representative_is_a_member_of_its_theme() -> None:
    found = group(TEXTS, themes=3)
    assert found.theme[found.representative].tolist() == [0, 1, 2]


def test_the_largest_theme_comes_first() -> None:
    found = group([*TEXTS, *TEXTS[12:24], "i lost a book in the park"], themes=3)
    sizes = np.bincount(found.theme)
    assert sizes.tolist() == sorted(sizes.tolist(), reverse=True)
    assert found.labels[0] == "lost a book"


def test_the_order_of_the_rows_does_not_matter() -> None:
    order = list(range(len(TEXTS)))
    random.Random(3).shuffle(order)
    straight, shuffled = group(TEXTS), group([TEXTS[i] for i in order])
    assert shuffled.labels == straight.labels
    assert shuffled.theme.tolist() == straight.theme[order].tolist()


def test_two_runs_give_the_same() -> None:
    one, other = group(TEXTS), group(pl.Series(TEXTS))
    assert (one.theme.tolist(), one.labels) == (other.theme.tolist(), other.labels)


def test_the_same_words_said_twice_go_to_the_same_theme() -> None:
    found = group([*TEXTS, TEXTS[0].upper(), f"  {TEXTS[1]} "], themes=3)
    assert found.theme[[-2, -1]].tolist() == found.theme[[0, 1]].tolist()


def test_a_large_pile_is_fitted_on_a_part_and_the_rest_joins(monkeypatch: pytest.MonkeyPatch) -> None:
    module = sys.modules["firsthand.analysis.themes.group"]
    monkeypatch.setattr(module, "_SAMPLE", 24)
    monkeypatch.setattr(module, "_BLOCK", 5)
    assert members(group(TEXTS, themes=3)) == truth()


@pytest.mark.parametrize(
    ("texts", "labels", "theme"),
    [
        ([], (), []),
        (["I lost my card"], ("lost my card",), [0]),
        (["I lost my card"] * 4, ("lost my card",), [0] * 4),
        (["", "  ", "?!"], (UNREAD,), [0] * 3),
        (["I lost my card", "", "i  lost my CARD"], ("lost my card", UNREAD), [0, 1, 0]),
        (["lost card", "card lost"], ("card lost",), [0, 0]),
        (["it is what it is"], ("it is what it is",), [0]),
        (["so", "so so", "and so"], None, None),
    ],
)
def test_the_smallest_piles(texts: list[str], labels: tuple[str, ...] | None, theme: list[int] | None) -> None:
    found = group(texts)
    assert labels is None or found.labels == labels
    assert theme is None or found.theme.tolist() == theme


def test_more_themes_than_different_texts_gives_one_a_text() -> None:
    assert len(group(["lost a book", "opening hours"], themes=9).labels) == 2


def test_no_theme_at_all_is_refused() -> None:
    with pytest.raises(ValueError, match="ask for one or more"):
        group(TEXTS, themes=0)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(max_size=30), max_size=12), st.integers(1, 4) | st.none())
def test_every_text_gets_a_theme_with_a_name_of_its_own(texts: list[str], count: int | None) -> None:
    found = group(texts, themes=count)
    assert len(found.theme) == len(texts)
    assert set(found.theme.tolist()) == set(range(len(found.labels)))
    assert len(set(found.labels)) == len(found.labels) == len(found.representative)
    assert found.theme[found.representative].tolist() == list(range(len(found.labels)))
