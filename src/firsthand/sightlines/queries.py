"""Questions about readings, and the texts that a reading reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, repeat

from firsthand.analysis.brief import Brief, Finding, Texts
from firsthand.report import from_json
from firsthand.report.drawings import Drawing
from firsthand.requirements.models import Requirement
from firsthand.sightlines.models import Reading
from firsthand.verbatims.models import Verbatim


def latest() -> Reading | None:
    return Reading.objects.order_by("-read_at", "-id").first()


def brief_of(reading: Reading) -> Brief:
    """The brief of a reading, with the pictures that were drawn for it then."""
    told = from_json(reading.brief)
    drawn = map(_drawn, told.findings, chain(reading.pictures, repeat("")))
    return replace(told, findings=tuple(drawn))


def _drawn(finding: Finding, picture: str) -> Finding:
    if finding.plot is None or not picture:
        return finding
    plot = finding.plot
    return replace(finding, plot=Drawing(plot.title, plot.description, plot.unit, plot.bars, picture))


def requirements() -> Sequence[Requirement]:
    return list(Requirement.objects.select_related("asked_by", "voiced_by").order_by("id"))


def verbatims() -> Sequence[Verbatim]:
    return list(Verbatim.objects.order_by("id"))


def as_asked(asked: Sequence[Requirement]) -> Texts:
    return Texts(
        ids=[one.key for one in asked],
        texts=[one.text for one in asked],
        sources=[one.asked_by.name if one.asked_by else "" for one in asked],
    )


def as_said(said: Sequence[Verbatim]) -> Texts:
    return Texts(
        ids=[one.external_id for one in said],
        texts=[one.text for one in said],
        sources=[one.attribution for one in said],
    )
