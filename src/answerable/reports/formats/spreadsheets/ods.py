"""A report as an OpenDocument spreadsheet (ISO/IEC 26300), written out here so that its bytes are always the same."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from answerable.reports.formats.spreadsheets.sheets import Book, Content, Sheet, book
from answerable.reports.formats.spreadsheets.xlsx import widths
from answerable.reports.report import Report
from answerable.rules import Licence

MEDIA = "application/vnd.oasis.opendocument.spreadsheet"
TIMELESS = (1980, 1, 1, 0, 0, 0)
NAMES = (
    " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
        for name, urn in (
            ("office", "office"),
            ("table", "table"),
            ("text", "text"),
            ("style", "style"),
            ("number", "datastyle"),
            ("fo", "xsl-fo-compatible"),
            ("meta", "meta"),
            ("manifest", "manifest"),
        )
    )
    + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
WIDTH_OF_A_LETTER = 0.22  # centimetres


def ods(report: Report, *, licence: Licence | None = None) -> bytes:
    """Write a report as .ods; the same report gives the same bytes."""
    laid = book(report, licence=licence)
    parts = {
        "mimetype": MEDIA,
        "META-INF/manifest.xml": _manifest(),
        "meta.xml": _meta(laid),
        "styles.xml": _styles(laid),
        "content.xml": _content(laid),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            place = zipfile.ZipInfo(name, TIMELESS)
            # The first part stands as it is, so that the sort of file can be read at its beginning.
            place.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(place, content.encode())
    return out.getvalue()


def _manifest() -> str:
    files = (("/", MEDIA), *((name, "text/xml") for name in ("content.xml", "styles.xml", "meta.xml")))
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{media}"/>'
        for name, media in files
    )
    named = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"'
    return f"{HEAD}<manifest:manifest {named}>{entries}</manifest:manifest>"


def _meta(laid: Book) -> str:
    day = f"{laid.made_on.isoformat()}T00:00:00"
    said = "".join(
        f"<{name}>{escape(words)}</{name}>"
        for name, words in (
            ("dc:title", laid.title),
            ("dc:subject", laid.subject),
            ("meta:initial-creator", laid.author),
            ("dc:creator", laid.author),
            ("dc:language", laid.language),
            ("meta:creation-date", day),
            ("dc:date", day),
        )
    )
    return f"{HEAD}<office:document-meta {NAMES}><office:meta>{said}</office:meta></office:document-meta>"


def _styles(laid: Book) -> str:
    language, _, country = laid.language.partition("-")
    text = f'<style:text-properties fo:font-size="12pt" fo:language="{language}" fo:country="{country or "none"}"/>'
    default = f'<style:default-style style:family="table-cell">{text}</style:default-style>'
    return f"{HEAD}<office:document-styles {NAMES}><office:styles>{default}</office:styles></office:document-styles>"


CELL_STYLES = (
    '<number:number-style style:name="n0"><number:number number:min-integer-digits="1" number:decimal-places="0"'
    ' number:grouping="true"/></number:number-style>'
    '<number:number-style style:name="n1"><number:number number:min-integer-digits="1" number:decimal-places="1"'
    ' number:grouping="true"/></number:number-style>'
    '<number:date-style style:name="d0"><number:day/><number:text> </number:text>'
    '<number:month number:style="long" number:textual="true"/><number:text> </number:text>'
    '<number:year number:style="long"/></number:date-style>'
    '<style:style style:name="title" style:family="table-cell"><style:text-properties fo:font-size="15pt"'
    ' fo:font-weight="bold"/></style:style>'
    '<style:style style:name="head" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap"'
    ' fo:border-bottom="0.5pt solid #14213d"/><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="text" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap"/>'
    "</style:style>"
    '<style:style style:name="mark" style:family="table-cell"><style:paragraph-properties fo:text-align="end"/>'
    "</style:style>"
    '<style:style style:name="whole" style:family="table-cell" style:data-style-name="n0"/>'
    '<style:style style:name="part" style:family="table-cell" style:data-style-name="n1"/>'
    '<style:style style:name="day" style:family="table-cell" style:data-style-name="d0">'
    '<style:paragraph-properties fo:text-align="end"/></style:style>'
)


def _content(laid: Book) -> str:
    wide = sorted({width for sheet in laid.sheets for width in _widths(sheet)})
    columns = "".join(
        f'<style:style style:name="w{width}" style:family="table-column"><style:table-column-properties'
        f' style:column-width="{width * WIDTH_OF_A_LETTER:.2f}cm"/></style:style>'
        for width in wide
    )
    sheets = "".join(_sheet(sheet) for sheet in laid.sheets)
    ranges = "".join(_range(number, sheet) for number, sheet in enumerate(laid.sheets) if sheet.heads)
    return (
        f"{HEAD}<office:document-content {NAMES}><office:automatic-styles>{CELL_STYLES}{columns}"
        f"</office:automatic-styles><office:body><office:spreadsheet>{sheets}"
        f"<table:database-ranges>{ranges}</table:database-ranges>"
        "</office:spreadsheet></office:body></office:document-content>"
    )


def _widths(sheet: Sheet) -> list[int]:
    return widths(sheet) if sheet.heads else [110]


def _sheet(sheet: Sheet) -> str:
    columns = "".join(f'<table:table-column table:style-name="w{width}"/>' for width in _widths(sheet))
    lines = "".join(_row([_cell(line, "title" if n == 0 else "")]) for n, line in enumerate(sheet.lines))
    head = _row([_cell(head, "head") for head in sheet.heads])
    heads = f"<table:table-header-rows>{head}</table:table-header-rows>" if sheet.heads else ""
    rows = "".join(_row(_cells(sheet, n)) for n in range(len(sheet.rows)))
    return f"<table:table table:name={quoteattr(sheet.name)}>{columns}{lines}{heads}{rows}</table:table>"


def _cells(sheet: Sheet, number: int) -> Iterator[str]:
    for place, one in enumerate(sheet.rows[number]):
        is_mark = isinstance(one, str) and one.startswith("[") and place > 0 and sheet.name != "Notes"
        to = sheet.links[number] if place == 0 and sheet.links else ""
        yield _cell(one, "mark" if is_mark else _style(one), to=to)


def _style(one: Content) -> str:
    if isinstance(one, str):
        return "text"
    return "day" if isinstance(one, date) else "part" if isinstance(one, float) else "whole"


def _row(cells: Iterator[str] | list[str]) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def _cell(one: Content, style: str, *, to: str = "") -> str:
    styled = f' table:style-name="{style}"' if style else ""
    match one:
        case date():
            value = f'office:value-type="date" office:date-value="{one.isoformat()}"'
        case int() | float():
            value = f'office:value-type="float" office:value="{one}"'
        case _:
            value = 'office:value-type="string"'
    words = escape(str(one))
    if to:
        words = f'<text:a xlink:type="simple" xlink:href={quoteattr(f"#{quoted(to)}.A1")}>{words}</text:a>'
    return f"<table:table-cell{styled} {value}><text:p>{words}</text:p></table:table-cell>"


def quoted(name: str) -> str:
    """Give the name of a sheet as an address has it."""
    return f"'{name}'" if not name.isalnum() else name


def _range(number: int, sheet: Sheet) -> str:
    """Mark the table of a sheet as one, with its header row."""
    top, last = len(sheet.lines) + 1, len(sheet.lines) + 1 + len(sheet.rows)
    name = quoted(sheet.name)
    target = f"{name}.A{top}:{name}.{_letters(len(sheet.heads))}{last}"
    return (
        f'<table:database-range table:name="table_{number}" table:target-range-address={quoteattr(target)}'
        ' table:contains-header="true" table:display-filter-buttons="false"/>'
    )


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
