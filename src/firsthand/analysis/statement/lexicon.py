"""What the word lists know about a word: what it can be, its plain form, the list it stands on."""

import re
from bisect import bisect_left
from functools import cache, lru_cache
from pkgutil import get_data

from firsthand.analysis.statement.grammar import FUNCTION_WORDS

IRREGULAR = {
    "people": "person", "children": "child", "men": "man", "women": "woman", "feet": "foot", "teeth": "tooth",
    "mice": "mouse", "shelves": "shelf", "knives": "knife", "lives": "life", "wives": "wife", "leaves": "leaf",
    "halves": "half", "data": "data", "series": "series", "news": "news", "bus": "bus", "gas": "gas", "buses": "bus",
    "gps": "gps", "ios": "ios", "sms": "sms", "aws": "aws", "cms": "cms", "tms": "tms", "wms": "wms", "lms": "lms",
    "mes": "mes", "ats": "ats", "hris": "hris", "atlas": "atlas", "canvas": "canvas", "faqs": "faq", "scales": "scales",
}  # fmt: skip
LONGEST_WORD = 20
REMEMBERED = 1 << 16
_ABSTRACT = ("tion", "ness", "ity", "ism", "ship", "ance", "ence", "ancy", "ency", "ing", "hood")
ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def _words(name: str) -> str:
    # Not importlib.resources: it brings tempfile and zipfile along, a tenth of what a command line may take to start.
    return (get_data(__package__, f"words/{name}.txt") or b"").decode("utf-8")


@cache
def _table() -> list[str]:
    """The lines of the word table, in order: to search them is quicker than to build a dictionary for one statement."""
    return _words("wordnet").splitlines()


@cache
def _lists(name: str) -> dict[str, str]:
    """The lists of a file, each below its name in brackets."""
    chapters = ("\n" + _words(name)).split("\n[")[1:]
    return dict(chapter.split("]\n", 1) for chapter in chapters)


@cache
def listed(file: str, name: str) -> frozenset[str]:
    """The words of one list: `listed("verbs", "vague")`."""
    lines = (line for line in _lists(file)[name].splitlines() if not line.startswith("#"))
    return frozenset(word.strip() for line in lines for word in line.split(",")) - {""}


@cache
def opening_words(file: str, name: str) -> frozenset[str]:
    """The first words of a list, to see quickly that none of its phrases begins here."""
    return frozenset(phrase.split(" ")[0] for phrase in listed(file, name))


@cache
def phrasal() -> frozenset[str]:
    """Verbs with the particle or preposition that belongs to them."""
    return frozenset(_words("phrasal").splitlines()) | listed("verbs", "prepositional")


@cache
def compounds() -> frozenset[str]:
    """Two words that are one thing although the first could be a verb: "post office"."""
    return frozenset(_words("compounds").splitlines())


@cache
def misspelt() -> dict[str, str]:
    """Function words as they are often mistyped, with the right spelling."""
    return dict(pair.split(" ", 1) for pair in listed("grammar", "misspelt") if " " in pair)


@lru_cache(REMEMBERED)
def kinds(word: str) -> str:
    """The letters of what a word can be, as fitting/statement_words.py lists them; empty when unknown."""
    at = bisect_left(_table(), f"{word} ")
    found, _, letters = _table()[at].partition(" ") if at < len(_table()) else ("", "", "")
    return letters if found == word else ""


@lru_cache(REMEMBERED)
def is_verb(word: str) -> bool:
    """Whether a word can be the base form of a verb."""
    if {"v", "V"} & set(kinds(word)) or word in listed("verbs", "modern"):
        return True
    prefix, hyphen, rest = word.partition("-")
    return (
        bool(hyphen) and prefix in {"re", "de", "un", "pre", "co", "over", "self", "cross", "double"} and is_verb(rest)
    )


def is_mostly_verb(word: str) -> bool:
    found = kinds(word)
    return "V" in found or (not found and is_verb(word))


