"""Sentences and statements cut out of a telling, as exact slices of it."""

import re
from collections.abc import Iterator
from itertools import islice

_OPENS_LINE = re.compile(r"[ \t\u00a0]*(?:[-*+•‣◦▪●·–—>]+|\(?\d{1,3}[.)]|\(?[A-Za-z]\))[ \t\u00a0]+")
_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_STOP = re.compile(
    r"(?P<marks>[.!?…؟۔]+)(?P<closed>[\"'”’»)\]]*)(?=\s|$)"
    r"|(?<=[a-z]{2})[.!?](?=[A-Z][a-z])"
    r"|[。！？]+[」』”’]?"
)
# A title wants a name after it and "no." a number; other short forms may also end a sentence.
_TITLE = re.compile(r"mrs?|ms|dr|prof|st|rev|gen|col|capt|lt|sgt|hon|vs|e\.?g|i\.?e|cf|approx")
_NUMBERED = re.compile(r"nos?|pp?|figs?|vol|art|sec|ch")
_SHORTENED = re.compile(
    r"(?:\w\.)+\w|[sj]r|etc|al|est|inc|ltd|co|corp|bros|eds?|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed"
    r"|thu|thurs?|fri|sat|sun|ph\.d|min|max|hrs?|avg|ca|acct|ref|tel|ext|incl|dept"
)
_LAST_WORD = re.compile(r"[\w.’']+$")

_SUBJECT = (
    r"(?:i|you|he|she|it|we|they|nobody|no\s?one|everybody|everyone|somebody|someone|anyone|there|this|that|these|those"
    r"|(?:the|a|an|my|your|his|her|its|our|their|some|many|most|all|each|every|no)\s+\w+(?:\s+\w+)?)"
)
_FINITE = (
    r"(?:am|is|are|was|were|be|been|has|have|had|do|does|did|can|cannot|could|will|would|shall|should|may|might|must"
    r"|\w+n['’]t|got|gets?|goes|went|ran|runs?|left|leaves?|told|tells?|said|says?|took|takes?|came|comes?|made|makes?"
    r"|gave|gives?|kept|keeps?|lost|loses?|found|finds?|knew|knows?|saw|sees?|felt|feels?|wants?|needs?|thinks?"
    r"|thought|paid|pays?|sent|sends?|bought|buys?|broke|began|became|becomes|asks?|tries|try|calls?|refuses?"
    r"|[a-z]{2,}[^\Waeious\d]ed|[a-z]{2,}[aeiou]ed)"
)
_CLAUSE = _SUBJECT + r"\s+(?:\w+ly\s+)?" + _FINITE
_SIDE = r"(?:(?:then|so|also|therefore|now|only|never)\s+)?"
_AFTER_ASKING = "".join(
    f"(?<!{word})"
    for word in ("know", "knows", "knew", "ask", "asks", "asked", "sure", "see", "tell me", "told me", "even")
)
_CUTS = (
    r";\s+|\s+[–—]+\s+|(?<=\w)[–—](?=\w)|\s+--\s+",
    r",?\s+(?=(?:but|because|although|though|unless|whereas|so\s+that|even\s+(?:though|if)|as\s+long\s+as)\s)",
    _AFTER_ASKING + r"(?<!,)\s+(?=(?:if|while|until|before|after|since|once)\s+" + _SUBJECT + r"\s)",
    r",\s+(?=(?:which|who|whose|where|whom|so|yet|if|when|while|as|since|once|until|after|before)\s)",
    r"(?<=,)\s+(?=" + _CLAUSE + r"\b)",
    r",?\s+(?=(?:and|or|then|nor)\s+" + _SIDE + _CLAUSE + r"\b)",
    r",?\s+(?=(?:and|then)\s+" + _SIDE + r"(?:\w+ly\s+)?" + _FINITE + r"\s+\w+)",
    r"(?<=[,:])\s+(?=\w+ing\s+(?:to|the|a|an|that|it|us|me|him|her|them|my|our|his|their)\s)",
)
_CUT = re.compile("|".join(_CUTS), re.IGNORECASE)
_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 2


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of `text` in order, stripped of surrounding space and of bullets at the start of a line.

    Every other character of `text` is in exactly one sentence. Time is linear in the length of the text.
    """
    return tuple(part for line in _LINE.findall(text) for part in _sentences_of_line(line) if part)


def units(text: str) -> tuple[str, ...]:
    """The statements of `text`: sentences, cut where a clause begins that can be kept or lost on its own.

    The word that joins two clauses stays with the second ("because it is late"). No character of a sentence is lost.
    """
    return tuple(clause for sentence in sentences(text) for clause in clauses(sentence))


def clauses(sentence: str) -> tuple[str, ...]:
    """The clauses of one sentence, as slices that follow one another; a clause has at least two words."""
    parts = list(_slices(sentence, (cut.end() for cut in _CUT.finditer(sentence))))
    merged: list[str] = []
    for part in parts:
        if merged and (_too_short(part) or _too_short(merged[-1])):
            merged[-1] += part
        else:
            merged.append(part)
    return tuple(stripped for part in merged if (stripped := part.strip()))


def _sentences_of_line(line: str) -> Iterator[str]:
    bullet = _OPENS_LINE.match(line)
    body = line[bullet.end() :] if bullet and bullet.end() < len(line) else line
    ends = (stop.end() for stop in _STOP.finditer(body) if _ends_sentence(body, stop))
    return (part.strip() for part in _slices(body, ends))


def _slices(text: str, ends: Iterator[int]) -> Iterator[str]:
    start = 0
    for end in ends:
        yield text[start:end]
        start = end
    yield text[start:]


def _ends_sentence(line: str, stop: re.Match[str]) -> bool:
    marks = stop["marks"]
    if marks is None:
        return True
    following = line[stop.end() : stop.end() + 12].lstrip()[:1]
    if following.islower() and (stop["closed"] or len(marks) > 1 or marks == "…"):
        return False
    return marks != "." or not _is_abbreviation(line[max(0, stop.start() - 20) : stop.start()], following)


def _is_abbreviation(before: str, following: str) -> bool:
    last = _LAST_WORD.search(before)
    if last is None or not following:
        return False
    word = last.group().lower()
    goes_on = following.islower() or following.isdigit()
    initial = len(word) == 1 and word.isalpha() and word != "i"
    if following.isdigit() and _NUMBERED.fullmatch(word):
        return True
    return initial or bool(_TITLE.fullmatch(word)) or (goes_on and bool(_SHORTENED.fullmatch(word)))


def _too_short(part: str) -> bool:
    return len(list(islice(_WORD.finditer(part), _FEWEST_WORDS))) < _FEWEST_WORDS
