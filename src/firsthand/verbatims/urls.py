from __future__ import annotations

from django.urls import path

from firsthand.verbatims import views

app_name = "verbatims"
urlpatterns = [path("", views.words, name="list")]
