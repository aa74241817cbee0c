"""What a pile of verbatims is about: themes with names that people used themselves."""

from firsthand.analysis.themes.group import UNREAD, Themes, group

__all__ = ["UNREAD", "Themes", "group"]
