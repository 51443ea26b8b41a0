"""A sitting on its way to being shown: as it was called, and as it was held, where either is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from answerable.disclosure.matters.dossier.terms import Terms
from answerable.disclosure.matters.hearings.saying import REASONS, Saying, reading
from answerable.disclosure.matters.hearings.views import (
    AgendaItem,
    PapersView,
    SeatedView,
    SittingLine,
    SittingPage,
)
from answerable.disclosure.matters.wording import away, counted, long_day
from answerable.disclosure.sentences import spoken
from answerable.matters import Bar, Book, Matter, bars, book_of, fold, lay_on, wanting
from answerable.record import Id, cases, made_of, panels
from answerable.roster import Interest, Listing, Roster, Sitting

TO_COME, HELD, CALLED_OFF, UNSAID = "to-come", "held", "called-off", "unsaid"
DECIDING = ("VoteTaken", "Found", "TariffDeparted", "Sanctioned", "AppealDecided", "Disposed")


@dataclass(frozen=True, eq=False)
class Called:
    """A sitting on its way to being shown: as it was called, and as it was held, where either is."""

    saying: Saying
    listing: Listing | None
    held: Sitting | None

    @property
    def id(self) -> Id:
        """Its number."""
        return self._one.id

    @property
    def on(self) -> date:
        """Its day: that on which it was held, or for which it is called."""
        return self.held.on if self.held else self._one.on

    @property
    def panel(self) -> str:
        """The panel that sits."""
        return self._one.panel

    @property
    def _one(self) -> Listing | Sitting:
        one = self.listing or self.held
        assert one is not None
        return one

    @property
    def state(self) -> str:
        """To come, held, called off, or past without word of it."""
        if self.held:
            return HELD
        if self.listing and self.listing.called_off:
            return CALLED_OFF
        return TO_COME if self.on >= self.saying.on else UNSAID

    @property
    def roster(self) -> Roster:
        """Who holds what, as the record tells it."""
        return self.saying.roster

    @property
    def cases(self) -> tuple[Id, ...]:
        """The cases before it."""
        return self.held.cases if self.held else self._one.cases

    @property
    def members(self) -> tuple[Id, ...]:
        """Whoever was called to it or was there, each once."""
        called = self.listing.members if self.listing else ()
        came = self.held.members if self.held else ()
        return tuple(dict.fromkeys((*called, *came)))

    @cached_property
    def interests(self) -> tuple[Interest, ...]:
        """What was declared at it."""
        return tuple(i for i in self.roster.interests if i.sitting == self.id)

    def state_words(self) -> str:
        """Say how it stands, or how far off it is."""
        words = {
            TO_COME: away(self.on, on=self.saying.on, calendar=self.saying.rules.calendar),
            HELD: "held",
            CALLED_OFF: "called off",
            UNSAID: "nobody has said whether it was held",
        }
        return words[self.state]

    def reading(self) -> tuple[str, bool]:
        """Say how long there was to read its papers, and whether that was too short."""
        return reading(self.listing.pages if self.listing else 0, self.listing.minutes if self.listing else 0)

    def line(self) -> SittingLine:
        """Give it in one line."""
        return SittingLine(
            id=self.id,
            panel=self.saying.panel(self.panel).name,
            on=self.on,
            state=self.state,
            words=self.state_words(),
            members=self.saying.names(self.members),
            cases=self.cases,
            reading=self.reading()[0],
        )

    def page(self) -> SittingPage:
        """Give it whole."""
        saying, listing = self.saying, self.listing
        panel = saying.panel(self.panel)
        words, is_hurried = self.reading()
        return SittingPage(
            id=self.id,
            panel=panel.id,
            panel_name=panel.name,
            on=self.on,
            when=long_day(self.on),
            state=self.state,
            sentence=self._sentence(panel.name),
            called_on=listing.called_on if listing else None,
            called_by=saying.name(listing.called_by) if listing else "",
            moved=listing.moved if listing else 0,
            called_off_because=saying.term(REASONS, listing.called_off) if listing else "",
            members=tuple(self._seated(m) for m in self.members),
            agenda=tuple(self._agenda(case) for case in self.cases),
            papers=tuple(self.papers()),
            reading=words,
            is_hurried=is_hurried,
            rules=saying.rules_of(panel),
            natures=saying.natures,
            reasons=tuple((t.id, t.name) for t in saying.rules.body.lists.get(REASONS, ())),
            may_sit=self._may_sit(),
        )

    def _may_sit(self) -> tuple[tuple[str, str], ...]:
        people = self.roster.may_sit(self.panel, self.on)
        return tuple(zip(people, self.saying.names(people), strict=True))

    def _sentence(self, panel: str) -> str:
        cases = counted(len(self.cases), "case")
        if self.state == HELD:
            there = counted(len(self.held.members if self.held else ()), "member")
            return f"The {panel} sat on {spoken(self.on)} with {there}; {cases} {_was(len(self.cases))} before it."
        if self.state == CALLED_OFF:
            return f"The {panel} was to sit on {spoken(self.on)}; it was called off."
        return f"The {panel} sits on {long_day(self.on)}, {self.state_words()}; {cases} before it."

    def _seated(self, member: Id) -> SeatedView:
        said = [i for i in self.interests if i.person == member]
        return SeatedView(
            id=member,
            name=self.saying.name(member),
            counts_as=self.saying.counts_as(self.roster.pooled(member, self.panel, self.on)),
            presides=bool(self.listing and self.listing.chair == member),
            declared=tuple(self._declared(i) for i in said),
            has_declared=bool(said),
            was_there=member in self.held.members if self.held else None,
        )

    def _declared(self, interest: Interest) -> str:
        nature = dict(self.saying.natures).get(interest.nature, interest.nature.replace("-", " "))
        of = interest.case or "every case"
        aside = ", and stood aside" if interest.stood_aside else ""
        return f"{of}: {nature}{aside}"

    def papers(self) -> Iterator[PapersView]:
        """Give the papers that went out, each with its time to read."""
        panel = self.saying.panel(self.panel)
        for bundle in self.listing.bundles if self.listing else ():
            yield PapersView(
                sent_on=bundle.sent_on,
                pages=bundle.pages,
                minutes=bundle.minutes,
                case=bundle.case or "",
                to=self.saying.names(bundle.members),
                is_in_time=self.saying.is_in_time(panel, bundle, self.on),
                words=reading(bundle.pages, bundle.minutes or 0)[0],
            )

    def _agenda(self, case: Id) -> AgendaItem:
        saying = self.saying
        matter = made_of(saying.record, case, saying.rules, fold, lay_on)
        panel = saying.panel(self.panel)
        aside = self.roster.aside(self.id, case)
        there = self.held.members if self.held else self.members
        deciding = tuple(m for m in there if m not in aside)
        short = wanting(saying.rules, self.roster, panel, deciding, self.on)
        if matter is None:
            return AgendaItem(case, "not in the register", len(deciding), (), (), (), "", ())
        short += tuple(self._barred(matter, deciding))
        book = book_of(matter, saying.rules)
        return AgendaItem(
            case=case,
            words=book.stages[matter.stage].name,
            deciding=len(deciding),
            wanting=tuple((bar.words, bar.source) for bar in short),
            findings=tuple(self._findings(matter)),
            votes=tuple(self._votes(matter)),
            outcome=saying.term("disposals", matter.disposal),
            acts=self._acts(matter, book) if self.held and matter.is_open else (),
        )

    def _acts(self, matter: Matter, book: Book) -> tuple[tuple[str, str], ...]:
        """Give the acts by which a panel decides that the rules know at the stage of a matter, each kind once."""
        found: dict[str, str] = {}
        for kind in DECIDING:
            for permission in book.permissions.get(kind, ()):
                if not permission.stages or matter.stage in permission.stages:
                    found.setdefault(kind, permission.name)
        return tuple(found.items())

    def _barred(self, matter: Matter, deciding: Sequence[Id]) -> Iterator[Bar]:
        saying, panel = self.saying, self.saying.panel(self.panel)
        for member in deciding if matter.is_open else ():
            for bar in bars(saying.rules, self.roster, panel, member, (matter,), self.on):
                yield Bar(f"{saying.name(member)} {bar.words}", bar.source, bar.case)
            for said in self.interests:
                if said.person == member and said.is_tie and said.is_of(matter.id) and not said.stood_aside:
                    tie = dict(saying.natures).get(said.nature, said.nature)
                    yield Bar(f"{saying.name(member)} {tie} and did not stand aside", panel.source, matter.id)

    def _findings(self, matter: Matter) -> Iterator[str]:
        terms = _terms(self.saying, matter)
        for event in (e.event for e in matter.entries):
            if isinstance(event.facts, cases.Found) and event.facts.sitting == self.id:
                finding = terms.code("Found", "finding", event.facts.finding)
                yield f"{event.facts.allegation}: {finding}"

    def _votes(self, matter: Matter) -> Iterator[str]:
        for event in (e.event for e in matter.entries):
            vote = event.facts
            if isinstance(vote, panels.VoteTaken) and vote.sitting == self.id:
                of = f" on {vote.allegation}" if vote.allegation else ""
                kept = f", {vote.abstained} abstained" if vote.abstained else ""
                yield f"{vote.votes_for} for, {vote.votes_against} against{kept}{of}"


def _was(count: int) -> str:
    return "was" if count == 1 else "were"


def _terms(saying: Saying, matter: Matter) -> Terms:
    procedure = saying.rules.procedure(matter.procedure)
    return Terms(saying.record, saying.rules, procedure, procedure.version_on(matter.version_in_force))
