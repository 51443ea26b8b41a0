from datetime import date

from answerable.record import Event, Kind, cases, panels, sanctions
from tests.figures import happened
from tests.unit.measures.library.guild import closed, column, figure, received, rows


def sanctioned(day: str, number: int, sanction: str = "warning", **facts: object) -> list[Event]:
    id = f"C-{number}"
    imposed = cases.Sanctioned(sanction=sanction, allegation=f"{id}/a1", **facts)
    return [received(day, id), happened(day, id, imposed), closed(day, id)]


def then(day: str, number: int, facts: Kind) -> Event:
    return happened(day, f"C-{number}", facts)


EVERY = [
    *sanctioned("2024-06-01", 1),
    *sanctioned("2023-12-31", 2),
    *sanctioned("2023-12-30", 3),
    *sanctioned("2024-02-01", 4, "suspension", until_on=date(2024, 8, 1)),
    *sanctioned("2024-02-01", 5, "expulsion"),
    *sanctioned("2024-02-01", 6, "restriction"),
    then("2024-05-01", 6, sanctions.ConditionSet(condition="no-contact", sanction="restriction")),
    then("2024-07-01", 6, sanctions.ConditionBroken(condition="no-contact")),
    *sanctioned("2024-02-01", 7, "restriction"),
    then("2024-05-01", 7, sanctions.SanctionCompleted(sanction="restriction")),
    *sanctioned("2024-02-01", 8, "expulsion"),
    then("2024-05-01", 8, cases.Appealed(by="respondent", ground="sanction-harsh")),
    then("2024-06-01", 8, cases.AppealDecided(outcome="varied", organ="appeal-panel")),
    then("2024-06-01", 8, sanctions.SanctionVaried(sanction="expulsion", replaced_with="warning", reason="appeal")),
    *sanctioned("2024-02-01", 9, "expulsion"),
    then("2024-05-01", 9, sanctions.SanctionSetAside(sanction="expulsion", reason="appeal")),
    *sanctioned("2024-02-01", 10),
    then("2024-02-20", 10, panels.DecisionVetoed(organ="court", reason="unfair")),
    *sanctioned("2024-02-01", 11, "training", course="fair-light"),
]  # fmt: skip


def test_each_sanction_has_one_state_and_they_add_up() -> None:
    told = rows(figure("sanctions", EVERY), "by-sanction")
    assert {k: v for k, v in told["warning"].items() if v} == {
        **{"sanction": "warning", "imposed": 5, "live": 3, "expired": 1, "vetoed": 1},
    }
    assert column(figure("sanctions", EVERY), "by-sanction", "live") == {
        **{"warning": 3, "restriction": 1, "expulsion": 1, "total": 5},
    }
    assert column(figure("sanctions", EVERY), "by-sanction", "broken") == {"restriction": 1, "total": 1}
    assert {k: v for k, v in told["expulsion"].items() if v} == {
        **{"sanction": "expulsion", "imposed": 3, "live": 1, "replaced": 1, "set-aside": 1},
    }


def test_a_warning_is_live_up_to_the_last_day_of_its_year_and_runs_out_by_itself() -> None:
    def live(as_of: str) -> dict[str, object]:
        told = figure("sanctions", sanctioned("2023-12-31", 1), as_of=as_of)
        return {k: v for k, v in rows(told, "by-sanction")["warning"].items() if k in ("live", "expired")}

    assert live("2024-12-31") == {"live": 1, "expired": 0}
    assert live("2025-01-01") == {"live": 0, "expired": 1}


def test_what_rests_for_an_appeal_is_not_live_where_the_rule_stays_it() -> None:
    late = [
        *sanctioned("2026-10-05", 1),
        then("2026-10-20", 1, cases.Appealed(by="respondent", ground="procedure")),
    ]
    told = figure("sanctions", late, as_of="2026-11-01", since="2026-01-01")
    assert column(told, "by-sanction", "resting") == {"warning": 1, "total": 1}
    early = [
        *sanctioned("2026-09-05", 1),
        then("2026-09-20", 1, cases.Appealed(by="respondent", ground="procedure")),
    ]
    told = figure("sanctions", early, as_of="2026-11-01", since="2026-01-01")
    assert column(told, "by-sanction", "live") == {"warning": 1, "total": 1}


def test_a_suspension_for_the_time_being_is_no_sanction() -> None:
    suspended = [
        received("2024-02-01", "C-1"),
        then("2024-02-02", 1, cases.Suspended(reason="risk-to-members")),
    ]
    told = figure("sanctions", suspended)
    assert column(told, "by-sanction", "imposed") == {}
    assert told.notes == ("No sanction was imposed so far.",)
