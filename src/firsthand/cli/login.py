"""`firsthand login`: give somebody a login."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from firsthand.cli.endings import Refused
from firsthand.cli.site import prepare_site
from firsthand.cli.words import say

EXAMPLES = """Examples:

  firsthand login ana@example.org --name "Ana Example"

  pass show firsthand | firsthand login ana@example.org --name "Ana Example"
"""


def add_to(app: typer.Typer) -> None:
    app.command(epilog=EXAMPLES)(login)


def login(
    email: Annotated[str, typer.Argument(help="The e-mail address to sign in with.")],
    name: Annotated[str, typer.Option(help="The person's name.")],
) -> None:
    """Give somebody a login; the password is asked for, or read from a pipe."""
    prepare_site()
    from firsthand.accounts.actions import UserRefused, create_user

    try:
        user = create_user(email=email, name=name, password=_password())
    except UserRefused as reason:
        raise Refused(str(reason)) from reason
    say(f"{user.email} can sign in now.")


def _password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    try:
        password: str = typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
    except typer.Abort as stopped:
        raise KeyboardInterrupt from stopped
    return password
