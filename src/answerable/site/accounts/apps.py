"""The accounts as Django knows them."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Accounts and unfinished forms."""

    name = "answerable.site.accounts"
    label = "accounts"
