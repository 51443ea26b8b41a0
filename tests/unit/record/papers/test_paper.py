from hashlib import sha256

from answerable.record import Paper, write_paper


def test_a_paper_is_known_by_salt_and_content():
    paper = Paper(content=b"words", about="C-1", media="text/plain", salt=b"0123456789abcdef")
    assert paper.digest == sha256(b"0123456789abcdefwords").hexdigest()
    assert paper.words == "words"


def test_the_same_words_on_two_papers_cannot_be_told_to_be_the_same():
    one, two = write_paper("yes", about="C-1"), write_paper("yes", about="C-1")
    assert one.digest != two.digest
    assert len(one.salt) == 16


def test_words_are_utf_8_and_files_are_kept_as_they_are():
    assert write_paper("Šárka’s lantern", about="C-1").words == "Šárka’s lantern"
    drawing = write_paper(b"\x00\xff", about="C-1", media="image/png")
    assert (drawing.content, drawing.media) == (b"\x00\xff", "image/png")


def test_a_paper_has_a_length_and_comes_in_one_piece():
    paper = write_paper("Šárka", about="C-1")
    assert paper.length == 7
    assert b"".join(paper.pieces()) == paper.content
