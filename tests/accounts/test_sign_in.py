"""Ana signs in and out."""

from __future__ import annotations

import pytest
from django.test import Client

from firsthand.accounts.models import User
from tests.conftest import PASSWORD


@pytest.mark.parametrize("email", ["ana@example.org", "Ana@Example.ORG", "  ana@example.org "])
def test_ana_signs_in_however_she_writes_her_address(client: Client, ana: User, email: str) -> None:
    answer = client.post("/sign-in/", {"username": email, "password": PASSWORD}, follow=True)
    assert answer.redirect_chain == [("/", 302)]
    assert "Nothing has been read yet." in answer.text


def test_ana_lands_where_she_was_going(client: Client, ana: User) -> None:
    answer = client.get("/words/?q=card", follow=True)
    assert 'name="next" value="/words/?q=card"' in answer.text
    form = {"username": ana.email, "password": PASSWORD, "next": "/words/?q=card"}
    assert client.post("/sign-in/", form).headers["Location"] == "/words/?q=card"


@pytest.mark.parametrize("where", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"])
def test_signing_in_never_leads_to_another_site(client: Client, ana: User, where: str) -> None:
    answer = client.post("/sign-in/", {"username": ana.email, "password": PASSWORD, "next": where})
    assert answer.headers["Location"] == "/"


@pytest.mark.parametrize(
    ("email", "password"), [("ana@example.org", "wrong"), ("eve@example.org", PASSWORD)], ids=["password", "address"]
)
def test_a_wrong_sign_in_says_a_plain_sentence(client: Client, ana: User, email: str, password: str) -> None:
    answer = client.post("/sign-in/", {"username": email, "password": password})
    assert answer.status_code == 200
    assert "That e-mail address and password do not belong together." in answer.text
    assert "_auth_user_id" not in client.session


def test_a_stranger_without_any_login_learns_the_first_step(client: Client, db: None) -> None:
    assert "Nobody has a login here yet." in client.get("/sign-in/").text


def test_who_is_signed_in_already_goes_on(signed_in: Client) -> None:
    assert signed_in.get("/sign-in/").headers["Location"] == "/"


def test_ana_signs_out(signed_in: Client) -> None:
    assert signed_in.post("/sign-out/").headers["Location"] == "/sign-in/"
    assert signed_in.get("/").headers["Location"] == "/sign-in/?next=/"


def test_signing_out_twice_is_no_error(client: Client, ana: User) -> None:
    assert client.post("/sign-out/").headers["Location"] == "/sign-in/"


def test_no_link_signs_anybody_out(signed_in: Client) -> None:
    assert signed_in.get("/sign-out/").status_code == 405
    assert signed_in.get("/").status_code == 200


def test_a_stale_form_is_refused_in_plain_words(ana: User) -> None:
    answer = Client(enforce_csrf_checks=True).post("/sign-in/", {"username": ana.email, "password": PASSWORD})
    assert answer.status_code == 403
    assert "That form had gone stale" in answer.text
