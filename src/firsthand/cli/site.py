"""The site as commands need it: set up, with whatever stands in the way told in a sentence."""

from __future__ import annotations

from firsthand.cli.endings import Refused


def prepare_site() -> None:
    """Set up the data folder and an up-to-date database."""
    from firsthand.config import server

    try:
        server.prepare()
    except server.Refused as reason:
        raise Refused(str(reason)) from reason


def serve_site(host: str, port: int, workers: int) -> None:
    """Serve until Ctrl-C."""
    from firsthand.config import server

    try:
        server.serve(host, port, workers)
    except server.Refused as reason:
        raise Refused(str(reason)) from reason
