"""From measures to a brief: which finders speak, in which order."""

from __future__ import annotations

from collections.abc import Callable

from firsthand.analysis.brief.finders import (
    named_solutions,
    orphans,
    same_job,
    strongest_sightlines,
    unanswered_struggles,
)
from firsthand.analysis.brief.measures import Announce, Measures, measure
from firsthand.analysis.brief.model import Brief, Finding, Texts
from firsthand.analysis.brief.wording import quantity

# What can be acted on today comes first: a request to talk about, then what nobody hears, then what nobody needs.
FINDERS: tuple[Callable[[Measures], Finding | None], ...] = (
    named_solutions.find,
    unanswered_struggles.find,
    orphans.find,
    same_job.find,
    strongest_sightlines.find,
)
MOST_FINDINGS = 5


def brief(requirements: Texts, verbatims: Texts, *, announce: Announce = lambda _: None) -> Brief:
    """The brief on what a team is asked to do (`requirements`) and what customers said (`verbatims`).

    Either pile may be empty; what then cannot be said is said in the notes.
    """
    return compose(measure(requirements, verbatims, announce=announce))


def compose(measures: Measures) -> Brief:
    """At most five findings; a finder that has too little evidence keeps silent."""
    found = [finding for find in FINDERS if (finding := find(measures)) is not None][:MOST_FINDINGS]
    return Brief(_headline(found), _basis(measures), tuple(found), notes=_notes(measures, found))


def _headline(found: list[Finding]) -> str:
    if not found:
        return "There is too little here to advise a conversation."
    first = found[0].conversation
    return f"This week, talk to {first.with_whom} about {first.about}."


def _basis(measures: Measures) -> str:
    said = quantity(len(measures.verbatims), "customer text")
    return f"Based on {said} and {quantity(len(measures.requirements), 'requirement')}."


def _notes(measures: Measures, found: list[Finding]) -> tuple[str, ...]:
    notes = ["Every match and theme is suggested by the software, with its probability; a person confirms it."]
    if not len(measures.verbatims):
        notes.append("No customer's words were given, so nothing can be said about evidence.")
    if not len(measures.requirements):
        notes.append("No requirements were given, so nothing can be said about what the team is asked to do.")
    if len(found) < MOST_FINDINGS:
        notes.append("Fewer than five findings: the rest had too little evidence to stand on.")
    return tuple(notes)
