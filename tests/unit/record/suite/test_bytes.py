"""The same events under the same salts are the same bytes and the same root, wherever they are kept."""

from answerable.record import leaf_hash
from tests.histories import AT, received

ROOT = "5cbf524c05d671b22619ac5994beed492748d4a434b2322d68787f5707ed1a02"


def test_root_and_bytes_are_the_same_everywhere(record):
    record.append([received(n) for n in range(5)], after=0, at=AT)
    record.append([received(n) for n in range(5, 9)], after=5, at=AT)
    assert record.head().root == ROOT
    assert list(record.leaves()) == [leaf_hash(entry.data) for entry in record.read()]
    assert list(record.leaves(until=4)) == list(record.leaves())[:4]
    assert b'"salt":"00000000000000000000000000000008"' in list(record.read())[8].data
