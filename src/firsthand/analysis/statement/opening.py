"""The lead-in of a statement: role, front circumstance, "I want to", and who is meant to act."""

import re
from dataclasses import dataclass
from typing import Literal

from firsthand.analysis.statement.grammar import (
    DETERMINERS,
    FINITE,
    FRONT,
    NEGATED,
    PRONOUNS,
    QUESTIONS,
    WH,
    words,
)
from firsthand.analysis.statement.lexicon import is_mostly_verb, is_person, is_plural, is_verb, kinds, listed
from firsthand.analysis.statement.spans import Token

Mode = Literal["open", "verb", "wish", "question", "circumstance"]


@dataclass(frozen=True, slots=True)
class Opening:
    """Where the job proper starts, what stands before it, and what may follow."""

    start: int
    mode: Mode = "open"
    context: tuple[int, int] | None = None
    served: tuple[int, int] | None = None


_ME = r"(?:i|we|you|they|he|she|one|people)"
_MAYBE = (
    r"(?:(?:really|also|just|often|always|sometimes|usually|urgently|desperately|still|only|simply|now|would|will|might"
    r"|may|['’]d)\s+)*"
)
_WISH = (
    r"(?:want|need|like|love|wish|hope|aim|plan|prefer|try|seek|got|ought"
    r"|(?:am|are)\s+(?:trying|looking|going|hoping))s?"
)
_ABLE = r"(?:\s+(?:be|being|become)\s+able\s+to)?"
_FOR_ME = r"(?:for\s+(?:me|us)\s+)?"
_TO_VERB = re.compile(
    rf"""(?:please|pls|kindly|let['’]s|let\s+us)(?=\s)
    |help\s+(?:me|us)(?!\s+with)(?:\s+to)?(?=\s)
    |(?:allow|enable)\s+(?:me|us)\s+to(?=\s)
    |(?:being|to\s+be|be)\s+able\s+to(?=\s)
    |{_ME}(?:['’]d)?\s+{_MAYBE}(?:{_WISH}|have|has)\s+too?{_ABLE}(?=\s)
    |(?:i|we)['’](?:m|re|ve|d)\s+(?:trying|looking|hoping|going|got|like|love)\s+too?{_ABLE}(?=\s)
    |{_ME}\s+{_MAYBE}(?:should|must|can|could|shall)(?:\s+be\s+able\s+to)?(?=\s+(?!be\b|not\b|never\b|only\b))
    |(?:need|want|have|has|wanting|needing|trying|looking|hoping|going|got|wish)\s+too?{_ABLE}(?=\s)
    |would\s+like\s+too?{_ABLE}(?=\s)
    |(?:is|would|will|was)\s+it\s+(?:be\s+)?possible\s+{_FOR_ME}to(?=\s)
    |is\s+there\s+(?:a|any)\s+way\s+{_FOR_ME}to(?=\s)
    |it\s+(?:should|must|is|has\s+to)\s+(?:be\s+)?(?:possible|important|necessary)\s+{_FOR_ME}to(?=\s)
    |make\s+it\s+possible\s+{_FOR_ME}to(?=\s)
    |how\s+(?:do|can|could|should|would|might|may)\s+(?:i|we|you|one)(?=\s)
    |how\s+to(?=\s)
    |(?:can|could|may|might|should|shall|would|will|must)\s+(?:i|we|you)(?:\s+please)?(?=\s)
    |(?:the\s+|an\s+|my\s+|our\s+)?(?:ability|aim|goal|opportunity)\s+(?:is\s+)?to(?=\s)
    |to(?=\s)""",
    re.IGNORECASE | re.VERBOSE,
)
_WISHED = re.compile(
    rf"(?:{_ME}(?:['’]d)?\s+{_MAYBE}(?:want|need|require|like|love|wish\s+for)"
    r"|need|want|needed|wanted|require|would\s+like|would\s+love)s?(?=\s)",
    re.IGNORECASE,
)
AUXILIARY = words("is are was were do does did can could will would should has have may")
_FILLER = words("please pls kindly so and also maybe perhaps ideally then hi hello hey")
_MODALS = words("should must can could may shall will would might")
_WANTS = words("want wants need needs have has wish wishes ought try tries hope hopes like")
_SOMEBODY = words("someone somebody anyone anybody everyone everybody those")
_PRODUCTS = words("system app application tool software platform product website service solution it page screen")
_WANTING = re.compile(
    r"(?:i|we)\b(?:'d)?\s+\S*\s*(?:want|need|would|should|must|have|like|wish|can|could|am|'d)", re.IGNORECASE
)


def opening(text: str, tokens: list[Token]) -> Opening:
    """Read the lead-in off `tokens`; whatever it is made of, the job proper starts at `start`."""
    start = _after_role(text, tokens)
    context, start = _front(text, tokens, start)
    if start == len(tokens):
        return Opening(0, "circumstance")
    asked = text.rstrip().endswith("?") and context is None and _asks(tokens, start)
    found = _lead(text, tokens, start, context)
    if found.mode == "open" and found.start == start and (asked or _is_question(tokens, start)):
        return Opening(start, "question", context)
    return found


def _asks(tokens: list[Token], start: int) -> bool:
    """A question, and not only a thing with a question mark behind it."""
    return tokens[start].low in QUESTIONS or any(token.low in FINITE for token in tokens[start:])


def _is_question(tokens: list[Token], start: int) -> bool:
    lows = [token.low for token in tokens[start : start + 2]]
    return len(lows) > 1 and lows[0] in WH and lows[1] in AUXILIARY


