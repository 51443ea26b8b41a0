import json
from dataclasses import replace

from answerable.reports import Sentence


def test_a_report_is_known_by_all_that_it_says(report):
    assert report.digest == replace(report).digest
    assert replace(report, title="Another").digest != report.digest
    assert replace(report, blocks=(*report.blocks, Sentence("More."))).digest != report.digest


def test_its_content_is_canonical_json_with_every_block(report):
    content = json.loads(report.content)
    assert content["format"] == "answerable-report/1"
    assert [b["block"] for b in content["blocks"]][:4] == ["Sentence", "Pairs", "Points", "Heading"]
    figure = next(b for b in content["blocks"] if b["block"] == "FigureBlock")
    assert figure["released"]["tables"][0]["rows"][1][1] == {"withheld": "c"}
    assert b'"root":"abab' in report.content


def test_its_figures_come_in_order(report):
    assert [f.measure for f in report.figures] == ["open-by-stage", "time-to-decision"]
