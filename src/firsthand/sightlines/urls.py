from __future__ import annotations

from django.urls import path

from firsthand.sightlines import views

app_name = "sightlines"
urlpatterns = [
    path("", views.this_week, name="this_week"),
    path("read/", views.read, name="read"),
]
