"""A brief in the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from firsthand.analysis.brief import Brief, Finding
from firsthand.report.wording import attribution, said


def as_text(brief: Brief) -> Group:
    """The brief as something rich can print; without colours it reads the same."""
    parts: list[RenderableType] = [Text(brief.headline, style="bold"), Text(brief.basis, style="dim")]
    for number, finding in enumerate(brief.findings, start=1):
        parts += [Text(), Text(f"{number}. {finding.sentence}", style="bold"), *_evidence(finding)]
    parts += [Text(), *(Text(note, style="dim") for note in brief.notes)]
    return Group(*parts)


def _evidence(finding: Finding) -> Iterator[RenderableType]:
    for request in finding.asked:
        yield _indented(Text.assemble((f"{attribution(request)}: ", "dim"), request.text))
    for quote in finding.quotes:
        yield _indented(Text.assemble((f'"{quote.text}"', "italic"), "  ", (attribution(quote), "dim")), 5)
    for figure in finding.figures:
        yield _indented(Text(f"{figure.label}: {said(figure)}"))
    ask = finding.conversation
    yield _indented(Text.assemble((f"Ask {ask.with_whom}: ", "bold"), ask.ask))
    yield _indented(Text(f"What would change this: {finding.change}", style="dim"))


def _indented(line: Text, by: int = 3) -> Padding:
    return Padding(line, (0, 0, 0, by))
