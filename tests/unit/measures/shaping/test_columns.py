from answerable.measures.shaping import columns


def test_a_ratio_is_of_two_counts_and_of_nothing_there_is_none() -> None:
    assert columns.ratio(1, 4) == 0.25
    assert columns.ratio(0, 4) == 0
    assert columns.ratio(1, 0) is None
    assert columns.ratio(None, 4) is None


def test_each_maker_gives_its_role_and_what_the_column_rests_on() -> None:
    assert columns.key("stage", "Stage", "stages").list == "stages"
    assert columns.count("open", "Open", "cases").unit == "cases"
    assert columns.days("median", "Median", base="open").base == "open"
    assert columns.share("share", "Share", of=("n", "d")).of == ("n", "d")
    assert columns.number("rate", "Rate", "cases a month", base="n").role == "number"
    assert columns.who("person", "Person", "investigators").list == "investigators"
    made = [
        columns.day("on", "On"),
        columns.code("view", "View", "views"),
        columns.flag("never", "Never", base="n"),
    ]
    assert [c.role for c in made] == ["date", "code", "flag"]
