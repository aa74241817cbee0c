"""The page with people's own words."""

from __future__ import annotations

from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from firsthand.verbatims import queries
from firsthand.verbatims.wording import basis, headline

PER_PAGE = 50


@require_safe
def words(request: HttpRequest) -> HttpResponse:
    part = request.GET.get("q", "").replace("\0", "").strip()
    page = Paginator(queries.saying(part), PER_PAGE).get_page(request.GET.get("page"))
    count, found = queries.count(), page.paginator.count
    shown = {
        "page": page,
        "count": count,
        "part": part,
        "query": f"{urlencode({'q': part})}&" if part else "",
        "finding": headline(found, count, part),
        "basis": basis(found, part),
    }
    return render(request, "verbatims/list.html.jinja", shown)
