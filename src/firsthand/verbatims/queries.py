"""Questions about people's own words."""

from __future__ import annotations

from django.db.models import F, QuerySet

from firsthand.verbatims.models import Verbatim


def count() -> int:
    return Verbatim.objects.count()


def saying(part: str) -> QuerySet[Verbatim]:
    """What was said that contains `part`, newest first, undated last; everything for an empty part."""
    words = Verbatim.objects.order_by(F("said_on").desc(nulls_last=True), "id")
    return words.filter(text__icontains=part) if part else words
