"""A file is sent and saved in a browser without JavaScript, on a page without faults, wide and narrow."""

import pytest

from tests.browser.test_every_page import looked_at

pytestmark = pytest.mark.browser

CASE = "C-2025-0003"


def test_a_file_is_sent_and_saved_again(open_as, axe_source, tmp_path):
    film = tmp_path / "Zdeňka's film.bin"
    film.write_bytes(bytes(range(256)) * 4_000)
    page = open_as("Carol")
    page.goto(f"/desk/matters/{CASE}/")
    page.get_by_role("link", name="Add a file").click()
    page.get_by_role("button", name="Add a file").click()
    assert "Choose a file" in page.locator(".govuk-error-summary").inner_text()
    page.get_by_label("Which file?").set_input_files(film)
    page.get_by_label("evidence").check()
    page.get_by_role("button", name="Add a file").click()
    page.wait_for_url(f"**/desk/matters/{CASE}/")
    assert "it is in the record" in page.locator("body").inner_text()
    with page.expect_download() as saved:
        page.get_by_role("link", name="Save the file").click()
    assert saved.value.suggested_filename == film.name
    assert saved.value.path().read_bytes() == film.read_bytes()


@pytest.mark.parametrize("address", [f"/desk/matters/{CASE}/files/new/", f"/desk/matters/{CASE}/"])
def test_its_pages_are_without_fault(open_as, axe_source, address):
    page = open_as("Carol", javascript=True)
    page.goto(address)
    assert looked_at(page, axe_source, address) == []
