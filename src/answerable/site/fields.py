"""Form fields as GOV.UK sets them: a day in three boxes, choices as radios, and the errors in one summary."""

from datetime import date
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class DayBoxes(forms.MultiWidget):
    """Three boxes for a day: day, month, year."""

    def __init__(self) -> None:
        super().__init__(
            widgets={"day": forms.TextInput(), "month": forms.TextInput(), "year": forms.TextInput()}
        )

    def decompress(self, value: Any) -> list[Any]:
        """Take a day apart for its three boxes."""
        return [value.day, value.month, value.year] if isinstance(value, date) else [None, None, None]


class DayField(forms.Field):
    """A day that somebody writes in three boxes; the month may be a word."""

    widget = DayBoxes

    def clean(self, value: Any) -> date | None:
        """Read the day; says which part is wrong."""
        parts = [str(part or "").strip() for part in (value or ["", "", ""])]
        if not any(parts):
            if self.required:
                raise forms.ValidationError(f"Give a day for “{self.label}”, such as 8 2 2019")
            return None
        if not all(parts):
            missing = [name for name, part in zip(("day", "month", "year"), parts, strict=True) if not part]
            raise forms.ValidationError(f"“{self.label}” needs a {' and a '.join(missing)}")
        return self._read(*parts)

    def _read(self, day: str, month: str, year: str) -> date:
        try:
            return date(int(year), _month(month), int(day))
        except ValueError:
            raise forms.ValidationError(
                f"“{self.label}”: {day} {month} {year} is not a day of the calendar"
            ) from None


def _month(word: str) -> int:
    short = word[:3].lower()
    return MONTH_NAMES.index(short) + 1 if short in MONTH_NAMES else int(word)


def choice(
    label: str,
    options: list[tuple[str, str]],
    *,
    required: bool = True,
    hint: str = "",
    initial: Any = None,
    most_radios: int = 8,
) -> forms.ChoiceField:
    """Make a field that chooses one of some: radios for a few of them, else a list that opens."""
    is_long = len(options) > most_radios
    empty = [("", "Choose one")] if is_long or not required else []
    if not is_long and not required:
        empty = [("", "Not given")]
    return forms.ChoiceField(
        label=label,
        choices=empty + options,
        required=required,
        help_text=hint,
        initial=initial if initial is not None else ("" if not required else None),
        widget=forms.Select() if is_long else forms.RadioSelect(),
        error_messages={"required": f"Choose an answer to “{label}”"},
    )


def several(
    label: str, options: list[tuple[str, str]], *, required: bool = True, hint: str = ""
) -> forms.MultipleChoiceField:
    """Make a field that chooses some of some."""
    return forms.MultipleChoiceField(
        label=label,
        choices=options,
        required=required,
        help_text=hint,
        widget=forms.CheckboxSelectMultiple(),
        error_messages={"required": f"Choose at least one for “{label}”"},
    )


def words(
    label: str, *, required: bool = True, hint: str = "", rows: int = 5, most: int = 20_000
) -> forms.CharField:
    """Make a field for sentences."""
    return forms.CharField(
        label=label,
        required=required,
        help_text=hint,
        max_length=most,
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={"required": f"Write something under “{label}”"},
    )


def line(
    label: str, *, required: bool = True, hint: str = "", most: int = 200, initial: Any = None
) -> forms.CharField:
    """Make a field for one line of words."""
    return forms.CharField(
        label=label,
        required=required,
        help_text=hint,
        max_length=most,
        initial=initial,
        error_messages={"required": f"Write something under “{label}”"},
    )


def file(label: str, *, hint: str = "") -> forms.FileField:
    """Make a field for a file; it is sealed as it comes in."""
    return forms.FileField(
        label=label,
        help_text=hint,
        error_messages={
            "required": f"Choose a file for “{label}”",
            "empty": "The file is empty. Choose it again; it may not have been saved.",
        },
    )


def day(label: str, *, required: bool = True, hint: str = "", initial: date | None = None) -> DayField:
    """Make a field for a day."""
    return DayField(
        label=label, required=required, help_text=hint or "For example, 8 2 2019", initial=initial
    )


def sort_of(bound: BoundField) -> str:
    """Tell a template which component shows a field."""
    widget = bound.field.widget
    sorts: list[tuple[type[forms.Widget], str]] = [
        (DayBoxes, "day"),
        (forms.HiddenInput, "hidden"),
        (forms.CheckboxSelectMultiple, "checkboxes"),
        (forms.RadioSelect, "radios"),
        (forms.Select, "select"),
        (forms.FileInput, "file"),
        (forms.Textarea, "textarea"),
        (forms.CheckboxInput, "checkbox"),
    ]
    return next((sort for cls, sort in sorts if isinstance(widget, cls)), "input")


def parts_of_day(bound: BoundField) -> list[str]:
    """Give what stands in the three boxes of a day, as typed."""
    value = bound.value()
    boxes = value if isinstance(value, list) else DayBoxes().decompress(value)
    return ["" if part is None else str(part) for part in boxes]


def typed(bound: BoundField) -> Any:
    """Give what a field holds, as typed or as it was set."""
    value = bound.value()
    return [str(one) for one in value] if isinstance(value, list | tuple) else value


def faults(form: forms.BaseForm | None) -> list[dict[str, str]]:
    """Give the errors of a form for the summary at its top, each with the field that it points to."""
    # The sign-in library's pages have words under the name of a form where they have none.
    if not isinstance(form, forms.BaseForm) or not form.is_bound:
        return []
    found = []
    for name, errors in form.errors.items():
        anchor = form[name].auto_id if name in form.fields else "main"
        if name in form.fields and sort_of(form[name]) == "day":
            anchor += "-day"
        found += [{"text": str(error), "href": f"#{anchor}"} for error in errors]
    return found


def refuse(form: forms.Form, refused: Exception) -> None:
    """Say a refusal beside the field that it is about, or at the top of the form."""
    field = getattr(refused, "field", None)
    form.add_error(field if field in form.fields else None, str(refused))
