"""Somebody or some organisation became another."""

from collections.abc import Iterator

from firsthand.analysis.retelling.changes.pair import Pair
from firsthand.analysis.retelling.model import Change
from firsthand.analysis.retelling.words import Word, stem

_ROLES = frozenset(
    stem(word)
    for word in (
        "agent manager director supervisor boss leader owner employee staff colleague worker customer client buyer consumer"
        " user visitor guest patient passenger tenant member supplier vendor partner reseller driver courier teacher student"
        " doctor nurse engineer developer analyst accountant lawyer auditor regulator police government husband wife mother"
        " father parent son daughter brother sister friend neighbour neighbor man woman boy girl child"
        " finance sales marketing legal hr it procurement purchasing logistics warehouse support helpdesk"
    ).split()
)


def find(pair: Pair) -> Iterator[Change]:
    """Flagged: "Ms Smith called" told as "Ms Jones called". Accepted: "Ms Smith" told as "she"."""
    for is_kind in (_is_name, _is_role):
        gone = [word for _, word in pair.dropped() if is_kind(word) and word.stem not in pair.told_after]
        come = [word for _, word in pair.put_in() if is_kind(word)]
        for old, new in zip(gone, come, strict=False):
            yield Change("who", old.text, new.text)


def _is_name(word: Word) -> bool:
    return word.is_name and word.says_something and not word.is_number


def _is_role(word: Word) -> bool:
    return word.stem in _ROLES and not word.is_name
