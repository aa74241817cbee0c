"""A statement of the later telling beside the sentence of the earlier one that it retells."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from firsthand.analysis.retelling.words import Word

_REACH = 4


@dataclass(frozen=True)
class Pair:
    """The words of both sides, and every stem of the two whole tellings."""

    before: tuple[Word, ...]
    after: tuple[Word, ...]
    told_before: frozenset[str]
    told_after: frozenset[str]

    @cached_property
    def stems_before(self) -> frozenset[str]:
        return frozenset(word.stem for word in self.before)

    @cached_property
    def stems_after(self) -> frozenset[str]:
        return frozenset(word.stem for word in self.after)

    def dropped(self) -> Iterator[tuple[int, Word]]:
        """Words of the earlier sentence that the later statement does not say."""
        return ((at, word) for at, word in enumerate(self.before) if word.stem not in self.stems_after)

    def put_in(self) -> Iterator[tuple[int, Word]]:
        """Words of the later statement that nobody said before."""
        return ((at, word) for at, word in enumerate(self.after) if word.stem not in self.told_before)


def written(words: tuple[Word, ...], start: int, end: int) -> str:
    return " ".join(word.text for word in words[max(0, start) : end])


def governed(words: tuple[Word, ...], at: int) -> list[int]:
    """Places of the telling words that follow word `at` closely: what "not" or "must" may be about."""
    return [place for place in range(at + 1, min(len(words), at + 1 + _REACH)) if words[place].says_something]


def following(words: tuple[Word, ...], at: int) -> str:
    return words[at + 1].stem if at + 1 < len(words) else ""
