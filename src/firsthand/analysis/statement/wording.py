"""Pieces of questions, put together from the person's own words."""

from firsthand.analysis.statement.grammar import DETERMINERS, NUMBERS, words
from firsthand.analysis.statement.lexicon import is_person, listed, opening_words
from firsthand.analysis.statement.spans import Span, Statement, Token

Found = tuple[Span, str, str]
_MINE = {
    "my": "your",
    "our": "your",
    "i": "you",
    "we": "you",
    "me": "you",
    "us": "you",
    "mine": "yours",
    "ours": "yours",
    "i'm": "you are",
    "i've": "you have",
    "am": "are",
    "myself": "yourself",
}


def spoken_to(text: str) -> str:
    """As the interviewer says it back: "my laptop" -> "your laptop"."""
    return " ".join(_MINE.get(word.lower(), word) for word in text.split())


def task(statement: Statement) -> str:
    """Verb and object as in "to ...": "reserve a place to stay"."""
    verb = statement.action
    return spoken_to(f"{verb} {statement.object.text}") if statement.object else verb


def whom(statement: Statement) -> str:
    """The people the words are for, "you" when nobody is named: "a dashboard for sales" -> "sales"."""
    told = statement.told
    for i, token in enumerate(told[:-1]):
        if token.low == "for":
            named = _named_people(told[i + 1 :])
            if named:
                return spoken_to(named)
    return "you"


def _named_people(words: tuple[Token, ...]) -> str:
    named: list[str] = []
    for token in words[:4]:
        named.append(token.text)
        if token.low in ("and", "or", "to", "of", "that", "nobody") or not token.low[0].isalpha():
            return ""
        if is_person(token.low) or token.low in _DEPARTMENTS or token.low in listed("grammar", "groups"):
            return " ".join(named)
    return ""


_DEPARTMENTS = words(
    "sales marketing finance hr operations procurement purchasing logistics legal it management division "
    "department support"
)


def span_of(statement: Statement, tokens: list[Token]) -> Span:
    start, end = tokens[0].start, tokens[-1].end
    return Span(start, end, statement.text[start:end])


def phrase_at(tokens: tuple[Token, ...], i: int, name: str, longest: int = 5) -> int:
    """How many tokens at `i` spell a phrase of the list `name` of words/grammar.txt; 0 when none do."""
    if i >= len(tokens) or tokens[i].low not in opening_words("grammar", name):
        return 0
    for length in range(min(longest, len(tokens) - i), 0, -1):
        if " ".join([token.low for token in tokens[i : i + length]]) in listed("grammar", name):
            return length
    return 0


def is_definite(word: str) -> bool:
    """ "the", "our", "both" or a number point at things already there."""
    return word in {"the", "our", "both"} or word in NUMBERS - {"half", "one"} or word.isdigit()


def without_determiner(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if rest and first.lower() in DETERMINERS else text
