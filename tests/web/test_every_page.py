"""What holds for every address of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

OPEN = {"/health", "/sign-in/", "/sign-out/"}


def addresses(resolver: URLResolver, before: str = "/") -> Iterator[str]:
    for pattern in resolver.url_patterns:
        here = before + str(pattern.pattern)
        yield from addresses(pattern, here) if isinstance(pattern, URLResolver) else [here]
        assert isinstance(pattern, URLPattern | URLResolver)


ALL = sorted(addresses(get_resolver()))
PAGES = ["/", "/requirements/", "/words/", "/nowhere/"]


def test_the_walk_finds_the_pages() -> None:
    assert {"/", "/words/", "/requirements/", "/read/", *OPEN} <= set(ALL)


@pytest.mark.parametrize("address", [address for address in ALL if address not in OPEN])
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_is_asked_to_sign_in(client: Client, db: None, method: str, address: str) -> None:
    answer = getattr(client, method)(address)
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/sign-in/?next={address}")


def test_health_answers_without_a_login_or_a_database(client: Client) -> None:
    answer = client.get("/health")
    assert (answer.status_code, answer.text) == (200, "ok\n")


@pytest.mark.parametrize("address", PAGES)
def test_a_page_carries_no_inline_script_or_style(signed_in: Client, address: str) -> None:
    page = signed_in.get(address).text
    assert not re.search(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=|javascript:", page)
    assert not re.search(r"""(?:src|href|action)=["'](?:https?:)?//""", page)


@pytest.mark.parametrize("address", [*PAGES, "/sign-in/", "/health"])
def test_a_page_says_what_a_browser_may_load_and_who_may_frame_it(signed_in: Client, address: str) -> None:
    headers = signed_in.get(address).headers
    policy = dict(part.split(" ", 1) for part in headers["Content-Security-Policy"].split("; "))
    assert policy == {
        "default-src": "'none'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
        "form-action": "'self'",
        **{f"{kind}-src": "'self'" for kind in ("script", "style", "img", "font", "connect")},
    }
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "no-store" in headers["Cache-Control"]


@pytest.mark.parametrize("address", ["/", "/requirements/", "/words/"])
def test_the_navigation_says_where_one_is(signed_in: Client, address: str) -> None:
    page = signed_in.get(address).text
    assert page.count("aria-current") == 1
    assert f'href="{address}" aria-current="page"' in page
    assert page.count("<h1") == 1
    assert 'href="#content"' in page
