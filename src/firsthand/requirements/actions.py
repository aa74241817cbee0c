"""What takes on requirements and suggests evidence for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from firsthand.parties.models import Party, Person
from firsthand.requirements.models import Evidence, Requirement

CHUNK = 5_000


@dataclass(frozen=True, slots=True)
class Asked:
    """One requirement on its way in."""

    key: str
    text: str
    asked_by: Party | None = None
    voiced_by: Person | None = None
    asked_on: date | None = None
    status: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A verbatim (by its row) that is evidence for a requirement (by its row) with some probability."""

    requirement: int
    verbatim: int
    probability: float


def take_on(records: Iterable[Asked]) -> int:
    """Take on what is asked, all or nothing. A key that is known already gets the new text."""
    asked = [_requirement(record) for record in records]
    Requirement.objects.bulk_create(
        asked,
        update_conflicts=True,
        unique_fields=["key"],
        update_fields=["text", "asked_by", "voiced_by", "asked_on", "status"],
    )
    return len(asked)


@transaction.atomic
def suggest_evidence(suggestions: Iterable[Suggestion], spoken_of: Mapping[int, float]) -> int:
    """Put these suggestions in the place of all earlier ones.

    `spoken_of` holds the probability that any customer spoke of a requirement, by the requirement's row.
    """
    Evidence.objects.all().delete()
    evidence = [
        Evidence(requirement_id=one.requirement, verbatim_id=one.verbatim, probability=one.probability)
        for one in suggestions
    ]
    Evidence.objects.bulk_create(evidence, batch_size=CHUNK)
    judged = [Requirement(pk=row, spoken_of=probability) for row, probability in spoken_of.items()]
    Requirement.objects.bulk_update(judged, ["spoken_of"], batch_size=CHUNK)
    return len(evidence)


def _requirement(record: Asked) -> Requirement:
    return Requirement(
        key=record.key,
        text=record.text,
        asked_by=record.asked_by,
        voiced_by=record.voiced_by,
        asked_on=record.asked_on,
        status=record.status,
    )
