"""A feeling is stated as wanted, or as one to be rid of.

Why it hurts: feelings are jobs of their own kind. Mixed into the action they hide which part of it causes
them. A feeling that only describes the circumstance ("a stressful consultation") or another person's mood is
none.
What to ask next: what would have to happen for you to feel that way?

Flagged: Speak to customers without anxiety
Flagged: Hand over a patient with confidence at the end of a night shift
Flagged: As an apprentice, I want to feel appreciated
Accepted: Calm an angry caller when the problem cannot be solved today
Accepted: Explain a diagnosis after a stressful consultation
"""

from firsthand.analysis.statement.action import is_describing
from firsthand.analysis.statement.grammar import WH, words
from firsthand.analysis.statement.spans import Span, Statement, Token
from firsthand.analysis.statement.wording import Found, phrase_at, span_of

FAULT = "states-feeling"
_STATE = words(
    "feel feeling feels stay staying remain be being become is am are i'm we're keep get getting not less more"
)
_TURNING = words("keep get getting not less more become is are")
_TO_BE_RID_OF = words("stop avoid reduce overcome lose conquer ease relieve lessen minimise minimize beat fight")


def find(statement: Statement) -> Found | None:
    found = next(filter(None, (_felt(statement, tokens) for tokens in (statement.told, statement.purpose))), None)
    if found is None:
        return None
    reason = f"“{found.text}” is a feeling, not something one does."
    return found, reason, "What would have to happen for you to feel that way?"


def _felt(statement: Statement, tokens: tuple[Token, ...]) -> Span | None:
    for i, token in enumerate(tokens):
        if i > 1 and token.low in ("who", "which", "whose"):
            break
        length = phrase_at(tokens, i, "sure_feelings", 3)
        if not length and token.low in ("feel", "feeling", "feels", "worry", "worrying") and not _is_other(tokens, i):
            length = _mood(tokens, i)
        length = length or _with_feeling(tokens, i) or _being(tokens, i)
        if length:
            return span_of(statement, list(tokens[i : i + length]))
    return None


def _mood(tokens: tuple[Token, ...], i: int) -> int:
    """ "feel lost", "worry about"; not "feel the surface"."""
    after = tokens[i + 1].low if i + 1 < len(tokens) else ""
    if tokens[i].low.startswith("feel") and (not is_describing(after) or after in ("and", ",")):
        return 0
    return 1 + int(bool(after))


def _is_other(tokens: tuple[Token, ...], i: int) -> bool:
    before = tokens[i - 1].low if i else ""
    return before in ("gut", "a", "the") or any(token.low in WH for token in tokens[:i])


def _with_feeling(tokens: tuple[Token, ...], i: int) -> int:
    """ "with confidence", "without any stress", "free of worry"."""
    if tokens[i].low not in ("with", "without", "free", "in", "at"):
        return 0
    for first in (i + 1, i + 2):
        length = phrase_at(tokens, first, "feelings", 3)
        if length and (tokens[i].low not in ("in", "at")) and _ends(tokens, first + length):
            return first + length - i
    return 2 if i + 1 < len(tokens) and tokens[i].low == "at" and tokens[i + 1].low == "ease" else 0


def _ends(tokens: tuple[Token, ...], i: int) -> bool:
    return i >= len(tokens) or tokens[i].low in (
        "when",
        "while",
        "about",
        "before",
        "after",
        "and",
        "or",
        "in",
        "at",
        "on",
        "during",
        "of",
        ",",
    )


def _being(tokens: tuple[Token, ...], i: int) -> int:
    """ "stay calm", "I'm worried", "be in control", "stop panicking"."""
    if tokens[i].low in _TO_BE_RID_OF and i == 0:
        skip = 1 if len(tokens) > 1 and tokens[1].low in ("my", "the", "our", "any") else 0
        length = phrase_at(tokens, 1 + skip, "feelings", 2)
        return 1 + skip + length if length else 0
    if tokens[i].low not in _STATE:
        return 0
    if tokens[i].low in _TURNING and i + 1 < len(tokens):
        return 2 if tokens[i + 1].low in _MOODS else 0
    length = phrase_at(tokens, i + 1, "feelings", 2)
    if length and tokens[i + 1].low in _PLAIN and not tokens[i].low.startswith("feel"):
        return 0
    return 1 + length if length else 0


_MOODS = words(
    "anxious worried stressed frustrated calm nervous confident scared afraid embarrassed relaxed bored "
    "lonely upset overwhelmed angry panicky motivated ashamed"
)
_PLAIN = words(
    "lost welcome trusted supported valued secure safe ignored isolated judged positive tired exhausted "
    "respected at fun left home"
)
