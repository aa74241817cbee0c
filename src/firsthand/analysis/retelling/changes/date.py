"""A day, month or time became another."""

from collections.abc import Iterator

from firsthand.analysis.retelling.changes.pair import Pair, written
from firsthand.analysis.retelling.model import Change
from firsthand.analysis.retelling.words import stem

_KINDS = tuple(
    frozenset(stem(word) for word in names.split())
    for names in (
        "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun weekend weekday",
        "january february march april june july august september october november december",
        "yesterday today tomorrow tonight now later",
        "morning noon afternoon evening night midnight",
        "spring summer autumn fall winter",
        "daily weekly fortnightly monthly quarterly yearly annual annually hourly",
        "last next previous upcoming",
        "decade century year month week day quarter",
    )
)


def find(pair: Pair) -> Iterator[Change]:
    """Flagged: "by Friday" told as "by Monday". Accepted: "last week" told without its week."""
    for kind in _KINDS:
        gone = [at for at, word in pair.dropped() if word.stem in kind]
        come = [at for at, word in pair.put_in() if word.stem in kind]
        for old, new in zip(gone, come, strict=False):
            yield Change("date", written(pair.before, old - 1, old + 1), written(pair.after, new - 1, new + 1))
