"""Job action statements: parse them, find their faults, know what to ask next."""

from firsthand.analysis.statement.lint import FAULTS, check, lint
from firsthand.analysis.statement.parse import parse
from firsthand.analysis.statement.spans import Finding, Span, Statement

__all__ = ["FAULTS", "Finding", "Span", "Statement", "check", "lint", "parse"]
