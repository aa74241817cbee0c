"""Questions about requirements and the words behind them."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from firsthand.requirements.models import Evidence, Requirement


def count() -> int:
    return Requirement.objects.count()


def count_evidenced() -> int:
    """How many requirements have at least one suggested evidence."""
    return Requirement.objects.filter(Exists(Evidence.objects.filter(requirement=OuterRef("pk")))).count()


def weakest_first() -> QuerySet[Requirement]:
    """All requirements: first those without evidence, then those whose best evidence is the least likely."""
    likeliest = Evidence.objects.filter(requirement=OuterRef("pk")).order_by("-probability").values("probability")
    asked = Requirement.objects.select_related("asked_by", "voiced_by")
    return asked.annotate(best=Coalesce(Subquery(likeliest[:1]), 0.0)).order_by("best", "id")


def best_evidence(requirements: Iterable[Requirement]) -> dict[int, Evidence]:
    """The likeliest evidence of each requirement that has any, by the requirement's row."""
    likeliest = Evidence.objects.filter(requirement=OuterRef("requirement")).order_by("-probability", "id")
    best = Evidence.objects.filter(requirement__in=requirements, pk=likeliest.values("pk")[:1])
    return {evidence.requirement_id: evidence for evidence in best.select_related("verbatim")}
