"""What the invented Guild hears and orders: pools, sittings called, conditions, sanctions and their end."""

from answerable.site.demo.heard.calling import call_sittings
from answerable.site.demo.heard.ordering import order_all

__all__ = ["call_sittings", "order_all"]
