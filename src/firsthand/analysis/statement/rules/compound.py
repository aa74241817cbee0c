"""Two or more actions in one statement.

Why it hurts: each action has its own struggle and its own circumstance; together they cannot be rated, nor
served one at a time. Things dealt with in one go ("the cost and the delivery date") are one action.
What to ask next: which of the two is the harder one?

Flagged: Find and book a place to stay while out of town
Flagged: Pay the fine. Fetch the car.
Flagged: Research/compare nurseries before returning to work
Accepted: Compare the cost and the delivery date of two suppliers before placing a large order
Accepted: Know which pallets are damaged and which ones can still be sold
"""

from firsthand.analysis.statement.spans import Span, Statement
from firsthand.analysis.statement.wording import Found, briefly, in_sentence, spoken_to

FAULT = "compound"
REASON = "There is more than one action here."


def find(statement: Statement) -> Found | None:
    if not statement.joints:
        return None
    joint = statement.joints[0]
    first = statement.text[statement.told[0].start : joint.start].strip(" ,.;/&")
    rest = statement.text[joint.start : statement.told[-1].end]
    second = spoken_to(rest.lstrip(" ,.;/&").removeprefix("and ").removeprefix("or ").removeprefix("then "))
    one, other = (in_sentence(briefly(action)) for action in (spoken_to(first), second))
    ask = f"Which of the two is harder for you: to {one}, or to {other}?"
    return Span(joint.start, statement.told[-1].end, rest), REASON, ask
