"""The rules' docstrings as one page, docs/rules.md."""

import re
from types import ModuleType

from firsthand.analysis.statement.rules import RULES

_HEAD = """# The rules of a job statement

A job action statement is an action verb, an object and a contextual clarifier:
"Reserve a place to stay while out of town".
Each rule finds one fault. This page is made from the docstrings of the rules: change it there, then write
`firsthand.analysis.statement.manual.page()`
here.
"""


def page() -> str:
    """All rules in Markdown, in the order in which findings are given."""
    return "\n".join([_HEAD, *(_chapter(rule) for rule in RULES)])


def _chapter(rule: ModuleType) -> str:
    told = (rule.__doc__ or "").partition("\nFlagged:")[0].replace("\nWhat to ask next:", "\n\nWhat to ask next:")
    paragraphs = [" ".join(paragraph.split()) for paragraph in told.split("\n\n")]
    shown = [f"- {kind}: *{text}*" for kind in ("Flagged", "Accepted") for text in examples(rule, kind)]
    return "\n\n".join([f"## {rule.FAULT}", *filter(None, paragraphs), "\n".join(shown)]) + "\n"


def examples(rule: ModuleType, kind: str) -> list[str]:
    """The statements behind `Flagged:` or `Accepted:` in a rule's manual."""
    return re.findall(rf"^{kind}: (.+)$", rule.__doc__ or "", re.MULTILINE)
