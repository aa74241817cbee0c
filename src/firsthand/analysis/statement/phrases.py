"""What stands behind the verb: which words are the object, which the context, which neither."""

from dataclasses import dataclass, field
from functools import cached_property

from firsthand.analysis.statement.action import COMMUNICATE, is_action, is_adverb, verb_end
from firsthand.analysis.statement.grammar import (
    BARE_CONTEXT,
    DETERMINERS,
    FINITE,
    NUMBERS,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    WH,
    words,
)
from firsthand.analysis.statement.lexicon import (
    is_mostly_verb,
    is_noun,
    is_person,
    is_plural,
    is_time,
    is_verb,
    kinds,
    listed,
    phrasal,
)
from firsthand.analysis.statement.lookahead import CONTENT, DASHES, JOINERS, JUST, Lookahead
from firsthand.analysis.statement.solution import names_product

_RESULTS = words("keep leave have get catch hold set turn stop make find see hear let push")
_BARE_INFINITIVE = words("help let make have see hear watch")
_DIRECTED = words("into onto up down out off along past toward towards against than like through")
_HARD = words("only no one two both")
_SCARCE = words(
    "no only limited few little one two three four five half hardly almost just fewer less minimal "
    "nothing both young small bad poor"
)
_APART = words(
    "together apart warm aside instead myself themselves too ourselves yourself online electronically manually"
) | {"back"}
_HINDERING = words(
    "broken limited small tight bad sleeping toddler crying baby newborn screaming sick full half-empty "
    "weak low poor single sprained heavy"
)
_PARTICIPLES = words(
    "done made sent left taken given held kept written lost built bought sold paid found born stuck grown said"
)
_VERB_OPENS = DETERMINERS | OBJECT_PRONOUNS | NUMBERS | WH
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
_HOMEWARD = words("send bring take carry get drive walk see")
_STATIVE = words("feel stay remain be")
_TELLING = words("warn tell remind inform notify assure convince persuade show promise teach alert advise")
_MEASURED = words(
    "metres meters metre meter feet foot miles kilometres km cm floors storeys steps inches degrees percent"
)


