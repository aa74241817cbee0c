"""A word became its opposite."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from firsthand.analysis.retelling.changes.pair import Pair, written
from firsthand.analysis.retelling.model import Change
from firsthand.analysis.retelling.words import stem

_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis")


def find(pair: Pair) -> Iterator[Change]:
    """Flagged: "too expensive" told as "too cheap". Accepted: "expensive" told as "costly"."""
    gone = {word.stem: at for at, word in pair.dropped() if word.lower.isalpha() and word.says_something}
    for at, word in pair.put_in():
        places = [place for old, place in gone.items() if old in opposites()[word.stem] or _negates(old, word.stem)]
        if places:
            yield Change("opposite", written(pair.before, *_with(places[0])), written(pair.after, *_with(at)))


@cache
def opposites() -> Mapping[str, frozenset[str]]:
    """Stems to the stems of their opposites. Source: WordNet 3.0, by fitting/opposites.py."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in (files(__package__) / "opposites.txt").read_text("utf-8").splitlines():
        one, other = map(stem, line.split())
        found[one].add(other)
        found[other].add(one)
    return defaultdict(frozenset, {word: frozenset(others) for word, others in found.items()})


def _negates(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) > 3 and any(long == prefix + short for prefix in _PREFIXES)


def _with(at: int) -> tuple[int, int]:
    return at, at + 1
