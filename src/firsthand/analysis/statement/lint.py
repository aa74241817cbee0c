"""All rules over one statement."""

from firsthand.analysis.statement.parse import parse
from firsthand.analysis.statement.rules import RULES
from firsthand.analysis.statement.spans import Finding, Statement

FAULTS: tuple[str, ...] = tuple(rule.FAULT for rule in RULES)


def check(statement: Statement) -> tuple[Finding, ...]:
    """What is wrong with a parsed statement, at most one finding per fault, in the order of `FAULTS`."""
    found = ((rule.FAULT, rule.find(statement)) for rule in RULES)
    return tuple(Finding(fault, *finding) for fault, finding in found if finding)


def lint(text: str) -> tuple[Finding, ...]:
    """`check(parse(text))`: the faults, each with its words, the reason and the question to ask next."""
    return check(parse(text))
