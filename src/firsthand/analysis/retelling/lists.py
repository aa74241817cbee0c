"""The word lists of the comparison, read once."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _lists() -> dict[str, str]:
    return tomllib.loads((files(__package__) / "words.toml").read_text("utf-8"))


def listed(name: str) -> tuple[str, ...]:
    """The words of one list, in its order."""
    return tuple(_lists()[name].split())


def lines(name: str) -> tuple[tuple[str, ...], ...]:
    """The words of each line of one list."""
    return tuple(tuple(line.split()) for line in _lists()[name].strip().splitlines())
