"""Questions about accounts."""

from __future__ import annotations

from firsthand.accounts.models import User


def anyone() -> bool:
    """Whether anybody has a login yet."""
    return User.objects.exists()
