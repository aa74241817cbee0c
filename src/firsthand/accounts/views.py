"""Signing in and out."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LoginView, LogoutView
from django.utils.decorators import method_decorator

from firsthand.accounts import queries
from firsthand.accounts.forms import SignInForm


class SignIn(LoginView):
    authentication_form = SignInForm
    template_name = "accounts/sign_in.html.jinja"
    redirect_authenticated_user = True
    extra_context = {"anyone": queries.anyone}


@method_decorator(login_not_required, name="dispatch")
class SignOut(LogoutView):
    """Takes a POST only, so that no link can sign anybody out; signing out twice is no error."""
