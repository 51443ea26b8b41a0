"""Serve the register of a body, for a reverse proxy in front of it or for this machine alone."""

import argparse

from answerable.site.commands import CannotDo

EXAMPLES = """\
examples:
  answerable serve --body bodies/my-body --home /srv/register
  DATABASE_URL=postgresql://answerable@db/answerable ANSWERABLE_HOSTS=register.example.org \\
  ANSWERABLE_HTTPS=1 ANSWERABLE_BEHIND_PROXY=1 answerable serve --port 8080
  answerable serve --checkpoint-every 600     and sign the head every ten minutes, and ask the witnesses

environment:
  DATABASE_URL           a PostgreSQL database (default: SQLite in the home folder)
  ANSWERABLE_HOSTS       the names it is reached by, with commas between (default: localhost)
  ANSWERABLE_HTTPS       1: cookies and addresses for https only, HSTS
  ANSWERABLE_ORIGIN      the register's name among all registers, under which its heads are signed, as
                         register.example.org/record; it is chosen once and kept for ever
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument("--port", type=int, default=8000, help="port to serve on (default 8000)")
    parser.add_argument(
        "--host", default="127.0.0.1", help="address to listen on (default 127.0.0.1: this machine alone)"
    )
    parser.add_argument(
        "--checkpoint-every",
        type=float,
        default=0,
        metavar="SECONDS",
        help="sign the head and ask the witnesses so often (default: leave it to a timer of `answerable checkpoint`)",
    )


def run(args: argparse.Namespace) -> int:
    """Bring the database up to date and serve."""
    from answerable.site.commands._ready import ready

    house = ready()
    print(f"{house.body.name}: http://localhost:{args.port}/", flush=True)
    return listen(args.host, args.port, checkpoint_every=args.checkpoint_every)


def listen(host: str, port: int, *, checkpoint_every: float = 0) -> int:
    """Serve until stopped; every so many seconds the head is signed and shown to the witnesses (0: it is not)."""
    from answerable.site.sealed.serving import server
    from answerable.site.wsgi import application

    if checkpoint_every > 0:
        _keep_signing(checkpoint_every)
    try:
        server(application, host=host, port=port).run()
    except OSError as wrong:
        raise CannotDo(
            f"Port {port} cannot be used: {wrong.strerror}. Give another: --port {port + 1}"
        ) from None
    return 0


def _keep_signing(seconds: float) -> None:
    """Sign and ask in a thread of its own; what goes wrong is said where the server's own faults are."""
    import sys
    from threading import Event, Thread

    from answerable.site.commands.checkpoint import told
    from answerable.site.house import the_house
    from answerable.site.proof.witnesses.rounds import Round, keep_on

    def tell(done: Round | Exception) -> None:
        if isinstance(done, Exception):
            print(f"The head was not signed. {done}", file=sys.stderr, flush=True)
        elif done.is_refused:
            print(told(done), file=sys.stderr, flush=True)

    house = the_house()
    asked = {"clock": house.clock, "seconds": seconds, "stop": Event(), "tell": tell}
    of = [proof.publishing for proof in house.proof.both]
    Thread(target=keep_on, args=(of,), kwargs=asked, daemon=True).start()
