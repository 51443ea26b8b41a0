from answerable.reports.formats.markup import Markup, join, paragraphs, tag


def test_words_are_escaped_and_markup_is_not():
    assert tag("p", "a < b & c", tag("b", '"x"')) == '<p>a &lt; b &amp; c<b>"x"</b></p>'
    assert join("<i>", Markup("<i>")) == "&lt;i&gt;<i>"


def test_attributes_are_escaped_and_named_as_in_html():
    made = tag("div", class_="a", aria_labelledby='x"y', tabindex=0, id=None)
    assert made == '<div class="a" aria-labelledby="x&quot;y" tabindex="0"></div>'


def test_void_elements_are_not_closed():
    assert tag("meta", name="author", content="A & B") == '<meta name="author" content="A &amp; B">'


def test_paragraphs_are_parted_by_empty_lines():
    assert paragraphs("One\nline.\n\n\n\nTwo.") == "<p>One line.</p><p>Two.</p>"
    assert paragraphs("") == ""
