"""Find the thing that is merely one way of getting the job done."""

from collections.abc import Sequence
from functools import cache, lru_cache

from firsthand.analysis.statement.grammar import (
    DETERMINERS,
    FUNCTION_WORDS,
    NUMBERS,
    PREPOSITIONS,
    SUBORDINATORS,
    words,
)
from firsthand.analysis.statement.lexicon import (
    REMEMBERED,
    corrected,
    is_known,
    is_mostly_verb,
    is_noun,
    is_plural,
    is_verb,
    kinds,
    listed,
    singular,
    verb_of,
)
from firsthand.analysis.statement.spans import Token

CATEGORIES = ("vendors", "software", "gadgets", "channels", "artefacts", "events", "services", "devices")
_JUDGED = frozenset({"artefacts", "events", "channels"})
_MEANS_BEFORE = words("by via using through with on in to from over into")
_MOVING = words("move switch migrate transfer convert upgrade")
_WAYS = words("through out over across past up down off along around round")
_HELPING = words("help let allow enable")
_GET = words("order buy rent hire lease purchase procure source borrow acquire")


@cache
def _catalogue() -> dict[str, str]:
    """Every listed phrase with its category; the first category that names it wins."""
    found: dict[str, str] = {}
    for category in CATEGORIES:
        for phrase in listed("solutions", category):
            found.setdefault(phrase, category)
    return found


@cache
def _openers() -> frozenset[str]:
    """First words of the phrases, so that most words need no look at what follows."""
    return frozenset(phrase.split(" ")[0] for phrase in _catalogue() if " " in phrase)


@cache
def _single_words() -> frozenset[str]:
    return frozenset(phrase for phrase in _catalogue() if len(phrase) > 5 and phrase.isalpha())


@lru_cache(REMEMBERED)
def _plain(low: str) -> str:
    if low in _catalogue():
        return low
    plain = singular(low.removesuffix("'s"))
    return plain if plain in _catalogue() or len(plain) < 6 or is_known(plain) else corrected(plain, _single_words())


def match(tokens: Sequence[Token], i: int) -> tuple[int, str] | None:
    """The longest listed phrase that begins at `i`: where it ends, and its category."""
    low = tokens[i].low
    if low in PREPOSITIONS:
        return None
    if low in _openers():
        for length in (4, 3, 2):
            if i + length <= len(tokens) and (category := _phrase_category(tokens, i, length)):
                return i + length, category
    if (plain := _plain(low)) in _catalogue():
        return i + 1, _catalogue()[plain]
    return (i + 1, "vendors") if _is_brand(tokens, i) else None


def _phrase_category(tokens: Sequence[Token], i: int, length: int) -> str:
    lows = [token.low for token in tokens[i : i + length]]
    exactly = _catalogue().get(" ".join(lows), "")
    return exactly or _catalogue().get(" ".join([*lows[:-1], _plain(lows[-1])]), "")


def is_listed(text: str) -> bool:
    """Whether a named solution stands in our own lists, not only in the dictionary of devices."""
    lows = text.lower().split()
    return any(" ".join([*lows[i:-1], _plain(lows[-1])]) in _catalogue() for i in range(len(lows))) or any(
        word in listed("solutions", "vendors") | listed("solutions", "software") for word in lows
    )


def _is_brand(tokens: Sequence[Token], i: int) -> bool:
    """CamelCase names anywhere; common words that are brands only in mid-sentence capitals."""
    text = tokens[i].text
    if (
        text in listed("solutions", "capital_vendors")
        and i > 0
        and tokens[i - 1].low in PREPOSITIONS | {"use", "the", "an", "our"}
    ):
        return True
    inner = text[1:]
    return (
        inner != inner.lower()
        and inner != inner.upper()
        and text.isalnum()
        and not text[0].isdigit()
        and not text.isupper()
    )


def names_product(tokens: list[Token], k: int) -> bool:
    """Whether the phrase behind the preposition at `k` is a product one works in or on ("in Jira", "on a tablet")."""
    word = tokens[k].low
    if word not in ("in", "on", "to", "into", "from", "through", "over", "onto", "by"):
        return False
    for j in range(k + 1, min(k + 6, len(tokens))):
        if tokens[j].low in PREPOSITIONS or tokens[j].low in SUBORDINATORS or not tokens[j].low[0].isalnum():
            return False
        found = match(tokens, j)
        if found and not _is_absorbed(tokens, found[0]):
            return _works_in(found[1], tokens[j].low, word)
    return False


def _works_in(category: str, low: str, preposition: str) -> bool:
    if preposition in ("to", "from", "into"):
        return category in ("vendors", "software") or low in ("spreadsheet", "pdf", "csv")
    if category == "events" or category == "services":
        return preposition in ("by", "through") and category == "services"
    if category in ("devices", "gadgets"):
        return low in _HANDY and preposition in ("on", "by", "from")
    return preposition not in ("in", "on") or low not in listed("solutions", "weak")


