"""What changes accounts."""

from __future__ import annotations

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from firsthand.accounts.models import User


class UserRefused(ValueError):
    """Somebody cannot be given a login; says why and what to do."""


def create_user(*, email: str, name: str, password: str) -> User:
    """Give somebody a login. E-mail addresses are kept in lower case, so that case never locks anyone out."""
    user = User(email=email.strip().lower(), name=name.strip())
    _check(user, password)
    user.set_password(password)
    user.save()
    return user


def change_password(user: User, password: str) -> None:
    _check_password(user, password)
    user.set_password(password)
    user.save(update_fields=["password"])


def _check(user: User, password: str) -> None:
    if not user.name:
        raise UserRefused("A login needs a name. Give the person's name.")
    try:
        validate_email(user.email)
    except ValidationError:
        raise UserRefused(f"{user.email!r} is not an e-mail address. Check it and try again.") from None
    if User.objects.filter(email__iexact=user.email).exists():
        raise UserRefused(f"{user.email} has a login already. Sign in, or choose another address.")
    _check_password(user, password)


def _check_password(user: User, password: str) -> None:
    try:
        validate_password(password, user)
    except ValidationError as refused:
        raise UserRefused(f"{' '.join(refused.messages)} Choose another password.") from None
