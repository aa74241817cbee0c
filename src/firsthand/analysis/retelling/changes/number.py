"""A number became another number, or one appeared."""

from collections.abc import Iterator

from firsthand.analysis.retelling.changes.pair import Pair, following, written
from firsthand.analysis.retelling.model import Change
from firsthand.analysis.retelling.words import Word


def find(pair: Pair) -> Iterator[Change]:
    """Flagged: "25 people" told as "35 people". Accepted: "1,000" as "1000", "two" as "2", "2.79" as "2.8"."""
    gone = [(at, word) for at, word in pair.dropped() if word.is_number]
    for at, word in enumerate(pair.after):
        if not word.is_number or word.stem in pair.stems_before:
            continue
        same = [place for place, old in gone if _counts_the_same(pair, place, at) or word.stem not in pair.told_before]
        if any(_is_rounded(old, word) for _, old in gone):
            continue
        if same:
            place = min(same, key=lambda place: not _counts_the_same(pair, place, at))
            gone = [(other, old) for other, old in gone if other != place]
            yield Change("number", written(pair.before, place, place + 2), written(pair.after, at, at + 2))
        elif word.stem not in pair.told_before:
            yield Change("number", "", written(pair.after, at, at + 2))


def _counts_the_same(pair: Pair, before: int, after: int) -> bool:
    return following(pair.before, before) == following(pair.after, after) != ""


def _is_rounded(before: Word, after: Word) -> bool:
    exact, rough = _value(before.stem), _value(after.stem)
    if exact is None or rough is None or len(after.stem) > len(before.stem):
        return False
    return abs(exact - rough) <= 0.05 * abs(exact)


def _value(stem: str) -> float | None:
    try:
        return float(stem.rstrip("%"))
    except ValueError:
        return None
