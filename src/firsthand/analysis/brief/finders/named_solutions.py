"""Requirements that name a solution: the most voiced one is the conversation to hold first."""

from __future__ import annotations

from firsthand.analysis.brief.evidence import asked, quotes_for, rows_for, voiced
from firsthand.analysis.brief.measures import Measures
from firsthand.analysis.brief.model import Conversation, Figure, Finding, Table
from firsthand.analysis.brief.wording import quantity, said_words, share_of
from firsthand.analysis.statement import Finding as Fault

FAULT = "names-solution"


def find(measures: Measures) -> Finding | None:
    flagged = [index for index, faults in enumerate(measures.faults) if _solution(faults)]
    if not flagged:
        return None
    first = max(flagged, key=lambda index: measures.voices[index].strength)
    fault = _solution(measures.faults[first])
    assert fault is not None
    whom = measures.requirements.sources[first] or "whoever asked for it"
    return Finding(
        kind="named-solution",
        sentence=_sentence(measures, first, fault, whom),
        conversation=Conversation(
            whom, f"{said_words(fault.span.text)} ({measures.requirements.ids[first]})", fault.ask
        ),
        figures=_figures(measures, first, len(flagged)),
        quotes=quotes_for(measures, first),
        change="A different answer when you ask, or customers who say that this very solution is what they want.",
        tables=(_table(measures, flagged), rows_for(measures, first)),
        asked=(asked(measures, first),),
    )


def _solution(faults: tuple[Fault, ...]) -> Fault | None:
    return next((fault for fault in faults if fault.fault == FAULT), None)


def _sentence(measures: Measures, first: int, fault: Fault, whom: str) -> str:
    name = measures.requirements.ids[first]
    behind = round(measures.voices[first].value)
    opening = (
        f"Talk to {whom} about {name} before anybody builds it: it names a solution ({said_words(fault.span.text)})"
    )
    if not len(measures.verbatims):
        return f"{opening}."
    if not behind:
        return f"{opening}, and no customer's words stand behind it."
    return f"{opening}, and about {quantity(behind, 'customer text')} may hold the job behind it."


def _figures(measures: Measures, first: int, flagged: int) -> tuple[Figure, ...]:
    total = len(measures.requirements)
    share = share_of("Requirements that name a solution", flagged, total, of="requirement", table="named-solutions")
    return *voiced(measures, first), share


def _table(measures: Measures, flagged: list[int]) -> Table:
    requirements = measures.requirements
    rows = []
    for index in sorted(flagged, key=lambda place: measures.voices[place].strength, reverse=True):
        fault = _solution(measures.faults[index])
        assert fault is not None
        voices = f"{measures.voices[index].value:.0f}"
        rows.append((requirements.ids[index], requirements.texts[index], fault.span.text, fault.ask, voices))
    columns = ("Requirement", "Text", "Solution named", "Ask instead", "Customer texts behind it")
    return Table("named-solutions", "Requirements that name a solution", columns, tuple(rows))
