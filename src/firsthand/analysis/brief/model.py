"""What a brief is made of: findings with their quotes, figures, rows and plots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

Unit = Literal["share", "count"]
Tone = Literal["kept", "voice", "added", "lost", "soft"]


@dataclass(frozen=True)
class Texts:
    """A pile of texts with parallel ids and sources ("Branch Operations", "customer, chat, 3 November 2026")."""

    ids: Sequence[str]
    texts: Sequence[str]
    sources: Sequence[str]

    def __post_init__(self) -> None:
        if not len(self.ids) == len(self.texts) == len(self.sources):
            raise UnevenTexts(len(self.ids), len(self.texts), len(self.sources))

    def __len__(self) -> int:
        return len(self.ids)


class UnevenTexts(ValueError):
    """Ids, texts and sources are of different lengths."""

    def __init__(self, ids: int, texts: int, sources: int) -> None:
        super().__init__(f"{ids} ids, {texts} texts and {sources} sources; give one of each for every text.")


@dataclass(frozen=True)
class Figure:
    """A number as a person may see it: with its n, its 95 % interval and the table that holds its rows.

    `of` names one of the n things: 3 of 74 "requirement"s.
    """

    label: str
    value: float
    low: float
    high: float
    n: int
    of: str
    unit: Unit
    table: str


@dataclass(frozen=True)
class Quote:
    """Somebody's own words, with the probability that they say what the finding says."""

    id: str
    text: str
    source: str
    probability: float | None = None


@dataclass(frozen=True)
class Table:
    """The rows behind a figure; the first column is the row's id."""

    key: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Bar:
    label: str
    value: float
    low: float
    high: float
    tone: Tone


@dataclass(frozen=True)
class Plot:
    """Bars with intervals; `description` says in words what the picture shows."""

    title: str
    description: str
    unit: Unit
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Conversation:
    """The talk that a finding calls for: with whom, about what, and the question to begin with."""

    with_whom: str
    about: str
    ask: str


@dataclass(frozen=True)
class Finding:
    """One sentence to act on, its evidence, and what would change it.

    `asked` are the requirements it speaks of, `quotes` what customers said.
    """

    kind: str
    sentence: str
    conversation: Conversation
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]
    change: str
    tables: tuple[Table, ...]
    asked: tuple[Quote, ...] = ()
    plot: Plot | None = None


@dataclass(frozen=True)
class Brief:
    """What to do, most important first. `tables` hold the rows that no single finding owns."""

    headline: str
    basis: str
    findings: tuple[Finding, ...]
    tables: tuple[Table, ...] = field(default=())
    notes: tuple[str, ...] = field(default=())
