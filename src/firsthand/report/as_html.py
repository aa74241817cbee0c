"""A brief as one HTML file that stands on its own: no script, no other file, no other host."""

from __future__ import annotations

from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from firsthand.analysis.brief import Brief
from firsthand.report.drawings import picture
from firsthand.report.wording import attribution, interval_of, value_of


def as_html(brief: Brief) -> str:
    return environment().get_template("report/page.html.jinja").render(brief=brief, css=_css())


@cache
def environment() -> Environment:
    told = Environment(
        loader=PackageLoader("firsthand.report"),
        autoescape=True,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    told.filters.update(filters())
    return told


def filters() -> dict[str, object]:
    """What the templates of a brief call on its parts; a page around them adds these to its own environment."""
    return {"picture": picture, "value_of": value_of, "interval_of": interval_of, "attribution": attribution}


@cache
def _css() -> Markup:
    folder = resources.files("firsthand.report") / "static" / "report"
    sheets = ("tokens.css", "brief.css")
    return Markup("\n".join((folder / sheet).read_text("utf-8") for sheet in sheets))  # noqa: S704 - our own sheets
