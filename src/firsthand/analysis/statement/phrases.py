"""What stands behind the verb: which words are the object, which the context, which neither."""

from firsthand.analysis.statement.action import COMMUNICATE, is_adverb
from firsthand.analysis.statement.circumstances import Circumstances
from firsthand.analysis.statement.grammar import (
    DETERMINERS,
    FINITE,
    NUMBERS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    words,
)
from firsthand.analysis.statement.joints import Joints
from firsthand.analysis.statement.lexicon import is_mostly_verb, is_noun, is_person, is_plural, is_verb, kinds, listed
from firsthand.analysis.statement.lookahead import CONTENT, DASHES, JOINERS, JUST
from firsthand.analysis.statement.prepositions import Prepositions
from firsthand.analysis.statement.solution import names_product

_RESULTS = words("keep leave have get catch hold set turn stop make find see hear let push")
_BARE_INFINITIVE = words("help let make have see hear watch")
_APART = words(
    "together apart warm aside instead myself themselves too ourselves yourself online electronically manually"
) | {"back"}
_PARTICIPLES = words(
    "done made sent left taken given held kept written lost built bought sold paid found born stuck grown said"
)
_HOMEWARD = words("send bring take carry get drive walk see")
_STATIVE = words("feel stay remain be")
_TELLING = words("warn tell remind inform notify assure convince persuade show promise teach alert advise")
_MEASURED = words(
    "metres meters metre meter feet foot miles kilometres km cm floors storeys steps inches degrees percent"
)
_KNOWING = words(
    "know find out check learn remember decide understand see tell ask confirm figure out work out predict"
) | {"find out", "figure out", "work out"}


