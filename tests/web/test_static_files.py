"""Style sheets and fonts come from the package under names that change with their contents."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from firsthand.web.static_files import UnknownStaticFile, fingerprinted, packaged


def test_every_file_a_page_names_is_served_for_good(client: Client, db: None) -> None:
    named = re.findall(r'(?:href|src)="(/static/[^"]+)"', client.get("/sign-in/").text)
    assert len(named) >= 6
    for address in named:
        answer = client.get(address)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["Cache-Control"]
        answer.close()


def test_every_font_that_a_style_sheet_names_is_there() -> None:
    fonts = re.findall(r'url\("([^"]+)"\)', packaged()["web/fonts.css"].read_text("utf-8"))
    assert len(fonts) == 6
    assert {f"web/{font}" for font in fonts} <= set(packaged())


def test_no_style_sheet_reaches_for_another_host_or_file() -> None:
    for name, source in packaged().items():
        if name.endswith(".css") and name != "web/fonts.css":
            assert not re.search(r"url\(|@import|//[a-z]", source.read_text("utf-8"))


def test_a_fingerprint_stands_before_the_suffix() -> None:
    assert re.fullmatch(r"web/base\.[0-9a-f]{12}\.css", fingerprinted("web/base.css"))
    assert fingerprinted("web/fonts/inter-5.3.0-latin.woff2") == "web/fonts/inter-5.3.0-latin.woff2"


def test_a_file_that_is_not_there_says_so() -> None:
    with pytest.raises(UnknownStaticFile, match=r"no static file 'web/nothing\.css'"):
        fingerprinted("web/nothing.css")
