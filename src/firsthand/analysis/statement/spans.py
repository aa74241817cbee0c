"""A statement taken apart: the spans, the statement, the finding."""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Kind = Literal["job", "wish", "question", "situation"]


class Token(NamedTuple):
    """A word or a mark of the text; `low` is how the word lists spell it."""

    start: int
    end: int
    text: str
    low: str


@dataclass(frozen=True, slots=True)
class Span:
    """The characters from `start` up to `end` of a text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A job statement taken apart. Only `parse` makes one: the rules read `told` and `purpose` too.

    `kind` says whether it tells a job, only wishes for a thing, asks a question or tells a situation.
    `told` are the words of the job without lead-in, context and purpose; `purpose` those after "so that".
    `served` are the people a provider wants to do something ("We want customers to ...").
    """

    text: str
    verb: Span | None
    object: Span | None
    context: Span | None
    solution: Span | None
    kind: Kind = "job"
    action: str = field(default="", repr=False)
    told: tuple[Token, ...] = field(default=(), repr=False)
    purpose: tuple[Token, ...] = field(default=(), repr=False)
    joints: tuple[Token, ...] = field(default=(), repr=False)
    served: Span | None = field(default=None, repr=False)

    @property
    def whole(self) -> Span:
        return Span(0, len(self.text), self.text)


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault, the words it stands in, why it is one, and the one question to ask next."""

    fault: str
    span: Span
    reason: str
    ask: str
