"""A list of members is read with every fault of it, and kept so that it comes back the same."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.imports.members import Member, open_list, read_columns, read_list, write_list
from answerable.imports.members.listing import code_of
from tests.people import guild

GOOD = "number,name,membership,since,until,branch\n1,Ann Lee,member,2020-01-01,,North Lodge\n2,Bo Ek,membership lapsed,,,\n"


def read(text: str | bytes, **more: object):  # type: ignore[no-untyped-def]
    content = text.encode() if isinstance(text, str) else text
    return read_list(content, name="members.csv", rules=guild(), **more)  # type: ignore[arg-type]


def test_a_membership_is_known_by_its_code_and_by_its_name() -> None:
    told = read(GOOD)
    assert told.faults == () and told.read == 2
    assert told.members == (
        Member("1", "Ann Lee", "member", date(2020, 1, 1), None, "North Lodge"),
        Member("2", "Bo Ek", "lapsed"),
    )


def test_columns_may_be_called_otherwise() -> None:
    told = read(
        "No,Who,State\n1,Ann,member\n", columns={"number": "No", "name": "Who", "membership": "State"}
    )
    assert told.members == (Member("1", "Ann", "member"),)


def test_every_fault_is_told_with_its_line_and_the_good_lines_are_kept() -> None:
    lines = [
        "number,name,membership,since,until",
        "1,Ann,member,,",
        ",Bo,member,,",
        "3,,member,,",
        "4,Cy,baron,,",
        "5,Di,member,2020-02-30,",
        "6,Ed,member,2020-02-02,2020-01-01",
        "7,Flo",
        "8,Gil,member,,",
    ]
    told = read("\n".join(lines))
    assert [one.number for one in told.members] == ["1", "8"] and told.read == 8
    assert [(fault.line, fault.field) for fault in told.faults] == [
        (3, "number"), (4, "name"), (5, "membership"), (6, "since"), (7, "until"), (8, "row"),
    ]  # fmt: skip
    assert all(fault.remedy for fault in told.faults)


def test_what_is_no_list_at_all_is_one_fault() -> None:
    assert [f.field for f in read("a,b\n1,2\n").faults] == ["header"]
    assert [f.field for f in read(b"number,name,membership\n1,\xff\xfe,member\n").faults] == ["file"]
    assert [f.field for f in read("").faults] == ["header"]


days = st.none() | st.dates(date(1950, 1, 1), date(2030, 1, 1))
words = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=20)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.builds(Member, words, words, st.just("member"), days, days, words), max_size=5).map(tuple))
def test_a_list_that_was_kept_comes_back_the_same(members: tuple[Member, ...]) -> None:
    assert open_list(write_list(members)) == members


def test_a_branch_becomes_a_code() -> None:
    assert code_of(" Lodge No. 4, North ") == "lodge-no-4-north"
    assert code_of("") is None and code_of("…") is None


def test_how_columns_are_called_is_read_as_somebody_writes_it() -> None:
    assert read_columns("number=Member no, membership = Status,") == {
        "number": "Member no",
        "membership": "Status",
    }
    assert read_columns("") == {}
