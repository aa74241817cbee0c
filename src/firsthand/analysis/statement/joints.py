"""And, or, comma, full stop: more of the same, or a second action."""

from firsthand.analysis.statement.action import is_action, is_adverb, verb_end
from firsthand.analysis.statement.grammar import DETERMINERS, NUMBERS, OBJECT_PRONOUNS, PREPOSITIONS, SUBORDINATORS, WH
from firsthand.analysis.statement.lexicon import is_mostly_verb, is_verb, kinds
from firsthand.analysis.statement.lookahead import JOINERS
from firsthand.analysis.statement.reading import Reading

_VERB_OPENS = DETERMINERS | OBJECT_PRONOUNS | NUMBERS | WH


class Joints(Reading):
    """What stands behind a joint."""

    def _join(self, k: int) -> int:
        j = k
        while self.low(j) in JOINERS or self.low(j) in ("also", "either"):
            j += 1
        if j >= self.end:
            return j
        if self._is_second_action(k, j):
            return self._second_action(k, j)
        if self.in_context:
            self.in_context = self.low(k) != "."
            return j
        if self.low(k) in (".", ";"):
            self._close()
        elif self.low(k) == "," and self.leaves_object(j):
            self.is_closed = self.is_closed or (bool(self.taken) and self.low(j).endswith("ing"))
        elif not self.is_closed and self.taken:
            self.taken += range(k, j)
        return j

    def _second_action(self, k: int, j: int) -> int:
        if not self.aiming:
            self.joints.append(k)
        self.in_context = False
        self._close()
        end = verb_end(self.tokens[: self.end], j)
        self.actions |= set(range(j, end))
        return end

    def _is_second_action(self, k: int, j: int) -> bool:
        word, after = self.low(j), self.low(j + 1)
        if is_adverb(word) or word in ("then", "not"):
            j, word, after = j + 1, after, self.low(j + 2)
        if not is_verb(word) or word in PREPOSITIONS or word in SUBORDINATORS:
            return False
        if not self.taken and not self.in_context and not self.is_closed:
            return is_mostly_verb(word) or after in DETERMINERS or self.verb_list(j)
        opens = after in _VERB_OPENS
        if self.is_infinitive:
            return False
        if self.in_context:
            return opens and self.low(k) in (",", ".", ";", "then")
        return opens or self._is_plain_action(j)

    def _is_plain_action(self, j: int) -> bool:
        """A second verb without article behind it: "and clean tables", not "and returns"."""
        word, after = self.low(j), self.low(j + 1)
        if self.clause:
            return self.clause == "relative" and is_mostly_verb(word) and "n" not in kinds(word) and bool(after)
        if not {"n", "A", "a"} & set(kinds(word)):
            return True
        acts = is_mostly_verb(word) and is_action(self.tokens[: self.end], j)
        return acts and bool(after) and after not in JOINERS
