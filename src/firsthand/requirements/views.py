"""The page with what the team is asked to do."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from firsthand.requirements import queries
from firsthand.requirements.wording import basis, headline

PER_PAGE = 25


@require_safe
def requirements(request: HttpRequest) -> HttpResponse:
    page = Paginator(queries.weakest_first(), PER_PAGE).get_page(request.GET.get("page"))
    orphans = queries.orphans()
    shown = {
        "page": page,
        "best": queries.best_evidence(list(page.object_list)),
        "finding": headline(orphans, page.paginator.count),
        "basis": basis(orphans, page.paginator.count),
    }
    return render(request, "requirements/list.html.jinja", shown)
