from __future__ import annotations

from django.apps import AppConfig


class VerbatimsConfig(AppConfig):
    name = "firsthand.verbatims"
