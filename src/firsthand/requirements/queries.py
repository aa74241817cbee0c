"""Questions about requirements and the words behind them."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from django.db.models import BooleanField, ExpressionWrapper, F, OuterRef, Q, QuerySet

from firsthand.analysis.estimates import Estimate, expected
from firsthand.analysis.trace import SERVED_CUT
from firsthand.requirements.models import Evidence, Requirement

ORPHAN = Q(spoken_of__lt=SERVED_CUT)


def count() -> int:
    return Requirement.objects.count()


def orphans() -> Estimate | None:
    """How many requirements no customer spoke of, as their probabilities expect; nothing before the first reading."""
    judged = Requirement.objects.filter(spoken_of__isnull=False).values_list("spoken_of", flat=True)
    spoken_of = np.fromiter(judged.iterator(), dtype=np.float32)
    return expected(1 - spoken_of) if len(spoken_of) else None


def weakest_first() -> QuerySet[Requirement]:
    """All requirements, the ones that probably no customer spoke of first; those that nobody has read yet last."""
    asked = Requirement.objects.select_related("asked_by", "voiced_by")
    orphan = ExpressionWrapper(ORPHAN, output_field=BooleanField(null=True))
    return asked.annotate(is_orphan=orphan).order_by(F("spoken_of").asc(nulls_last=True), "id")


def best_evidence(requirements: Iterable[Requirement]) -> dict[int, Evidence]:
    """The likeliest evidence of each requirement that has any, by the requirement's row."""
    likeliest = Evidence.objects.filter(requirement=OuterRef("requirement")).order_by("-probability", "id")
    best = Evidence.objects.filter(requirement__in=requirements, pk=likeliest.values("pk")[:1])
    return {evidence.requirement_id: evidence for evidence in best.select_related("verbatim")}
