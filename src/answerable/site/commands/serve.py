"""Serve the register of a body, for a reverse proxy in front of it or for this machine alone."""

import argparse

from answerable.site.commands import CannotDo

EXAMPLES = """\
examples:
  answerable serve --body bodies/my-body --home /srv/register
  DATABASE_URL=postgresql://answerable@db/answerable ANSWERABLE_HOSTS=register.example.org \\
  ANSWERABLE_HTTPS=1 ANSWERABLE_BEHIND_PROXY=1 answerable serve --port 8080

environment:
  DATABASE_URL           a PostgreSQL database (default: SQLite in the home folder)
  ANSWERABLE_HOSTS       the names it is reached by, with commas between (default: localhost)
  ANSWERABLE_HTTPS       1: cookies and addresses for https only, HSTS
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument("--port", type=int, default=8000, help="port to serve on (default 8000)")
    parser.add_argument(
        "--host", default="127.0.0.1", help="address to listen on (default 127.0.0.1: this machine alone)"
    )


def run(args: argparse.Namespace) -> int:
    """Bring the database up to date and serve."""
    from answerable.site.commands._ready import ready

    house = ready()
    print(f"{house.body.name}: http://localhost:{args.port}/", flush=True)
    return listen(args.host, args.port)


def listen(host: str, port: int) -> int:
    """Serve until stopped."""
    import waitress

    from answerable.site.wsgi import application

    try:
        waitress.serve(application, host=host, port=port, threads=8, ident="answerable")
    except OSError as wrong:
        raise CannotDo(
            f"Port {port} cannot be used: {wrong.strerror}. Give another: --port {port + 1}"
        ) from None
    return 0
