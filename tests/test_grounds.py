"""The ground that other tests stand on: a database that comes and goes, a page, a PDF."""

import psycopg
import pytest


@pytest.mark.postgres
def test_a_cluster_of_our_own_answers_and_listens_to_nobody_else(postgres_url):
    with psycopg.connect(postgres_url) as connection:
        assert connection.execute("SELECT current_setting('listen_addresses')").fetchone() == ("",)


@pytest.mark.browser
def test_a_page_opens_and_axe_can_be_asked(page, axe_source):
    page.set_content("<!doctype html><html lang=en><title>t</title><main><h1>Here</h1></main></html>")
    page.evaluate(axe_source)
    result = page.evaluate("() => axe.run()")
    assert result["violations"] == []


@pytest.mark.pdf
def test_a_pdf_is_set(needs_pango):
    import weasyprint

    assert weasyprint.HTML(string="<p>one</p>").write_pdf().startswith(b"%PDF")
