"""Training in the Guild in March 2026: a provider under contract, a full session, and members who owe a course."""

from dataclasses import dataclass
from datetime import date

import pytest

from answerable import acts
from tests.people import CLARE, THEO, Register

PROVIDER, OTHER = "O-fair", "O-other"


@dataclass
class School:
    """The register, and what the training lead does in it, in a line each."""

    register: Register

    def commission(
        self, provider: str = PROVIDER, *, course: str = "fair-light", purpose: str = "sanction"
    ) -> str:
        do = self.register.act
        named = {PROVIDER: "Fair Teachers", OTHER: "Other Teachers"}
        do(acts.people.name, person=provider, name=named[provider], sort="provider", by=THEO)
        number: str = do(acts.training.seek, purpose=purpose, course=course, by=THEO).matter
        do(acts.training.approach, commission=number, provider=provider, by=THEO)
        do(acts.training.select, commission=number, provider=provider, by=THEO)
        do(acts.training.contract, commission=number, provider=provider, by=CLARE)
        return number

    def session(
        self, *, places: int = 1, on: str = "2026-04-14", provider: str = PROVIDER, **more: object
    ) -> str:
        facts = {"course": "fair-light", "on": date.fromisoformat(on), "provider": provider, **more}
        number: str = self.register.act(acts.training.announce, places=places, by=THEO, **facts).matter
        return number

    def owe(self, member: str, *, course: str = "fair-light", name: str | None = None) -> str:
        if name:
            self.register.act(acts.people.name, person=member, name=name, by=THEO)
        number: str = self.register.act(
            acts.training.oblige, respondent=member, course=course, by=THEO
        ).matter
        return number

    def do(self, verb: object, obligation: str, **facts: object) -> None:
        self.register.act(verb, obligation=obligation, by=facts.pop("by", THEO), **facts)

    def show(self, view: object, **asked: object) -> object:
        asked.setdefault("person", THEO)
        return self.register.show(view, on=self.register.today, **asked)


@pytest.fixture
def school(register: Register) -> School:
    return School(register)
