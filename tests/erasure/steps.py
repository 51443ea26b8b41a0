"""The steps of the erasure test, each done by a process of its own on the register in $ANSWERABLE_HOME.

`python -m tests.erasure.steps STEP` reads what it needs from standard input, as JSON, and prints what it found.
"""

import base64
import json
import os
import sys
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

NEEDLE = 24  # bytes: long enough to be nowhere by chance
LOOKED_FOR = 60  # of so many people every sealed paper and key is looked for on the disk


@cache
def house_of(today: str | None) -> Any:
    """Join the house of this process once; on a day of ours where one is told."""
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    from answerable.site.house import the_house
    from tests.site_register import Day, ready

    return ready(Day(date.fromisoformat(today))) if today else the_house()


def reading() -> Any:
    """Be somebody, so that papers can be read."""
    from answerable.site.foundation.visit import visiting

    return visiting(lambda: "operator", lambda: "command-test", asks_right=False)


def fill(given: dict[str, Any]) -> dict[str, Any]:
    """Make the small register of the pages' tests."""
    house = house_of(given["today"])
    from django.db import transaction

    from tests.site_register import fill

    day = house.clock.__self__
    with transaction.atomic():
        fill(house, day, cases=given["cases"])
    return {"size": house.head().size}


def plant(given: dict[str, Any]) -> dict[str, Any]:
    """Choose who is to be erased and plant a secret with some of them: in names, letters, files, accounts, pages seen.

    Gives the secrets, and the last bytes of every sealed paper, file and wrapped key of theirs as they lie on the disk.
    """
    house = house_of(given["today"])
    persons = _closed(house, given["erase"])
    secrets = []
    with reading():
        for number, (person, case) in enumerate(persons[: given["secrets"]]):
            secret = f"Xylophon-Quartermain-{number:02d}-{sha256(str(number).encode()).hexdigest()[:12]}"
            secrets.append(secret)
            _plant(house, person, case, secret, given["officer"])
    _look(
        house, [case for _, case in persons[: given["secrets"]]], persons[0][0], secrets[0], given["reader"]
    )
    erased = [person for person, _ in persons]
    sealed = {**_sealed(house, erased[:LOOKED_FOR]), **_sealed_files()}
    return {"persons": erased, "secrets": secrets, "sealed": sealed}


def _plant(house: Any, person: str, case: str, secret: str, officer: str) -> None:
    from answerable import acts
    from answerable.record import Event, cases

    today = house.today()
    house.act(acts.people.name, person=person, name=f"{secret} Smith", happened_on=today, by=officer)
    house.act(
        acts.cases.communicate, case=case, to="respondent", by=officer, happened_on=today,
        words=f"Dear {secret}, " + "this is your letter. " * 400,
    )  # fmt: skip
    # A file, as it came while the case was open; the act would not take one now.
    arriving = house.record.vault.arriving()
    for _ in range(60):
        arriving.write(secret.encode() + bytes(range(256)) * 20)
    file = arriving.finish(about=case, media="application/pdf")
    facts = cases.Attached(file=file.digest, sort="evidence", length=file.length)
    event = Event(subject=case, facts=facts, happened_on=today, actor=officer)
    house.record.append([event], after=house.head().size, at=house.clock(), papers=(file,))


def figures(given: dict[str, Any]) -> dict[str, str]:
    """Give the digest of every measure at every day as known at every place: of the bytes that are released."""
    house = house_of(given["today"])
    from answerable.disclosure import release, released_json

    found = {}
    for measure in given["measures"] or [d.measure for d in house.definitions()]:
        for as_of in map(date.fromisoformat, given["days"]):
            for known_at in given["known_ats"]:
                made = release(
                    house.record, house.rules, engine=house.engine, measure=measure, reader="staff",
                    as_of=as_of, since=as_of - timedelta(days=365), known_at=known_at,
                )  # fmt: skip
                found[f"{measure} {as_of} {known_at}"] = sha256(released_json(made)).hexdigest()
    return found


def erase(given: dict[str, Any]) -> dict[str, Any]:
    """Erase by the command, as two people; and search while the database is still open."""
    house_of(given["today"])
    from answerable.site.commands import main

    listed = Path(given["list"])
    for step, by in (("--propose", given["officer"]), ("--agree", given["clerk"])):
        assert main(["erase", "--list", str(listed), step, "--by", by]) == 0
    return {"found": search(Path(os.environ["ANSWERABLE_HOME"]), needles(given))}


def after(given: dict[str, Any]) -> dict[str, Any]:
    """Say what can still be read of those who were erased, and of others."""
    house = house_of(given["today"])
    from answerable.disclosure import name_of
    from answerable.matters import ties_of

    with reading():
        ties = ties_of(house.record)
        others = [p for p in ties.own if p.startswith("P-") and p not in set(given["persons"])][:20]
        names = [name for p in given["persons"] if (name := name_of(house.record, p))]
        found = [one for secret in given["secrets"] for one in house.noted.find(secret)]
        kept = sum(name_of(house.record, p) is not None for p in others)
    held = house.record.holding(given["persons"])
    return {
        "names": names,
        "found": found,
        "held": held.papers,
        "keys": held.keys,
        "others": [kept, len(others)],
    }


