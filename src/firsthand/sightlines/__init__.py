"""The brief over all of it: what this week asks for."""
