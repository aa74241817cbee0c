"""A word became its opposite."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from firsthand.analysis.retelling.changes.pair import Pair
from firsthand.analysis.retelling.model import Change
from firsthand.analysis.retelling.words import Word, stem

_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis", "de", "sub")
_TURNING = frozenset(["up", "down", "more", "less", "most", "few"])


def find(pair: Pair) -> Iterator[Change]:
    """Flagged: "too expensive" told as "too cheap". Accepted: "expensive" told as "costly"."""
    gone = {word.stem: at for at, word in pair.dropped() if _has_opposite(word)}
    for at, word in enumerate(pair.after):
        if word.stem in pair.stems_before or not _has_opposite(word):
            continue
        places = [place for old, place in gone.items() if old in opposites()[word.stem] or _negates(old, word.stem)]
        told = [place for place in places if word.stem not in pair.told_before or _same_company(pair, place, at)]
        if told:
            yield Change("opposite", pair.before[told[0]].text, word.text)


def _has_opposite(word: Word) -> bool:
    return word.lower.isalpha() and (word.says_something or word.lower in _TURNING)


def _same_company(pair: Pair, before: int, after: int) -> bool:
    """A word that was told elsewhere too must stand beside the same word to have taken the place of its opposite."""
    return bool(_beside(pair.before, before) & _beside(pair.after, after))


def _beside(words: tuple[Word, ...], at: int) -> set[str]:
    return {word.stem for word in (*words[max(0, at - 1) : at], *words[at + 1 : at + 2]) if word.says_something}


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
