"""Pieces of questions, put together from the person's own words."""

from firsthand.analysis.statement.grammar import DETERMINERS, FUNCTION_WORDS, NUMBERS, PREPOSITIONS, RELATIVE, WH, words
from firsthand.analysis.statement.lexicon import LONGEST_WORD, is_known, is_person, listed, opening_words
from firsthand.analysis.statement.spans import Span, Statement, Token

Found = tuple[Span, str, str]
MOST_WORDS = 8
_CLAUSE_BREAKS = words("and or but so when while if because , ;")
_BREAKS = PREPOSITIONS - words("of than like as out up down off away over") | RELATIVE | _CLAUSE_BREAKS
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


def in_sentence(text: str) -> str:
    """As it stands in the midst of a sentence: "Hotel room" -> "hotel room"; "CRM" and "Power BI" stay."""
    if text.isupper() and " " in text:
        return " ".join(word.lower() if _is_common(word) else word for word in text.split())
    first, blank, rest = text.partition(" ")
    is_name = first[1:] != first[1:].lower() or not _is_common(first) or _is_brand(text.lower())
    return text if is_name else first.lower() + blank + rest


def _is_common(word: str) -> bool:
    return len(word) <= LONGEST_WORD and is_known(word.lower())


def _is_brand(text: str) -> bool:
    return any(f"{text} ".startswith(f"{brand} ") for brand in listed("solutions", "vendors"))


def briefly(text: str) -> str:
    """The first words of a long phrase, up to where a new part of it begins; "that" when no part is short enough."""
    whole, comma, last = text.rpartition(", ")
    text = whole if comma and " " not in last else text
    named = text.split()
    if len(named) <= MOST_WORDS:
        return text
    breaks = _CLAUSE_BREAKS if named[0].lower() in WH | {"that"} else _BREAKS
    ends = (i for i in range(MOST_WORDS, 1, -1) if named[i].lower() in breaks or named[i - 1].endswith(","))
    short = next((named[:i] for i in ends if named[i - 1].strip(",").lower() not in FUNCTION_WORDS), ["that"])
    return " ".join(short).rstrip(",;")


def task(statement: Statement) -> str:
    """Verb and object as in "to ...": "reserve a place to stay"."""
    verb = statement.action
    return spoken_to(f"{verb} {briefly(statement.object.text)}") if statement.object else verb


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
