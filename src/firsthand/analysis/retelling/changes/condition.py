"""A condition (if, unless, only) was dropped or put in."""

import re
from collections.abc import Iterator

from firsthand.analysis.retelling.changes.pair import Pair
from firsthand.analysis.retelling.model import Change
from firsthand.analysis.retelling.words import Word

_MARK = re.compile(
    r"\b(?:if|unless|provided(?: that)?|as long as|so long as|in case|except|until"
    r"|only (?:if|when|after|for|on|in|with|by|at))\b"
)
_ASKING = re.compile(
    r"\b(?:ask|asks|asked|asking|know|knows|knew|see|sure|wonder|wonders|check|tell|say|even|as|what) if$"
)
_LONGEST = 8


def find(pair: Pair) -> Iterator[Change]:
    """Flagged: "refund it if she asks" told as "refund it". Accepted: "if she asks" told as "when she asks"."""
    before, after = _condition(pair.before), _condition(pair.after)
    if (
        before
        and not after
        and not _mostly(before, pair.told_after)
        and _rest_is_told(pair.before, before, pair.stems_after)
    ):
        yield Change("condition", _text(before), "")
    if (
        after
        and not before
        and not _mostly(after, pair.told_before)
        and _rest_is_told(pair.after, after, pair.stems_before)
    ):
        yield Change("condition", "", _text(after))


def _condition(words: tuple[Word, ...]) -> tuple[Word, ...]:
    text = " ".join(word.lower.replace(" ", "-") for word in words)
    for mark in _MARK.finditer(text):
        if not _ASKING.search(text[: mark.end()]):
            start = text[: mark.start()].count(" ")
            return words[start : start + _LONGEST]
    return ()


def _mostly(words: tuple[Word, ...], told: frozenset[str]) -> bool:
    telling = [word.stem for word in words if word.says_something and not word.is_number and not word.is_name]
    return 2 * sum(stem in told for stem in telling) > len(telling)


def _rest_is_told(words: tuple[Word, ...], condition: tuple[Word, ...], told: frozenset[str]) -> bool:
    rest = tuple(word for word in words if word not in condition)
    return any(word.says_something for word in rest) and _mostly(rest, told)


def _text(words: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words)
