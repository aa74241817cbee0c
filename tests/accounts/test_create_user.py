"""Somebody is given a login."""

from __future__ import annotations

import pytest
from django.db import IntegrityError

from firsthand.accounts.actions import UserRefused, change_password, create_user
from firsthand.accounts.models import User
from firsthand.accounts.queries import anyone
from tests.conftest import PASSWORD


def test_a_login_keeps_the_address_in_lower_case(ana: User) -> None:
    assert (ana.email, str(ana)) == ("ana@example.org", "Ana")
    assert anyone()


@pytest.mark.parametrize(
    ("email", "name", "password", "sentence"),
    [
        ("ANA@example.org", "Ana", PASSWORD, "has a login already"),
        ("ana", "Ana", PASSWORD, "is not an e-mail address"),
        ("ben@example.org", " ", PASSWORD, "needs a name"),
        ("ben@example.org", "Ben", "short", "Choose another password"),
        ("ben@example.org", "Ben", "1234567890123", "entirely numeric"),
    ],
)
def test_a_login_is_refused_with_the_next_step(ana: User, email: str, name: str, password: str, sentence: str) -> None:
    with pytest.raises(UserRefused, match=sentence):
        create_user(email=email, name=name, password=password)
    assert User.objects.count() == 1


def test_the_database_itself_refuses_a_second_login_for_one_address(ana: User) -> None:
    with pytest.raises(IntegrityError):
        User(email="ANA@EXAMPLE.ORG", name="Ana").save()


def test_a_password_can_be_changed_but_not_to_a_weak_one(ana: User) -> None:
    change_password(ana, "another quiet page")
    assert ana.check_password("another quiet page")
    with pytest.raises(UserRefused):
        change_password(ana, "password")


def test_a_user_is_found_by_address_in_any_case(ana: User) -> None:
    assert User.objects.get_by_natural_key("ANA@example.org") == ana
