"""Which verbatims are evidence for which requirement, with a probability that means something."""

from firsthand.analysis.trace.matches import CUT, Matches, trace
from firsthand.analysis.trace.served import SERVED_CUT, served, voices

__all__ = ["CUT", "SERVED_CUT", "Matches", "served", "trace", "voices"]
