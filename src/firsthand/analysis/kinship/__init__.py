"""Which requirements serve the same job, as far as the words behind them tell."""

from firsthand.analysis.kinship.pairs import Kin, kin

__all__ = ["Kin", "kin"]
