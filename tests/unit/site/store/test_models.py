from django.apps import apps
from django.core.management import call_command

TABLES = {"answerable_entry", "answerable_head", "answerable_paper", "answerable_row"}


def test_the_tables_have_the_names_that_operators_know(sqlite_registers):
    assert {model._meta.db_table for model in apps.get_app_config("store").get_models()} >= TABLES


def test_the_migrations_make_the_tables_that_the_code_expects(sqlite_registers):
    call_command("makemigrations", "store", check=True, dry_run=True, verbosity=0)
