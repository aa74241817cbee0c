"""Must became may, all became some, or the other way round."""

from collections.abc import Iterator

from firsthand.analysis.retelling.changes.pair import Pair, governed, written
from firsthand.analysis.retelling.model import Change
from firsthand.analysis.retelling.words import Word

_STRONG = frozenset(
    "must shall required mandatory always all every each everyone everybody never definitely certainly will have need".split()
)
_WEAK = frozenset(
    "may might could can should optional sometimes often usually occasionally some many most few several maybe perhaps"
    " possibly probably would".split()
)


def find(pair: Pair) -> Iterator[Change]:
    """Flagged: "all orders" told as "some orders". Accepted: "must pay" told as "has to pay"."""
    for before, after in ((_STRONG, _WEAK), (_WEAK, _STRONG)):
        old, new = _about(pair.before, before), _about(pair.after, after)
        if _about(pair.before, after).keys() & new.keys():
            continue
        for stem in sorted(old.keys() & new.keys()):
            yield Change("strength", written(pair.before, *old[stem]), written(pair.after, *new[stem]))
            break


def _about(words: tuple[Word, ...], strengths: frozenset[str]) -> dict[str, tuple[int, int]]:
    return {
        stem: (at, place + 1)
        for at, word in enumerate(words)
        if word.lower in strengths
        for stem, place in governed(words, at).items()
    }
