"""Parties, the people in them, and what one does for another."""

from __future__ import annotations

from django.db import models


class Party(models.Model):
    class Kind(models.TextChoices):
        TEAM = "team"
        DEPARTMENT = "department"
        PARTNER = "partner"
        CUSTOMERS = "customers"

    key = models.SlugField(max_length=100, unique=True)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=Kind.choices)

    class Meta:
        verbose_name_plural = "parties"
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="party_has_a_name"),
            models.CheckConstraint(
                condition=models.Q(kind__in=["team", "department", "partner", "customers"]),
                name="party_is_of_a_known_kind",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Person(models.Model):
    name = models.CharField(max_length=200)
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="people")
    role = models.CharField(max_length=200, blank=True)
    email = models.EmailField(blank=True)

    class Meta:
        verbose_name_plural = "people"
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["party", "name"], name="one_person_per_name_in_a_party"),
            models.CheckConstraint(condition=~models.Q(name=""), name="person_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


class Service(models.Model):
    """What `provider` is hired to do by `hirer`."""

    provider = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="services_given")
    hirer = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="services_received")
    what = models.CharField(max_length=300)

    class Meta:
        ordering = ["what"]
        constraints = [
            models.UniqueConstraint(fields=["provider", "hirer", "what"], name="service_is_agreed_once"),
            models.CheckConstraint(condition=~models.Q(what=""), name="service_says_what"),
            models.CheckConstraint(
                condition=~models.Q(provider=models.F("hirer")), name="service_is_between_two_parties"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.provider} for {self.hirer}: {self.what}"
