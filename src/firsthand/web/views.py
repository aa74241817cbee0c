"""Pages that belong to no noun: the health check and what is shown when something went wrong."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@require_safe
@never_cache
@login_not_required
def health(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


def not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    return render(request, "web/not_understood.html.jinja", status=400)


def not_yours(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    return render(request, "web/not_yours.html.jinja", status=403)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    return render(request, "web/stale_form.html.jinja", status=403)


def not_here(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    return render(request, "web/not_here.html.jinja", status=404)


def broken(request: HttpRequest) -> HttpResponse:
    # Rendered without the request: whatever broke the page might break its shell, too.
    del request
    return render(None, "web/broken.html.jinja", status=500)
