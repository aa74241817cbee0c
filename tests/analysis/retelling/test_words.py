import pytest

from firsthand.analysis.retelling.words import stem, words


@pytest.mark.parametrize(
    "forms",
    [
        "move moves moved moving",
        "stop stops stopped stopping",
        "city cities",
        "study studies studied studying",
        "go",
        "take took taken takes",
        "child children",
        "agree agreed",
        "process processes",
        "day days",
        "quick quickly",
        "lucky luckily",
        "5 five fifth 5th",
        "4 q4 4q fourth four",
        "1000 1,000 thousand",
        "$20 20",
        "20% 20%",
        "5,5",
        "x",
    ],
)
def test_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize("pair", ["wife knife", "status stat", "20 20%"])
def test_different_words_keep_different_stems(pair: str) -> None:
    one, other = pair.split()
    assert stem(one) != stem(other)


def test_not_is_a_word_of_its_own() -> None:
    assert [word.lower for word in words("You can't, won’t and cannot.")] == [
        *("you", "can", "not", "will", "not", "and", "can", "not"),
    ]


def test_a_number_in_two_words_is_one_number() -> None:
    assert [(word.text, word.stem) for word in words("twenty five cards")] == [("twenty five", "25"), ("cards", "card")]


def test_a_name_is_capitalised_inside_a_sentence() -> None:
    assert [word.text for word in words("Maria met Jonas. He and I left; ICT too.") if word.is_name] == ["Jonas", "ICT"]


def test_a_possessive_is_the_word() -> None:
    assert [word.stem for word in words("The bank's card")] == ["the", "bank", "card"]


@pytest.mark.parametrize("text", ["", "!!!", "…"])
def test_signs_are_no_words(text: str) -> None:
    assert words(text) == ()


def test_an_emoji_is_a_word() -> None:
    assert [word.text for word in words("good 😀")] == ["good", "😀"]
