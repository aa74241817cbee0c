"""Is the first word an action, a thing or something that happened; and how far does the verb reach."""

from firsthand.analysis.statement.grammar import (
    BARE_CONTEXT,
    CLAUSE_ONLY,
    DETERMINERS,
    FINITE,
    FUNCTION_WORDS,
    NUMBERS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    RELATIVE,
    SUBJECTS,
    SUBORDINATORS,
    WH,
    words,
)
from firsthand.analysis.statement.lexicon import (
    compounds,
    is_mass,
    is_mostly_verb,
    is_noun,
    is_person,
    is_plural,
    is_time,
    is_verb,
    kinds,
    listed,
    mended_verb,
    phrasal,
    verb_of,
)
from firsthand.analysis.statement.solution import match
from firsthand.analysis.statement.spans import Token

_OPENERS = DETERMINERS | NUMBERS | OBJECT_PRONOUNS | WH - {"who", "which", "when", "where"}
_PARTICLES = words("out up off down away back in on over apart through together forward")
_OF_PEOPLE = words("staff guest club group team crew fellow lone")
_ALSO_VERBS = words("contact direct correct complete separate calm")
_WISHED_FOR = words("this someone somebody something nothing")
_SPENT = words("expenses costs times")
_ONLY_VERBS = words("leverage handle utilise utilize manage optimise optimize streamline enhance improve")
_NOT_BEHIND_VERBS = FINITE - {"will", "can", "may", "might", "do", "have"}
_TIMED = words("over in on through around by under across from at after")
_ANYTIME = words(
    "work act run live go move check call drop sit play write come stay walk drive cook break hold turn "
    "get meet pay sleep train vote"
)
_SETTLED = words("work live sleep eat play study travel cook train stay rest")
COMMUNICATE = words("explain describe report present announce suggest recommend demonstrate prove confirm mention say")
_ASKING = words("state check note record")
_INTENDING = words(
    "learn refuse decide remember try plan agree offer arrange attempt prepare continue begin start "
    "promise volunteer afford forget"
)
_BEHIND_CHUNK = PREPOSITIONS | SUBORDINATORS | SUBJECTS | RELATIVE | BARE_CONTEXT | {"and", "or"}
_STAYING = frozenset({"work on", "live on", "live in"})
_CHAINED = words("stop start keep avoid begin continue finish")
_CONTEXT_AFTER = words("during while when before after without outside abroad until within despite whilst overnight")
_INTRANSITIVE_PAST = words(
    "arrived came went broke fell forgot took gave ran began did saw knew grew threw wrote drove ate "
    "failed died stopped crashed vanished disappeared expired refused quit resigned said told kept "
    "cancelled closed changed got left lost became"
)
_NOT_ADVERBS = words("early daily weekly monthly yearly hourly quarterly friendly elderly only likely costly lonely")


def low(tokens: list[Token], i: int) -> str:
    return tokens[i].low if i < len(tokens) else ""


def is_adverb(word: str) -> bool:
    """Adverbs of manner: -ly and not also a noun or an adjective (supply, daily)."""
    return (
        word.endswith("ly")
        and len(word) > 4
        and word not in _NOT_ADVERBS
        and not {"n", "V", "v", "A"} & set(kinds(word))
    )


def is_situation(tokens: list[Token], i: int) -> bool:
    """A state or an event told, rather than something one could decide to do."""
    word, after = low(tokens, i), low(tokens, i + 1)
    if word in SUBJECTS and word not in _WISHED_FOR and not (after == "to" and word.endswith(("body", "one"))):
        return True
    if {f"{word} {after}", word} & listed("verbs", "unchosen"):
        return True
    if word in listed("verbs", "states"):
        if is_verb(word) and (after not in PREPOSITIONS | {""} or not _is_cut_off(tokens, i)):
            return False
        return not (word in ("new", "home", "short", "late", "down") and is_noun(after))
    if word in CLAUSE_ONLY or (word in PREPOSITIONS and word not in ("for", "to", "about", "up", "off", "out", "near")):
        return True
    return not is_action(tokens, i) and tells(tokens, i)