class Phrases(Prepositions, Circumstances, Joints):
    """Reads the tokens behind a verb once, from left to right."""

    def read(self) -> None:
        k = self._begin(self.start)
        while k < self.end:
            k = self._step(k)

    def _begin(self, k: int) -> int:
        while is_adverb(self.low(k)) or self.low(k) in ("again", "just", "also"):
            k += 1
        k = self._behind_recipient(k)
        word = self.low(k)
        if word == "to" and is_verb(self.low(k + 1)):
            self.clause, self.is_infinitive = "content", True
            self.taken.append(k)
            return k + 1
        if self.verb in ("make sure", "make certain", "ensure") or (
            word in CONTENT and word not in ("that", "when", "where")
        ):
            self.clause = "content"
        if word in ("that", "when", "where") and self._is_clause_start(k):
            self.clause = "content"
            self.taken.append(k)
            k += 1
        if self.verb in _STATIVE and word not in DETERMINERS:
            self.is_closed = True
        if self.clause and self.low(k + 1) == "to":
            self.is_infinitive = True
        return k

    def _is_clause_start(self, k: int) -> bool:
        after = self.low(k + 1)
        if self.low(k) == "that":
            return after in SUBJECTS or after in DETERMINERS or not is_noun(after) or self.low(k + 2) in FINITE
        return after == "to" or self.verb in _KNOWING

    def _behind_recipient(self, k: int) -> int:
        """ "Tell colleagues what still works": the thing told begins behind the people."""
        if self.verb in COMMUNICATE and self.low(k) == "to":
            j = self.noun_phrase_end(k + 1)
            return j if self.low(j) in CONTENT else k
        if self.verb not in listed("verbs", "ditransitive"):
            return k
        if self.low(k) in ("me", "us", "him", "her", "them", "you"):
            after = self.low(k + 1)
            return k + 1 if after and after not in PREPOSITIONS and after not in SUBORDINATORS else k
        if self.is_person_first(k):
            return self.behind_person(k)
        j = self.noun_phrase_end(k)
        opens = self.low(j) in CONTENT - {"when", "who", "which", "where"} or self.low(j) in DETERMINERS
        return j if j > k and opens and is_person(self.low(j - 1)) else k

    def _step(self, k: int) -> int:
        word = self.low(k)
        if word in JOINERS:
            return self._join(k)
        if self.in_context:
            return self._go_on(k)
        if word in DASHES or not word[0].isalnum():
            self.is_closed = self.is_closed or (bool(self.taken) and word in ("–", "—", "-", "(", ":"))
            return k + 1
        if self._opens_context(k):
            return self._open_context(k)
        if word in PREPOSITIONS or word == "due":
            return self._preposition(k)
        return self._word(k)

    def _go_on(self, k: int) -> int:
        """The context runs on until means, measure or feeling begin."""
        if self.begins_means(k) or self.length_of_measure(k) or self.is_feeling(k) or self._is_aside(k):
            self.in_context = False
            return k + max(1, self.length_of_measure(k))
        if self.low(k)[0].isalnum() or self.low(k) == "%":
            self.contexts[-1].append(k)
        return k + 1

    def _is_aside(self, k: int) -> bool:
        """Without a fault, with a tool: how it is done, not when or where."""
        if self.low(k) == "without":
            return self.behind_without(k) == "out"
        is_of_place = self.low(k - 1) in listed("grammar", "with_complements")
        return self.low(k) in ("with", "by") and not is_of_place and self._is_tool(k)

    def _word(self, k: int) -> int:
        word, before = self.low(k), self.low(k - 1)
        if self._closes(k):
            self._close()
            if self.length_of_measure(k) and not self.clause:
                return k + self.length_of_measure(k)
        if word in SUBJECTS and self.taken and not self.clause and is_noun(before):
            self.has_own_clause = True
        if word in ("who", "which", "where", "whose", "that", "whom") and self.taken and not self.clause:
            self._relative(k)
        elif word in FINITE and self.taken and not self.clause and not self.is_closed and before not in SUBJECTS:
            self.clause = "content"
        elif self._is_participle(k):
            self.is_reduced = True
        if not self.is_closed:
            self.taken.append(k)
        elif self.aiming:
            self.aims.add(k)
        return k + 1

    def _relative(self, k: int) -> None:
        if self.low(k) == "that" and self.verb in _TELLING and is_person(self.low(k - 1)):
            self._close()
        self.clause = "relative"

    def _is_participle(self, k: int) -> bool:
        word = self.low(k)
        shaped = word.endswith(("ed", "ing")) or word in _PARTICIPLES
        if not self.taken or not shaped or word in listed("verbs", "gerund_nouns"):
            return False
        before = self.low(k - 1)
        if word.endswith("ing") and "n" in kinds(word) and not is_plural(before):
            return False
        return is_noun(self.low(k - 1)) and self.is_last_of_phrase(k)

    def _closes(self, k: int) -> bool:
        """Adverbs, result words and what a person is to do end the object."""
        word, before = self.low(k), self.low(k - 1)
        if not self.taken or self.is_closed or self.clause:
            return False
        if word in NUMBERS or word.isdigit():
            return self.low(k + 1) in _MEASURED and is_noun(before)
        if word in _APART or (word == "home" and self.verb in _HOMEWARD):
            return before not in DETERMINERS and self.is_last_of_phrase(k)
        return self._is_manner(k) or self._is_result(k) or self._is_act_of_person(k)

    def _is_manner(self, k: int) -> bool:
        if self.length_of_measure(k):
            return not is_noun(self.low(k + 1)) or self.is_last_of_phrase(k)
        if self.low(k).endswith("-free"):
            return is_noun(self.low(k - 1)) and self.is_last_of_phrase(k)
        return is_adverb(self.low(k)) and is_noun(self.low(k - 1)) and self.is_last_of_phrase(k)

    def _is_result(self, k: int) -> bool:
        """ "keep lambs warm", "leave the door open": what becomes of the object."""
        return self.base in _RESULTS and is_noun(self.low(k - 1)) and self.is_result(k)

    def _is_act_of_person(self, k: int) -> bool:
        """ "help customers choose": what the person is to do."""
        before = self.low(k - 1)
        acts = self.base in _BARE_INFINITIVE and is_verb(self.low(k)) and before not in DETERMINERS
        return acts and (is_person(before) or before in OBJECT_PRONOUNS)

    def _preposition(self, k: int) -> int:
        if length := self.length_of_measure(k) or self.length_of_duration(k):
            return self._measure(k, length)
        if self.low(k - 1) in JUST or self.low(k - 1) in DETERMINERS or not self.is_preposition(k):
            return self._word(k)
        if self._is_of_inner_verb(k) or self._leads_to_thing(k):
            return self._act("take", k)
        if self.is_feeling(k) or self.begins_means(k) or self._names_product(k):
            return self._act("out", k)
        if self.is_stray(self.low(k), self.low(k + 1)):
            return self._particle(k)
        return self._act(self._verdict(k), k)

    def _names_product(self, k: int) -> bool:
        named = names_product(self.tokens[: self.end], k)
        return named and not (self.low(k) == "to" and is_mostly_verb(self.low(k + 1)) and self.low(k + 1) != "excel")

    def _measure(self, k: int, length: int) -> int:
        if self.clause and not self.is_closed:
            self.taken += range(k, k + length)
        self._close()
        return k + length

    def _leads_to_thing(self, k: int) -> bool:
        """ "access to the tables", "participation in our survey": the noun asks for what follows."""
        head = self.low(k - 1)
        if self.is_closed or not self.taken:
            return False
        return (self.low(k) == "to" and head in ("access", "entry", "entitlement")) or (
            self.low(k) == "in" and head in ("participation", "involvement")
        )

    def _particle(self, k: int) -> int:
        """A preposition with nothing behind it: "let a courier in", "somebody to talk to"."""
        if (self.is_infinitive or self.clause) and not self.is_closed:
            self.taken.append(k)
        else:
            self._close()
        return k + 1
