"""Names for themes: a short phrase that people used, and that others did not."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from firsthand.analysis.themes.clusters import Labels

_TOKEN = re.compile(r"[^\W_](?:[\w'’]|[-.,/](?=[^\W_]))*|[^\w\s]")
_LONGEST = 6
_CONTENT = 4
_CANDIDATES = 60
_HEARD = 60
_WORTH = (0.0, 0.45, 1.0, 1.1, 1.0)
_PADDED = 0.93
_LEAST = 0.15
_LEAST_OF_ONE_WORD = 0.25
_LONGEST_TEXT = 2000
_NOT = "not"
_DENIALS = frozenset({"not", "no", "never", "cannot", "cant", "dont", "doesnt", "didnt", "isnt", "wont", "without"})
_MEASURED = frozenset(["long", "old", "many", "much", "often", "far", "soon", "big", "busy"])
_PARTICLES = frozenset(["up", "off", "out", "down", "back"])
_SHORTENED = 8

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """A phrase and how well it finds its theme: the harmonic mean of how many say it there and how few elsewhere."""

    phrase: str
    score: float


def name(texts: Sequence[str], themes: Labels, representatives: Sequence[str]) -> tuple[str, ...]:
    """A name for each theme, all different; themes[i] is the theme of texts[i], most central texts first.

    A theme that no phrase sets apart is named by the beginning of its representative.
    """
    candidates = _candidates(texts, themes, len(representatives))
    names: dict[int, str] = {}
    taken: set[str] = set()
    for theme in sorted(range(len(representatives)), key=lambda theme: -_best_score(candidates[theme])):
        free = (n.phrase for n in candidates[theme] if n.phrase not in taken)
        names[theme] = _unlike(next(free, shorten(representatives[theme])), taken)
        taken.add(names[theme].lower())
    return tuple(names[theme] for theme in range(len(representatives)))


def _best_score(names: list[Name]) -> float:
    return names[0].score if names else 0.0


def shorten(text: str) -> str:
    """The first words of `text`."""
    words = text.split()
    return " ".join(words[:_SHORTENED]) + ("…" if len(words) > _SHORTENED else "")


def _unlike(phrase: str, taken: set[str]) -> str:
    count = 1
    name = phrase
    while name.lower() in taken:
        count += 1
        name = f"{phrase} ({count})"
    return name


def _candidates(texts: Sequence[str], themes: Labels, count: int) -> list[list[Name]]:
    said = [_Said(text) for text in texts]
    saying = _saying(said)
    members: list[list[int]] = [[] for _ in range(count)]
    for text, theme in enumerate(themes.tolist()):
        members[theme].append(text)
    return [_best(said, saying, member) for member in members]


class _Said:
    """A text cut into words, with their stems and what each word can do in a name."""

    __slots__ = ("ends", "parts", "starts", "words")

    def __init__(self, text: str) -> None:
        self.words = [word.lower().replace("’", "'") for word in _TOKEN.findall(text[:_LONGEST_TEXT])]
        self.parts = [_part(word) for word in self.words]
        self.starts = [part is not None for part in self.parts]
        self.ends = [part is not None and part != _NOT for part in self.parts]

    def phrase(self, start: int, end: int) -> str:
        """The words from `start` to `end`, with the little words without which they do not stand."""
        opened = self.words[start - 1 : start] == ["how"] and self.words[start] in _MEASURED
        closed = self.words[end + 1 : end + 2] and self.words[end + 1] in _PARTICLES
        return " ".join(self.words[start - bool(opened) : end + 1 + bool(closed)])


@lru_cache(maxsize=65_536)
def _part(word: str) -> str | None:
    """What counts of a word: its stem, that it denies, or nothing."""
    if word in _DENIALS or word.endswith("n't"):
        return _NOT
    return stem(word) if word[0].isalnum() and word not in function_words() else None


def _saying(said: list[_Said]) -> dict[str, set[int]]:
    saying: dict[str, set[int]] = defaultdict(set)
    for text, words in enumerate(said):
        for part in words.parts:
            if part is not None:
                saying[part].add(text)
    return saying


def _best(said: list[_Said], saying: dict[str, set[int]], members: list[int]) -> list[Name]:
    """The names that find these members best, best first."""
    spoken: dict[Key, Counter[str]] = defaultdict(Counter)
    for member in members[:_HEARD]:
        for key, phrase in set(_phrases(said[member])):
            spoken[key][phrase] += 1
    often = sorted(spoken, key=lambda key: (-spoken[key].total(), key))[:_CANDIDATES]
    inside = set(members)
    scored = [Name(_usual(spoken[key]), _score(key, spoken[key], saying, inside)) for key in often]
    return sorted((n for n in scored if n.score >= _least(n.phrase)), key=lambda n: (-n.score, n.phrase))


def _least(phrase: str) -> float:
    return _LEAST if " " in phrase else _LEAST_OF_ONE_WORD


def _score(key: Key, spoken: Counter[str], saying: dict[str, set[int]], inside: set[int]) -> float:
    having = set.intersection(*(saying[part] for part in key))
    hits = len(having & inside)
    found = 2 * hits / (len(having) + len(inside))
    padding = max(0, _usual(spoken).count(" ") + 1 - len(key) - 1)
    as_said = (min(spoken.total(), hits) / hits) ** 0.25
    return float(found * _WORTH[len(key) - (_NOT in key)] * as_said * _PADDED**padding)


def _usual(spoken: Counter[str]) -> str:
    return min(spoken, key=lambda phrase: (-spoken[phrase], len(phrase), phrase))


def _phrases(said: _Said) -> Iterator[tuple[Key, str]]:
    """Runs of up to six words that begin and end on words that count, without a stop inside."""
    for start in (place for place, can in enumerate(said.starts) if can):
        parts: set[str] = set()
        for end in range(start, min(start + _LONGEST, len(said.words))):
            if not said.words[end][0].isalnum():
                break
            parts |= {said.parts[end]} - {None}  # type: ignore[arg-type]
            if len(parts - {_NOT}) > _CONTENT:
                break
            if said.ends[end] and not all(part.isnumeric() for part in parts if part):
                yield tuple(sorted(parts)), said.phrase(start, end)


@cache
def function_words() -> frozenset[str]:
    return frozenset((files(__package__) / "function_words.txt").read_text("utf-8").split())


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """`word` without its common English endings: enough to count 'cards' with 'card', 'declined' with 'decline'."""
    word = word.removesuffix("'s")
    for ending in ("ing", "ies", "ied", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word.removesuffix(ending) + ("y" if ending in ("ies", "ied") else "")
            break
    same = len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls"
    return word[:-1] if same or (len(word) > 3 and word[-1] == "e") else word
