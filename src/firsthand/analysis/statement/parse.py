"""Take a job statement apart: verb, object, context, solution."""

from firsthand.analysis.statement.action import is_action, is_adverb, is_situation, verb_end
from firsthand.analysis.statement.grammar import FINITE, SUBJECTS, WH, words
from firsthand.analysis.statement.lexicon import is_verb, mended_verb, verb_of
from firsthand.analysis.statement.opening import Opening, opening
from firsthand.analysis.statement.phrases import Phrases
from firsthand.analysis.statement.solution import solution
from firsthand.analysis.statement.spans import Kind, Statement, Token
from firsthand.analysis.statement.tokens import span, tokenize, trimmed

_AFTER_SO = SUBJECTS | words("that as my our the their customers people everyone patients users staff teams")
_BEFORE_VERB = words("just always never not also only better more quickly easily then")


def parse(text: str) -> Statement:
    """The verb, object, context and solution of a job statement, exactly as typed in `text`.

    Lead-ins ("I want to", "As a nurse, I need to", "How do I") and purpose clauses ("so that ...") belong
    to no slot. A wish for
    a thing or a question has no verb; a situation has no slot at all. Text of any kind and length is taken;
    only the first 600
    words are read. Source: the labelling rules of the job statement practice (Ulwick 2016; Kalbach 2020).
    """
    tokens = trimmed(tokenize(text))
    if not tokens:
        return Statement(text, None, None, None, None, "wish")
    return _read(text, tokens)


def _read(text: str, tokens: list[Token]) -> Statement:
    aim = _purpose_start(tokens)
    purpose, tokens = tuple(tokens[aim:]), tokens[:aim]
    found = opening(text, tokens)
    start = _behind_adverbs(tokens, found)
    kind = _kind(tokens, start, found)
    if kind == "situation":
        if wanted := _wanted_later(text, tokens):
            return _read(text, wanted)
        return Statement(text, None, None, None, None, kind, told=tuple(tokens), purpose=purpose)
    return _slots(text, tokens, start, found, kind, purpose)


def _wanted_later(text: str, tokens: list[Token]) -> list[Token]:
    """ "My card was stolen. I want to block it": the sentence that tells the job."""
    starts = (i + 1 for i in range(len(tokens) - 1) if tokens[i].low in (".", "!", ";"))
    return next((tokens[i:] for i in starts if opening(text, tokens[i:]).mode == "verb"), [])


def _purpose_start(tokens: list[Token]) -> int:
    for i in range(1, len(tokens) - 1):
        word, after = tokens[i].low, tokens[i + 1].low
        if (word == "so" and after in _AFTER_SO) or (word == "in" and after == "order"):
            return i
    return len(tokens)


def _behind_adverbs(tokens: list[Token], found: Opening) -> int:
    start = found.start
    while start < len(tokens) - 1 and (is_adverb(tokens[start].low) or tokens[start].low in _BEFORE_VERB):
        if not is_verb(tokens[start + 1].low) and not is_adverb(tokens[start + 1].low):
            break
        start += 1
    return start


def _kind(tokens: list[Token], start: int, found: Opening) -> Kind:
    if found.mode == "circumstance":
        return "situation"
    if found.mode == "verb":
        return "job" if _could_act(tokens, start) else "wish"
    if found.mode in ("wish", "question"):
        return "wish" if found.mode == "wish" else "question"
    if is_situation(tokens, start):
        return "situation"
    return "job" if is_action(tokens, start) else "wish"


def _could_act(tokens: list[Token], start: int) -> bool:
    word = mended_verb(tokens[start].low)
    return is_verb(word) or word == "be" or bool(verb_of(word)) or tokens[start].low not in WH | FINITE


def _slots(
    text: str, tokens: list[Token], start: int, found: Opening, kind: Kind, purpose: tuple[Token, ...]
) -> Statement:
    behind = verb_end(tokens, start) if kind == "job" else start
    action = _plain(tokens[start:behind])
    rest = Phrases(tokens, behind, len(tokens), action)
    rest.read()
    told = [t for i, t in enumerate(tokens) if i >= found.start and i not in rest.aims | rest.circumstances]
    taken = [tokens[i] for i in rest.taken] if kind != "question" else []
    return Statement(
        text,
        verb=span(text, tokens[start:behind]),
        object=span(text, taken),
        context=span(text, tokens[slice(*found.context)] if found.context else [tokens[i] for i in rest.context]),
        solution=span(text, _way(told, taken, action, behind - found.start, kind, [tokens[i] for i in rest.actions])),
        kind=kind,
        action=action,
        told=tuple(told),
        purpose=purpose + tuple(tokens[i] for i in sorted(rest.aims)),
        joints=tuple(tokens[i] for i in rest.joints),
        served=span(text, tokens[slice(*found.served)]) if found.served else None,
    )


def _way(told: list[Token], taken: list[Token], action: str, length: int, kind: Kind, acts: list[Token]) -> list[Token]:
    """The words of the named solution; none when there is none."""
    verbs = frozenset(i for i, token in enumerate(told) if token in acts)
    way = solution(told, action, length, _head_index(told, taken), kind != "job", verbs)
    return told[slice(*way)] if way else []


def _plain(verb: list[Token]) -> str:
    """The verb as the word lists spell it: "Manange" -> "manage", "Keeping" -> "keep"."""
    if not verb:
        return ""
    first = mended_verb(verb[0].low)
    first = verb_of(first) if first.endswith("ing") and not is_verb(first) and verb_of(first) else first
    return " ".join([first, *(token.low for token in verb[1:])])


def _head_index(told: list[Token], taken: list[Token]) -> int:
    """Where the head noun of the object stands in `told`: before the first word that opens a phrase behind it."""
    head = -1
    for token in taken:
        if head >= 0 and (token.low in _BEHIND_HEAD or token.low in WH):
            break
        head = told.index(token)
    return head


_BEHIND_HEAD = words("of for about from between per to that with on in at by and or , i we")
