"""Words without their endings, so that "transferring", "transfers" and "transferred" count as one."""

import polars as pl

_SYLLABLE = r"^(.*[aeiouy].*?[^e])"
_TWO_SYLLABLES = r"^(.*[aeiouy][^aeiouy]+[aeiouy]+[^aeiouy].*?)"

# In the spirit of Porter 1980, "An algorithm for suffix stripping": whatever ending fits goes, in this order.
_PLURAL = (
    (r"^(..+)ies$", "${1}y"),
    (r"^(.+(?:ss|x|ch|sh|zz))es$", "$1"),
    (r"^(..*[^sui])s$", "$1"),
)
_TENSE = ((_SYLLABLE + r"(?:ed|ing)(?:ly)?$", "$1"),)
_DERIVED = (
    (r"^(..+)ification$", "${1}ify"),
    (_TWO_SYLLABLES + r"(?:ization|isation|izer|iser|ize|ise)$", "$1"),
    (_TWO_SYLLABLES + r"(?:ational|ation|ator|ative|ate|at)$", "$1"),
    (_TWO_SYLLABLES + r"(?:fulness|ousness|iveness|fully|ously|ively|ally)$", "$1"),
    (_TWO_SYLLABLES + r"(?:ment|ness|able|ible|ance|ence|ancy|ency|ant|ent|ion|al|er|or|ly|ful|ive|ous|ic|ity)$", "$1"),
)
_LAST = ((r"^(...*)e$", "$1"), (r"^(..+)y$", "${1}i"))
_DOUBLED = r"(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$"


def stem(words: pl.Series) -> pl.Series:
    """The stem of each of `words` (lower case, Latin letters; others stay as they are)."""
    stems = _strip(_strip(words, _PLURAL), _TENSE)
    return _strip(_strip(_single(stems), _DERIVED), _LAST)


def _strip(words: pl.Series, endings: tuple[tuple[str, str], ...]) -> pl.Series:
    for ending, rest in endings:
        words = words.str.replace(ending, rest)
    return words


def _single(words: pl.Series) -> pl.Series:
    doubled = words.str.contains(_DOUBLED)
    return words.str.head(-1).zip_with(doubled, words) if doubled.any() else words
