"""A "not" was dropped or put in."""

from collections.abc import Iterator

from firsthand.analysis.retelling.changes.pair import Pair, governed, written
from firsthand.analysis.retelling.lists import listed
from firsthand.analysis.retelling.model import Change
from firsthand.analysis.retelling.words import NEGATIONS, Word, stem

_HANDS_ON = frozenset(map(stem, listed("light")))
_HARMLESS = frozenset(["only", "just", "matter", "doubt", "one", "later", "longer"])

Denied = dict[str, tuple[int, int]]


def find(pair: Pair) -> Iterator[Change]:
    """Flagged: "I do not want to call" told as "keeps calling". Accepted: "cannot log in" as "can't log in"."""
    before, after = _denied(pair.before), _denied(pair.after)
    for denied, place in _said_anyway(before, after, pair.after):
        yield Change("negation", written(pair.before, *before[denied]), written(pair.after, place - 1, place + 1))
    for denied, place in _said_anyway(after, before, pair.before):
        yield Change("negation", written(pair.before, place - 1, place + 1), written(pair.after, *after[denied]))


def _said_anyway(denied: Denied, elsewhere: Denied, words: tuple[Word, ...]) -> Iterator[tuple[str, int]]:
    """The last denied stem that the other side says, unless that side denies something too."""
    said = [(stem, at) for stem in denied for at, word in enumerate(words) if word.stem == stem]
    if not elsewhere and not any(word.lower in NEGATIONS for word in words):
        yield from said[-1:]


def _denied(words: tuple[Word, ...]) -> Denied:
    """What each "not" is about: the next telling word, and past verbs like "want to" the one after."""
    denied: Denied = {}
    for at, word in enumerate(words):
        if word.lower not in NEGATIONS or words[min(at + 1, len(words) - 1)].lower in _HARMLESS:
            continue
        for place in governed(words, at):
            denied[words[place].stem] = (at, place + 1)
            if words[place].stem not in _HANDS_ON:
                break
    return denied