_MODIFYING_VERBS = words("review travel search report transfer")
_HANDY = words("tablet laptop phone smartphone mobile computer ipad handheld pc headset screen")


def solution(
    told: list[Token], action: str, verb_length: int, head: int, is_wish: bool, acts: frozenset[int] = frozenset()
) -> tuple[int, int] | None:
    """The first solution among the words of the job, as a range of indices into `told`.

    `acts` are further verbs, at which no thing is named. `action` is the plain verb, `verb_length` its
    tokens, `head` the index of the object's head noun.
    """
    if verb_length and is_channel_verb(told, action):
        return 0, 1
    i = verb_length
    while i < len(told):
        if i in acts:
            i += 1
            continue
        if told[i].low in listed("solutions", "adverbs") and not (i + 1 < len(told) and is_noun(told[i + 1].low)):
            return i, i + 1
        found = match(told, i) or _bought(told, i, action, head, is_wish)
        if found and _counts(told, i, found, action, verb_length, head, is_wish):
            return _widened(told, i, found[0], verb_length)
        i = found[0] if found else i + 1
    return None


def is_channel_verb(told: list[Token], action: str) -> bool:
    return told[0].low in listed("solutions", "verbs") and action == told[0].low


def _bought(told: list[Token], i: int, action: str, head: int, is_wish: bool) -> tuple[int, str] | None:
    """A device or vehicle of WordNet that is to be got, or that one works with."""
    if not {"d", "h"} & set(kinds(singular(told[i].low))) or is_wish:
        return None
    got = action.split(" ")[0] in _GET and i == head
    return (i + 1, "devices") if got or _is_used(told, i) else None


def _is_used(told: list[Token], i: int) -> bool:
    """ "using a laser": the head of what is used."""
    is_head = i + 1 == len(told) or not is_noun(told[i + 1].low) or told[i + 1].start > told[i].end + 1
    lows = [token.low for token in told[max(0, i - 4) : i]]
    return is_head and "using" in lows and not set(lows[lows.index("using") :]) & PREPOSITIONS - {"using"}


def _counts(
    told: list[Token], i: int, found: tuple[int, str], action: str, verb_length: int, head: int, is_wish: bool
) -> bool:
    """Whether the product is a way of doing the job, not the thing worked on or a detail of something else."""
    end, category = found
    if category == "vendors":
        return True
    if _is_something_else(told, i, end, category) or _is_handled(told, end, action):
        return False
    return (
        _is_replaced(told, i, action)
        or _is_moved_to(told, i, action)
        or _is_way(told, i, found, action, verb_length, head, is_wish)
    )


def _is_way(
    told: list[Token], i: int, found: tuple[int, str], action: str, verb_length: int, head: int, is_wish: bool
) -> bool:
    end, category = found
    is_means = _is_means(told, i, verb_length)
    is_wish = is_wish and i <= head < end + 2
    if category in ("services", "devices", "gadgets") and not is_means and _is_whereabouts(told, i, verb_length):
        return False
    is_sought = action in ("find", "choose", "look for") and i <= head < end
    is_gained = is_sought or is_means or _is_got(action) or action in listed("verbs", "made")
    if category == "devices" or (end - i == 1 and singular(told[i].low) in listed("solutions", "weak")):
        return is_gained or is_wish
    if category in _JUDGED:
        return is_means or not {action, _helped(told, i, action)} & listed("verbs", "writing_worked_on")
    return is_gained or not {action, _helped(told, i, action)} & listed("verbs", "worked_on")


def _is_something_else(told: list[Token], i: int, end: int, category: str) -> bool:
    """A verb, a detail of another thing, or a broken thing."""
    is_verb_here = end - i == 1 and (_is_verb_here(told, i) or _is_describing(told, i))
    return is_verb_here or _is_absorbed(told, end) or (category != "software" and _is_damaged(told, i))


def _is_handled(told: list[Token], end: int, action: str) -> bool:
    """The provider's metric ("reduce the number of support tickets"), or what is moved ("get a lorry through")."""
    if action in ("get", "bring") and end < len(told) and told[end].low in _WAYS:
        return True
    return action in listed("verbs", "outcome") and told[end - 1].low in listed("grammar", "metrics")


def _is_replaced(told: list[Token], i: int, action: str) -> bool:
    """ "replace the old tool with one that reads receipts": one product for another."""
    behind = [token.low for token in told[i + 1 :]]
    return action in ("replace", "swap") and "with" in behind[:3] and is_listed(told[i].low) and "by" not in behind


