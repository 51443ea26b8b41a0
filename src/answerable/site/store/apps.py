"""The store as Django knows it."""

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """Tables of the record, under the label `store`."""

    name = "answerable.site.store"
    label = "store"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "The record"
