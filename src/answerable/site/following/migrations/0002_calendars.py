"""Secret addresses of calendars, by the digests of their tokens."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Make the table of calendars' addresses."""

    dependencies = [("following", "0001_subscriptions")]

    operations = [
        migrations.CreateModel(
            name="CalendarToken",
            fields=[
                ("mark", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("person", models.CharField(max_length=200, unique=True)),
                ("made_at", models.DateTimeField()),
            ],
            options={"db_table": "answerable_calendar_token"},
        ),
    ]