def _is_moved_to(told: list[Token], i: int, action: str) -> bool:
    """ "move bookings to the new calendar": where something is to live from then on."""
    before = [token.low for token in told[max(0, i - 3) : i]]
    return action in _MOVING and "to" in before and not set(before[before.index("to") :]) & PREPOSITIONS - {"to"}


def _helped(told: list[Token], i: int, action: str) -> str:
    """What the people helped are to do: "help customers find a cash machine"."""
    if action not in _HELPING:
        return action
    verbs = [token.low for token in told[1:i] if is_mostly_verb(token.low)]
    return verbs[-1] if verbs else told[0].low


def _is_verb_here(told: list[Token], i: int) -> bool:
    """ "to report", "and form": a verb of the same spelling."""
    low, before = told[i].low, told[i - 1].low if i else ""
    return before in ("to", "that", "not") and is_verb(low) and not is_plural(low)


def _is_describing(told: list[Token], i: int) -> bool:
    """ "safe and easy parking": an adjective of the same spelling."""
    after = told[i + 1].low if i + 1 < len(told) else ""
    behind = told[i + 2].low if i + 2 < len(told) else ""
    return "A" in kinds(told[i].low) and bool({"a", "A"} & set(kinds(behind if after in ("and", ",") else after)))


def _is_whereabouts(told: list[Token], i: int, verb_length: int) -> bool:
    """ "from the airport to the hotel": where somebody goes, not what is got."""
    for k in range(i - 1, max(verb_length - 1, i - 4), -1):
        if told[k].low in PREPOSITIONS:
            return told[k].low not in ("for", "of", "about", "between", "per", "with")
    return False


def _is_got(action: str) -> bool:
    return action in listed("verbs", "got") and action not in ("find", "choose", "share", "issue", "run", "pick")[:3]


def _is_means(told: list[Token], i: int, verb_length: int) -> bool:
    for k in range(i - 1, max(verb_length - 1, i - 5), -1):
        if told[k].low in ("every", "each", "all"):
            return False
        if told[k].low in _MEANS_BEFORE:
            return told[k].low not in ("to", "from", "into", "in", "over")
        if told[k].low in PREPOSITIONS:
            return False
    return False


def _is_damaged(told: list[Token], i: int) -> bool:
    return any(t.low in listed("solutions", "damaged") for t in told[max(0, i - 2) : i])


def _is_absorbed(tokens: list[Token], end: int) -> bool:
    """The product only modifies another noun: "app developer", "train driver"."""
    if end >= len(tokens) or tokens[end].start != tokens[end - 1].end + 1:
        return False
    after = tokens[end].low
    if (
        after in listed("solutions", "extending")
        or after in PREPOSITIONS
        or after in SUBORDINATORS
        or after in DETERMINERS | NUMBERS
    ):
        return False
    if match(tokens, end):
        return False
    return after in listed("solutions", "heads_that_absorb") or _is_plain_noun(after)


def _is_plain_noun(word: str) -> bool:
    if (
        not word[0].isalpha()
        or word.endswith(("ing", "ed", "ly"))
        or word in ("and", "or", "that", "which", "who", "so", "as")
    ):
        return False
    found = kinds(word) or kinds(singular(word))
    return "n" in found and "V" not in found and "r" not in found


def _widened(told: list[Token], i: int, end: int, verb_length: int) -> tuple[int, int]:
    """With the nouns directly before it, and the product nouns directly behind it."""
    start = i
    while start > verb_length and _modifies(told, start - 1):
        start -= 1
    while end < len(told) and told[end].start == told[end - 1].end + 1 and (further := _extension(told, end)):
        end = further
    return start, end


def _extension(told: list[Token], end: int) -> int:
    if found := match(told, end):
        return found[0]
    is_noun_next = end + 1 < len(told) and is_noun(told[end].low) and told[end + 1].start == told[end].end + 1
    if is_noun_next and (found := match(told, end + 1)):
        return found[0]
    return end + 1 if told[end].low in listed("solutions", "extending") and is_noun(told[end].low) else 0


def _modifies(told: list[Token], k: int) -> bool:
    token = told[k]
    if token.end + 1 != told[k + 1].start or not token.low[0].isalpha() or token.low.endswith(("'s", "s'")):
        return False
    if token.low in FUNCTION_WORDS | listed("grammar", "manner") or token.low.split("-")[0] in NUMBERS:
        return False
    found = kinds(token.low)
    if not found and token.low.endswith(("ly", "ed")):
        return False
    if verb_of(token.low) and token.low.endswith(("ing", "ed")) and token.low not in listed("verbs", "gerund_nouns"):
        return False
    return not found or ("n" in found and not {"A", "r", "V"} & set(found)) or token.low in _MODIFYING_VERBS
