"""A "not" was dropped or put in."""

from collections.abc import Iterator

from firsthand.analysis.retelling.changes.pair import Pair, governed, written
from firsthand.analysis.retelling.model import Change
from firsthand.analysis.retelling.words import NEGATIONS, Word


def find(pair: Pair) -> Iterator[Change]:
    """Flagged: "I do not want to call" told as "keeps calling". Accepted: "cannot log in" as "can't log in"."""
    before, after = _denied(pair.before), _denied(pair.after)
    for stem, (start, end) in before.items():
        place = _said(pair.after, stem)
        if place is not None and not after:
            yield Change("negation", written(pair.before, start, end), written(pair.after, place - 1, place + 1))
    for stem, (start, end) in after.items():
        place = _said(pair.before, stem)
        if place is not None and not before:
            yield Change("negation", written(pair.before, place - 1, place + 1), written(pair.after, start, end))


def _denied(words: tuple[Word, ...]) -> dict[str, tuple[int, int]]:
    return {
        stem: (at - 1, place + 1)
        for at, word in enumerate(words)
        if word.lower in NEGATIONS and words[min(at + 1, len(words) - 1)].lower not in ("only", "just")
        for stem, place in governed(words, at).items()
    }


def _said(words: tuple[Word, ...], stem: str) -> int | None:
    return next((at for at, word in enumerate(words) if word.stem == stem), None)
