"""This week: the brief over everything."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from firsthand.requirements import queries as requirements
from firsthand.sightlines import actions, queries
from firsthand.sightlines.news import news_since
from firsthand.verbatims import queries as verbatims


@require_safe
def this_week(request: HttpRequest) -> HttpResponse:
    reading = queries.latest()
    counts = {"verbatims": verbatims.count(), "requirements": requirements.count()}
    if reading is None:
        begin = {**counts, "ready": all(counts.values())}
        return render(request, "sightlines/not_read_yet.html.jinja", begin)
    shown = {"reading": reading, "brief": queries.brief_of(reading), "news": news_since(reading, **counts)}
    return render(request, "sightlines/this_week.html.jinja", shown)


def read(request: HttpRequest) -> HttpResponse:
    # Somebody whose session ended comes back here by GET after signing in.
    if request.method == "POST":
        actions.read(at=timezone.now())
    return redirect("sightlines:this_week")
