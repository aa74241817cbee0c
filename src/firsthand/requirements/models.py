"""What the team is asked to do."""

from __future__ import annotations

from django.db import models

from firsthand.parties.models import Party, Person
from firsthand.verbatims.models import Verbatim
from firsthand.web.wording import day


class Requirement(models.Model):
    key = models.CharField(max_length=100, unique=True)
    text = models.TextField()
    asked_by = models.ForeignKey(Party, null=True, blank=True, on_delete=models.PROTECT, related_name="requirements")
    voiced_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="requirements")
    asked_on = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=100, blank=True)
    # The probability that any customer spoke of it; nothing before the first reading.
    spoken_of = models.FloatField(null=True, blank=True, db_index=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(key=""), name="requirement_has_a_key"),
            models.CheckConstraint(condition=~models.Q(text=""), name="requirement_says_something"),
            models.CheckConstraint(
                condition=models.Q(spoken_of__isnull=True) | models.Q(spoken_of__gte=0, spoken_of__lte=1),
                name="spoken_of_is_a_probability",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key}: {self.text[:80]}"

    @property
    def origin(self) -> str:
        """Who asked, when, and how it stands: "Ana of Branch Operations, 8 November 2026, open"."""
        parts = (self._asker, day(self.asked_on) if self.asked_on else "", self.status)
        return ", ".join(part for part in parts if part)

    @property
    def _asker(self) -> str:
        party = self.asked_by.name if self.asked_by else ""
        person = self.voiced_by.name if self.voiced_by else ""
        return f"{person} of {party}" if party and person else party or person


class Evidence(models.Model):
    """Words that may stand behind a requirement: the software's suggestion, which no person has confirmed."""

    requirement = models.ForeignKey(Requirement, on_delete=models.CASCADE, related_name="evidence")
    verbatim = models.ForeignKey(Verbatim, on_delete=models.CASCADE, related_name="stands_behind")
    probability = models.FloatField()

    class Meta:
        verbose_name_plural = "evidence"
        ordering = ["requirement", "-probability", "id"]
        constraints = [
            models.UniqueConstraint(fields=["requirement", "verbatim"], name="evidence_is_given_once"),
            models.CheckConstraint(
                condition=models.Q(probability__gte=0, probability__lte=1), name="evidence_is_a_probability"
            ),
        ]
        indexes = [models.Index(fields=["requirement", "-probability"], name="evidence_best_first")]

    def __str__(self) -> str:
        return f"{self.requirement_id} <- {self.verbatim_id} ({self.probability:.0%})"
