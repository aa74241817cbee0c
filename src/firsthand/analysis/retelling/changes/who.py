"""Somebody or some organisation became another."""

from collections.abc import Callable, Iterator

from firsthand.analysis.retelling.changes.date import EVERY_TIME
from firsthand.analysis.retelling.changes.pair import Pair
from firsthand.analysis.retelling.lists import listed
from firsthand.analysis.retelling.model import Change
from firsthand.analysis.retelling.words import Word, stem

_ROLES = frozenset(map(stem, listed("roles")))


def find(pair: Pair) -> Iterator[Change]:
    """Flagged: "Ms Smith called" told as "Ms Jones called". Accepted: "Ms Smith" told as "she"."""
    yield from _swapped(pair, _is_name)
    yield from _swapped(pair, _is_role)


def _swapped(pair: Pair, is_kind: Callable[[Word], bool]) -> Iterator[Change]:
    gone = [word for _, word in pair.dropped() if is_kind(word) and word.stem not in pair.told_after]
    come = [word for _, word in pair.put_in() if is_kind(word)]
    for old, new in zip(gone, come, strict=False):
        if not _is_short_for(old, new):
            yield Change("who", old.text, new.text)


def _is_name(word: Word) -> bool:
    return word.is_name and word.says_something and not word.is_number and word.stem not in EVERY_TIME


def _is_role(word: Word) -> bool:
    return word.stem in _ROLES and not word.is_name


def _is_short_for(old: Word, new: Word) -> bool:
    """ "LA" and "Los", "Jon" and "Jonathan" may be the same."""
    return old.lower[:1] == new.lower[:1] and (
        old.text.isupper() or new.text.isupper() or old.lower[:3] == new.lower[:3]
    )
