from __future__ import annotations

from django.urls import path

from firsthand.web import views

app_name = "web"
urlpatterns = [path("health", views.health, name="health")]
