"""Must became may, all became some, or the other way round."""

from collections.abc import Iterator

from firsthand.analysis.retelling.changes.pair import Pair, governed, written
from firsthand.analysis.retelling.lists import listed
from firsthand.analysis.retelling.model import Change
from firsthand.analysis.retelling.words import Word

_STRONG = frozenset(listed("strong"))
_WEAK = frozenset(listed("weak"))


def find(pair: Pair) -> Iterator[Change]:
    """Flagged: "all orders" told as "some orders". Accepted: "must pay" told as "has to pay"."""
    for one, other in ((_STRONG, _WEAK), (_WEAK, _STRONG)):
        old, new = _about(pair.before, one), _about(pair.after, other)
        same = [stem for stem in old if stem in new]
        if same and not _about(pair.before, other).keys() & new.keys():
            yield Change("strength", written(pair.before, *old[same[0]]), written(pair.after, *new[same[0]]))


def _about(words: tuple[Word, ...], strengths: frozenset[str]) -> dict[str, tuple[int, int]]:
    return {
        words[place].stem: (at, place + 1)
        for at, word in enumerate(words)
        if word.lower in strengths
        for place in governed(words, at)
    }
