"""Time, place and circumstance that no preposition opens."""

from firsthand.analysis.statement.grammar import (
    AROUND,
    BARE_CONTEXT,
    DETERMINERS,
    NUMBERS,
    PREPOSITIONS,
    QUANTIFIED_TIME,
    SUBORDINATORS,
)
from firsthand.analysis.statement.lexicon import is_plural, is_time
from firsthand.analysis.statement.lookahead import JUST
from firsthand.analysis.statement.reading import Reading

_OPENING_PAIRS = {
    ("even", "when"),
    ("even", "if"),
    ("due", "to"),
    ("prior", "to"),
    ("in", "case"),
    ("first", "thing"),
    ("last", "thing"),
    ("ahead", "of"),
}


class Circumstances(Reading):
    """ "while away", "right after lunch", "abroad", "every Monday"."""

    def _opens_context(self, k: int) -> bool:
        word = self.low(k)
        if word in ("as", "that") or (self.aiming and (word in ("if", "when") or self._is_aim_clause())):
            return False
        if word in SUBORDINATORS:
            return self._is_subordinate(k) and not (word == "till" and self.low(k - 1) in DETERMINERS)
        if self.low(k - 1) in DETERMINERS and self.taken:
            return False
        if word in JUST:
            return self._is_just(k)
        in_clause = self.clause and not self.is_closed
        return not in_clause and self._is_free_circumstance(k)

    def _is_just(self, k: int) -> bool:
        """ "right after", "just before", "even when"."""
        after = self.low(k + 1)
        if after in SUBORDINATORS - {"as", "if"} or after == "outside":
            return True
        is_near = after in ("as", "if", "at", "in", "on") and self.low(k) in ("right", "just", "even")
        return is_near or (not self.clause and self._is_free_circumstance(k))

    def _is_free_circumstance(self, k: int) -> bool:
        """Time and place without a preposition: "abroad", "late at night", "two days before"."""
        word, after = self.low(k), self.low(k + 1)
        if word in BARE_CONTEXT:
            return not self._is_in_aside(k) and self.is_free(k + 1) and (self._has_begun() or self.start == k)
        if (word, after) in _OPENING_PAIRS:
            return True
        if (word in ("late", "early") and after in ("at", "in", "on")) or (word, after) == ("according", "to"):
            return self._has_begun()
        if self.low(k - 1) == "to" or not (self._has_begun() or word in QUANTIFIED_TIME or word.isdigit()):
            return False
        return self.is_time_before(k) or self._is_recurring(k)

    def _is_in_aside(self, k: int) -> bool:
        """Inside "... to people who would rather be elsewhere"."""
        return any(self.low(j) in ("who", "which", "that") for j in range(self.start, k))

    def _is_aim_clause(self) -> bool:
        return any(self.low(j) == "that" for j in self.aims)

    def _is_subordinate(self, k: int) -> bool:
        word, after = self.low(k), self.low(k + 1)
        if self._is_of_inner_verb(k):
            return False
        if word in ("after", "before", "since", "until") and self.clause == "relative" and after[:1].isdigit():
            return False
        if word == "if" and not self._has_begun():
            return False
        if word == "once" and self.is_free(k + 1):
            return False
        if self.clause and not self.is_closed and self._is_of_clause(k):
            return False
        return bool(after) or word in ("before", "after")

    def _is_of_clause(self, k: int) -> bool:
        """ "the day before surgery", "who sings during the night"; not "their holidays before March"."""
        if self.low(k) in AROUND:
            return self.clause == "relative"
        unit, count = self.low(k - 1), self.low(k - 2)
        is_counted = count in QUANTIFIED_TIME | NUMBERS or count.isdigit()
        return self.low(k) in ("before", "after") and is_time(unit) and (is_counted or not is_plural(unit))

    def _is_recurring(self, k: int) -> bool:
        """ "every Monday", "next week", "twice a year"."""
        word, after = self.low(k), self.low(k + 1)
        if not self.taken and not self.is_closed:
            return False
        if word in ("twice", "thrice"):
            return after in ("a", "an", "per", "each", "every")
        if word not in ("every", "each", "this", "next", "last", "all", "once") or self.low(k - 1) in PREPOSITIONS:
            return False
        for j in range(k + 1, min(k + 4, self.end)):
            named = self.low(j)
            if is_time(named):
                return self.is_free(j + 1) or is_time(self.low(j + 1))
            if named in PREPOSITIONS or named in SUBORDINATORS:
                return False
        return False
