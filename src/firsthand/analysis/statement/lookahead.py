"""What comes next: questions one can ask at any token without knowing what was read before."""

from dataclasses import dataclass

from firsthand.analysis.statement.action import is_adverb, is_describing
from firsthand.analysis.statement.grammar import (
    BARE_CONTEXT,
    DETERMINERS,
    FINITE,
    NUMBERS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    QUANTIFIED_TIME,
    SUBJECTS,
    SUBORDINATORS,
    WH,
    words,
)
from firsthand.analysis.statement.lexicon import (
    is_mass,
    is_mostly_verb,
    is_noun,
    is_person,
    is_plural,
    is_time,
    is_verb,
    kinds,
    listed,
    opening_words,
    singular,
    verb_of,
)
from firsthand.analysis.statement.spans import Token

CONTENT = WH | {"that"}
JOINERS = words("and or then & / , ; . + plus")
DASHES = frozenset("–—-()[]:…\"“”'’")
JUST = words(
    "right just shortly immediately soon long only even especially exactly particularly directly straight well"
)
_PARTNERS = {"next": "to", "ahead": "of", "due": "to"}
ALONG = words("child kid baby toddler infant dog cat pet luggage pram pushchair wheelchair crutch")
_STRAYING = words("around up down off out over through along in on")
_FASTER = words("fast faster quicker cheaper better sooner easier well safer smoother best")

_UNITS = words("second minute hour day week month moment click step")
_POINTS = words("end start beginning first middle height run-up course then now pm am eod o'clock")
_COUNTING = words("under less minutes seconds hours days no at max maximum")


