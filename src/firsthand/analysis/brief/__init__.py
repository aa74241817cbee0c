"""The brief: measures in, findings out, most important first."""

from firsthand.analysis.brief.compose import brief, compose
from firsthand.analysis.brief.measures import Measures, measure
from firsthand.analysis.brief.model import (
    Bar,
    Brief,
    Conversation,
    Figure,
    Finding,
    Plot,
    Quote,
    Table,
    Texts,
    UnevenTexts,
)

__all__ = [
    "Bar",
    "Brief",
    "Conversation",
    "Figure",
    "Finding",
    "Measures",
    "Plot",
    "Quote",
    "Table",
    "Texts",
    "UnevenTexts",
    "brief",
    "compose",
    "measure",
]
