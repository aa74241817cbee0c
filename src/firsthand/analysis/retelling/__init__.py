"""What a telling kept, lost, added and changed of another."""

from firsthand.analysis.retelling.compare import compare, compare_chain
from firsthand.analysis.retelling.model import Addition, Change, Comparison, Retelling, Unit

__all__ = ["Addition", "Change", "Comparison", "Retelling", "Unit", "compare", "compare_chain"]
