"""Somebody's own words."""

from __future__ import annotations

from textwrap import shorten

from django.db import models

from firsthand.web.wording import day

# Characters: what a person reads in a list without losing the thread.
LONG = 1_200


class Verbatim(models.Model):
    external_id = models.CharField(max_length=200)
    source = models.CharField(max_length=200)
    text = models.TextField()
    who = models.CharField(max_length=200, blank=True)
    said_on = models.DateField(null=True, blank=True)
    channel = models.CharField(max_length=100, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["source", "external_id"], name="words_are_kept_once_per_source"),
            models.CheckConstraint(condition=~models.Q(text=""), name="words_are_not_empty"),
            models.CheckConstraint(condition=~models.Q(external_id=""), name="words_have_an_id"),
        ]
        indexes = [models.Index(fields=["-said_on", "id"], name="words_newest_first")]

    def __str__(self) -> str:
        return self.text[:80]

    @property
    def is_long(self) -> bool:
        return len(self.text) > LONG

    @property
    def opening(self) -> str:
        """The first few sentences' worth of a long text."""
        return shorten(self.text[:LONG], LONG // 2, placeholder=" ...")

    @property
    def attribution(self) -> str:
        """Who, where and when: "Customer, chat, 3 November 2026"."""
        parts = (self.who, self.channel or self.source, day(self.said_on) if self.said_on else "")
        return ", ".join(part for part in parts if part)
