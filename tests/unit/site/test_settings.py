"""What the environment says, in a process of its own: settings are read once."""

import os
import stat
import subprocess
import sys

import pytest

SHOW = "import answerable.site.settings as s; print(s.{})"


@pytest.fixture
def setting(project_root, tmp_path):
    def shown(name: str, **environment: str) -> str:
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("ANSWERABLE", "DATABASE"))}
        kept |= {"PYTHONPATH": str(project_root / "src"), "ANSWERABLE_HOME": str(tmp_path / "home")}
        done = subprocess.run(
            [sys.executable, "-c", SHOW.format(name)], env=kept | environment, capture_output=True, text=True
        )
        return done.stdout.strip() or done.stderr.strip().rsplit("\n", 1)[-1]

    return shown


def test_a_key_is_made_once_and_is_its_owners_alone(setting, tmp_path):
    first = setting("SECRET_KEY")
    assert len(first) > 60 and setting("SECRET_KEY") == first
    assert stat.S_IMODE((tmp_path / "home/secret.key").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "home").stat().st_mode) == 0o700


def test_sqlite_flushes_at_every_commit_and_postgresql_is_named_by_its_address(setting):
    assert "synchronous=FULL" in setting("DATABASES['default']['OPTIONS']['init_command']")
    address = "postgresql://olga:a%20b@db:5433/register"
    named = setting("DATABASES['default']", DATABASE_URL=address)
    assert all(part in named for part in ("postgresql", "'olga'", "'a b'", "'db'", "'5433'", "'register'"))
    by_socket = setting(
        "DATABASES['default']", DATABASE_URL="postgresql://olga@/register?host=/run/pg&sslmode=require"
    )
    assert all(part in by_socket for part in ("'/run/pg'", "{'sslmode': 'require'}"))
    assert "mysql://" in setting("DATABASES", DATABASE_URL="mysql://x/y")


def test_https_is_all_or_nothing(setting):
    assert setting("SESSION_COOKIE_SECURE") == "False"
    for name in ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT"):
        assert setting(name, ANSWERABLE_HTTPS="1") == "True"
    assert (
        setting("CSRF_TRUSTED_ORIGINS", ANSWERABLE_HTTPS="1", ANSWERABLE_HOSTS="a.example")
        == "['https://a.example']"
    )


def test_nothing_heavy_is_loaded_to_start(project_root, tmp_path):
    heavy = "('pandas', 'ibis', 'duckdb', 'pyarrow', 'weasyprint', 'vl_convert')"
    code = f"import answerable.site.wsgi, answerable.site.urls, sys; print([m for m in {heavy} if m in sys.modules])"
    kept = {**os.environ, "PYTHONPATH": str(project_root / "src"), "ANSWERABLE_HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], env=kept, capture_output=True, text=True)
    assert done.stdout.strip() == "[]", done.stderr
