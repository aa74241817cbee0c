"""Firsthand: from what customers said to what to do."""
