"""The winner is the party that provides the service, not the person who does the job.

Why it hurts: "increase retention" or "get customers to rate us" is our wish for them. Nobody gets up in the
morning to be retained; what they do want stays unheard.
What to ask next: what would those people themselves be getting done?

Flagged: Increase retention of new hires
Flagged: We want customers to rate us after every visit
Flagged: Get employees to finish their mandatory training before the audit
Accepted: Make sure a patient has eaten nothing before surgery
Accepted: Calm an angry caller when the problem cannot be solved today
Accepted: Collect an overdue payment without damaging a long relationship
"""

from firsthand.analysis.statement.grammar import DETERMINERS, PREPOSITIONS, SUBORDINATORS, words
from firsthand.analysis.statement.lexicon import is_noun, is_plural, kinds, listed, singular
from firsthand.analysis.statement.spans import Span, Statement, Token
from firsthand.analysis.statement.wording import Found, span_of, spoken_to

FAULT = "provider-view"
_MOVES = words(
    "help allow enable let get push stop make ensure encourage nudge persuade convince motivate empower "
    "incentivise incentivize discourage want entice attract"
)
_RAISES = words(
    "increase reduce improve boost raise drive maximise maximize minimise minimize lower grow lift "
    "decrease cut optimise optimize enhance deflect deepen strengthen build win gain earn secure keep "
    "measure track manage monitor"
)
_STRONG = words(
    "retention satisfaction churn adoption engagement conversion participation loyalty nps turnover csat "
    "attrition absenteeism uptake take-up footfall click-through upsell upsells"
)


def find(statement: Statement) -> Found | None:
    found = statement.served or _commercial(statement) or _metric(statement) or _moved(statement)
    if found is None or statement.kind == "situation":
        return None
    who = spoken_to(found.text) if found == statement.served else "the people this is about"
    return (
        found,
        "The provider wins here, not the person with the job.",
        f"What would {who} themselves be getting done?",
    )


def _commercial(statement: Statement) -> Span | None:
    is_move = statement.action in listed("verbs", "commercial") - {"acquire", "onboard", "convert", "upgrade customers"}
    return statement.verb if is_move else None


def _metric(statement: Statement) -> Span | None:
    """A number that matters to the provider, as what is to be raised or lowered."""
    if statement.object is None:
        return None
    behind = [t for t in statement.told if statement.object.start <= t.start < statement.object.end]
    raised = statement.action.split(" ")[0] in _RAISES
    behind = behind[2 + int(behind[0].low in DETERMINERS) :] if _is_number_of(behind) else behind
    for i, token in enumerate(behind):
        if token.low in PREPOSITIONS:
            return None
        nearby = " ".join(t.low for t in behind[i : i + 2])
        if (
            " " in nearby
            and nearby in listed("grammar", "metrics")
            and raised
            and statement.action not in ("keep", "build", "track", "monitor", "measure", "cut down")
        ):
            return span_of(statement, behind[i : i + 2])
        if token.low in (listed("grammar", "metrics") if raised else _STRONG) and _is_measured(
            statement, token, behind[i + 1 : i + 2]
        ):
            return span_of(statement, behind[: i + 1])
    return None


def _is_number_of(words: list[Token]) -> bool:
    lows = [token.low for token in words[:3]]
    return any(pair in (["number", "of"], ["amount", "of"], ["volume", "of"]) for pair in (lows[:2], lows[1:]))


def _is_measured(statement: Statement, token: Token, after: list[Token]) -> bool:
    if (
        after
        and after[0].low not in PREPOSITIONS
        and after[0].low
        not in ("rate", "rates", "score", "scores", "levels", "level", "and", "among", "in", "volume", "volumes")
    ):
        return False
    if statement.action.split(" ")[0] in ("keep", "build", "track", "monitor", "measure", "manage", "secure", "gain"):
        return token.low in _STRONG
    return statement.kind == "job" and (token.low in _STRONG or statement.action.split(" ")[0] in _RAISES)


def _moved(statement: Statement) -> Span | None:
    """ "Help customers ...", "make sure residents ...": people served, as a group, and what they shall do."""
    if statement.action.split(" ")[0] not in _MOVES or statement.verb is None or statement.action.endswith(" know"):
        return None
    behind = [t for t in statement.told if t.start >= statement.verb.end]
    if len(behind) > 3 and behind[0].low == "it" and behind[2].low == "for":
        return span_of(statement, behind[3:]) if behind[3].low in listed("grammar", "groups") else None
    for i, token in enumerate(behind[:6]):
        pair = " ".join(t.low for t in behind[i : i + 2])
        if _is_group(token.low, statement.action) or pair in listed("grammar", "groups"):
            end = i + (1 if _is_group(token.low, statement.action) else 2)
            return span_of(statement, behind[:end]) if _shall_act(statement, behind, end) else None
        if i and is_noun(behind[i - 1].low):
            return None
        if (
            token.low in {"and", "or", ","}
            or token.low in PREPOSITIONS
            or token.low in SUBORDINATORS
            or (token.low in DETERMINERS and token.low in ("a", "an", "my"))
        ):
            return None
    return None


def _is_group(word: str, action: str) -> bool:
    """The people served, as a group; whom one stops need not be served."""
    many = (
        is_plural(word) and "p" in kinds(singular(word)) and action in ("help", "allow", "enable", "get", "encourage")
    )
    return many or word in listed("grammar", "groups")


def _shall_act(statement: Statement, behind: list[Token], end: int) -> bool:
    if statement.action in ("make sure", "ensure", "make certain"):
        return True
    after = behind[end].low if end < len(behind) else ""
    if statement.action in ("get", "have", "let", "make", "want", "drive", "lead", "attract"):
        return (
            bool(after)
            and after not in PREPOSITIONS - {"to"}
            and not is_plural(after)
            and after not in ("who", "that", "and")
        )
    return bool(after) and after not in ("who", "that", "and", "with") and singular(after) == after
