"""What a preposition opens: a part of the object, a circumstance, or neither."""

from firsthand.analysis.statement.grammar import AROUND, DETERMINERS, NUMBERS, OBJECT_PRONOUNS, words
from firsthand.analysis.statement.lexicon import is_noun, is_person, is_verb, listed, singular
from firsthand.analysis.statement.lookahead import ALONG
from firsthand.analysis.statement.reading import Reading
from firsthand.analysis.statement.solution import match

_DIRECTED = words("into onto up down out off along past toward towards against than like through")
_HARD = words("only no one two both")
_SCARCE = words(
    "no only limited few little one two three four five half hardly almost just fewer less minimal "
    "nothing both young small bad poor"
)
_HINDERING = words(
    "broken limited small tight bad sleeping toddler crying baby newborn screaming sick full half-empty "
    "weak low poor single sprained heavy expired dead cracked stolen lost faulty wrong missing"
)
_STATIONS = words("bed desk sofa couch wheelchair kitchen car train bus tent balcony cab cabin")


class Prepositions(Reading):
    """One method for each preposition that has a mind of its own."""

    def _verdict(self, k: int) -> str:
        """ "take" into the object, "context", "aim" or "out": what the phrase behind the preposition at `k` is."""
        if self.aiming:
            return "aim"
        return _READERS.get(self.low(k), Prepositions._placed)(self, k)

    def _placed(self, k: int) -> str:
        word = self.low(k)
        if word in _DIRECTED:
            return "take" if (self.clause or self.is_reduced) and not self.is_closed else "out"
        if self.clause == "content" and self._is_assured() and self.time_follows(k):
            return "context"
        if self.clause and not self.is_closed and (self.clause == "relative" or word not in AROUND):
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
        if (self.low(k + 1) in ("home", "abroad", "afar") or self._is_where_one_lies(k)) and not self.clause:
            return "context"
        if self.clause or self.is_reduced:
            return "take"
        if self.base in listed("verbs", "separation"):
            return "out"
        return "take" if self.taken else "out"

    def _is_where_one_lies(self, k: int) -> bool:
        """From a bed or a desk one acts; things come from elsewhere."""
        end = self.noun_phrase_end(k + 1)
        return self.low(k + 1) in DETERMINERS and self.low(end - 1) in _STATIONS

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
        if self.verb and self._is_tool(k):
            return "out"
        if not self.verb or (self.base != "help" and self._completes(k, "with_complements")):
            return "take"
        return "context" if self.is_company(k) else "out"

    def _is_circumstance(self, k: int) -> bool:
        """With <too little of something> or with <somebody> along."""
        first, second = self.low(k + 1), self.low(k + 2)
        if self._is_tool(k):
            return False
        if first in _SCARCE or (first in ("a", "an") and second in _HINDERING):
            return self.low(k - 1) not in listed("grammar", "with_complements") or first in _HARD
        return not self.taken and first in DETERMINERS

    def _is_tool(self, k: int) -> bool:
        """With something out of a list of products, sound and at hand."""
        end = self.noun_phrase_end(k + 1)
        hindered = {self.low(j) for j in range(k + 1, end)} & (_SCARCE | _HINDERING)
        is_along = singular(self.low(end - 1)) in ALONG
        return not hindered and not is_along and bool(end > k + 1 and match(self.tokens[: self.end], end - 1))

    def _by(self, k: int) -> str:
        return "context" if self.time_follows(k) else "out"


_READERS = {
    **dict.fromkeys(("of", "per", "about", "regarding", "concerning", "versus"), Prepositions._of),
    **dict.fromkeys(("among", "amongst"), Prepositions._among),
    **dict.fromkeys(("in", "within"), Prepositions._in),
    "for": Prepositions._for,
    "from": Prepositions._from,
    "to": Prepositions._to,
    "between": Prepositions._between,
    "on": Prepositions._on,
    "with": Prepositions._with,
    "by": Prepositions._by,
    "without": Prepositions.behind_without,
    "as": Prepositions.behind_as,
}
