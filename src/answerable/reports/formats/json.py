"""A report as data: canonical JSON, the very bytes that its digest is taken of."""

from answerable.reports.report import Report


def data(report: Report) -> bytes:
    """Give the report in canonical JSON (RFC 8785), with every figure as it was released."""
    return report.content
