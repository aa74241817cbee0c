"""What has been read behind the verb: the object so far, the circumstances, the open clause."""

from dataclasses import dataclass, field
from functools import cached_property

from firsthand.analysis.statement.lexicon import listed, phrasal
from firsthand.analysis.statement.lookahead import Lookahead


@dataclass(eq=False)
class Reading(Lookahead):
    """The tokens behind a verb while they are read, and what has been made of them so far."""

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

    @property
    def base(self) -> str:
        return self.verb.split(" ")[0]

    def _has_begun(self) -> bool:
        return bool(self.taken) or self.is_closed

    def _is_of_inner_verb(self, k: int) -> bool:
        """ "somebody who can look after the cat": the preposition belongs to the verb of the clause."""
        pair = f"{self.low(k - 1)} {self.low(k)}"
        return bool(self.clause) and not self.is_closed and pair in phrasal() and not self.time_follows(k)

    def _transfers(self) -> bool:
        return self.verb in listed("verbs", "transfer") or self.base in listed("verbs", "transfer")

    def _open_context(self, k: int) -> int:
        self.is_closed, self.aiming = True, False
        self.in_context = True
        self.contexts.append([k])
        return k + 1

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

    def _close(self) -> None:
        if self.taken:
            self.is_closed = True