@dataclass
class Lookahead:
    """The tokens of a statement up to `end`."""

    tokens: list[Token]
    start: int
    end: int

    def low(self, k: int) -> str:
        return self.tokens[k].low if k < self.end else ""

    def behind_person(self, k: int) -> int:
        j = k + 1 if self.low(k) in DETERMINERS else k
        while not is_person(self.low(j)):
            j += 1
        return j + 1

    def is_person_first(self, k: int) -> bool:
        """ "an employee honest feedback", "patients clear instructions"."""
        j = k + 1 if self.low(k) in DETERMINERS else k
        while j < self.end and is_describing(self.low(j)) and not is_person(self.low(j)):
            j += 1
        person, after = self.low(j), self.low(j + 1)
        if not is_person(person) or is_describing(person) or not (is_plural(person) or self.low(k) in DETERMINERS):
            return False
        if not is_describing(after) and not (is_plural(after) or is_mass(after)):
            return False
        return not is_verb(after) or self.low(k) in DETERMINERS

    def noun_phrase_end(self, k: int) -> int:
        begin = k
        while k < self.end and self.low(k) not in PREPOSITIONS | CONTENT | SUBORDINATORS | JOINERS | FINITE:
            if k > begin and self.low(k) in DETERMINERS:
                break
            k += 1
        return k

    def is_last_of_phrase(self, k: int) -> bool:
        after = self.low(k + 1)
        return (
            not after
            or after in PREPOSITIONS | SUBORDINATORS | DETERMINERS | JOINERS
            or is_adverb(after)
            or after in BARE_CONTEXT
            or after in listed("solutions", "adverbs")
        )

    def is_result(self, k: int) -> bool:
        word = self.low(k)
        shaped = is_describing(word) or bool({"a", "A"} & set(kinds(word)))
        return shaped and word != "home" and self.is_last_of_phrase(k)

    def leaves_object(self, j: int) -> bool:
        return self.low(j) in PREPOSITIONS or self.low(j) in SUBORDINATORS or self.low(j).endswith("ing")

    def verb_list(self, j: int) -> bool:
        after = self.low(j + 1)
        return is_verb(self.low(j)) and (is_noun(after) or is_describing(after) or after in PREPOSITIONS | JOINERS)

    def is_stray(self, word: str, after: str) -> bool:
        if not after or after in SUBORDINATORS or after in DASHES or after in (",", "."):
            return True
        return word in _STRAYING and after in PREPOSITIONS - {"of", "under", "behind"}

    def is_preposition(self, k: int) -> bool:
        """ "next" and "ahead" only with their partner."""
        word, after = self.low(k), self.low(k + 1)
        return after == _PARTNERS.get(word, after)

    def is_thing(self, k: int) -> bool:
        """A noun that could be a verb, used as a noun: "to work", "to school"."""
        after = self.low(k + 1)
        return after not in DETERMINERS and after not in OBJECT_PRONOUNS and not is_mostly_verb(self.low(k))

    def is_place(self, k: int) -> bool:
        return self.low(k + 1) in ("site", "holiday", "board", "call", "duty", "days", "the") and self.low(k + 2) in (
            "",
            "way",
            "day",
            "phone",
            "spot",
            "road",
            "floor",
            "train",
            "bus",
            "plane",
            "first",
            "last",
        )

    def is_company(self, k: int) -> bool:
        """With a handicap or a child along; not with a tool, a material or a colleague."""
        named = [self.low(j) for j in range(k + 1, min(k + 4, self.end))]
        ends = next(
            (i for i, low in enumerate(named) if i and low in PREPOSITIONS | SUBORDINATORS | JOINERS), len(named)
        )
        head = singular(named[ends - 1])
        if head in ALONG or (
            named[0] in DETERMINERS and named[1:] and named[1].endswith("ing") and not is_noun(named[1])
        ):
            return True
        known = {"d", "m", "p", "h"} & set(kinds(head)) or head in listed("grammar", "instruments")
        return ends > 1 and not known and is_noun(head) and is_describing(named[ends - 2])

    def behind_without(self, k: int) -> str:
        if self.low(k + 1) in listed("grammar", "without_measures") or (
            self.low(k + 2) in listed("grammar", "without_measures") and not self.low(k + 1).endswith("ing")
        ):
            return "out"
        return "context"

    def behind_as(self, k: int) -> str:
        after = self.low(k + 1)
        if (
            after in ("soon", "long", "part", "early", "late")
            or after in SUBJECTS
            or (after in DETERMINERS and self.finite_follows(k + 1))
        ):
            return "context"
        return "out"

    def finite_follows(self, k: int) -> bool:
        return any(self.low(j) in FINITE for j in range(k, min(k + 6, self.end)))

    def time_follows(self, k: int) -> bool:
        for j in range(k + 1, min(k + 6, self.end)):
            word = self.low(j)
            if word in _POINTS or word in listed("grammar", "months") or singular(word) in listed("grammar", "times"):
                return not self.heads_on(j)
            if (word in PREPOSITIONS and word != "next") or word in SUBORDINATORS or word in JOINERS:
                return False
        return self.low(k + 1).isdigit() and k + 2 >= self.end

    def heads_on(self, j: int) -> bool:
        """The time word only modifies another noun: "the Friday team"."""
        after = self.low(j + 1)
        return (
            bool(after)
            and self.low(j) not in ("end", "start", "beginning")
            and is_noun(after)
            and after not in PREPOSITIONS | SUBORDINATORS | JOINERS
            and "t" not in kinds(singular(after))
            and after not in listed("grammar", "months") | listed("grammar", "times")
            and not after[0].isdigit()
        )

    def length_of_duration(self, k: int) -> int:
        """In five minutes, within 24 hours, in under an hour: how fast it is to go."""
        if self.low(k) not in ("in", "within") or not self._counts_time(k + 1):
            return 0
        for j in range(k + 1, min(k + 6, self.end)):
            if singular(self.low(j)) in _UNITS:
                is_given = self.low(j + 1) in ("of", "without") or self.low(j).endswith("'")
                return 0 if is_given else j + 1 - k
            if self.low(j) in PREPOSITIONS - {"under"}:
                return 0
        return 0

    def _counts_time(self, k: int) -> bool:
        word, after = self.low(k), self.low(k + 1)
        if word in ("a", "an"):
            return singular(after) in _UNITS or after in ("few", "couple", "matter")
        return word.isdigit() or word in NUMBERS or word in _COUNTING

    def is_free(self, k: int) -> bool:
        """Nothing behind that the word could belong to as an adjective."""
        word = self.low(k)
        return (
            not word
            or word in PREPOSITIONS | SUBORDINATORS | JOINERS | DASHES
            or is_adverb(word)
            or word in ("and", "using", "so")
        )

    def is_time_before(self, k: int) -> bool:
        """ "an hour before departure", "the night before signing"."""
        if self.low(k) not in QUANTIFIED_TIME and not is_time(self.low(k)) and not self.low(k).isdigit():
            return False
        for j in range(k, min(k + 5, self.end)):
            word = self.low(j)
            if word in ("before", "after", "until", "ahead", "prior"):
                return j > k and (is_time(self.low(j - 1)) or self.low(j - 1) in JUST)
            if (
                word not in QUANTIFIED_TIME
                and not is_time(word)
                and not word.isdigit()
                and word not in NUMBERS
                and word != "full"
            ):
                return False
        return False

    def begins_means(self, k: int) -> bool:
        word, after = self.low(k), self.low(k + 1)
        if word in ("using", "via"):
            return True
        if word == "by" and after.endswith("ing") and bool(verb_of(after)):
            return not is_noun(after) or after not in listed("grammar", "months")
        return word == "with" and after == "the" and self.low(k + 2) in ("help", "aid", "assistance")

    def length_of_measure(self, k: int) -> int:
        """How many tokens of a measure begin at `k`."""
        for length in (5, 4, 3, 2) if self.low(k) in opening_words("grammar", "measures") else ():
            if k + length <= self.end and " ".join(t.low for t in self.tokens[k : k + length]) in listed(
                "grammar", "measures"
            ):
                return length
        word = self.low(k)
        is_last = self.is_last_of_phrase(k) or self.low(k + 1) in ("than", "using")
        return int(word in listed("grammar", "manner") and is_last and is_adverbial(word))

    def is_feeling(self, k: int) -> bool:
        if self.low(k) not in ("with", "without", "in", "free", "at"):
            return False
        lows = [self.low(j) for j in range(k + 1, min(k + 5, self.end))]
        if self.low(k) in ("in", "at"):
            return " ".join([self.low(k), *lows[:1]]) in ("in control", "in peace", "at ease", "in comfort")
        ranges = [(i, j) for i in (0, 1) for j in range(i + 1, 4)]
        named = [j for i, j in ranges if " ".join(lows[i:j]) in listed("grammar", "feelings")]
        return any(self.is_free(k + 1 + j) for j in named)


def is_adverbial(word: str) -> bool:
    """Measures that can stand behind an object: "quickly", "faster", "cheaply"; not "cheap"."""
    return word.endswith("ly") or word in _FASTER
