import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.analysis.retelling import Comparison, compare, compare_chain

ORIGINAL = (
    "I ordered my new card two weeks ago and it never arrived. The shop in Leeds refused my old card on Friday."
    " I was ashamed in front of my sister. Please do not send me another form."
)
CHAIN = [
    "I ordered my card two weeks ago and nobody can tell me when it comes. I do not want to call.",
    "Customers want to know where their card is and keep calling us about it.",
    "Build a tracking page in the app showing where the card is.",
]


def numbers(comparison: Comparison) -> list[float]:
    return [
        *(comparison.kept, comparison.lost, comparison.added, comparison.changed, comparison.faithful),
        *(unit.kept for unit in comparison.units),
        *(addition.supported for addition in comparison.additions),
    ]


def test_the_same_telling_keeps_everything() -> None:
    same = compare(ORIGINAL, ORIGINAL)
    assert (same.added, same.changed, same.changes) == (0, 0, ())
    assert same.kept > 0.95
    assert min(unit.kept for unit in same.units) > 0.9
    assert min(addition.supported for addition in same.additions) > 0.9


def test_a_left_out_sentence_is_lost() -> None:
    shorter = compare(ORIGINAL, ORIGINAL.replace(" I was ashamed in front of my sister.", ""))
    assert [unit.text for unit in shorter.units if unit.kept < 0.5] == ["I was ashamed in front of my sister."]
    assert shorter.kept == pytest.approx(1 - shorter.lost)
    assert shorter.added == 0


def test_an_invented_sentence_is_added() -> None:
    longer = compare(ORIGINAL, ORIGINAL + " Marketing launches a loyalty programme in Portugal.")
    assert longer.kept > 0.9
    assert [addition.text for addition in longer.additions if addition.supported < 0.5] == [
        "Marketing launches a loyalty programme in Portugal."
    ]


def test_a_dropped_not_is_a_loss_and_a_change() -> None:
    turned = compare(ORIGINAL, ORIGINAL.replace("do not send", "send"))
    assert [(change.kind, change.before) for change in turned.changes] == [("negation", "not send")]
    assert turned.units[-1].kept < 0.5
    assert turned.changed == pytest.approx(1 / len(turned.units))


def test_a_changed_day_is_a_change_but_no_loss() -> None:
    moved = compare(ORIGINAL, ORIGINAL.replace("Friday", "Monday"))
    assert [change.kind for change in moved.changes] == ["date"]
    assert moved.kept > 0.8
    assert moved.changed > 0
    assert moved.faithful < 0.5


def test_the_grapevine_turns_a_question_into_a_solution() -> None:
    first, last = compare_chain(CHAIN)
    assert (first.position, last.position) == (1, 2)
    assert first.whole == first.hop
    assert ("negation", "not want to call", "keep calling") in [
        (change.kind, change.before, change.after) for change in first.whole.changes
    ]
    assert "solution" in [change.kind for change in last.hop.changes]
    assert last.whole.added == 1


def test_given_statements_are_scored_in_their_order() -> None:
    given = ["card ordered", "card never arrived", "sister was there", "never a word of it"]
    whole = compare_chain([ORIGINAL, ORIGINAL[:60], ORIGINAL[:60]], statements=given)[1]
    assert [unit.text for unit in whole.whole.units] == given
    assert whole.whole.units[0].kept > 0.5 > whole.whole.units[2].kept
    assert [unit.text for unit in whole.hop.units] != given


def test_statements_out_of_order_find_their_sentence() -> None:
    telling = (
        "The old man gave her directions to the pool. Her alarm clock broke on Sunday. The wife left the professor."
    )
    given = ["wife left professor", "alarm clock broke", "man gave directions"]
    found = compare(telling, "The professor was left by his wife.", statements=given)
    assert [unit.kept > 0.5 for unit in found.units] == [True, False, False]


@pytest.mark.parametrize(
    ("before", "after", "kept", "added"),
    [
        ("", "", 0, 0),
        ("A card", "", 0, 0),
        ("", "A card", 0, 1),
        ("Card", "Card", 1, 0),
        ("…", "…", 1, 0),
        ("😀", "😀", 1, 0),
    ],
)
def test_next_to_nothing_can_be_compared(before: str, after: str, kept: float, added: float) -> None:
    found = compare(before, after)
    assert (round(found.kept, 1), found.added) == (kept, added)


@pytest.mark.parametrize("telling", ["", "…"])
def test_given_statements_of_an_empty_telling_are_lost(telling: str) -> None:
    assert [unit.kept for unit in compare(telling, "A card", statements=["A pen"]).units] == [0]


def test_a_given_statement_without_words_is_lost() -> None:
    assert [unit.kept > 0.5 for unit in compare(ORIGINAL, ORIGINAL, statements=["!", "ordered a new card"]).units] == [
        False,
        True,
    ]


def test_no_given_statements_give_no_shares() -> None:
    found = compare(ORIGINAL, ORIGINAL, statements=[])
    assert (found.units, found.kept, found.kept_interval) == ((), 0, None)


def test_shares_come_with_intervals() -> None:
    found = compare(ORIGINAL, CHAIN[1])
    assert found.kept_interval is not None
    assert found.kept_interval.low <= found.kept <= found.kept_interval.high
    assert found.added_interval is not None
    assert found.changed_interval is not None


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=60), st.text(alphabet="not 2 cards. if أن😀\n", max_size=60))
def test_any_two_texts_give_numbers_between_0_and_1(before: str, after: str) -> None:
    assert all(0 <= number <= 1 and not math.isnan(number) for number in numbers(compare(before, after)))


def test_a_long_telling_is_compared() -> None:
    long = " ".join(f"The customer number {n} waited {n % 7} days for card {n * 31 % 997}." for n in range(400))
    assert compare(long, long).kept > 0.98


@pytest.mark.parametrize("telling", ["card\n" * 6000, "it is late; we are late; all is late\n" * 1800])
def test_a_telling_of_very_many_pieces_is_compared_in_larger_ones(telling: str) -> None:
    found = compare(telling, "The card is late.")
    assert len(found.units) <= 2500
    assert "".join("".join(unit.text for unit in found.units).split()) == "".join(telling.split())