def _is_cut_off(tokens: list[Token], i: int) -> bool:
    """ "Cut off from the village", not "Cut off dead branches"."""
    after = low(tokens, i + 1)
    return (
        low(tokens, i + 2) in PREPOSITIONS
        if after in ("off", "out", "down", "away")
        else after not in ("away", "up", "back")
    )


def tells(tokens: list[Token], i: int) -> bool:
    """Whether a finite verb stands behind the first noun phrase: "the queue is too long"."""
    for k in range(i + 1, min(len(tokens), i + 12)):
        word, before = tokens[k].low, tokens[k - 1].low
        if word in RELATIVE or word in SUBORDINATORS or word in ("to", "what", "how", "why", "whether", ",", "for"):
            return False
        if word in SUBJECTS and before != "and":
            return False
        if word in FINITE or (word in _INTRANSITIVE_PAST and is_noun(before) and before not in PREPOSITIONS):
            return True
        if _agrees(tokens, i, k):
            return True
    return False


def _agrees(tokens: list[Token], i: int, k: int) -> bool:
    """A singular noun with a verb in -s, or a plural noun with a bare verb, at `k`."""
    word, before, after = tokens[k].low, tokens[k - 1].low, low(tokens, k + 1)
    is_pair = before in listed("verbs", "compound_firsts") and word in listed("verbs", "compound_seconds")
    if not is_noun(before) or is_pair or low(tokens, k - 2) in ("of", "for", "with"):
        return False
    opens = after in DETERMINERS or after in ("me", "us", "him", "them", "it", "not", "out", "up", "down")
    if word.endswith("s") and not is_plural(before) and is_verb(verb_of(word) or "-"):
        base = verb_of(word)
        return opens or (is_mostly_verb(base) and ("n" not in kinds(base) or not _is_late_noun(tokens, i, k)))
    plural = is_plural(before) or before in ("people", "staff")
    return plural and is_verb(word) and (is_mostly_verb(word) or opens) and "A" not in kinds(word)


def _is_late_noun(tokens: list[Token], i: int, k: int) -> bool:
    """ "the number of app downloads": behind a preposition, or before a noun, the word that could be a noun is one."""
    return is_noun(low(tokens, k + 1)) or any(token.low in PREPOSITIONS for token in tokens[i:k])


def is_action(tokens: list[Token], i: int) -> bool:
    """Whether the word at `i` is meant as a verb: "Order spare parts", not "Order status"."""
    word, after = mended_verb(tokens[i].low), low(tokens, i + 1)
    if not is_verb(word):
        return word.endswith("ing") and _is_gerund(tokens, i)
    found = set(kinds(word))
    if after in _NOT_BEHIND_VERBS or (after == "of" and "n" in found):
        return False
    if not {"n", "a", "A"} & found:
        return True
    if (named := match(tokens, i)) and named[0] > i + 1:
        return False
    if after in _OPENERS or is_adverb(after) or after.endswith(("'s", "s'")):
        return True
    is_named = f"{word} {after}" in compounds() or (len(after) == 1 and after.isalpha())
    return not is_named and _is_verb_by_neighbour(tokens, i, word, after)


def _is_gerund(tokens: list[Token], i: int) -> bool:
    word, after = tokens[i].low, low(tokens, i + 1)
    if not is_verb(verb_of(word) or "-"):
        return False
    if word not in listed("verbs", "gerund_nouns"):
        return after != "of"
    return after in DETERMINERS | OBJECT_PRONOUNS or (is_describing(after) and is_noun(low(tokens, i + 2)))


def _is_verb_by_neighbour(tokens: list[Token], i: int, word: str, after: str) -> bool:
    if not after:
        return is_mostly_verb(word)
    if after in RELATIVE:
        return after == "which" and word in _ASKING
    if f"{word} {after}" in phrasal() and (after in _PARTICLES or word not in listed("verbs", "nouny")):
        return True
    if after in ("and", "or", "/", ",", "&"):
        return _is_verb_list(tokens, i, word)
    if after in PREPOSITIONS or after in SUBORDINATORS:
        return _is_verb_before_preposition(tokens, i, word)
    return _is_verb_before_noun(tokens, i, word)


