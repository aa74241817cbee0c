"""One finder a file: `find(measures)` gives a finding, or None where the evidence is too thin to speak."""
