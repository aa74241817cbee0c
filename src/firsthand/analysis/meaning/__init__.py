"""Texts to vectors with a small model that ships inside the package, and the nearest of them."""

from firsthand.analysis.meaning.nearest import DifferentWidths, Nearest, nearest
from firsthand.analysis.meaning.vectors import encode

__all__ = ["DifferentWidths", "Nearest", "encode", "nearest"]
