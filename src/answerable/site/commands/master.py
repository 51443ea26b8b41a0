"""Show, change or destroy the master key, which opens the papers and is not in the database."""

import argparse
from typing import TYPE_CHECKING

from answerable.site.commands import CannotDo

if TYPE_CHECKING:
    from answerable.record import Masters
    from answerable.site.store.vault import Vault

EXAMPLES = """\
examples:
  answerable master                     which master key is used, where it is, how many keys are under it
  answerable master rotate              from now on another one: every key is wrapped anew, no paper is touched
  answerable master destroy own-1a2b…   destroy one that nothing is under any more; older backups stay closed then
  answerable master new                 print a new one, to be kept in ANSWERABLE_MASTER_KEY or in a safe

Without the master key nobody can read a paper, you included. Keep a copy of it where no backup of the database is.
How it is kept in the environment or in a key service instead of a file: docs/how-to/master-key.md
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument(
        "what",
        nargs="?",
        choices=("show", "rotate", "destroy", "new"),
        default="show",
        help="what to do (default: show)",
    )
    parser.add_argument(
        "master", nargs="?", help="the master key to destroy, by the name that `show` gives it"
    )


def run(args: argparse.Namespace) -> int:
    """Do it and say so."""
    from answerable.record import OwnMaster

    if (args.what == "destroy") != (args.master is not None):
        raise CannotDo("Say which one: answerable master destroy NAME. Nothing was changed.")
    if args.what == "new":
        print(OwnMaster.generate())
        return 0
    from answerable.site.commands._ready import ready

    ready()
    from answerable.site.store.vault import Vault

    vault = Vault()
    if args.what == "rotate":
        _rotate(vault)
    if args.what == "destroy":
        _destroy(vault, args.master)
    _show(vault)
    return 0


def _show(vault: "Vault") -> None:
    masters, under = vault.keys.masters(), vault.keys.under()
    print(f"The master key is {masters.current.id}, {_place(masters)}.")
    print(f"  {_keys(under.pop(masters.current.id, 0))} under it.")
    for master in masters.before:
        held = under.pop(master.id, 0)
        after = (
            "destroy it once no backup needs it" if not held else "answerable master rotate wraps them anew"
        )
        print(f"Before it there was {master.id}: {_keys(held)} under it; {after}.")
    for id, held in under.items():
        print(f"{id}: {_keys(held)} under it, and it is not here. Put it back, or those papers stay closed.")


def _place(masters: "Masters") -> str:
    from django.conf import settings

    from answerable.site.store.vault import master_file

    if settings.MASTER_SERVICE:
        return f"in the key service at {settings.MASTER_SERVICE}"
    if settings.MASTER_KEYS:
        return "in ANSWERABLE_MASTER_KEY"
    return f"in {master_file().path}"


def _keys(number: int) -> str:
    return f"{number:,} {'key is' if number == 1 else 'keys are'}"


def _rotate(vault: "Vault") -> None:
    from django.conf import settings

    from answerable.record import OwnMaster
    from answerable.site.store.vault import master_file

    elsewhere = settings.MASTER_SERVICE or settings.MASTER_KEYS
    masters = vault.keys.masters()
    if not elsewhere:
        master_file().put((OwnMaster.generate(), *master_file().masters()))
        masters = vault.keys.masters()
        print(f"Made {masters.current.id}. Copy {master_file().path} to where you keep its copy.", flush=True)
    done = 0
    for some in vault.keys.rewrap():
        done += some
        print(f"  {done:,} keys wrapped anew", flush=True)
    if not done and elsewhere:
        print(
            "Every key is under the current master key already. To change it, change it there first: in the key "
            "service, or as the first one in ANSWERABLE_MASTER_KEY, with the old one after it and a comma between."
        )
    vault.finish()


def _destroy(vault: "Vault", id: str) -> None:
    from answerable.site.store.vault import master_file

    kept = master_file()
    masters = vault.keys.masters()
    if id == masters.current.id:
        raise CannotDo(
            f"{id} is the current one: without it every paper would be closed for ever. Nothing was destroyed. "
            "Change it first: answerable master rotate"
        )
    if id not in {one.id for one in kept.masters()}:
        raise CannotDo(
            f"{id} is not in {kept.path}. Nothing was destroyed. One that is kept in the environment or in a key "
            "service is destroyed there."
        )
    with vault.keys.alone():
        if held := vault.keys.under().get(id, 0):
            raise CannotDo(
                f"{_keys(held)} under {id}. Nothing was destroyed. Run first: answerable master rotate"
            )
        kept.put(tuple(one for one in kept.masters() if one.id != id))
    print(
        f"{id} is destroyed here. Destroy its copies too. Papers in backups from before the change cannot be opened "
        "without it: also those of people who were erased since."
    )