def needles(given: dict[str, Any]) -> dict[str, bytes]:
    """What must be nowhere: the secrets as they are typed, and as base64; sealed papers and keys as bytes and in hex."""
    found = {}
    for secret in given["secrets"]:
        found[secret] = secret.encode()
        found[f"{secret} in base64"] = base64.b64encode(secret.encode()).rstrip(b"=")[:-2]
    for name, sealed in given["sealed"].items():
        found[name] = bytes.fromhex(sealed)
        found[f"{name}, in hex"] = sealed.encode()
    return found


def search(folder: Path, sought: dict[str, bytes]) -> list[str]:
    """Look for every needle in all bytes of all files of a folder."""
    found = []
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        content = file.read_bytes()
        found += [f"{name} in {file.name}" for name, needle in sought.items() if needle in content]
    return found


def _closed(house: Any, most: int) -> list[tuple[str, str]]:
    """People who are respondents, all of whose cases are closed, each with one of their cases."""
    from answerable.matters import ties_of

    ties, found = ties_of(house.record), []
    is_open = {case: (row := house.lists.one(case)) is not None and row.is_open for case in ties.respondents}
    for person in sorted(ties.about):
        cases = ties.cases_of(person) | set(ties.owed_by.get(person, ()))
        rows = [house.lists.one(one) for one in cases]
        if all(row is None or not row.is_open for row in rows) and ties.own.get(person):
            found.append((person, sorted(ties.about[person])[0]))
        if len(found) == most:
            return found
    raise AssertionError(
        f"only {len(found)} people can be erased of {most}; open cases: {sum(is_open.values())}"
    )


def _look(house: Any, cases: list[str], person: str, secret: str, reader: str) -> None:
    """Let pages be seen and an account be used, so that whatever is kept of them is kept."""
    from django.conf import settings
    from django.test import Client

    from answerable.site.accounts import open_account

    settings.ALLOWED_HOSTS = ["testserver", "localhost"]
    open_account(person, f"{secret}@guild.example".lower(), f"{secret}-password")
    client, own = Client(), Client()
    from django.contrib.auth import get_user_model

    backend = "allauth.account.auth_backends.AuthenticationBackend"
    client.force_login(get_user_model().objects.get(account__person=reader), backend=backend)
    own.force_login(get_user_model().objects.get(account__person=person), backend=backend)
    own.get("/welcome/?stay=1")
    own.post("/complain/", {"words": f"{secret} began to write this and did not send it."})
    for case in cases:
        answer = client.get(f"/desk/matters/{case}/")
        assert answer.status_code == 200, answer.status_code
    assert client.get("/desk/cases/?which=closed").status_code == 200
    assert client.get("/desk/find/", {"words": secret}).status_code == 200


def _sealed(house: Any, persons: list[str]) -> dict[str, str]:
    """The last bytes of each sealed paper and each wrapped key about these people, as the database holds them."""
    from django.db import connection

    from answerable.matters import ties_of

    ties = ties_of(house.record)
    subjects = {s for p in persons for s in (p, *ties.about.get(p, ()), *ties.own.get(p, ()))}
    subjects |= {c for p in persons for case in ties.about.get(p, ()) for c in ties.complaints[case]}
    found, places = {}, ", ".join(["%s"] * len(subjects))
    with connection.cursor() as cursor:
        for column, table in (("sealed", "answerable_paper"), ("wrapped", "answerable_key")):
            cursor.execute(f"SELECT about, {column} FROM {table} WHERE about IN ({places})", sorted(subjects))
            for number, (about, content) in enumerate(cursor.fetchall()):
                if len(bytes(content)) >= NEEDLE:
                    found[f"{column} {number} of {about}"] = bytes(content)[-NEEDLE:].hex()
    return found


def _sealed_files() -> dict[str, str]:
    """The last bytes of each sealed file in the folder of papers."""
    files = (Path(os.environ["ANSWERABLE_HOME"]) / "papers").rglob("*")
    long = [file for file in files if file.is_file() and file.stat().st_size > NEEDLE]
    return {f"file {file.name}": file.read_bytes()[-NEEDLE:].hex() for file in long}


def before(given: dict[str, Any]) -> dict[str, Any]:
    """All that comes before: the small register where one is asked for, what is planted, and the figures."""
    if given.get("cases"):
        size = fill(given)["size"]
        given["asked"]["known_ats"] = [size // 2, size]
    planted = plant(given)
    return {**planted, "asked": given["asked"], "figures": figures({**given, **given["asked"]})}


def later(given: dict[str, Any]) -> dict[str, Any]:
    """All that comes after: the figures again, what can still be read, and an export that is verified."""
    found = {"figures": figures({**given, **given["asked"]}), "left": after(given)}
    from answerable.site.commands import main

    assert main(["export", given["export"]]) == 0
    return {**found, "verified": main(["verify", given["export"]])}


STEPS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "before": before,
    "erase": erase,
    "after": later,
}

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.site.settings")
    told = sys.stdout
    sys.stdout = sys.stderr
    json.dump(STEPS[sys.argv[1]](json.load(sys.stdin)), told)
