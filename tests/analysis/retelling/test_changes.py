import pytest

from firsthand.analysis.retelling.changes import KINDS, Pair, find_changes
from firsthand.analysis.retelling.words import words


def changes(before: str, after: str) -> list[tuple[str, str, str]]:
    one, other = words(before), words(after)
    told = frozenset(word.stem for word in one), frozenset(word.stem for word in other)
    pair = Pair(one, other, *told)
    return [(change.kind, change.before, change.after) for change in find_changes(pair, pair)]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("We need 25 people", "We need 35 people", ("number", "25 people", "35 people")),
        ("It rose by 12%", "It rose by 21% quickly", ("number", "12%", "21% quickly")),
        ("It starts at 10:30", "It starts at 11:30", ("number", "10:30", "11:30")),
        ("It rose", "It rose 7 times", ("number", "", "7 times")),
        ("It took 3 days", "It took 3 weeks", ("unit", "3 days", "3 weeks")),
        ("Send it by Friday", "Send it by Monday", ("date", "by Friday", "by Monday")),
        ("I do not want to call", "They keep calling", ("negation", "not want to call", "keep calling")),
        ("The card works", "The card never works", ("negation", "card works", "never works")),
        ("We offer a trial", "We do not mention any trial", ("negation", "", "not mention")),
        ("We offer a trial", "We never lie", ("negation", "", "never lie")),
        ("Sales went up again", "Sales went down again", ("opposite", "up", "down")),
        ("Call Smith about it", "Call Jones about it", ("who", "Smith", "Jones")),
        ("The driver lost it", "The teacher lost it", ("who", "driver", "teacher")),
        ("Pay it back if the customer asks", "Pay it back", ("condition", "if the customer asks", "")),
        ("Pay it back", "Pay it back unless stolen", ("condition", "", "unless stolen")),
        ("You must answer", "You may answer", ("strength", "must answer", "may answer")),
        ("Some orders arrive", "All orders arrive", ("strength", "Some orders", "All orders")),
        ("It is too expensive", "It is too cheap", ("opposite", "expensive", "cheap")),
        ("The form is complete", "The form is incomplete", ("opposite", "complete", "incomplete")),
        ("Where is my card", "Build a tracking page", ("solution", "", "tracking page")),
        ("Where is my card", "Build the dashboards", ("solution", "", "dashboards")),
    ],
)
def test_a_typed_change_is_found(before: str, after: str, expected: tuple[str, str, str]) -> None:
    assert changes(before, after) == [expected]


def test_a_number_from_elsewhere_in_the_telling_is_a_change_where_it_counts_the_same() -> None:
    told = frozenset(["9", "2", "card"])
    pair = Pair(words("Two cards came late"), words("9 cards came late"), told, told)
    assert [(change.before, change.after) for change in find_changes(pair, pair)] == [("Two cards", "9 cards")]


@pytest.mark.parametrize(("after", "found"), [("Sales decrease fast", 1), ("Costs decrease", 0)])
def test_an_opposite_told_elsewhere_counts_in_the_same_company(after: str, found: int) -> None:
    told = frozenset(word.stem for word in words("Sales increase and costs decrease fast"))
    pair = Pair(words("Sales increase"), words(after), told, told)
    assert len(list(find_changes(pair, pair))) == found


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We paid 1,000 euro", "We paid 1000 euro"),
        ("Two cards came", "2 cards came"),
        ("It cost 2.79 euro", "It cost 2.8 euro"),
        ("It broke", "It broke twice"),
        ("Nobody came", "Two never came"),
        ("It rose by 12%", "It rose by half of 12%"),
        ("I cannot log in", "I can't log in"),
        ("It is not only late", "It is late"),
        ("It does not work and never did", "Nothing works"),
        ("It was me, not", "It was me"),
        ("They refused my card", "They did not take my card"),
        ("Ms Smith called", "She called"),
        ("We met in Los Angeles", "We met in LA"),
        ("Tell Jon about it", "Tell Jonathan about it"),
        ("Pay it back if she asks", "Pay it back if she asks"),
        ("Pay it back if the customer asks", "The customer asks to pay it back"),
        ("Pay if it rains on us", "We dance"),
        ("They know if it works", "They know it works"),
        ("If so", "So"),
        ("You must pay", "You have to pay"),
        ("You must and may pay", "You may pay"),
        ("It is expensive", "It is costly"),
        ("The app hangs", "The app stops"),
        ("It is here", "It is gone 5,5,5"),
        ("", ""),
    ],
)
def test_a_paraphrase_is_no_change(before: str, after: str) -> None:
    assert [change for change in changes(before, after) if change[0] != "number" or change[1]] == []


def test_every_kind_has_its_file() -> None:
    assert {*KINDS} == {
        *("number", "unit", "date", "negation", "opposite", "who", "condition", "strength", "solution"),
    }
