"""Sets the sign-in library's pages in our frame, and its form fields as ours."""

from django import template
from django.forms.boundfield import BoundField
from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe

from answerable.site.pages import frame

register = template.Library()


@register.simple_tag(takes_context=True)
def in_frame(context: template.Context, title: str, content: str) -> SafeString:
    """Set content that is already markup in the frame that every page shares."""
    request = context["request"]
    words = {"title": title.strip(), "content": content, "form": context.get("form")}
    return mark_safe(
        get_template("accounts/shell.html", using="jinja2").render(frame(request) | words, request)
    )


@register.filter
def as_ours(bound: BoundField) -> SafeString:
    """Set one field as GOV.UK does."""
    return mark_safe(get_template("accounts/field.html", using="jinja2").render({"bound": bound}))


@register.filter
def summary(form: object) -> SafeString:
    """Set the errors of a form as one list at its top."""
    return mark_safe(get_template("accounts/summary.html", using="jinja2").render({"form": form}))
