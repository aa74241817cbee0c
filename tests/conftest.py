"""Ana leads. She has a login in every test that asks for her."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django import Settings

    from firsthand.accounts.models import User

# No test may read or write the key of the person who runs it.
os.environ["FIRSTHAND_SECRET_KEY"] = "only-for-tests-" + "x" * 50

PASSWORD = "quiet paper 9"


@pytest.fixture
def ana(db: None, settings: Settings) -> User:
    from firsthand.accounts.actions import create_user

    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    return create_user(email="Ana@example.org", name="Ana", password=PASSWORD)


@pytest.fixture
def signed_in(client: Client, ana: User) -> Client:
    client.force_login(ana)
    return client
