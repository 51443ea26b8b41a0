"""Who held which office, seat and training in the invented Guild; and who can sign in to the demo."""

from dataclasses import dataclass
from datetime import date, timedelta

from answerable.record import people
from answerable.site.demo.diary import Diary, chance_of
from answerable.site.demo.words import ORGANISATIONS, person_name

CLERK, PANEL_CLERK, TRAINING_LEAD, CHAIR = "P-0001", "P-0004", "P-0005", "P-0011"
OFFICERS = ("P-0002", "P-0003")
INVESTIGATORS = ("P-0021", "P-0022", "P-0023", "P-0024", "P-0025", "P-0026")
PANEL = ("P-0031", "P-0032", "P-0033", "P-0034", "P-0035", "P-0036")
UNTRAINED = "P-0037"
LET_IT_RUN_OUT = 4
APPEAL = ("P-0041", "P-0042", "P-0043")
WARDENS = ("P-0006", "P-0007", "P-0008")
DELEGATES = ("P-0012", "P-0013", "P-0014")


@dataclass(frozen=True)
class SignIn:
    """One account of the demo: whose it is, what they do, and where they start."""

    person: str
    role: str
    email: str
    does: str


SIGN_INS = (
    SignIn(
        "P-0002",
        "complaints-officer",
        "officer@lanternmakers.example",
        "receives, triages and allocates complaints",
    ),
    SignIn(
        "P-0021",
        "investigator",
        "investigator@lanternmakers.example",
        "investigates, and refers to the panel",
    ),
    SignIn(
        "P-0004", "panel-clerk", "panel@lanternmakers.example", "records sittings, findings and sanctions"
    ),
    SignIn(
        "P-0031", "panel-member", "member@lanternmakers.example", "sits on the Conduct Panel, and presides"
    ),
    SignIn("P-0005", "training-lead", "training@lanternmakers.example", "commissions and books training"),
    SignIn(
        "P-0009",
        "statistician",
        "statistician@lanternmakers.example",
        "announces releases, puts them together",
    ),
    SignIn("P-0001", "clerk", "clerk@lanternmakers.example", "answers or refuses each point of a motion"),
    SignIn(
        "P-0011",
        "assembly-chair",
        "chair@lanternmakers.example",
        "puts motions and sees how each point stands",
    ),
    SignIn("P-0012", "delegate", "delegate@lanternmakers.example", "sees motions, answers and refusals"),
    SignIn(
        "O-1",
        "course-provider",
        "provider@evenlight.example",
        "gives courses, and says who came to its sessions",
    ),
    SignIn("P-0006", "warden", "warden@lanternmakers.example", "sees every figure exactly"),
)


@dataclass(frozen=True)
class Staffing:
    """Who was in office when: for each person, the days from and until which they held their role or seat."""

    investigators: dict[str, tuple[date, date | None]]
    panel: dict[str, tuple[date, date | None]]

    def working(self, on: date) -> list[str]:
        """Give the investigators at work on a day."""
        return [p for p, span in self.investigators.items() if _within(span, on)]

    def seated(self, on: date) -> list[str]:
        """Give the members of the panel on a day."""
        return [p for p, span in self.panel.items() if _within(span, on)]


def _within(span: tuple[date, date | None], on: date) -> bool:
    return span[0] <= on and (span[1] is None or on < span[1])


def appoint_all(diary: Diary, *, start: date, today: date) -> Staffing:
    """Name and appoint everybody, seat the panel, train all of it but one, and let people come and go."""
    _name_all(diary, start)
    staffing = _staffing(start, today)
    for person in OFFICERS:
        _appoint(diary, person, "complaints-officer", start)
    for person, role in (
        (PANEL_CLERK, "panel-clerk"),
        (TRAINING_LEAD, "training-lead"),
        (CHAIR, "assembly-chair"),
    ):
        _appoint(diary, person, role, start)
    for person in (*WARDENS, *DELEGATES):
        _appoint(diary, person, "warden" if person in WARDENS else "delegate", start)
    _appoint(diary, CLERK, "clerk", start)
    for number, (person, span) in enumerate(staffing.investigators.items()):
        _appoint(diary, person, "investigator", span[0], fte=(100, 100, 60, 100, 80, 50)[number % 6],
                 contract="agency" if number == 5 else "employed")  # fmt: skip
        if span[1]:
            diary.note(span[1], person, people.StoodDown(role="investigator"), CLERK)
    _seat_panels(diary, staffing, start)
    return staffing


def _staffing(start: date, today: date) -> Staffing:
    month = timedelta(days=30)
    spans: dict[str, tuple[date, date | None]] = {person: (start, None) for person in INVESTIGATORS[:4]}
    spans[INVESTIGATORS[1]] = (start, today - 19 * month)
    spans[INVESTIGATORS[3]] = (start, today - 13 * month)
    spans[INVESTIGATORS[4]] = (start + 8 * month, None)
    spans[INVESTIGATORS[5]] = (today - 7 * month, None)
    seats: dict[str, tuple[date, date | None]] = {person: (start, None) for person in PANEL}
    seats[UNTRAINED] = (today - 26 * month, None)
    return Staffing(spans, seats)


def _name_all(diary: Diary, start: date) -> None:
    chance = chance_of(diary.seed, "names")
    everybody = (CLERK, *OFFICERS, PANEL_CLERK, TRAINING_LEAD, *WARDENS, CHAIR, *DELEGATES, *INVESTIGATORS, *PANEL,
                 UNTRAINED, *APPEAL)  # fmt: skip
    for person in everybody:
        _name(diary, start, person, "person", person_name(chance))
    for organisation, (sort, name) in ORGANISATIONS.items():
        _name(diary, start, organisation, sort, name)


def _name(diary: Diary, on: date, subject: str, sort: str, name: str) -> None:
    paper = diary.paper(name, about=subject, is_public=sort != "person")
    diary.note(on, subject, people.Named(name=paper.digest, sort=sort), CLERK, papers=(paper,))


def _appoint(
    diary: Diary, person: str, role: str, on: date, *, fte: int = 100, contract: str = "employed"
) -> None:
    diary.note(on, person, people.Appointed(role=role, fte=fte, contract=contract), CLERK)


def _seat_panels(diary: Diary, staffing: Staffing, start: date) -> None:
    for person, span in staffing.panel.items():
        diary.note(span[0], person, people.Seated(panel="conduct-panel"), CLERK)
    for person in APPEAL:
        diary.note(start, person, people.Seated(panel="appeal-panel"), CLERK)
    for number, person in enumerate((*PANEL, *APPEAL)):
        # One let it run out for weeks, and was trained anew; that was entered late.
        for years in (0, 3.15) if number == LET_IT_RUN_OUT else (0, 2, 4):
            done = start + timedelta(days=14 + number + round(years * 365.25))
            expires = date(done.year + 3, done.month, min(done.day, 28))
            # One completion was entered five weeks late: trained on the day, and not yet known to be.
            is_late = (number, years) in ((2, 4), (LET_IT_RUN_OUT, 3.15))
            recorded = done + timedelta(days=35 if is_late else 0)
            diary.note(done, person, people.Trained(course="sitting-fairly", expires_on=expires), TRAINING_LEAD,
                       recorded_on=recorded)  # fmt: skip
