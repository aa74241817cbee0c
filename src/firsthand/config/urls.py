"""Every address of the site."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("", include("firsthand.sightlines.urls")),
    path("requirements/", include("firsthand.requirements.urls")),
    path("words/", include("firsthand.verbatims.urls")),
    path("", include("firsthand.accounts.urls")),
    path("", include("firsthand.web.urls")),
]

handler400 = "firsthand.web.views.not_understood"
handler403 = "firsthand.web.views.not_yours"
handler404 = "firsthand.web.views.not_here"
handler500 = "firsthand.web.views.broken"
