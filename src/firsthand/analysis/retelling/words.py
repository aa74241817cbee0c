"""The words of a telling: cut, brought to their stems, told apart by whether they say something."""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from firsthand.analysis.retelling.lists import lines, listed

_TOKEN = re.compile(
    r"[^\W\d_]{2,}-\d+\b|[$€£¥]?\d+(?:[.,:/]\d+)*(?:%|[a-zA-Z]{1,3}\b)?|[^\W\d_]+(?:['.&][^\W\d_]+)*|[^\W_]+|[\U0001F300-\U0001FAFF☀-➿]"
)
_NOT = re.compile(r"\b(ca|wo|sha|[a-z]+?)n't\b|\b(can)not\b", re.IGNORECASE)
_WHOLE = {"ca": "can", "wo": "will", "sha": "shall"}
_OPENING = re.compile(r"[.!?:\n\"“]")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?%?")
_NUMBERED = re.compile(r"q([1-4])|([1-4])q|(\d+)(?:st|nd|rd|th)")

STOP = frozenset(listed("stop"))
NEGATIONS = frozenset(listed("negations"))
_LEMMA = {form: forms[0] for forms in lines("irregular") for form in forms}
_DIGITS = (
    {word: str(number) for name in ("small_numbers", "ordinals") for number, word in enumerate(listed(name))}
    | {word: str(10 * number) for number, word in enumerate(listed("tens"), start=2)}
    | dict(zip(listed("scales"), ("100", "1000", "1000000", "1000000000", "1000000000000", "12"), strict=True))
)
_TENS = frozenset(listed("tens"))
_ONES = frozenset(listed("small_numbers")[1:10])


class Word(NamedTuple):
    """A word as written, in lower case, as its stem, and whether it stands capitalised inside a sentence."""

    text: str
    lower: str
    stem: str
    is_name: bool

    @property
    def is_number(self) -> bool:
        return self.stem[:1].isdigit()

    @property
    def says_something(self) -> bool:
        return self.lower not in STOP or self.is_number


def words(text: str) -> tuple[Word, ...]:
    """The words of `text` in order; "n't" becomes a word of its own ("can not"), curly quotes count as straight."""
    plain = _NOT.sub(_unfold, unicodedata.normalize("NFKC", text).replace("’", "'"))
    found: list[Word] = []
    opens, end = True, 0
    for match in _TOKEN.finditer(plain):
        opens = opens or bool(_OPENING.search(plain, end, match.start()))
        found.append(_word(match.group(), opens=opens))
        opens, end = False, match.end()
    return tuple(_numbers_joined(found))


def _unfold(match: re.Match[str]) -> str:
    verb = match[1] or match[2]
    return f"{_WHOLE.get(verb.lower(), verb)} not"


def _word(text: str, *, opens: bool) -> Word:
    bare = text.removesuffix("'s")
    lower = bare.lower()
    is_name = bare[:1].isupper() and bare != "I" and (not opens or bare[1:].isupper())
    return Word(bare, lower, stem(lower), is_name)


def _numbers_joined(found: list[Word]) -> list[Word]:
    """ "twenty five" is one number."""
    joined = found[:1]
    for before, word in pairwise(found):
        if before.lower in _TENS and word.lower in _ONES:
            number = str(int(before.stem) + int(word.stem))
            joined[-1] = Word(f"{before.text} {word.text}", number, number, is_name=False)
        else:
            joined.append(word)
    return joined


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A light English stem: irregular forms to their lemma, plural and verb endings off, numbers in digits.

    `stem("moved") == stem("moving") == stem("moves") == stem("move")`, `stem("fourth") == stem("Q4".lower())`.
    """
    if word in _DIGITS:
        return _DIGITS[word]
    if numbered := _NUMBERED.fullmatch(word):
        return numbered[1] or numbered[2] or numbered[3]
    if word[:1].isdigit() or word[:1] in "$€£¥":
        return _number(word)
    return _ending_off(_LEMMA.get(word, word))


def _number(word: str) -> str:
    plain = word.strip("$€£¥")
    return plain.replace(",", "") if _THOUSANDS.fullmatch(plain) else plain


def _ending_off(word: str) -> str:
    if len(word) <= 3:
        return _tidy(word)
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return _tidy(word[: len(word) - len(ending)] + instead)
    return _tidy(word)


_ENDINGS = (
    ("sses", "ss"), ("ies", "y"), ("ied", "y"), ("ss", "ss"), ("us", "us"), ("is", "is"), ("ingly", ""), ("edly", ""),
    ("ings", ""), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("ily", "y"), ("ly", ""),
)  # fmt: skip


def _tidy(word: str) -> str:
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]
    if word.endswith("e") and len(word) > 3:
        word = word[:-1]
    return word[:-1] + "i" if word.endswith("y") and len(word) > 2 else word
