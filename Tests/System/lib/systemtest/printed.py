"""A text as the PDF that a word processor makes of it: pages with a running title and numbers, headings in larger type,
tables in columns whose long cells are wrapped, bullets and a table of contents.

It is a program, run by Debian's Python, which has reportlab: "printed.py TITLE FILE", the text on standard input.
"""

import re
import sys
from html import escape
from itertools import groupby

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import HRFlowable, Paragraph, SimpleDocTemplate, Spacer, Table

FONTS = "/usr/share/fonts/truetype/dejavu/"
TEXT, BOLD = "DejaVuSans", "DejaVuSans-Bold"
WIDTH = 483
PLAIN = [("LEFTPADDING", (0, 0), (-1, -1), 0), ("TOPPADDING", (0, 0), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -1), 0)]
RULED = [("GRID", (0, 0), (-1, -1), 0.4, "gray"), ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 4),
         ("RIGHTPADDING", (0, 0), (-1, -1), 4), ("TOPPADDING", (0, 0), (-1, -1), 2), ("BOTTOMPADDING", (0, 0), (-1, -1), 2)]


def write(text, path, title):
    """Writes the text as a PDF: tabs part the columns of its tables, and the marks of Markdown and HTML become type."""
    for name in (TEXT, BOLD):
        pdfmetrics.registerFont(TTFont(name, f"{FONTS}{name}.ttf"))
    pdfmetrics.registerFontFamily(TEXT, normal=TEXT, bold=BOLD, italic=TEXT, boldItalic=BOLD)

    def furniture(canvas, document):
        canvas.setFont(TEXT, 7)
        canvas.drawString(56, 806, title)
        canvas.drawRightString(538, 30, f"Sida {document.page}")

    document = SimpleDocTemplate(
        path, pagesize=A4, leftMargin=50, rightMargin=50, topMargin=60, bottomMargin=56, title=title)
    document.build(list(flow(text)), onFirstPage=lambda *_: None, onLaterPages=furniture)


def flow(text):
    """The paragraphs, rules and tables of the text."""
    parts = [(is_table, list(lines)) for is_table, lines in groupby(text.splitlines(), is_row)]
    tables = [rows for rows in (table_rows(lines) for is_table, lines in parts if is_table)]
    widths = iter(all_widths(tables))
    rest = iter(tables)
    for is_table, lines in parts:
        if is_table:
            yield from table(next(rest), next(widths))
            continue
        for line in lines:
            if is_contents(line):
                yield contents(line)
            elif re.fullmatch(r"-{3,}", line.strip()):
                yield HRFlowable(width="100%", color="gray")
            elif line.strip():
                yield paragraph(line.strip())
            else:
                yield Spacer(1, 3)


def is_contents(line):
    """Whether a line is one of a table of contents: a title and its page."""
    return re.fullmatch(r"[^\t]*\t\d{1,3}", line) is not None


def is_row(line):
    return "\t" in line and not is_contents(line)


def table_rows(lines):
    """The cells of the lines, without those that only rule off."""
    rows = [[cell.strip() for cell in line.split("\t")] for line in lines if not re.fullmatch(r"[-\t ]*", line)]
    count = max(map(len, rows), default=0)
    return [row + [""] * (count - len(row)) for row in rows]


def all_widths(tables):
    """The widths of the columns: a table that goes on after a remark keeps those of the one before."""
    count = lambda rows: len(rows[0]) if rows else None  # noqa: E731
    for _, alike in groupby(tables, count):
        alike = list(alike)
        width = widths([row for rows in alike for row in rows])
        yield from [width] * len(alike)


def widths(rows):
    """Every column has room for its longest word, and of what is left a share of what its longest cell asks for."""
    if not rows:
        return []
    columns = [[plain(cell) for cell in column] for column in zip(*rows)]
    least = [max([12, *(wide(word) for cell in column for word in ([cell] if is_number(cell) else cell.split()))]) + 10
             for column in columns]
    whole = [max([12, *map(wide, column)]) + 10 for column in columns]
    asked = sum(whole) - sum(least)
    share = min(1, (WIDTH - sum(least)) / asked) if asked else 0
    return [narrow + (full - narrow) * share for narrow, full in zip(least, whole)]


def wide(text):
    return stringWidth(text, BOLD, 7.5)


def plain(text):
    return re.sub(r"</?\w+>|\*\*?", "", text)


def is_number(text):
    return re.fullmatch(r"[-–\d\s.,%/]*", text) is not None


def table(rows, width):
    """The rows as a table with ruled lines, its first row again on every page if it heads the columns."""
    if not rows:
        return
    heads = not any(is_number(cell) and cell and not re.fullmatch(r"\d{4}", cell) for cell in map(plain, rows[0])) \
        and len(rows) > 1
    cells = [[cell(text, at > 0, heads and number == 0) for at, text in enumerate(row)] for number, row in enumerate(rows)]
    yield Spacer(1, 4)
    yield Table(cells, colWidths=width, repeatRows=1 if heads else 0, style=RULED)


def contents(line):
    """A line of the table of contents, its page at the right margin."""
    title, page = line.split("\t")
    title = title.strip().rstrip(". ")
    dots = "." * max(0, int((WIDTH - 40 - stringWidth(title, TEXT, 9)) / stringWidth(".", TEXT, 9)))
    return Table([[paragraph(f"{title} {dots}"), cell(page, True)]], colWidths=[WIDTH - 30, 30], style=PLAIN)


def paragraph(line):
    """A heading, an item of a list or running text."""
    heading = re.match(r"(#+)\s+(.*)", line)
    if heading:
        size = max(10, 18 - 2 * len(heading[1]))
        return Paragraph(typed(heading[2]), style(
            fontName=BOLD, fontSize=size, leading=size + 3, spaceBefore=8, spaceAfter=3, keepWithNext=1))
    bullet = re.match(r"[-•]\s+(.*)", line)
    if bullet:
        return Paragraph(typed(bullet[1]), style(leftIndent=24, bulletIndent=12), bulletText="•")
    return Paragraph(typed(line), style(spaceAfter=4))


def cell(text, may_be_right, is_bold=False):
    """A cell of a table; a number is never broken, and stands to the right."""
    is_right = may_be_right and is_number(plain(text))
    if is_right:
        text = text.replace(" ", "\u00a0")
    return Paragraph(typed(text), style(
        fontName=BOLD if is_bold else TEXT, fontSize=7.5, leading=9.5, alignment=2 if is_right else 0))


def typed(text):
    """The text with its marks as the type that they ask for."""
    text = escape(re.sub(r"</?p>", " ", text).strip(), quote=False)
    text = re.sub(r"&lt;(/?b)&gt;", r"<\1>", text)
    return re.sub(r"\*(.+?)\*", r"\1", re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text))


def style(**more):
    return ParagraphStyle("text", **{"fontName": TEXT, "fontSize": 9, "leading": 12, **more})


if __name__ == "__main__":
    write(sys.stdin.buffer.read().decode(), sys.argv[2], sys.argv[1])
