"""An order to whoever provides the service: make this deliverable, or change this one thing for good.

Why it hurts: the one who takes orders ticks them off and never learns why. When the deliverable turns out
useless, both sides did what they were told. Test: once done, is it ticked off for good? Then it is an order;
a job comes back.
What to ask next: what would be possible then that is not possible now?

Flagged: Produce a monthly report
Flagged: Rename the cost centres before the new fiscal year
Flagged: Add two nurses to the night shift from September
Flagged: Give me access to the Snowflake tables
Accepted: Order a laptop for a new colleague
Accepted: Clear a blocked loading bay before the first lorry arrives
Accepted: Staff a new branch
"""

from firsthand.analysis.statement.grammar import NUMBERS, words
from firsthand.analysis.statement.lexicon import listed
from firsthand.analysis.statement.solution import is_listed
from firsthand.analysis.statement.spans import Statement
from firsthand.analysis.statement.wording import Found, is_definite, whom

FAULT = "task-order"
_ADDS = words("add hire recruit appoint install open build mount hang") | {"set up", "put up"}
_NEEDS_CHANGE = (
    words(
        "cut reduce increase raise lower extend shorten double halve change set adjust correct close turn "
        "build open drop repair fix"
    )
) - {"fix", "repair", "extend", "change"}


def find(statement: Statement) -> Found | None:
    if statement.verb is None or statement.object is None or statement.served:
        return None
    if not (_makes_deliverable(statement) or _changes_once(statement) or _asks_for_access(statement)):
        return None
    people = whom(statement)
    they = "you" if people == "you" else "they"
    ask = f"Once that is done, what will {people} be able to do that {they} cannot do now?"
    return statement.verb, "This is an order to be ticked off, not a job that comes back.", ask


def _makes_deliverable(statement: Statement) -> bool:
    way, thing = statement.solution, statement.object
    if way is None or thing is None or statement.action not in listed("verbs", "made") or not is_listed(way.text):
        return False
    if not thing.start <= way.start < thing.end:
        return statement.action in ("migrate", "integrate", "roll out", "automate", "connect")
    return not _is_bought(statement)


def _is_bought(statement: Statement) -> bool:
    bought = listed("solutions", "devices") | listed("solutions", "services")
    return statement.solution is not None and statement.solution.text.lower() in bought


def _changes_once(statement: Statement) -> bool:
    """A definite or counted thing, changed for good."""
    if statement.action not in listed("verbs", "once") or statement.object is None:
        return False
    lows = statement.object.text.lower().split()
    if lows[0] in ("a", "an"):
        return False
    if statement.action in _ADDS:
        return (
            lows[0] in NUMBERS - {"half"}
            or lows[0].isdigit()
            or (lows[0] in ("the", "another") and statement.action in ("install", "add"))
        )
    if _has_change(statement) and statement.action in _NEEDS_CHANGE | {"extend", "change", "set", "move"}:
        return True
    if statement.action in _NEEDS_CHANGE:
        return False
    return is_definite(lows[0]) and (
        lows[0] not in NUMBERS or statement.action in ("merge", "combine", "rename", "move", "split")
    )


def _has_change(statement: Statement) -> bool:
    lows = [token.low for token in statement.told]
    return "from" in lows and "to" in lows[lows.index("from") :]


def _asks_for_access(statement: Statement) -> bool:
    lows = [token.low for token in statement.told]
    asked = lows[0] in ("give", "grant", "get") and lows[1:2] in (["me"], ["us"])
    return asked and "access" in lows[:5] and statement.solution is not None
