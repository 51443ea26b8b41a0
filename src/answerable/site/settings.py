"""How the site is set: from the environment alone, safe where nothing is said, and served as it is in production."""

import os
import secrets
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlparse

from csp.constants import NONE, SELF

HERE = Path(__file__).resolve().parent


def _flag(name: str) -> bool:
    return os.environ.get(name, "").lower() in {"1", "yes", "true", "on"}


def _listed(name: str, default: str = "") -> list[str]:
    return [part.strip() for part in os.environ.get(name, default).split(",") if part.strip()]


def _secret(home: Path) -> str:
    """The key that signs sessions: made once, kept in the home folder, readable by its owner alone."""
    kept = home / "secret.key"
    if not kept.exists():
        draft = home / f"secret.key.{os.getpid()}"
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(64), encoding="ascii")
        try:
            os.link(
                draft, kept
            )  # two processes may start at once: whoever links first wins, and both read the same
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return kept.read_text(encoding="ascii")


def _database(home: Path) -> dict[str, object]:
    """PostgreSQL where DATABASE_URL names it; else SQLite in the home folder, flushed to disk at every commit."""
    url = urlparse(os.environ.get("DATABASE_URL", ""))
    if url.scheme in {"postgres", "postgresql"}:
        more = dict(parse_qsl(url.query))  # as libpq has them: host (a folder, for a socket), port, sslmode …
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(url.path.lstrip("/")),
            "USER": unquote(url.username or ""),
            "PASSWORD": unquote(url.password or ""),
            "HOST": more.pop("host", unquote(url.hostname or "")),
            "PORT": more.pop("port", str(url.port or "")),
            "OPTIONS": more,
            "CONN_MAX_AGE": 600,
            "CONN_HEALTH_CHECKS": True,
        }
    if url.scheme:
        raise ValueError(
            f"DATABASE_URL begins with {url.scheme}://; give postgresql://user:password@host/name, or none for SQLite"
        )
    return {
        "ENGINE": "answerable.site.store.sqlite",
        "NAME": home / "answerable.sqlite3",
        "CONN_MAX_AGE": None,
        "TEST": {"NAME": ":memory:"},
        "OPTIONS": {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
            "PRAGMA secure_delete=ON;",
        },
    }


HOME = Path(os.environ.get("ANSWERABLE_HOME", "home")).resolve()
HOME.mkdir(mode=0o700, parents=True, exist_ok=True)
BODY = os.environ.get("ANSWERABLE_BODY", "lanternmakers")
# The register's name among all registers, under which its heads are signed; an address of the body's own is best.
ORIGIN = os.environ.get("ANSWERABLE_ORIGIN", "")
STAMP_AUTHORITY = os.environ.get("ANSWERABLE_STAMP_AUTHORITY", "")
# Where the site is found from outside, such as https://answers.example: links in letters and feeds begin with it.
ADDRESS = os.environ.get("ANSWERABLE_ADDRESS", "")
DEMO = _flag("ANSWERABLE_DEMO")
HTTPS = _flag("ANSWERABLE_HTTPS")
DEBUG = _flag("ANSWERABLE_DEBUG")

# By how many seconds this clock may say less than the latest entry does: more only after a clock that ran ahead.
CLOCK_PATIENCE = timedelta(seconds=int(os.environ.get("ANSWERABLE_CLOCK_PATIENCE", "5")))

# The key of all keys: from a key service or the environment where they are told, else from a file made at first need.
MASTER_FILE = Path(os.environ.get("ANSWERABLE_MASTER_FILE") or HOME / "keys" / "master.key")
MASTER_KEYS = _listed("ANSWERABLE_MASTER_KEY")
MASTER_SERVICE = os.environ.get("ANSWERABLE_MASTER_SERVICE", "")
MASTER_TOKEN = os.environ.get("ANSWERABLE_MASTER_TOKEN") or None
PAPERS = HOME / "papers"  # sealed files, too long for a database

SECRET_KEY = os.environ.get("ANSWERABLE_SECRET") or _secret(HOME)
ALLOWED_HOSTS = _listed("ANSWERABLE_HOSTS", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS] if HTTPS else []

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_htmx",
    "ninja",
    "answerable.site.store",
    "answerable.site.accounts",
    "answerable.site.following",
    "answerable.site.desk",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "answerable.site.accounts.people.PersonMiddleware",
    "answerable.site.desk.keeping.DraftMiddleware",
]
ROOT_URLCONF = "answerable.site.urls"
WSGI_APPLICATION = "answerable.site.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

DATABASES = {"default": _database(HOME)}
CACHES = {
    "default": {
        "BACKEND": "answerable.site.sealed.caches.SealedCache",
        "LOCATION": "answerable_cache",
        "TIMEOUT": None,
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }
}

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "NAME": "jinja2",
        "DIRS": [HERE / "templates"],
        "OPTIONS": {"environment": "answerable.site.pages.environment", "autoescape": True},
    },
    {
        # Only for the sign-in pages, which are another's and speak this language.
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "NAME": "django",
        "DIRS": [HERE / "accounts" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "builtins": ["answerable.site.accounts.templatetags.frame"],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.DjangoTemplates"

# A file that somebody sends is sealed as it comes: no handler that would lay it down in the open is there at all.
FILE_UPLOAD_HANDLERS = ["answerable.site.sealed.uploads.SealingHandler"]

STATIC_URL = "static/"
STATIC_ROOT = HOME / "static"
STATIC_ROOT.mkdir(mode=0o755, exist_ok=True)  # WhiteNoise looks there before it looks where the files are
STATICFILES_DIRS = [HERE / "static"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 86_400

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_TZ = True
USE_I18N = True

# -- who may come in ---------------------------------------------------------------------------------------------

AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "welcome"
ACCOUNT_LOGOUT_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "answerable.site.accounts.adapter.ByInvitation"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PRESERVE_USERNAME_CASING = False
ACCOUNT_USER_MODEL_USERNAME_FIELD = "username"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if HTTPS else "http"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
MFA_TOTP_ISSUER = "Answerable"

SESSION_ENGINE = "answerable.site.sealed.sessions"
SESSION_COOKIE_NAME = "answerable"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 60 * 60
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "answerable.site.pages.stale"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# -- what a page may do in a browser: nothing that did not come from here ------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "manifest-src": [SELF],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _flag("ANSWERABLE_BEHIND_PROXY") else None
SECURE_HSTS_SECONDS = 63_072_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS

# -- letters out ---------------------------------------------------------------------------------------------------

EMAIL_HOST = os.environ.get("ANSWERABLE_MAIL_HOST", "")
EMAIL_PORT = int(os.environ.get("ANSWERABLE_MAIL_PORT", "587"))
EMAIL_HOST_USER = os.environ.get("ANSWERABLE_MAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("ANSWERABLE_MAIL_PASSWORD", "")
EMAIL_USE_TLS = bool(EMAIL_HOST)
EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend" if EMAIL_HOST else "answerable.site.sealed.letters.Sealing"
)
EMAIL_FILE_PATH = HOME / "mail"
DEFAULT_FROM_EMAIL = os.environ.get("ANSWERABLE_MAIL_FROM", "answerable@localhost")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
