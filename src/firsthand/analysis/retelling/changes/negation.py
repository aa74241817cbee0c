"""A "not" was dropped or put in."""

from collections.abc import Iterator

from firsthand.analysis.retelling.changes.pair import Pair, governed, written
from firsthand.analysis.retelling.lists import listed
from firsthand.analysis.retelling.model import Change
from firsthand.analysis.retelling.words import NEGATIONS, Word, stem

_HANDS_ON = frozenset(map(stem, listed("light")))
_DENYING = frozenset(map(stem, listed("denying")))
_HARMLESS = frozenset(["only", "just", "matter", "doubt", "one", "later", "longer"])

Denied = dict[str, tuple[int, int]]


def find(pair: Pair) -> Iterator[Change]:
    """Flagged: "I do not want to call" told as "keeps calling". Accepted: "cannot log in" as "can't log in"."""
    before, after = _denied(pair.before), _denied(pair.after)
    if before and not _denies(pair.after):
        said = [(stem, at) for stem in before for at, word in enumerate(pair.after) if word.stem == stem]
        for stem, at in said[-1:]:
            yield Change("negation", written(pair.before, *before[stem]), written(pair.after, at - 1, at + 1))
    if after and pair.before and not _denies(pair.before):
        said = [(stem, at) for stem in after for at, word in enumerate(pair.before) if word.stem == stem]
        old = written(pair.before, said[-1][1] - 1, said[-1][1] + 1) if said else ""
        yield Change("negation", old, written(pair.after, *list(after.values())[-1]))


def _denies(words: tuple[Word, ...]) -> bool:
    return any(word.lower in NEGATIONS or word.stem in _DENYING for word in words)


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
