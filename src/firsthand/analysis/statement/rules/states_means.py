"""It is told how the job is to be done: by doing something, using something, via or with something.

Why it hurts: the means is today's habit. Tied to it, the job can only be done as it has always been done.
What to ask next: if that way were closed, how else could it be done?

Flagged: Learn a new machine by watching a colleague during a quiet shift
Flagged: Prioritise requests using their age when the backlog doubles
Flagged: Pay the nursery by direct debit while abroad
Accepted: Fix the roof by the end of the week
Accepted: Get through security with a sleeping baby
"""

from firsthand.analysis.statement.grammar import DETERMINERS, OBJECT_PRONOUNS, PREPOSITIONS, SUBORDINATORS, WH, words
from firsthand.analysis.statement.lexicon import is_plural, is_verb, kinds, listed, singular, verb_of
from firsthand.analysis.statement.solution import match
from firsthand.analysis.statement.spans import Statement, Token
from firsthand.analysis.statement.wording import Found, span_of, task

FAULT = "states-means"
_SORTING = words("sort filter group rank list order compare split search arrange break divide classify")
_CLAUSES = WH - {"if"} | {"that"}
_PARTICIPLES = words("made done sent given taken written held built bought sold paid found born shown seen drawn set")


def find(statement: Statement) -> Found | None:
    if statement.verb is None:
        return None
    told = _outside_clauses(statement.told)
    marked = (i for i in range(1, len(told)) if told[i].start >= statement.verb.end and _is_means(told, i))
    if (i := next(marked, None)) is None:
        return None
    found = span_of(statement, list(told[i : _phrase_end(told, i)]))
    reason = f"“{found.text}” tells one way of doing it."
    return found, reason, f"If that way were closed to you, how else could you {task(statement)}?"


def _outside_clauses(told: tuple[Token, ...]) -> tuple[Token, ...]:
    """Up to a clause about something else, unless "by" or "using" comes behind it."""
    lows = [token.low for token in told]
    for i in range(3, len(told)):
        if lows[i] in _CLAUSES and not {"by", "using"} & set(lows[i:]):
            return told[:i]
    return told


def _is_means(told: tuple[Token, ...], i: int) -> bool:
    word = told[i].low
    following = told[i + 1 :]
    if not following:
        return False
    if word == "using":
        return True
    if word == "by":
        return (
            (told[0].low not in _SORTING or match(told, i + 1) is not None)
            and _is_by_means(following)
            and (following[0].low.endswith("ing") or not _is_passive(told[i - 1].low))
        )
    if word == "via":
        return not following[0].text[0].isupper() or match(told, i + 1) is not None
    if word in ("through", "over"):
        return _is_helper(told, i, word)
    return word == "with" and told[0].low not in listed("verbs", "partnered") and _is_instrument(told, i)


def _is_passive(before: str) -> bool:
    """ "reports required by law": the one who acts, not the means."""
    return (before.endswith("ed") and bool(verb_of(before))) or before in _PARTICIPLES


def _is_by_means(following: tuple[Token, ...]) -> bool:
    first = following[0].low
    if first.endswith("ing") and verb_of(first):
        return True
    if first in ("myself", "ourselves", "themselves", "yourself", "himself", "herself", "itself") or first[0].isdigit():
        return False
    passive_agent = first in DETERMINERS - {"the"} and any("p" in kinds(singular(t.low)) for t in following[:3])
    return (
        not passive_agent and not first[0].isdigit() and not any("p" in kinds(singular(t.low)) for t in following[:2])
    )


def _head(told: tuple[Token, ...], i: int) -> list[str]:
    named = []
    for token in told[i + 1 : i + 6]:
        if token.low in PREPOSITIONS or token.low in SUBORDINATORS or token.low in (",", ".") or token.low in WH:
            break
        named.append(token.low)
    return named


def _is_helper(told: tuple[Token, ...], i: int, word: str) -> bool:
    named = _head(told, i)
    if any(match(told, i + 1 + k) for k in range(len(named))):
        return True
    if word == "over":
        return False
    if named and named[0].endswith("ing") and verb_of(named[0]):
        return True
    return bool(named) and any(" ".join(named[k:]) in listed("grammar", "via_helpers") for k in range(len(named)))


def _is_instrument(told: tuple[Token, ...], i: int) -> bool:
    named = _head(told, i)
    if not named or named[0] in ("no", "only", "limited", "last", "other", "another", "our"):
        return False
    before = told[i - 1].low
    if named[0] in OBJECT_PRONOUNS or (
        before in listed("grammar", "with_complements") and not match(told, i + 1 + len(named) - 1)
    ):
        return False
    head = named[-1]
    if any(match(told, i + 1 + k) for k in range(len(named))) and "p" not in kinds(singular(head)):
        return not _is_event(named)
    if {head, " ".join(named[-2:])} & listed("grammar", "instruments"):
        return True
    return (
        bool({"d"} & set(kinds(singular(head))))
        and (named[0] in ("a", "an") or is_plural(head) or len(named) == 1)
        and not is_verb(head)
    )


def _is_event(named: list[str]) -> bool:
    return singular(named[-1]) in ("meeting", "workshop", "training", "committee", "call", "conference", "contract")


def _phrase_end(told: tuple[Token, ...], i: int) -> int:
    end = i + 1
    while end < len(told) and (told[end].start - told[end - 1].end) <= 1 and told[end].low not in (",", "."):
        end += 1
    return end
