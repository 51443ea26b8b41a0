from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="Subscription",
            fields=[
                ("id", models.CharField(max_length=32, primary_key=True, serialize=False)),
                ("topics", models.TextField(default="")),
                ("wanted", models.TextField(default="")),
                ("sealed", models.BinaryField()),
                ("mark", models.CharField(max_length=64, unique=True)),
                ("asked_at", models.DateTimeField()),
                ("told_until", models.DateTimeField(null=True)),
            ],
            options={"db_table": "answerable_subscription"},
        )
    ]
