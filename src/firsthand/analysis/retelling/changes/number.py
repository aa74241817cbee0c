"""A number became another number, or one appeared."""

from collections.abc import Iterator

from firsthand.analysis.retelling.changes.pair import Pair, following, written
from firsthand.analysis.retelling.model import Change
from firsthand.analysis.retelling.words import Word


def find(pair: Pair) -> Iterator[Change]:
    """Flagged: "25 people" told as "35 people". Accepted: "1,000" as "1000", "two" as "2", "2.79" as "2.8"."""
    gone = {at: word for at, word in pair.dropped() if word.is_number}
    for at, word in enumerate(pair.after):
        if not word.is_number or word.stem in pair.stems_before or any(_rounds(word, old) for old in gone.values()):
            continue
        if (place := _became(pair, gone, at)) is not None:
            del gone[place]
            yield Change("number", written(pair.before, place, place + 2), written(pair.after, at, at + 2))
        elif word.stem not in pair.told_before and word.text[-1:].isdigit():
            yield Change("number", "", written(pair.after, at, at + 2))


def _became(pair: Pair, gone: dict[int, Word], at: int) -> int | None:
    """The dropped number that counted the same thing, or of the same form where the new one is unheard of."""
    counted = following(pair.after, at)
    same_thing = [place for place in gone if counted and following(pair.before, place) == counted]
    unheard = pair.after[at].stem not in pair.told_before
    same_form = [place for place, old in gone.items() if unheard and _form(old) == _form(pair.after[at])]
    return next(iter(same_thing + same_form), None)


def _form(word: Word) -> tuple[bool, bool, bool]:
    return word.text[:1] in "$€£¥", word.stem.endswith("%"), word.text.isalpha()


def _rounds(rough: Word, exact: Word) -> bool:
    near, value = _value(rough.stem), _value(exact.stem)
    if near is None or value is None or len(rough.stem) > len(exact.stem):
        return False
    return abs(value - near) <= 0.05 * abs(value)


def _value(stem: str) -> float | None:
    try:
        return float(stem.rstrip("%"))
    except ValueError:
        return None
