"""The subscriptions as Django knows them."""

from django.apps import AppConfig


class FollowingConfig(AppConfig):
    """Subscriptions to news."""

    name = "answerable.site.following"
    label = "following"