def _after_role(text: str, tokens: list[Token]) -> int:
    """ "As a caseworker covering for a sick colleague, I want" -> the index of "I"."""
    if len(tokens) < 4 or tokens[0].low != "as" or tokens[1].low in ("soon", "long", "far", "well", "if"):
        return 0
    for i in range(2, len(tokens)):
        if _WANTING.match(text, tokens[i].start):
            return i
    return next((i + 1 for i, token in enumerate(tokens) if token.low == ","), 0)


def _front(text: str, tokens: list[Token], start: int) -> tuple[tuple[int, int] | None, int]:
    """A circumstance at the front ends at the comma (or "I want") behind which a job begins."""
    if tokens[start].low not in FRONT:
        return None, start
    commas = [i for i in range(start + 1, len(tokens)) if tokens[i].low in (",", "–", "-", "—", ":")]
    for i in commas:
        if i + 1 < len(tokens) and _starts_job(text, tokens, i + 1):
            return (start, i), i + 1
    for i in range(start + 2, len(tokens)):
        if (
            tokens[i].low in ("i", "we", "please")
            and _TO_VERB.match(text, tokens[i].start)
            and _WANTING.match(text, tokens[i].start)
        ):
            return (start, i), i
    return (None, start) if _is_question(tokens, start) else (None, len(tokens))


def _starts_job(text: str, tokens: list[Token], i: int) -> bool:
    low = tokens[i].low
    if low == "then":
        return True
    if _TO_VERB.match(text, tokens[i].start) or _WISHED.match(text, tokens[i].start):
        return True
    after = tokens[i + 1].low if i + 1 < len(tokens) else ""
    adverb = low.endswith("ly") and is_verb(after)
    return adverb or (is_verb(low) and after not in ("and", "or", ",", "of") and low not in FRONT)


def _lead(text: str, tokens: list[Token], start: int, context: tuple[int, int] | None) -> Opening:
    mode: Mode = "open"
    for _ in range(6):
        match = _TO_VERB.match(text, tokens[start].start)
        if match is None and tokens[start].low in _FILLER and start + 1 < len(tokens):
            start += 1
            continue
        if match is None or match.end() >= tokens[-1].start + 1:
            break
        start = next(i for i, token in enumerate(tokens) if token.start >= match.end())
        mode = "verb"
    if mode == "open":
        return _wish(text, tokens, start, context)
    return Opening(start, mode, context)


def _wish(text: str, tokens: list[Token], start: int, context: tuple[int, int] | None) -> Opening:
    """ "I want <thing>", "We want customers to <verb>", "Drivers have to <verb>"."""
    match = _WISHED.match(text, tokens[start].start)
    if match and match.end() < tokens[-1].end:
        first = next(i for i, token in enumerate(tokens) if token.start >= match.end())
        if acts := _people_to(tokens, first):
            served = (first, acts - 1) if _is_group(tokens[acts - 2].low) else None
            return Opening(acts, "verb", context, served)
        return Opening(first, "wish", context)
    third = _third_person(tokens, start)
    return Opening(third, "verb", context) if third else Opening(start, "open", context)


def _people_to(tokens: list[Token], first: int) -> int:
    """The verb behind "<people> to"; 0 when a thing is wanted."""
    for i in range(first + 1, min(first + 6, len(tokens) - 1)):
        if tokens[i].low == "to" and is_verb(tokens[i + 1].low):
            before = tokens[i - 1].low
            return i + 1 if is_person(before) or before in PRONOUNS or before == "business" else 0
    return 0


def _is_group(head: str) -> bool:
    return is_plural(head) or f"the {head}" in listed("grammar", "groups") or head in listed("grammar", "groups")


def _third_person(tokens: list[Token], start: int) -> int:
    """ "Ground staff have to rebook" -> the index of "rebook"; 0 when nobody has to do anything."""
    if is_mostly_verb(tokens[start].low) and not is_person(tokens[start].low):
        return 0
    first = next((token.low for token in tokens[start:] if token.low not in DETERMINERS), "")
    has_head = is_plural(first) and start + 1 < len(tokens) and tokens[start + 1].low == "of"
    who = first if is_person(first) or first in _SOMEBODY or has_head else ""
    for i in range(start + 1, min(start + 16, len(tokens) - 1)):
        low = tokens[i].low
        if (who and low in ("who", "whose", "that", "their")) or (who and tokens[i - 1].low in ("who", "that")):
            continue
        if i > start + 8 and not who:
            return 0
        if low in WH or low in NEGATED or low in PRONOUNS or low in (",", "."):
            return 0
        if low in _WANTS | _MODALS or (low in ("is", "are") and tokens[i + 1].low in ("trying", "able")):
            return _acted(tokens, start, i, who)
    return 0


def _acted(tokens: list[Token], start: int, modal: int, subject: str) -> int:
    who = subject or tokens[modal - 1].low
    if tokens[start].low in NEGATED or not (is_person(who) or is_plural(who) or who in _PRODUCTS | _SOMEBODY):
        return 0
    i = modal + 1
    while i < len(tokens) - 1 and tokens[i].low in ("be", "able", "to", "like", "love", "trying", "also", "often"):
        i += 1
    behind_to = tokens[i - 1].low == "to" or tokens[modal].low in _MODALS
    is_passive = tokens[i - 1].low == "be"
    return i if behind_to and not is_passive and (is_verb(tokens[i].low) or not kinds(tokens[i].low)) else 0