def _is_verb_list(tokens: list[Token], i: int, word: str) -> bool:
    """ "Support, plan and coordinate": one sure verb among them makes all of them verbs."""
    joined = [token.low for token in tokens[i + 1 : i + 8] if token.low[0].isalpha() and token.low not in ("and", "or")]
    listed_verbs = [verb for verb in joined[:3] if is_verb(verb)]
    if not listed_verbs or listed_verbs[0] != joined[0]:
        return False
    behind = low(tokens, i + 3)
    if len(joined) > 1 and joined[1] == behind and word not in listed("verbs", "nouny") and is_noun(behind):
        return True
    return (
        is_mostly_verb(joined[0])
        or any(map(is_mostly_verb, [word, *listed_verbs]))
        or word not in listed("verbs", "nouny")
    )


def _is_verb_before_preposition(tokens: list[Token], i: int, word: str) -> bool:
    after, behind = low(tokens, i + 1), low(tokens, i + 2)
    if word in listed("verbs", "intransitive") and after in _CONTEXT_AFTER:
        return True
    if after == "to" and word in ("attempt", "plan", "offer", "start", "vote") and is_verb(behind):
        return True
    if word in listed("verbs", "nouny") or _is_thing_for(tokens, i, word):
        return False
    return is_mostly_verb(word) or word in listed("verbs", "intransitive")


def _is_thing_for(tokens: list[Token], i: int, word: str) -> bool:
    """ "Land for a playground", not "Travel for two days"."""
    return low(tokens, i + 1) == "for" and word in listed("verbs", "compound_firsts") and not _is_time(tokens, i + 2)


def _is_verb_before_noun(tokens: list[Token], i: int, word: str) -> bool:
    """The noun phrase behind decides: its head is plural or a mass for a verb, a single thing for a compound noun."""
    chunk = _noun_chunk(tokens, i + 1)
    if not chunk or word in _ONLY_VERBS or _acts_on_people(word, chunk[0].low):
        return True
    if _is_compound(tokens, i, word, chunk):
        return False
    head = chunk[-1]
    if low(tokens, i + 2) == "of" and len(chunk) == 1:
        return True
    if is_plural(head.low) or is_mass(head.low) or _is_name(head):
        is_told = "A" in kinds(word) and head.low in listed("verbs", "told_things")
        return not is_told and ("A" not in kinds(word) or is_mostly_verb(word) or word in _ALSO_VERBS)
    could_act = is_describing(chunk[0].low) or is_mostly_verb(word) or word not in listed("verbs", "compound_firsts")
    return "A" not in kinds(word) and could_act


def _is_name(token: Token) -> bool:
    """A proper name, not a common noun in a headline's capitals."""
    return token.text[0].isupper() and "n" not in kinds(token.low)


def _acts_on_people(word: str, first: str) -> bool:
    return is_person(first) and (is_plural(first) or first in ("staff", "people")) and word not in _OF_PEOPLE


def _is_compound(tokens: list[Token], i: int, word: str, chunk: list[Token]) -> bool:
    """ "Order status", "Share price alerts": a noun before a noun it often stands with."""
    first = chunk[0].low
    if word not in listed("verbs", "compound_firsts") or first not in listed("verbs", "compound_seconds"):
        return False
    last = chunk[-1].low
    if is_plural(last) and _is_circumstance(tokens, i + 1 + len(chunk)) and _is_act_on(word, last):
        return False
    if is_plural(last) and last not in listed("verbs", "compound_seconds"):
        return False
    return not is_mostly_verb(word) or (len(chunk) == 1 and (not is_plural(first) or first in _SPENT))


def _is_circumstance(tokens: list[Token], i: int) -> bool:
    word = low(tokens, i)
    return word in _CONTEXT_AFTER or (word in ("on", "at", "by", "between") and _is_time(tokens, i + 1))


def _is_act_on(word: str, thing: str) -> bool:
    """ "Share reports before a meeting"; not "Share prices before a meeting"."""
    return word in listed("verbs", "often_verbs") and thing not in listed("verbs", "attributes")


def is_describing(word: str) -> bool:
    if word in FUNCTION_WORDS:
        return False
    found = kinds(word)
    return "A" in found or ("a" in found and "n" not in found) or (bool(verb_of(word)) and word.endswith(("ed", "ing")))


