"""Which themes of customers' words no requirement answers."""

from firsthand.analysis.struggles.unanswered import answered, unanswered

__all__ = ["answered", "unanswered"]
