"""What one telling kept, lost, added and changed of another."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from firsthand.analysis.proportions import Interval, wilson
from firsthand.analysis.retelling.align import Floats, Parts, Rows, best_in, homes, likeness, share
from firsthand.analysis.retelling.changes import Pair, find_changes
from firsthand.analysis.retelling.evidence import present
from firsthand.analysis.retelling.model import Addition, Change, Comparison, Retelling, Unit
from firsthand.analysis.retelling.support import supported
from firsthand.analysis.retelling.words import Word
from firsthand.analysis.units import clauses, sentences

Probabilities = NDArray[np.float64]

_CERTAIN = 0.99
_RETOLD = 0.3
_DENIED = 0.4
_MOST_PIECES = 2500
_MOST_CLAUSES = 5000


def compare(before: str, after: str, *, statements: Sequence[str] | None = None) -> Comparison:
    """What `after` kept, lost, added and changed of `before`, statement by statement.

    `statements` are given statements of `before`; without them it is cut into clauses. Probabilities are
    calibrated (fit.json has the record of the fit). An empty telling keeps nothing. See Comparison for the shares.
    A telling of more than 2,500 sentences is compared in larger pieces, so that time and memory stay bounded.
    """
    earlier, later = _pieces(before), _pieces(after)
    own, own_home = cut(earlier) if statements is None else _given(tuple(statements), earlier)
    told, told_home = cut(later)
    changes = changes_in(told, later, earlier)
    there = _lifted(present("kept", own, own_home, earlier, later), own, own_home, earlier, later)
    support = _lifted(supported(told, told_home, later, earlier, changes), told, told_home, later, earlier)
    return _comparison(own, there, told, support, _touched(own, told, later, changes))


def compare_chain(tellings: Sequence[str], *, statements: Sequence[str] | None = None) -> tuple[Retelling, ...]:
    """Each telling after the first against the first and against the one before it.

    `statements` are given statements of the first telling.
    """
    return tuple(_retelling(tellings, position, statements) for position in range(1, len(tellings)))


def _retelling(tellings: Sequence[str], position: int, statements: Sequence[str] | None) -> Retelling:
    whole = compare(tellings[0], tellings[position], statements=statements)
    # The first hop is the whole way; two comparisons would give it twice.
    return Retelling(position, whole, whole if position == 1 else compare(tellings[position - 1], tellings[position]))


def _pieces(text: str) -> Parts:
    found = sentences(text)
    size = max(1, -(-len(found) // _MOST_PIECES))
    return Parts(tuple(" ".join(found[at : at + size]) for at in range(0, len(found), size)))


def cut(telling: Parts) -> tuple[Parts, Rows]:
    """The clauses of the sentences of a telling, and the sentence that each is part of."""
    cuts = [(clause, home) for home, sentence in enumerate(telling.texts) for clause in clauses(sentence)]
    if len(cuts) > _MOST_CLAUSES:
        return telling, np.arange(len(telling.texts))
    return Parts(tuple(clause for clause, _ in cuts)), np.array([home for _, home in cuts], dtype=np.intp)


def _given(statements: tuple[str, ...], source: Parts) -> tuple[Parts, Rows]:
    parts = Parts(statements)
    if not statements or not source.texts:
        return parts, np.zeros(len(statements), dtype=np.intp)
    return parts, homes(parts, source)


def _lifted(there: Probabilities, own: Parts, home: Rows, source: Parts, other: Parts) -> Probabilities:
    """What stands word for word in the other telling is there, however few words it has."""
    whole = _joined(other)
    verbatim = [
        f" {_line(own, row)} " in whole and (len(own.words[row]) > 3 or f" {_line(source, home[row])} " in whole)
        for row in range(len(own.texts))
    ]
    return np.where(verbatim, np.maximum(there, _CERTAIN), there)


def _line(parts: Parts, row: int) -> str:
    return " ".join(word.stem for word in parts.words[row])


def _joined(parts: Parts) -> str:
    return " " + " ".join(_line(parts, row) for row in range(len(parts.texts))) + " "


def changes_in(told: Parts, later: Parts, earlier: Parts) -> list[list[Change]]:
    """The typed changes in each statement of the later telling, against the two earlier sentences most like it."""
    if not told.first or not earlier.first:
        return [[] for _ in told.texts]
    alike = share(best_in(likeness(told, earlier), earlier.rows), told.weights_in(later), told.rows)
    known = frozenset(earlier.first), frozenset(later.first)
    return [
        list(find_changes(Pair(_alike(row, earlier, 1), part, *known), Pair(_alike(row, earlier, 2), part, *known)))
        for row, part in zip(alike, told.words, strict=True)
    ]


def _alike(alike: Floats, telling: Parts, most: int) -> tuple[Word, ...]:
    """The words of the sentences that a statement may retell, the most like first."""
    nearest = np.argsort(-alike, kind="stable")[:most]
    return tuple(word for row in nearest if alike[row] >= _RETOLD for word in telling.words[row])


def _touched(own: Parts, told: Parts, later: Parts, changes: list[list[Change]]) -> list[tuple[int, Change]]:
    """Each change once, with the statement of the earlier telling that it touches."""
    if not told.first or not own.first:
        return []
    alike = share(best_in(likeness(told, own), own.rows), told.weights_in(later), told.rows)
    nearest = alike.argmax(axis=1)
    found = {change: int(nearest[row]) for row in reversed(range(len(changes))) for change in reversed(changes[row])}
    return [(row, change) for change, row in reversed(found.items())]


def _comparison(
    own: Parts, there: Probabilities, told: Parts, support: Probabilities, found: list[tuple[int, Change]]
) -> Comparison:
    altered = {row for row, change in found if change.before and there[row] >= 0.5}
    denied = {row for row, change in found if change.kind == "negation"}
    kept = np.array([p * _DENIED if row in denied else p for row, p in enumerate(there)])
    many, new = len(own.texts), len(told.texts)
    added = int((support < 0.5).sum())
    return Comparison(
        kept=float(kept.mean()) if many else 0.0,
        lost=float(1 - kept.mean()) if many else 0.0,
        added=_share(added, new),
        changed=_share(len(altered), many),
        units=tuple(Unit(text, float(p)) for text, p in zip(own.texts, kept, strict=True)),
        additions=tuple(Addition(text, float(p)) for text, p in zip(told.texts, support, strict=True)),
        changes=tuple(change for _, change in found),
        kept_interval=_interval(round(float(kept.sum())), many),
        added_interval=_interval(added, new),
        changed_interval=_interval(len(altered), many),
        faithful=float(min(support, default=1.0)),
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _interval(part: int, whole: int) -> Interval | None:
    return wilson(part, whole) if whole else None
