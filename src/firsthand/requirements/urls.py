from __future__ import annotations

from django.urls import path

from firsthand.requirements import views

app_name = "requirements"
urlpatterns = [path("", views.requirements, name="list")]