@lru_cache(REMEMBERED)
def is_noun(word: str) -> bool:
    if not word[:1].isalpha() or word in FUNCTION_WORDS:
        return False
    found = kinds(word)
    if not found:
        return (not is_verb(word) and not kinds(singular(word))) or "n" in kinds(singular(word))
    return "n" in found


@lru_cache(REMEMBERED)
def is_time(word: str) -> bool:
    """Stretches and points of time: "shift", "Monday", "evenings"; not "while"."""
    if word in FUNCTION_WORDS:
        return False
    return (
        "t" in kinds(singular(word))
        or word in listed("grammar", "months")
        or singular(word) in listed("grammar", "times")
    )


@lru_cache(REMEMBERED)
def is_mass(word: str) -> bool:
    """Nouns that stand without article and plural: substances, feelings, most abstract nouns."""
    return "m" in kinds(word) or word in listed("verbs", "mass") or word.endswith(_ABSTRACT)


def is_person(word: str) -> bool:
    return "p" in kinds(singular(word)) or word in listed("grammar", "groups")


@lru_cache(REMEMBERED)
def singular(word: str) -> str:
    """A noun's singular by rule: policies -> policy, boxes -> box, reports -> report."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("men") and len(word) > 5:
        return word[:-3] + "man"
    if len(word) < 4 or not word.endswith("s") or (word.endswith(("ss", "us", "is")) and not word.endswith("eaus")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-2]
    return word[:-1]


def is_plural(word: str) -> bool:
    return singular(word) != word


@lru_cache(REMEMBERED)
def verb_of(word: str) -> str:
    """The base form behind -s, -ed or -ing; empty when there is none."""
    for ending in ("ing", "ied", "ies", "ed", "es", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return _unwound(word[: -len(ending)], ending)
    return ""


def _unwound(stem: str, ending: str) -> str:
    guesses = [stem, stem + "e"]
    if ending in ("ied", "ies"):
        guesses = [stem + "y"]
    elif len(stem) > 2 and stem[-1] == stem[-2]:
        guesses = [stem[:-1], stem]
    return next((guess for guess in guesses if is_verb(guess)), "")


def near(word: str) -> frozenset[str]:
    """Every spelling one slip away from a word: a letter dropped, doubled, swapped or mistaken."""
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    dropped = {a + b[1:] for a, b in cuts if b}
    swapped = {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    mistaken = {a + c + b[1:] for a, b in cuts if b for c in ALPHABET}
    added = {a + c + b for a, b in cuts for c in ALPHABET}
    return frozenset(dropped | swapped | mistaken | added)


def corrected(word: str, right: frozenset[str]) -> str:
    """`word` itself, or the listed word it is a slip of; only unknown words of five to twenty letters are mended."""
    if word in right or not 5 <= len(word) <= 20 or is_known(word):
        return word
    return min(near(word) & right, default=word)


def _is_compared(word: str) -> bool:
    """ "cheaper", "nicest"."""
    stems = (word.removesuffix(ending) for ending in ("er", "est", "r", "st") if word.endswith(ending))
    return any({"a", "A"} & set(kinds(stem)) for stem in stems)


def is_known(word: str) -> bool:
    return _is_compared(word) or bool(kinds(word) or kinds(singular(word)) or verb_of(word)) or is_verb(word)


_WORD = re.compile(r"[a-z]+")


@lru_cache(REMEMBERED)
def mended_verb(word: str) -> str:
    """The verb a misspelt word stands for ("shedule" -> "schedule"), or the word as it is."""
    if not 5 <= len(word) <= LONGEST_WORD or is_known(word) or not _WORD.fullmatch(word):
        return word
    guesses = sorted(guess for guess in near(word) if is_verb(guess))
    likely = [guess for guess in guesses if guess in listed("verbs", "vague")] or guesses
    return min(likely, key=lambda guess: (guess[0] != word[0], -len(guess)), default=word)
