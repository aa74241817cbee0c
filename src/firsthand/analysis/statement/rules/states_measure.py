"""It is told how well the job is to go: speed, ease, accuracy, cost, safety, rank.

Why it hurts: the measure belongs to the desired outcomes, several to a job, each rated on its own. Inside the
job it decides in advance which of them counts.
What to ask next: how do you notice that it went well?

Flagged: Record a sale accurately when the shop is crowded
Flagged: Find a free bed in under five minutes during a flu wave
Flagged: Faster approvals for small purchases
Flagged: Reserve a place to stay at the lowest price while out of town
Accepted: Find out how fast a cold room is warming up when the alarm goes off at night
Accepted: Work out what a project really costs before the budget round
Accepted: Swap a worn part during a ten-minute changeover
"""

from firsthand.analysis.statement.grammar import NUMBERS, PREPOSITIONS, RELATIVE, SUBORDINATORS, WH, words
from firsthand.analysis.statement.lexicon import listed, singular
from firsthand.analysis.statement.spans import Span, Statement, Token
from firsthand.analysis.statement.wording import Found, phrase_at, span_of

FAULT = "states-measure"
_UNITS = words("second minute hour day week month click step percent moment")
_UNDER = words("under less fewer at no a an the")


def find(statement: Statement) -> Found | None:
    if statement.kind == "situation":
        return None
    found = (
        _outcome(statement)
        or _spared(statement)
        or _stated(statement, _before_clause(statement))
        or _stated(statement, _so_that(statement))
    )
    if found is None:
        return None
    reason = f"“{found.text}” says how well it is to go, not what is to be done."
    return found, reason, "When this has gone really well, how do you notice?"


def _so_that(statement: Statement) -> tuple[Token, ...]:
    """The purpose behind "so that"; a bare "to ensure ..." only says what for."""
    purpose = statement.purpose
    return purpose if purpose and purpose[0].low in ("so", "in") else ()


def _before_clause(statement: Statement) -> tuple[Token, ...]:
    """Not what is only asked or told in a clause: "which supplier is cheaper"."""
    for i, token in enumerate(statement.told):
        if i and (token.low in WH or token.low in RELATIVE) and token.low != "if" and not _is_assured(statement):
            return statement.told[:i]
    return statement.told


def _is_assured(statement: Statement) -> bool:
    return statement.action in ("make sure", "ensure", "make certain")


def _outcome(statement: Statement) -> Span | None:
    """ "Minimise the time it takes ...": a verb of quantity with time, effort, cost or risk as its object."""
    if statement.action not in listed("verbs", "outcome") or statement.object is None:
        return None
    told = statement.told
    if statement.action in ("cut", "shorten", "reduce") and {"from", "to"} <= {token.low for token in statement.told}:
        return None
    if statement.action in ("raise", "drive", "lift", "grow") and "money" in statement.object.text.lower():
        return None
    behind = [t for t in told if t.start >= statement.object.start]
    for i, token in enumerate(behind[:5]):
        if token.low in PREPOSITIONS:
            return None
        if token.low in listed("grammar", "quality_nouns"):
            return span_of(statement, [told[0], *behind[: i + 1]])
    return None


def _spared(statement: Statement) -> Span | None:
    """ "so that I save time": the same in the purpose."""
    words = statement.purpose
    for i, token in enumerate(words[:-1]):
        if token.low in listed("verbs", "outcome") and any(
            t.low in listed("grammar", "quality_nouns") for t in words[i + 1 : i + 3]
        ):
            return span_of(statement, list(words[i : i + 2]))
    return None


def _stated(statement: Statement, tokens: tuple[Token, ...]) -> Span | None:
    for i in range(len(tokens)):
        length = phrase_at(tokens, i, "measures") or _duration(tokens, i) or _without(tokens, i)
        if (
            tokens[i].low == "with"
            and i + 1 < len(tokens)
            and tokens[i + 1].low in ("lower", "fewer", "less", "higher")
        ):
            length = 2
        if not length and tokens[i].low in listed("grammar", "manner"):
            length = int(not _is_other(tokens, i))
        if length:
            return span_of(statement, list(tokens[i : i + length]))
    return None


def _is_other(tokens: tuple[Token, ...], i: int) -> bool:
    """Words of ease and speed that here mean something else."""
    word, before = tokens[i].low, tokens[i - 1].low if i else ""
    after = tokens[i + 1].low if i + 1 < len(tokens) else ""
    if word == "well" and (before == "of" or (after and after not in SUBORDINATORS | PREPOSITIONS - {"as"})):
        return True
    return before in ("as", "how", "not") or (before == "the" and word in ("well", "fast"))


def _duration(tokens: tuple[Token, ...], i: int) -> int:
    """ "in under five minutes", "within 24 hours"."""
    if tokens[i].low not in ("in", "within") or i + 2 >= len(tokens):
        return 0
    first = tokens[i + 1].low
    if not (first.isdigit() or first in NUMBERS or first in _UNDER - {"the", "no"} or first == "minutes"):
        return 0
    ends = (k for k in range(i + 1, min(i + 6, len(tokens))) if singular(tokens[k].low) in _UNITS)
    return next(ends, i - 1) - i + 1


def _without(tokens: tuple[Token, ...], i: int) -> int:
    if tokens[i].low not in ("without", "no", "zero") or (
        tokens[i].low != "without" and (i == 0 or tokens[i - 1].low != "with")
    ):
        return 0
    return next(
        (k for k in (2, 3) if i + k <= len(tokens) and tokens[i + k - 1].low in listed("grammar", "without_measures")),
        0,
    )
