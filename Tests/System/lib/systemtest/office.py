"""A text as a word processor's document: a DOCX or an ODT file with its paragraphs, headings, items and tables."""

import io
import re
import zipfile
from html import escape
from itertools import groupby

KINDS = ("docx", "odt")


def document(kind, text):
    """The bytes of a document: lines with tabs are the rows of tables, and blank lines are empty paragraphs."""
    return archive(kind, part(kind, "".join(blocks(kind, text))))


def archive(kind, xml, compression=zipfile.ZIP_DEFLATED):
    """The bytes of a file with this part as its text, whole or in pieces."""
    pieces = [xml] if isinstance(xml, (str, bytes)) else xml
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as file:
        if kind == "odt":
            file.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
            file.writestr("META-INF/manifest.xml", "<manifest:manifest/>")
            file.writestr("styles.xml", "<office:document-styles/>")
            put(file, "content.xml", pieces)
        else:
            file.writestr("[Content_Types].xml", "<Types/>")
            file.writestr("_rels/.rels", "<Relationships/>")
            put(file, "word/document.xml", pieces)
            file.writestr("word/styles.xml", "<w:styles/>")
    return made.getvalue()


def put(file, name, pieces):
    with file.open(name, "w") as entry:
        for piece in pieces:
            entry.write(piece.encode() if isinstance(piece, str) else piece)


def part(kind, body):
    """The part of a file that is its text."""
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    if kind == "odt":
        return f"{head}<office:document-content><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    return f"{head}<w:document><w:body>{body}<w:sectPr/></w:body></w:document>"


def blocks(kind, text):
    for is_table, lines in groupby(text.splitlines(), lambda line: "\t" in line):
        lines = list(lines)
        # A tab of a heading, or of a line in the table of contents.
        is_table = is_table and len(lines) > 1 and not all(re.fullmatch(r"[^\t]*\t\d+", line) for line in lines)
        if is_table:
            yield table(kind, [line.split("\t") for line in lines])
            continue
        for line in lines:
            mark = re.match(r"(#+) ", line)
            if mark:
                yield heading(kind, len(mark[1]), line[mark.end():])
            elif line.startswith("- "):
                yield item(kind, line[2:])
            else:
                yield paragraph(kind, line)


def inner(kind, text):
    """The text of a paragraph."""
    if kind == "odt":
        spaced = re.sub("^ +|  +", lambda found: f'<text:s text:c="{len(found[0])}"/>', escape(text, quote=False))
        return spaced.replace("\t", "<text:tab/>")
    runs = (f'<w:r><w:t xml:space="preserve">{escape(piece, quote=False)}</w:t></w:r>' for piece in text.split("\t"))
    return "<w:r><w:tab/></w:r>".join(runs)


def paragraph(kind, text):
    return f"<text:p>{inner(kind, text)}</text:p>" if kind == "odt" else f"<w:p>{inner(kind, text)}</w:p>"


def heading(kind, level, text):
    if kind == "odt":
        return f'<text:h text:outline-level="{level}">{inner(kind, text)}</text:h>'
    return f'<w:p><w:pPr><w:pStyle w:val="Heading{level}"/></w:pPr>{inner(kind, text)}</w:p>'


def item(kind, text):
    if kind == "odt":
        return f"<text:list><text:list-item>{paragraph(kind, text)}</text:list-item></text:list>"
    return f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>{inner(kind, text)}</w:p>'


def table(kind, rows):
    def cell(text):
        return (f"<table:table-cell>{paragraph(kind, text)}</table:table-cell>" if kind == "odt"
                else f"<w:tc><w:tcPr/>{paragraph(kind, text)}</w:tc>")

    def row(cells):
        inside = "".join(cell(text) for text in cells)
        return f"<table:table-row>{inside}</table:table-row>" if kind == "odt" else f"<w:tr>{inside}</w:tr>"

    inside = "".join(row(cells) for cells in rows)
    return f"<table:table>{inside}</table:table>" if kind == "odt" else f"<w:tbl><w:tblPr/>{inside}</w:tbl>"
