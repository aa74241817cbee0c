"""One brief told as text, Markdown, JSON and HTML."""

import json
import re
from html.parser import HTMLParser
from io import StringIO

import pytest
from rich.console import Console

from firsthand.analysis.brief import Bar, Brief, Conversation, Figure, Finding, Plot, Quote, Table
from firsthand.report import as_html, as_json, as_markdown, as_text, from_json
from firsthand.report.plots import svg

HOSTILE = '<script>alert(1)</script> & "quotes" | *stars* 👋 שלום'


def a_brief(words: str = "Where is my card?") -> Brief:
    rows = tuple((f"V{place}", words) for place in range(12))
    finding = Finding(
        kind="orphans",
        sentence=f"Talk to Sales about R1: {words}",
        conversation=Conversation("Sales", "R1", f"What is it for? {words}"),
        figures=(
            Figure("Orphans", 0.25, 0.16, 0.35, 74, "requirement", "share", "rows"),
            Figure("Voices", 1214.4, 1180.2, 1250.9, 13083, "customer text", "count", "rows"),
        ),
        quotes=(Quote("V1", words, "customer, chat", 0.871), Quote("V2", words, "")),
        change=f"A playback. {words}",
        tables=(Table("rows", f"Who said {words}", ("Customer text", f"Words {words}"), rows),),
        plot=Plot(f"Said {words}", f"In words: {words}", "count", (Bar(words, 5, 3, 8, "voice"),)),
    )
    return Brief("This week, talk to Sales.", "Based on 12 customer texts.", (finding,), notes=(f"A note {words}",))


class Outline(HTMLParser):
    """Tags, ids and links of a page, and whether every element that opens also closes."""

    VOID = frozenset({"meta", "link", "br", "path", "line", "rect"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        found = dict(attrs)
        self.ids += [value for name in ("id",) if (value := found.get(name))]
        self.links += [value for name in ("href", "src") if (value := found.get(name))]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open.pop() == tag


def printed(brief: Brief) -> str:
    out = StringIO()
    Console(file=out, width=100).print(as_text(brief))
    return out.getvalue()


def test_json_reads_back_as_the_same_brief() -> None:
    assert from_json(as_json(a_brief())) == a_brief()
    plain = Brief("a", "b", (), (Table("k", "t", ("c",), (("1",),)),))
    assert from_json(as_json(plain, indent=2)) == plain


def test_a_finding_without_a_plot_reads_back_too() -> None:
    told = json.loads(as_json(a_brief()))
    told["findings"][0]["plot"] = None
    assert from_json(json.dumps(told)).findings[0].plot is None


@pytest.mark.parametrize("tell", [printed, as_markdown, as_html])
def test_every_telling_has_sentence_quote_interval_and_what_would_change_it(tell: object) -> None:
    told = tell(a_brief())  # type: ignore[operator]
    plain = re.sub(r"<[^>]+>|\*|\\", "", told)
    for words in ("Talk to Sales about R1", "Where is my card?", "(16 to 35) of 74", "suggested, 87 %", "A playback"):
        assert words in plain


def test_the_file_to_forward_stands_alone() -> None:
    page = Outline(as_html(a_brief()))
    assert not {"script", "link", "img", "iframe", "object"} & set(page.tags)
    assert all(link.startswith("#") for link in page.links)
    assert not {"style", "onclick", "onload"} & page.attributes
    assert page.open == []


def test_every_number_is_linked_to_its_rows() -> None:
    page = Outline(as_html(a_brief()))
    assert page.links
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_hostile_words_stay_words() -> None:
    page = Outline(as_html(a_brief(HOSTILE)))
    assert "script" not in page.tags
    assert page.open == []
    assert "<script>" not in as_markdown(a_brief(HOSTILE))


def test_long_tables_are_cut_in_markdown_and_say_so() -> None:
    assert "and 2 more rows" in as_markdown(a_brief())


def test_a_plot_has_a_name_and_says_the_same_in_words() -> None:
    drawn = svg(
        Plot(
            "Voices", "card 5, fee 3", "share", (Bar("card", 0.5, 0.3, 0.8, "kept"), Bar("fee", 0.3, 0.1, 0.4, "lost"))
        )
    )
    assert "<title>Voices</title><desc>card 5, fee 3</desc>" in drawn
    assert 'role="img" aria-label="Voices. card 5, fee 3"' in drawn
    assert "50 % (30 to 80)" in drawn
    assert "var(--kept)" in drawn
    assert "#a0000" not in drawn
    assert " style=" not in drawn


def test_a_plot_of_nothing_is_drawn_too() -> None:
    assert svg(Plot("Nothing", "nothing", "count", (Bar("none", 0, 0, 0, "soft"),))).startswith("<svg")
