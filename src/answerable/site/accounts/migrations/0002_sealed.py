"""Drafts are sealed. Those begun before, and sessions and caches that lie open, are thrown away with them."""

from django.db import migrations, models


def throw_away(apps, schema_editor):
    using = schema_editor.connection.alias
    apps.get_model("sessions", "Session").objects.using(using).all().delete()
    apps.get_model("accounts", "Draft").objects.using(using).all().delete()
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("DELETE FROM answerable_cache")


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_accounts_and_drafts"), ("sessions", "0001_initial")]
    operations = [
        migrations.RunPython(throw_away, throw_away),
        migrations.RemoveField("draft", "answers"),
        migrations.AddField("draft", "sealed", models.BinaryField(default=b""), preserve_default=False),
    ]
