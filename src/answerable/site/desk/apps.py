"""The desk as Django knows it."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Drafts, presence, saved views and bulk acts."""

    name = "answerable.site.desk"
    label = "desk"
    default_auto_field = "django.db.models.BigAutoField"
