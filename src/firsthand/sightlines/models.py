"""What was found when everything was read."""

from __future__ import annotations

from django.db import models


class Reading(models.Model):
    """One brief, as it stood when the words and requirements of that day were read."""

    read_at = models.DateTimeField()
    verbatims = models.PositiveIntegerField()
    requirements = models.PositiveIntegerField()
    brief = models.TextField()
    pictures = models.JSONField(default=list)

    class Meta:
        ordering = ["-read_at", "-id"]
        get_latest_by = ["read_at", "id"]
        constraints = [models.CheckConstraint(condition=~models.Q(brief=""), name="reading_has_a_brief")]

    def __str__(self) -> str:
        return f"{self.read_at:%Y-%m-%d %H:%M}: {self.verbatims} words, {self.requirements} requirements"
