"""Names for themes: a short phrase that people used, and that others did not."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from firsthand.analysis.themes.clusters import Labels

_TOKEN = re.compile(r"[^\W_](?:[\w'’]|[.,](?=\d))*|[^\w\s]", re.UNICODE)
_LONGEST = 6
_CONTENT = 4
_CANDIDATES = 60
_WORTH = (0.0, 0.6, 1.0, 1.05, 0.9)
_LEAST = 0.05
_SHORTENED = 8

Key = frozenset[str]


@dataclass(frozen=True, slots=True)
class Name:
    """A phrase and how well it finds its theme: the harmonic mean of how many say it there and how few elsewhere."""

    phrase: str
    score: float


def name(texts: Sequence[str], themes: Labels, central: Sequence[int]) -> tuple[str, ...]:
    """A name for each theme, all different; `central[i]` is the text that stands for theme i."""
    candidates = _candidates(texts, themes, len(central))
    names: dict[int, str] = {}
    taken: set[str] = set()
    best_first = sorted(range(len(central)), key=lambda theme: -max((n.score for n in candidates[theme]), default=0))
    for theme in best_first:
        free = (n.phrase for n in candidates[theme] if n.phrase.lower() not in taken)
        names[theme] = _unlike(next(free, shorten(texts[central[theme]])), taken)
        taken.add(names[theme].lower())
    return tuple(names[theme] for theme in range(len(central)))


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
    """A text cut into words, with their stems and which of them carry content."""

    __slots__ = ("content", "stems", "words")

    def __init__(self, text: str) -> None:
        self.words = _TOKEN.findall(text[:_LONGEST_TEXT])
        lowered = [word.lower().replace("’", "'") for word in self.words]
        self.content = [word[0].isalnum() and word not in function_words() for word in lowered]
        self.stems = [stem(word) for word in lowered]


_LONGEST_TEXT = 2000


def _saying(said: list[_Said]) -> dict[str, set[int]]:
    saying: dict[str, set[int]] = defaultdict(set)
    for text, words in enumerate(said):
        for part, content in zip(words.stems, words.content, strict=True):
            if content:
                saying[part].add(text)
    return saying


def _best(said: list[_Said], saying: dict[str, set[int]], members: list[int]) -> list[Name]:
    """The names that find these members best, best first."""
    spoken: dict[Key, Counter[str]] = defaultdict(Counter)
    for member in members:
        for key, phrase in _phrases(said[member]):
            spoken[key][phrase] += 1
    often = sorted(spoken, key=lambda key: (-spoken[key].total(), sorted(key)))[:_CANDIDATES]
    inside = set(members)
    scored = [Name(_usual(spoken[key]), _score(key, saying, inside)) for key in often]
    return sorted((n for n in scored if n.score >= _LEAST), key=lambda n: (-n.score, n.phrase))


def _score(key: Key, saying: dict[str, set[int]], inside: set[int]) -> float:
    having = set.intersection(*(saying[part] for part in key))
    hits = len(having & inside)
    return _WORTH[len(key)] * 2 * hits / (len(having) + len(inside))


def _usual(spoken: Counter[str]) -> str:
    return min(spoken, key=lambda phrase: (-spoken[phrase], len(phrase), phrase))


def _phrases(said: _Said) -> Iterator[tuple[Key, str]]:
    """Runs of up to six words that begin and end on content, without a stop inside."""
    content = [place for place, is_content in enumerate(said.content) if is_content]
    for first, start in enumerate(content):
        for end in content[first : first + _CONTENT]:
            run = said.words[start : end + 1]
            if end - start >= _LONGEST or not all(word[0].isalnum() for word in run):
                break
            key = frozenset(said.stems[place] for place in content if start <= place <= end)
            yield key, " ".join(run).lower()


@cache
def function_words() -> frozenset[str]:
    return frozenset((files(__package__) / "function_words.txt").read_text("utf-8").split())


@cache
def stem(word: str) -> str:
    """`word` without its common English endings: enough to count 'cards' with 'card', 'declined' with 'decline'."""
    word = word.removesuffix("'s")
    for ending in ("ing", "ies", "ied", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word.removesuffix(ending) + ("y" if ending in ("ies", "ied") else "")
            break
    same = len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls"
    return word[:-1] if same or (len(word) > 3 and word[-1] == "e") else word
