"""A day, month or time became another."""

from collections.abc import Iterator

from firsthand.analysis.retelling.changes.pair import Pair, written
from firsthand.analysis.retelling.lists import lines
from firsthand.analysis.retelling.model import Change
from firsthand.analysis.retelling.words import Word, stem

_TIMES = tuple(frozenset(map(stem, times)) for times in lines("times"))
EVERY_TIME = frozenset().union(*_TIMES)


def find(pair: Pair) -> Iterator[Change]:
    """Flagged: "by Friday" told as "by Monday". Accepted: "last week" told without its week."""
    for times in _TIMES:
        gone = [at for at, word in pair.dropped() if word.stem in times and not _is_counted(pair.before, at)]
        come = [at for at, word in pair.put_in() if word.stem in times and not _is_counted(pair.after, at)]
        for old, new in zip(gone, come, strict=False):
            yield Change("date", written(pair.before, old - 1, old + 1), written(pair.after, new - 1, new + 1))


def _is_counted(words: tuple[Word, ...], at: int) -> bool:
    return at > 0 and words[at - 1].is_number
