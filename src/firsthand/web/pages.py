"""The Jinja2 environment of our pages and what every page may use."""

from __future__ import annotations

from typing import Any

import jinja2
from django.conf import settings
from django.http import HttpRequest
from django.template.backends.jinja2 import Jinja2
from django.templatetags.static import static
from django.urls import reverse

from firsthand.analysis.brief.wording import percent
from firsthand.report.as_html import filters
from firsthand.web.wording import day, thousands


class Pages(Jinja2):
    """Django's Jinja2, looking in each app's `templates` folder."""

    app_dirname = "templates"


def environment(**options: Any) -> jinja2.Environment:
    made = jinja2.Environment(  # noqa: S701 - Django's backend asks for escaping in `options`.
        **{**options, "undefined": jinja2.StrictUndefined, "trim_blocks": True, "lstrip_blocks": True},
    )
    made.globals.update(static=static, url=url)
    made.filters.update(filters(), day=day, percent=percent, thousands=thousands)
    return made


def url(name: str, *arguments: object, **named: object) -> str:
    return reverse(name, args=arguments or None, kwargs=named or None)


def shell(request: HttpRequest) -> dict[str, Any]:
    """The navigation of a signed-in person, with the place where they are."""
    match = request.resolver_match
    here = match.namespace if match else ""
    person = getattr(request, "user", None)
    known = person is not None and person.is_authenticated
    places = settings.NAVIGATION if known else ()
    return {
        "person": person if known else None,
        "places": [(title, name, name.split(":")[0] == here) for title, name in places],
    }