def _noun_chunk(tokens: list[Token], i: int) -> list[Token]:
    chunk: list[Token] = []
    for token in tokens[i:]:
        if not token.low[0].isalnum() or token.low in _BEHIND_CHUNK or is_adverb(token.low):
            break
        if chunk and (_is_late(token.low) or _is_late_participle(token, chunk)):
            break
        chunk.append(token)
    return chunk


def _is_late(word: str) -> bool:
    return word in DETERMINERS or word in listed("grammar", "manner") or word in listed("solutions", "adverbs")


def _is_late_participle(token: Token, chunk: list[Token]) -> bool:
    """ "lessons learned", "hours worked": behind the head, not in front of it."""
    shaped = (token.low.endswith("ed") and bool(verb_of(token.low))) or token.low == "done"
    return shaped and is_noun(chunk[-1].low)


def verb_end(tokens: list[Token], i: int) -> int:
    """Where the verb that begins at `i` ends: behind its particle or fixed preposition."""
    word = mended_verb(tokens[i].low)
    base = verb_of(word) if word.endswith("ing") and not is_verb(word) else word
    if (known := _let_know(tokens, i, base)) or (known := _make_sure(tokens, i, base)):
        return known
    after = low(tokens, i + 1)
    if base in _CHAINED and after.endswith("ing") and verb_of(after) and after not in listed("verbs", "gerund_nouns"):
        return verb_end(tokens, i + 1)
    if after == "to" and base in COMMUNICATE | _INTENDING:
        return i + 1
    if length := _length_of_phrasal(tokens, i, base):
        return i + length
    takes_one = after in ("to", "for", "about", "against") and _takes_preposition(tokens, i)
    return i + 2 if takes_one or _is_shared_particle(tokens, i) else i + 1


def _length_of_phrasal(tokens: list[Token], i: int, base: str) -> int:
    lows = [base] + [token.low for token in tokens[i + 1 : i + 4]]
    for length in (4, 3, 2) if base != "be" else ():
        if len(lows) >= length and " ".join(lows[:length]) in phrasal() and _belongs(tokens, i, length):
            return length
    return 0


def _is_shared_particle(tokens: list[Token], i: int) -> bool:
    """ "print out and hand in a form": what stands between two verbs belongs to the first."""
    lows = [token.low for token in tokens[i + 1 : i + 4]]
    return len(lows) == 3 and lows[0] in _PARTICLES and lows[1] in ("and", "or", "/", "&") and is_verb(lows[2])


def _belongs(tokens: list[Token], i: int, length: int) -> bool:
    """A preposition belongs to the verb only with something behind it, and not when a time follows."""
    last, after = tokens[i + length - 1].low, low(tokens, i + length)
    if length == 2 and last in ("in", "on") and (named := match(tokens, i + 2)) and named[1] == "vendors":
        return False
    if length == 2 and last in _TIMED and tokens[i].low in _ANYTIME and _is_time(tokens, i + length):
        return False
    if length == 2 and tokens[i].low in _SETTLED and last in _TIMED and f"{tokens[i].low} {last}" not in _STAYING:
        return False
    if last in ("without", "within", "before", "after", "during") and length == 2:
        return tokens[i].low == "look"
    return bool(after) or last in _PARTICLES or length > 2


def _is_time(tokens: list[Token], k: int) -> bool:
    for token in tokens[k : k + 3]:
        if is_time(token.low):
            return True
        if token.low in PREPOSITIONS or token.low in SUBORDINATORS:
            return False
    return False


def _takes_preposition(tokens: list[Token], i: int) -> bool:
    after = low(tokens, i + 2)
    if low(tokens, i + 1) == "to" and is_verb(after) and not is_noun(after):
        return False
    return bool(after) and after not in SUBORDINATORS and not (low(tokens, i + 1) == "for" and _is_time(tokens, i + 2))


def _let_know(tokens: list[Token], i: int, base: str) -> int:
    """ "Let my manager know" is one verb."""
    if base != "let":
        return 0
    return next((k + 1 for k in range(i + 2, min(i + 8, len(tokens))) if tokens[k].low == "know"), 0)


def _make_sure(tokens: list[Token], i: int, base: str) -> int:
    if base == "make" and low(tokens, i + 1) in ("sure", "certain"):
        return i + 2
    return 0
