from datetime import date

from lxml import html

from answerable.disclosure import ReleasedColumn, ReleasedTable, Shown, Withheld
from answerable.reports.formats.tables import cell_words, marks_of, table
from tests.unit.reports.conftest import cohorts, stages


def read(shown, id="t"):
    return html.fromstring(table(shown, id=id))


def test_a_table_says_what_it_is_and_which_cells_head_what():
    tree = read(stages())
    assert tree.get("aria-labelledby") == "t-title" and tree.get("tabindex") == "0"
    assert tree.xpath("string(.//caption[@id='t-title'])") == "Open cases by stage (cases)"
    assert [th.text_content() for th in tree.xpath(".//thead//th[@scope='col']")] == ["Stage", "Open cases"]
    assert [th.text_content() for th in tree.xpath(".//tbody//th[@scope='row']")][
        1
    ] == "Being investigated & heard"
    assert tree.xpath("string(.//tr[contains(@class, 'a-total')])") == "Total1,241"


def test_a_withheld_cell_has_its_mark_and_its_meaning():
    mark = read(stages()).xpath(".//tbody/tr[2]/td/abbr")[0]
    assert (mark.text, mark.get("class")) == ("[c]", "a-withheld")
    assert mark.get("title") == "withheld, so that nobody can be identified"


def test_units_stand_in_each_head_where_they_differ():
    heads = [th.text_content() for th in read(cohorts()).xpath(".//thead//th")]
    assert heads[:3] == ["Year received", "Cases", "A quarter within (days)"]
    assert heads[5] == "Closed (%)"


def test_cells_in_words():
    def column(role: str) -> ReleasedColumn:
        return ReleasedColumn("x", "X", role)

    assert cell_words(Shown(2026), column("key")) == "2026"
    assert cell_words(Shown(1680), column("count")) == "1,680"
    assert cell_words(Shown(44), column("share")) == "44 %"
    assert cell_words(Shown(True), column("flag")) == "yes"
    assert cell_words(Shown(date(2019, 2, 8)), column("date")) == "8 February 2019"
    assert cell_words(Withheld("low"), column("count")) == "[low]"


def test_an_empty_table_says_so():
    empty = ReleasedTable("t", "T", stages().columns, (), ())
    assert "nothing to count" in read(empty).text_content()


def test_the_marks_that_are_used():
    assert marks_of([cohorts()]) == ("c", "x")
    assert marks_of([]) == ()
