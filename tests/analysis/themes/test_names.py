import numpy as np
import pytest

from firsthand.analysis.themes.names import name, shorten, stem


def named(*themes: list[str]) -> tuple[str, ...]:
    texts = [text for theme in themes for text in theme]
    numbers = np.repeat(np.arange(len(themes)), [len(theme) for theme in themes]).astype(np.int32)
    return name(texts, numbers, [theme[0] for theme in themes])


@pytest.mark.parametrize(
    ("theme", "label"),
    [
        (
            ["my card has not arrived", "the card has not arrived yet", "card has not arrived, why"],
            "card has not arrived",
        ),
        (["how long will it take", "tell me how long will it take?"], "how long will it take"),
        (["can I top up", "how to top up"], "top up"),
        (["my card isn't working", "The card isn’t working today"], "card isn't working"),
        (["is it the top-up fee", "what top-up fee?"], "top-up fee"),
        (["renew expired blue plastic library card"], "blue plastic library"),
        (["the rate, my money", "the rate; our money"], "money"),
    ],
)
def test_a_name_is_what_the_members_say(theme: list[str], label: str) -> None:
    other = ["where is the nearest museum", "opening hours of the museum"]
    assert named(theme, other)[0] == label


def test_names_say_what_others_do_not() -> None:
    labels = named(["card lost in town", "lost my card"], ["card blocked", "my card is blocked"])
    assert "lost" in labels[0]
    assert "blocked" in labels[1]


def test_no_two_names_are_the_same() -> None:
    same = ["lost my card", "lost my card"]
    labels = named(same, same, ["is it so", "so it is"], ["is it so", "and so"])
    assert len(set(labels)) == 4
    assert "is it so (2)" in labels


def test_long_representatives_are_shortened() -> None:
    assert shorten("one two three four five six seven eight nine") == "one two three four five six seven eight…"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cards", "card"),
        ("declined", "decline"),
        ("topping", "topped"),
        ("currencies", "currency"),
        ("verified", "verify"),
        ("charges", "charging"),
        ("bank's", "banks"),
    ],
)
def test_forms_of_one_word_count_as_one(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("pass", "pas"), ("bill", "bil"), ("thing", "the")])
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)
