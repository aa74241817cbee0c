"""A wrong address, a wrong name, a broken page: friendly words in the look."""

from __future__ import annotations

import logging

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from firsthand.config import urls
from firsthand.config.urls import handler400, handler403, handler404, handler500

__all__ = ["handler400", "handler403", "handler404", "handler500"]


def breaks(request: HttpRequest) -> HttpResponse:
    raise ZeroDivisionError("a secret detail")


def forbids(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied("a secret detail")


urlpatterns = [*urls.urlpatterns, path("breaks/", breaks), path("forbids/", forbids)]


@pytest.fixture(autouse=True)
def quiet(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL, "django")


@pytest.mark.urls(__name__)
@pytest.mark.parametrize(
    ("address", "status", "sentence"),
    [
        ("/nowhere/", 404, "Nothing lives at this address."),
        ("/forbids/", 403, "This page is not yours to see."),
        ("/breaks/", 500, "Something went wrong here, and it was not you."),
    ],
)
def test_an_error_is_told_in_plain_words_and_in_the_look(
    signed_in: Client, address: str, status: int, sentence: str
) -> None:
    signed_in.raise_request_exception = False
    answer = signed_in.get(address)
    assert answer.status_code == status
    assert sentence in answer.text
    assert "/static/web/base." in answer.text
    assert "secret" not in answer.text


def test_a_stranger_sees_the_error_page_without_the_navigation(client: Client, db: None) -> None:
    answer = client.get("/nowhere/")
    assert answer.status_code == 404
    assert "Sign out" not in answer.text


def test_an_unknown_host_name_is_not_understood(client: Client, db: None) -> None:
    answer = client.get("/", headers={"host": "elsewhere.example"})
    assert answer.status_code == 400
    assert "We could not read that request." in answer.text
