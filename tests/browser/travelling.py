"""Somebody who drives one matter through the desk's forms: as whom, on which day, and what its page must then say."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from playwright.sync_api import Browser, Page

from answerable.days import due
from answerable.record import KINDS, Field, schema
from answerable.rules import Limit, Permission, Rules, Trigger, Version
from tests.body_register import PASSWORD, email_of, people_of, seats_of
from tests.browser.conftest import Served
from tests.ways import Facts, Move, entered, finding, stage_of

BEGUN = date(2026, 3, 10)
# What is put down on the way, where the rules let it be, without moving on: in this order.
BESIDE = (
    *("Acknowledged", "Alleged", "Allocated", "Notified", "Recommended", "Found", "AppealDecided"),
    "Communicated",
)
RESTS = timedelta(days=45)  # longer than any limit of these bodies rests before something may be decided


@dataclass
class Journey:
    """Drives the matter: as whom, on which day, and what it has come to."""

    rules: Rules
    version: Version
    browser: Browser
    served: Served
    today: date = BEGUN
    case: str = ""
    pages: dict[str, Page] = field(default_factory=dict)
    sittings: dict[str, int] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)
    why: str = ""

    def page(self, person: str | None = None) -> Page:
        """Give the page on which somebody is signed in, or nobody."""
        name = person or "anyone"
        if name not in self.pages:
            context = self.browser.new_context(base_url=self.served.url, java_script_enabled=False)
            page = self.pages[name] = context.new_page()
            page.set_default_timeout(60_000)
            if person:
                page.goto("/account/login/")
                page.get_by_label("Email").fill(email_of(person))
                page.get_by_label("Password").fill(PASSWORD)
                page.get_by_role("button", name="Sign In", exact=True).click()
        return self.pages[name]

    def let_pass(self, time: timedelta) -> None:
        self.today += time
        (self.served.home / "today").write_text(self.today.isoformat())

    # -- receipt

    def complain(self) -> None:
        """Complain by the form that anybody can fill in, and take the receipt."""
        page = self.page()
        page.goto("/complain/")
        page.get_by_role("button", name="Start").click()
        page.get_by_label("Tell us what happened").fill("It was done on Monday, and two people saw it.")
        for _ in range(5):
            self._answer(page)
            page.get_by_role("button", name="Save and go on").click()
        page.get_by_role("button", name="Send the complaint").click()
        receipt = page.locator(".a-receipt").first.inner_text()
        self.case = receipt.replace("CP-", "C-")
        self.told.append(f"received {self.case}")

    def _answer(self, page: Page) -> None:
        if page.get_by_role("radio").count():
            page.get_by_role("radio").first.check()
        name = page.locator("input[name=respondent_name]")
        if name.count():
            name.fill("Robin Example")

    # -- one act

    def do(self, permission: Permission, facts: Facts) -> bool:
        """Do an act as the first of those who may and are let; False where nobody is."""
        if any(guard.check == "not-before" for guard in permission.guards):
            self.let_pass(RESTS)
        self._sit(permission)
        for person in self._who(permission):
            page = self.page(person)
            answer = page.goto(f"/desk/matters/{self.case}/do/{permission.kind}/")
            assert answer and answer.status < 500, (
                f"{permission.name}: {(self.served.home / 'errors.txt').read_text()[-3000:]}"
            )
            if answer.status == 200 and page.locator("main form[method=post]").count():
                self._fill(page, permission, facts)
                self._send(page, permission)
                return True
            self.why = " ".join(page.inner_text("main").split())[:500]
        return False

    def _who(self, permission: Permission) -> list[str]:
        everybody = people_of(self.rules)
        return [p for role in permission.who for p, held in everybody.items() if held == role]

    def _fill(self, page: Page, permission: Permission, facts: Facts) -> None:
        for one in schema(KINDS[permission.kind]):
            is_paper = bool(one.pattern and one.pattern.name == "digest")
            name = "words" if is_paper else one.name
            is_wanted = not one.optional or {one.name, name} & {*permission.requires, *facts}
            if is_wanted and not page.locator(f"[name='{name}'], [name='{name}_day']").count():
                continue  # put in by the act itself
            if is_wanted:
                put(page, name, facts.get(one.name) or self._value(permission, one), one)

    def _value(self, permission: Permission, one: Field) -> str | None:
        if permission.kind == "Disposed" and one.name == "disposal":
            return finding(self.rules, permission)
        listed = self.rules.body.lists.get(permission.lists.get(one.name, ""), ())
        return listed[0].id if listed else None

    def _send(self, page: Page, permission: Permission) -> None:
        page.locator("main form[method=post] button").first.click()
        if (sure := page.get_by_role("button", name="Yes: ")).count():
            sure.first.click()
        faults = page.locator(".govuk-error-summary")
        assert not faults.count(), f"{permission.name}: {faults.first.inner_text()}"
        assert page.url.rstrip("/").endswith(self.case), f"{permission.name}: {page.inner_text('main')[:600]}"

    def _sit(self, permission: Permission) -> None:
        """Let the panel sit whose quorum the act asks for: at each stage others than before."""
        for guard in permission.guards:
            if guard.check != "quorum" or not guard.of or self._has_sat(guard.of):
                continue
            panel = self.rules.panel(guard.of)
            begin = 0 if self.sittings.get(panel.id) is None else panel.quorum
            members = seats_of(panel)[begin : begin + panel.quorum]
            page = self.page(self._who(permission)[0])
            page.goto(f"/desk/sittings/{panel.id}/new/")
            for member in members:
                page.locator(f"input[name=members][value='{member}']").check()
            page.locator(f"input[name=cases][value='{self.case}']").check()
            page.get_by_role("button", name="Record the sitting").click()
            assert not page.locator(".govuk-error-summary").count(), page.inner_text("main")[:600]
            self.sittings[panel.id] = self._moved
            self.told.append(f"{panel.name} sat")

    _moved: int = 0

    def _has_sat(self, panel: str) -> bool:
        return self.sittings.get(panel) == self._moved

    # -- what stands there

    def beside(self, at: str) -> None:
        """Put down at a stage what the rules let be put down without moving on."""
        own = [p for p in self.version.permissions if p.kind in BESIDE and (not p.stages or at in p.stages)]
        for permission in sorted(own, key=lambda p: BESIDE.index(p.kind)):
            leads_to = {stage.id for stage, _ in entered(self.rules, self.version, permission)}
            if leads_to <= {at} and self.do(permission, {}):
                self.told.append(permission.kind)
                self.look_at(at, permission.kind, {})

    def move(self, move: Move) -> None:
        """Do the act that leads on, and look at where it led."""
        assert self.do(move.permission, move.facts), (
            f"{'; '.join(self.told)}: nobody may {move.permission.name!r}: {self.why}"
        )
        self._moved += 1
        self.told.append(f"{move.permission.kind} -> {move.to}")
        self.look_at(move.to, move.permission.kind, self._facts(move))

    def _facts(self, move: Move) -> Facts:
        given = {
            name: self._value(move.permission, one) or "" for name, one in _fields(move.permission).items()
        }
        return {**given, **move.facts}

    def look_at(self, stage: str, kind: str, facts: Facts) -> None:
        """The page of the matter names the stage, and each day that the act has made due, counted here anew."""
        page = self.reader()
        page.goto(f"/desk/matters/{self.case}/")
        said = " ".join(page.inner_text("main").split())
        assert stage_of(self.version, stage).name.lower() in said.lower(), (stage, said[:1500])
        days = {limit.id: on for limit in self.version.limits if (on := self._due(limit, kind, facts))}
        if any(spoken(on) not in said for on in days.values()):
            page.goto(f"/desk/matters/{self.case}/due/")  # every day that is due, each with why
            said += " ".join(page.inner_text("main").split())
        assert {limit: on for limit, on in days.items() if spoken(on) not in said} == {}, said[:3000]

    def visit(self, begin: str, page: Page | None) -> None:
        """Go to each page to which one leads, in this body's register: none of them is broken."""
        page = page or self.page()
        page.goto(begin)
        hrefs = {str(link.get_attribute("href")).split("#")[0] for link in page.locator("a[href^='/']").all()}
        for href in sorted(h for h in hrefs if h and "logout" not in h):
            answer = page.request.get(f"{self.served.url}{href}", timeout=60_000)
            assert answer.status < 500, f"{href}: {(self.served.home / 'errors.txt').read_text()[-3000:]}"

    def reader(self) -> Page:
        """Give the page of somebody who may read every matter."""
        return self.page(next(p for p, role in people_of(self.rules).items() if self._sees_all(role)))

    def _sees_all(self, role: str) -> bool:
        return any(
            role in right.roles and "matters" in right.sorts and right.of == "any"
            for right in self.rules.body.papers
        )

    def _due(self, limit: Limit, kind: str, facts: Facts) -> date | None:
        begins = any(starts(trigger, kind, facts) for trigger in limit.starts)
        ends = any(starts(trigger, kind, facts) for trigger in limit.ends)
        if not begins or ends or limit.length is None or limit.until_fact or limit.after or limit.whole:
            return None
        counted = due(
            start=self.today, length=limit.length, calendar=self.rules.calendar, source=limit.source
        )
        return counted.on


def _fields(permission: Permission) -> dict[str, Field]:
    return {one.name: one for one in schema(KINDS[permission.kind])}


def starts(trigger: Trigger, kind: str, facts: Facts) -> bool:
    """Tell whether an act begins a limit, as the rules are written."""
    return trigger.kind == kind and all(facts.get(name) == value for name, value in trigger.where.items())


def spoken(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def put(page: Page, name: str, value: str | None, one: Field) -> None:
    """Fill a field by what it is: a choice, a day, a number, or words."""
    control = page.locator(f"[name='{name}']")
    if page.locator(f"[name='{name}_day']").count():
        day = BEGUN + timedelta(days=60)
        for part in ("day", "month", "year"):
            page.locator(f"[name='{name}_{part}']").fill(str(getattr(day, part)))
    elif control.first.get_attribute("type") == "radio":
        chosen = (
            page.locator(f"[name='{name}'][value='{value}']")
            if value
            else page.locator(f"[name='{name}']:not([value=''])")
        )
        chosen.first.check()
    elif control.first.evaluate("one => one.tagName") == "SELECT":
        control.select_option(value) if value else control.select_option(index=1)
    else:
        control.first.fill(value or ("1" if one.type is int else "As it was said."))
