"""The words of a telling: cut, brought to their stems, weighed by how much they say."""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

_TOKEN = re.compile(
    r"[$€£¥]?\d+(?:[.,:/]\d+)*(?:%|[a-zA-Z]{1,3}\b)?|[^\W\d_]+(?:['.&][^\W\d_]+)*|[^\W_]+|[\U0001F300-\U0001FAFF☀-➿]"
)
_NOT = re.compile(r"\b(ca|wo|sha|[a-z]+?)n't\b|\b(can)not\b", re.IGNORECASE)
_WHOLE = {"ca": "can", "wo": "will", "sha": "shall"}

STOP = frozenset(
    "a an the this that these those of in on at to for from by with about into onto over under than then as and or but nor"
    " so yet if is am are was were be been being has have had having do does did doing done will would shall should can"
    " could may might must i me my mine myself you your yours he him his himself she her hers herself it its itself we us"
    " our ours they them their theirs who whom whose which what where when why how there here not no very too also just"
    " really still even ever only such some any all each every other another both either neither own same more most much"
    " many few up down out off again once while because although though until since during before after between through"
    " one's s t d ll m re ve get gets got getting go goes going gone went however therefore thus well like let us please"
    " make makes made making hello hi hey thanks thank ok okay yes yeah oh lol".split()
)
NEGATIONS = frozenset(
    "not no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely unable".split()
)

_IRREGULAR = """
arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent|bind bound
bite bit bitten|bleed bled|blow blew blown|break broke broken|bring brought|build built|burn burnt|buy bought
catch caught|choose chose chosen|come came|creep crept|deal dealt|dig dug|draw drew drawn|dream dreamt|drink drank drunk
drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown
forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|give gave given|grow grew grown
hang hung|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known|lay laid|lead led|lean leant|learn learnt
leave left|lend lent|lie lain lying|light lit|lose lost|mean meant|meet met|pay paid|ride rode ridden|ring rang rung|rise rose risen
run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shine shone|shoot shot|show shown|shrink shrank
sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|speed sped|spend spent|spin spun|spread
stand stood|steal stole stolen|stick stuck|sting stung|strike struck|swear swore sworn|sweep swept|swell swollen|swim swam swum
swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|understand understood
wake woke woken|wear wore worn|weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|write wrote written
oversleep overslept|overhear overheard|undertake undertook undertaken|man men|woman women|child children|person people
foot feet|tooth teeth|mouse mice|goose geese|wife wives|life lives|knife knives|half halves|shelf shelves|leaf leaves|thief thieves
good better best|bad worse worst|datum data|criterion criteria|analysis analyses|crisis crises|die died dies dying
""".replace("\n", "|")
_LEMMA = {form: forms[0] for line in _IRREGULAR.split("|") for forms in [line.split()] for form in forms}

_NUMBER_WORDS = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
        " eighteen nineteen twenty".split()
    )
} | {
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "seventy": "70",
    "eighty": "80",
    "ninety": "90",
    "hundred": "100",
    "thousand": "1000",
    "million": "1000000",
    "billion": "1000000000",
    "dozen": "12",
    "twice": "2",
    "once": "once",
    "first": "1st",
    "second": "2nd",
    "third": "3rd",
    "fourth": "4th",
    "fifth": "5th",
}


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
    found = []
    opens = True
    end = 0
    for match in _TOKEN.finditer(plain):
        opens = opens or any(mark in plain[end : match.start()] for mark in '.!?:\n"“')
        found.append(_word(match.group(), opens=opens))
        opens, end = False, match.end()
    return tuple(found)


def _unfold(match: re.Match[str]) -> str:
    verb = match[1] or match[2]
    return f"{_WHOLE.get(verb.lower(), verb)} not"


def _word(text: str, *, opens: bool) -> Word:
    bare = text[:-2] if text.endswith("'s") else text
    lower = bare.lower()
    is_name = bare[:1].isupper() and bare != "I" and (not opens or bare[1:].isupper())
    return Word(text, lower, stem(lower), is_name)


@cache
def stem(word: str) -> str:
    """A light English stem: irregular forms to their lemma, plural and verb endings off, numbers in digits.

    `stem("moved") == stem("moving") == stem("moves") == stem("move")`.
    """
    if word in _NUMBER_WORDS:
        return _NUMBER_WORDS[word]
    if word[:1].isdigit() or word[:1] in "$€£¥":
        return _number(word)
    return _ending_off(_LEMMA.get(word, word))


def _number(word: str) -> str:
    plain = word.strip("$€£¥")
    return plain.replace(",", "") if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?%?", plain) else plain


def _ending_off(word: str) -> str:
    if len(word) <= 3:
        return word
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return _tidy(word[: len(word) - len(ending)] + instead)
    return _tidy(word)


_ENDINGS = (
    ("sses", "ss"), ("ies", "y"), ("ied", "y"), ("ss", "ss"), ("us", "us"), ("is", "is"), ("ingly", ""), ("edly", ""),
    ("ings", ""), ("ing", ""), ("eed", "eed"), ("ed", ""), ("es", ""), ("s", ""), ("ily", "y"), ("ly", ""),
)  # fmt: skip


def _tidy(word: str) -> str:
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]
    if word.endswith("e") and len(word) > 3:
        word = word[:-1]
    return word[:-1] + "i" if word.endswith("y") and len(word) > 2 else word