@dataclass
class Phrases(Lookahead):
    """Reads the tokens behind a verb once, from left to right."""

    verb: str
    taken: list[int] = field(default_factory=list)
    contexts: list[list[int]] = field(default_factory=list)
    aims: set[int] = field(default_factory=set)
    actions: set[int] = field(default_factory=set)
    joints: list[int] = field(default_factory=list)
    clause: str = ""
    is_closed: bool = False
    is_reduced: bool = False
    is_infinitive: bool = False
    in_context: bool = False
    aiming: bool = False
    has_own_clause: bool = False

    @property
    def context(self) -> list[int]:
        """The first circumstance; later ones are only left out of the job."""
        return self.contexts[0] if self.contexts else []

    @cached_property
    def circumstances(self) -> frozenset[int]:
        return frozenset(k for context in self.contexts for k in context)

    def read(self) -> None:
        k = self._begin(self.start)
        while k < self.end:
            k = self._step(k)

    @property
    def base(self) -> str:
        return self.verb.split(" ")[0]

    # -- beginning ---------------------------------------------------------------------------------------------

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

    # -- one token ---------------------------------------------------------------------------------------------

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

    def _open_context(self, k: int) -> int:
        self.is_closed, self.aiming = True, False
        self.in_context = True
        self.contexts.append([k])
        return k + 1

    def _go_on(self, k: int) -> int:
        """The context runs on until means, measure or feeling begin."""
        if self.begins_means(k) or self.length_of_measure(k) or self.is_feeling(k) or self._is_faultless(k):
            self.in_context = False
            return k + max(1, self.length_of_measure(k))
        if self.low(k)[0].isalnum() or self.low(k) == "%":
            self.contexts[-1].append(k)
        return k + 1

    def _is_faultless(self, k: int) -> bool:
        return self.low(k) == "without" and self.behind_without(k) == "out"

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

    def _close(self) -> None:
        if self.taken:
            self.is_closed = True

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
        return is_adverb(self.low(k)) and is_noun(self.low(k - 1)) and self.is_last_of_phrase(k)

    def _is_result(self, k: int) -> bool:
        """ "keep lambs warm", "leave the door open": what becomes of the object."""
        return self.base in _RESULTS and is_noun(self.low(k - 1)) and self.is_result(k)

    def _is_act_of_person(self, k: int) -> bool:
        """ "help customers choose": what the person is to do."""
        before = self.low(k - 1)
        acts = self.base in _BARE_INFINITIVE and is_verb(self.low(k)) and before not in DETERMINERS
        return acts and (is_person(before) or before in OBJECT_PRONOUNS)

    # -- and, or, comma ----------------------------------------------------------------------------------------

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

    # -- prepositions ------------------------------------------------------------------------------------------

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
        reader = _READERS.get(self.low(k), Phrases._placed)
        return self._act("aim" if self.aiming else reader(self, k), k)

    def _names_product(self, k: int) -> bool:
        named = names_product(self.tokens[: self.end], k)
        return named and not (self.low(k) == "to" and is_mostly_verb(self.low(k + 1)) and self.low(k + 1) != "excel")

    def _measure(self, k: int, length: int) -> int:
        if self.clause and not self.is_closed:
            self.taken += range(k, k + length)
        self._close()
        return k + length

    def _is_of_inner_verb(self, k: int) -> bool:
        """ "somebody who can look after the cat": the preposition belongs to the verb of the clause."""
        pair = f"{self.low(k - 1)} {self.low(k)}"
        return bool(self.clause) and not self.is_closed and pair in phrasal() and not self.time_follows(k)

    def _leads_to_thing(self, k: int) -> bool:
        """ "access to the tables", "participation in our survey": the noun asks for what follows."""
        head = self.low(k - 1)
        if self.is_closed or not self.taken:
            return False
        return (self.low(k) == "to" and head in ("access", "entry", "entitlement")) or (
            self.low(k) == "in" and head in ("participation", "involvement")
        )

    def _act(self, verdict: str, k: int) -> int:
        if verdict == "context":
            return self._open_context(k)
        if verdict == "aim":
            self.is_closed = True
            self.aims.add(k)
            return k + 1
        if verdict == "take" and not self.is_closed:
            self.taken.append(k)
        else:
            self.is_closed = True
        return k + 1

    def _particle(self, k: int) -> int:
        """A preposition with nothing behind it: "let a courier in", "somebody to talk to"."""
        if (self.is_infinitive or self.clause) and not self.is_closed:
            self.taken.append(k)
        else:
            self._close()
        return k + 1

    def _placed(self, k: int) -> str:
        word = self.low(k)
        if word in _DIRECTED:
            return "take" if (self.clause or self.is_reduced) and not self.is_closed else "out"
        if self.clause == "content" and self._is_assured() and self.time_follows(k):
            return "context"
        if self.clause and not self.is_closed and word not in ("during", "outside", "despite", "amid", "throughout"):
            return "take"
        if self.is_reduced and not self.is_closed:
            self.is_reduced = False
            return "take"
        if word in ("over", "by", "as", "via") and not self.time_follows(k):
            return "out"
        return "context"

    def _is_assured(self) -> bool:
        """What is to be decided or made sure of, not what is already so: a time behind it is the circumstance."""
        return self.is_infinitive or self.verb in ("make sure", "make certain", "ensure")

    def _of(self, k: int) -> str:
        told_person = self.verb in listed("verbs", "person_verbs") and is_person(self.low(k - 1)) and not self.clause
        return "out" if told_person and self.low(k) != "of" else "take"

    def _for(self, _: int) -> str:
        if self.verb == "prepare" or not self.taken:
            return "out"
        return "take"

    def _from(self, k: int) -> str:
        if (self.low(k + 1) in NUMBERS or self.low(k + 1).isdigit()) and any(
            self.low(j) == "to" for j in range(k + 2, k + 6)
        ):
            return "out"
        if self.time_follows(k) and not self.clause:
            return "context"
        if self.low(k + 1) in ("home", "abroad", "afar") and not self.clause:
            return "context"
        if self.clause or self.is_reduced:
            return "take"
        if self.base in listed("verbs", "separation"):
            return "out"
        return "take" if self.taken else "out"

    def _to(self, k: int) -> str:
        after, head = self.low(k + 1), self.low(k - 1)
        if self.clause == "relative" and self._transfers() and not is_verb(after):
            return "out"
        if self.clause or self.is_reduced or (self.has_own_clause and head.endswith("s")):
            return "take"
        if (head in listed("grammar", "infinitive_heads") or self._is_open_thing()) and is_verb(after):
            return self._infinitive(head)
        if is_verb(after) and (not is_noun(after) or not self.is_thing(k + 1)):
            return self._infinitive(head)
        if head in listed("grammar", "to_complements") and not self._transfers():
            return "take"
        return "out"

    def _infinitive(self, head: str) -> str:
        if self.is_closed:
            self.aiming = True
            return "aim"
        if self.verb in listed("verbs", "person_verbs") and (is_person(head) or head in OBJECT_PRONOUNS):
            return "out"
        if head in listed("grammar", "infinitive_heads") or self._is_open_thing():
            self.is_infinitive = True
            return "take"
        self.aiming = True
        return "aim"

    def _is_open_thing(self) -> bool:
        """ "somewhere dry", "somebody": a to-infinitive behind it says what for."""
        return bool(self.taken) and self.low(self.taken[0]).endswith(("where", "body", "thing", "one"))

    def _transfers(self) -> bool:
        return self.verb in listed("verbs", "transfer") or self.base in listed("verbs", "transfer")

    def _between(self, k: int) -> str:
        if self.time_follows(k) or any(self.low(j) in listed("grammar", "occasions") for j in range(k + 1, k + 4)):
            return "take" if self.clause else "context"
        if self.clause or self.low(k - 1) in listed("grammar", "between_heads"):
            return "take"
        return "context" if self.taken else "out"

    def _among(self, k: int) -> str:
        shares = self.verb in ("split", "divide", "share", "distribute", "choose", "share out")
        return "out" if shares and self.low(k).startswith("among") else "take"

    def _on(self, k: int) -> str:
        if self.low(k + 1) in ("behalf", "to") or self.base in ("save", "spend"):
            return "take" if self.clause else "out"
        if self.clause and not self.is_closed:
            return self._placed(k)
        return "take" if self._completes(k, "on_complements") and not self.is_place(k) else self._placed(k)

    def _completes(self, k: int, heads: str) -> bool:
        """Whether the phrase belongs to the noun before it: "a course on the new law"."""
        is_open = bool(self.taken) and not self.is_closed and not self.time_follows(k)
        return is_open and self.low(k - 1) in listed("grammar", heads)

    def _in(self, k: int) -> str:
        return "take" if self._completes(k, "in_complements") else self._placed(k)

    def _with(self, k: int) -> str:
        head = self.low(k - 1)
        if self.clause and not self.is_closed:
            return "take"
        if self.base in listed("verbs", "partnered") and head not in ("meeting", "workshop", "appointment", "call"):
            return "out"
        if self._is_circumstance(k):
            return "context"
        if self.base != "help" and self._completes(k, "with_complements"):
            return "take"
        return "context" if self.is_company(k) else "out"

    def _is_circumstance(self, k: int) -> bool:
        """With <too little of something> or with <somebody> along."""
        first, second = self.low(k + 1), self.low(k + 2)
        if first in _SCARCE or (first in ("a", "an") and second in _HINDERING):
            return self.low(k - 1) not in listed("grammar", "with_complements") or first in _HARD
        return not self.taken and first in DETERMINERS

    def _by(self, k: int) -> str:
        return "context" if self.time_follows(k) else "out"

    # -- context without a preposition --------------------------------------------------------------------------

    def _opens_context(self, k: int) -> bool:
        word = self.low(k)
        if word in ("as", "that") or (self.aiming and (word in ("if", "when") or self._is_aim_clause())):
            return False
        if word in SUBORDINATORS:
            return self._is_subordinate(k)
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
        return self.is_time_before(k) or self._is_recurring(k)

    def _is_in_aside(self, k: int) -> bool:
        """Inside "... to people who would rather be elsewhere"."""
        return any(self.low(j) in ("who", "which", "that") for j in range(self.start, k))

    def _has_begun(self) -> bool:
        return bool(self.taken) or self.is_closed

    def _is_aim_clause(self) -> bool:
        return any(self.low(j) == "that" for j in self.aims)

    def _is_subordinate(self, k: int) -> bool:
        word, after = self.low(k), self.low(k + 1)
        if self._is_of_inner_verb(k):
            return False
        if word in ("after", "before", "since", "until") and self.clause == "relative" and after[:1].isdigit():
            return False
        if word == "if" and not self.taken and not self.is_closed:
            return False
        if word == "once" and self.is_free(k + 1):
            return False
        if self.clause and not self.is_closed and word in ("before", "after") and is_time(self.low(k - 1)):
            return False
        return bool(after) or word in ("before", "after")

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
        return False


_KNOWING = words(
    "know find out check learn remember decide understand see tell ask confirm figure out work out predict"
) | {"find out", "figure out", "work out"}
_READERS = {
    "of": Phrases._of, "per": Phrases._of, "about": Phrases._of, "regarding": Phrases._of, "concerning": Phrases._of,
    "versus": Phrases._of, "for": Phrases._for, "from": Phrases._from, "to": Phrases._to, "between": Phrases._between,
    "among": Phrases._among, "amongst": Phrases._among, "on": Phrases._on, "in": Phrases._in, "within": Phrases._in,
    "with": Phrases._with,
    "by": Phrases._by, "without": Phrases.behind_without, "as": Phrases.behind_as,
}  # fmt: skip
