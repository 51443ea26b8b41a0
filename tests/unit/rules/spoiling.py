"""How a table of faults is written: spoil this file here, and this is what is said, on the line marked §."""

import pytest


def spoilt_by(*rows):
    """Run a test for each (name, file, old text, new text with §, what is said)."""
    return pytest.mark.parametrize(
        ("file", "old", "new", "said"), [pytest.param(*row[1:], id=row[0]) for row in rows]
    )


COMPLAINT = "procedures/complaint.yaml"
POINT = "procedures/point.yaml"
