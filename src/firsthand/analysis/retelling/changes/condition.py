"""A condition (if, unless, only) was dropped or put in."""

import re
from collections.abc import Iterator

from firsthand.analysis.retelling.changes.pair import Pair
from firsthand.analysis.retelling.model import Change
from firsthand.analysis.retelling.words import Word

_MARK = re.compile(
    r"\b(?:if|unless|provided(?: that)?|as long as|so long as|in case|except|until|only (?:if|when|after|for|on|in|with|by|at))\b"
)
_ASKING = re.compile(r"\b(?:ask|asks|asked|asking|know|knows|knew|see|sure|wonder|wonders|check|tell|say) if$")


def find(pair: Pair) -> Iterator[Change]:
    """Flagged: "refund it if she asks" told as "refund it". Accepted: "if she asks" told as "when she asks"."""
    before, after = _condition(pair.before), _condition(pair.after)
    if before and not after and not _still_told(before, pair.told_after) and _rest_is_told(pair, before):
        yield Change("condition", _text(before), "")
    if after and not before and not _still_told(after, pair.told_before) and _rest_is_told(pair, after):
        yield Change("condition", "", _text(after))


def _condition(words: tuple[Word, ...]) -> tuple[Word, ...]:
    text = " ".join(word.lower for word in words)
    for mark in _MARK.finditer(text):
        if not _ASKING.search(text[: mark.end()]):
            return words[text[: mark.start()].count(" ") :]
    return ()


def _still_told(condition: tuple[Word, ...], told: frozenset[str]) -> bool:
    telling = [word.stem for word in condition if word.says_something]
    return 2 * sum(stem in told for stem in telling) > len(telling)


def _rest_is_told(pair: Pair, condition: tuple[Word, ...]) -> bool:
    inside = {word.stem for word in condition}
    return any(
        word.says_something and word.stem not in inside and word.stem in pair.stems_after for word in pair.before
    )


def _text(words: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words)
