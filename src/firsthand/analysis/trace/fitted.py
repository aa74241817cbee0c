"""The fitted numbers of tracing: from features to probabilities, and where a probability counts as yes."""
