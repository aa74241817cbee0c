"""Text to tokens; tags, bullets, quotation marks and final punctuation are left out."""

import re

from firsthand.analysis.statement.grammar import words
from firsthand.analysis.statement.lexicon import misspelt
from firsthand.analysis.statement.spans import Span, Token

LONGEST = 600
LONGEST_WORD = 64
_TOKEN = re.compile(r"<[^<>]{1,200}>|&(?!amp;)\w{2,8};|(&amp;|\w+(?:['’\-]\w+)*(?:(?<=s)['’](?=\s\w))?|[^\w\s])")
_NUMBERED = re.compile(r"\d{1,3}|[a-z]")
_PLEASE = words("please pls plz thanks thx")
_LABELS = words("job story statement goal jtbd task need")


def tokenize(text: str) -> list[Token]:
    """At most `LONGEST` tokens: a statement has 25 words, and a novel pasted by mistake must not take all day.

    `low` has at most `LONGEST_WORD` letters, so that what is remembered of words stays small.
    """
    tokens = []
    mended = misspelt()
    for match in _TOKEN.finditer(text):
        if match.group(1):
            low = match.group(1)[:LONGEST_WORD].lower().replace("’", "'").replace("&amp;", "&")
            tokens.append(Token(match.start(), match.end(), match.group(1), mended.get(low, low)))
            if len(tokens) == LONGEST:
                break
    return tokens


def is_word(token: Token) -> bool:
    return token.low[0].isalnum()


def trimmed(tokens: list[Token]) -> list[Token]:
    """Without list number, bullet, label, quotation marks and final punctuation."""
    start, end = 0, len(tokens)
    while start < end and not is_word(tokens[start]):
        start += 1
    if end - start > 2 and tokens[start + 1].low in (".", ")", ":") and _is_label(tokens[start].low):
        start += 2
    while end > start and (not is_word(tokens[end - 1]) or (end - start > 2 and tokens[end - 1].low in _PLEASE)):
        end -= 1
    return tokens[start:end]


def _is_label(low: str) -> bool:
    return low in _LABELS or bool(_NUMBERED.fullmatch(low))


def span(text: str, tokens: list[Token]) -> Span | None:
    """From the first word of `tokens` to the last; None when there is none."""
    words = [token for token in tokens if is_word(token)]
    if not words:
        return None
    return Span(words[0].start, words[-1].end, text[words[0].start : words[-1].end])
