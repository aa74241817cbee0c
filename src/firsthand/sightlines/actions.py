"""What reads everything and keeps what was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.db import transaction

from firsthand.analysis.brief import Measures, compose, measure
from firsthand.analysis.brief.measures import Announce
from firsthand.report import as_json
from firsthand.report.plots import svg
from firsthand.requirements.actions import Suggestion, suggest_evidence
from firsthand.requirements.models import Requirement
from firsthand.sightlines import queries
from firsthand.sightlines.models import Reading
from firsthand.verbatims.models import Verbatim

MOST_SUGGESTIONS = 10


def read(*, at: datetime, announce: Announce = lambda _: None) -> Reading:
    """Read all words and requirements, keep the brief and suggest the likeliest evidence of each requirement."""
    asked, said = queries.requirements(), queries.verbatims()
    measures = measure(queries.as_asked(asked), queries.as_said(said), announce=announce)
    announce("Keeping the brief")
    found = compose(measures)
    pictures = [svg(finding.plot) if finding.plot else "" for finding in found.findings]
    with transaction.atomic():
        suggest_evidence(_suggestions(measures, asked, said), _spoken_of(measures, asked))
        return Reading.objects.create(
            read_at=at, verbatims=len(said), requirements=len(asked), brief=as_json(found), pictures=pictures
        )


def _spoken_of(measures: Measures, asked: Sequence[Requirement]) -> dict[int, float]:
    return {one.pk: float(probability) for one, probability in zip(asked, measures.served, strict=True)}


def _suggestions(measures: Measures, asked: Sequence[Requirement], said: Sequence[Verbatim]) -> Iterator[Suggestion]:
    for place, requirement in enumerate(asked):
        verbatims = measures.verbatims_of(place)[:MOST_SUGGESTIONS]
        for verbatim, score in zip(verbatims, measures.scores_of(place), strict=False):
            yield Suggestion(requirement.pk, said[verbatim].pk, float(score))
