from __future__ import annotations

from django.apps import AppConfig


class SightlinesConfig(AppConfig):
    name = "firsthand.sightlines"
