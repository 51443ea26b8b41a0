import json
from hashlib import sha256

from answerable.disclosure import Released
from answerable.reports import data


def test_the_data_are_the_bytes_of_the_digest(report):
    content = data(report)
    assert sha256(content).hexdigest() == report.digest
    figures = [
        Released.from_json(b["released"])
        for b in json.loads(content)["blocks"]
        if b["block"] == "FigureBlock"
    ]
    assert tuple(figures) == report.figures
