"""The practice, pure: text and numbers in, frozen dataclasses out. No Django, no clock, no network."""
