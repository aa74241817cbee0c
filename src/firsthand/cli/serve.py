"""`firsthand serve`: the site on this machine."""

from __future__ import annotations

from typing import Annotated

import typer

from firsthand.cli.site import prepare_site, serve_site
from firsthand.cli.words import say

EXAMPLES = """Examples:

  firsthand serve

  FIRSTHAND_HOME=/srv/firsthand firsthand serve --port 9000
"""
Host = Annotated[str, typer.Option(help="The address to listen at; only this machine can reach the default.")]
Port = Annotated[int, typer.Option(min=1, max=65535, help="The port to listen at.")]


def add_to(app: typer.Typer) -> None:
    app.command(epilog=EXAMPLES)(serve)


def serve(
    host: Host = "127.0.0.1",
    port: Port = 8000,
    workers: Annotated[int, typer.Option(min=1, help="How many processes answer.")] = 1,
) -> None:
    """Serve the site until Ctrl-C. Its data are in FIRSTHAND_HOME, or where this system keeps such data."""
    prepare_site()
    from firsthand.accounts.queries import anyone

    if not anyone():
        say("Nobody can sign in yet. Give somebody a login: firsthand login ana@example.org --name Ana")
    serve_until_stopped(host, port, workers)


def serve_until_stopped(host: str, port: int, workers: int = 1) -> None:
    say(f"Serving http://{host}:{port}/ until Ctrl-C.")
    serve_site(host, port, workers)
