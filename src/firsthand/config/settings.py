"""Django's settings. Everything that differs between two places comes from FIRSTHAND_* variables."""

from __future__ import annotations

from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF
from django.utils.functional import SimpleLazyObject

from firsthand.config.environment import data_folder, listed, secret_key, switched_on

PACKAGE = Path(str(files("firsthand")))
HOME = data_folder()
HTTPS = switched_on("FIRSTHAND_HTTPS")
HOSTS = listed("FIRSTHAND_HOSTS")

DEBUG = False
# Lazy, so that looking at the settings never writes a file.
SECRET_KEY: Any = SimpleLazyObject(partial(secret_key, HOME))
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *HOSTS]
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in HOSTS] if HTTPS else []

INSTALLED_APPS = [
    "firsthand.sightlines",
    "firsthand.requirements",
    "firsthand.verbatims",
    "firsthand.parties",
    "firsthand.accounts",
    "firsthand.web",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "firsthand.web.static_files.FingerprintedFiles",
    "firsthand.web.privacy.keep_out_of_caches",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "firsthand.config.urls"
WSGI_APPLICATION = "firsthand.config.wsgi.application"
NAVIGATION = (
    ("This week", "sightlines:this_week"),
    ("Requirements", "requirements:list"),
    ("Words", "verbatims:list"),
)

TEMPLATES = [
    {
        "BACKEND": "firsthand.web.pages.Pages",
        "DIRS": [PACKAGE / "report" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "environment": "firsthand.web.pages.environment",
            "context_processors": ["firsthand.web.pages.shell"],
        },
    },
]

DATABASE_FILE = HOME / "firsthand.sqlite3"
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATABASE_FILE,
        # Kept open: closing the last connection writes the whole log back into the database.
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA mmap_size=0",
        },
    },
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = "accounts:sign_in"
LOGIN_REDIRECT_URL = "sightlines:this_week"
LOGOUT_REDIRECT_URL = "accounts:sign_in"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{rule}"}
    for rule in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

LANGUAGE_CODE = "en"
TIME_ZONE = "UTC"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
WHITENOISE_ALLOW_ALL_ORIGINS = False
STATICFILES_DIRS = [PACKAGE / "report" / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "firsthand.web.static_files.FingerprintedStorage"},
}

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    },
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
# Without TLS, as on one's own machine, a secure cookie would never come back.
SECURE_REDIRECT_EXEMPT = [r"^health$"]
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
# TLS ends at a proxy of the same house, which sets this header itself and lets no visitor set it.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SESSION_COOKIE_NAME = "firsthand_session"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "firsthand_csrf"
CSRF_FAILURE_VIEW = "firsthand.web.views.stale_form"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"words": {"class": "logging.StreamHandler", "formatter": "line"}},
    "loggers": {
        "django": {"handlers": ["words"], "level": "WARNING", "propagate": False},
        # A mistyped address is no news to whoever runs the server.
        "django.request": {"level": "ERROR"},
    },
}
