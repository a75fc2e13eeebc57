"""Small PDFs: of lines of text, and one whose text is more work than anybody should wait for."""

import random
import zlib
from itertools import groupby, zip_longest


def of_lines(lines):
    """A PDF of lines in a font with one width, sixty to a page."""
    return _file([_page(lines[first:first + 60]) for first in range(0, len(lines), 60)])


def laid_out(text):
    """The lines of a text whose tables stand in columns, as on paper, where tabs part them in the text."""
    lines = []
    for is_table, rows in groupby(text.splitlines(), lambda line: "\t" in line):
        rows = [row.split("\t") for row in rows]
        widths = [max(map(len, column)) + 3 for column in zip_longest(*rows, fillvalue="")] if is_table else [0]
        lines += ["".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows]
    return lines


def exhausting(pages):
    """A PDF with pages of text, and one after them on which letters beyond number lie over each other."""
    chance = random.Random(1)
    content = [b"BT /F 8 Tf\n"]
    for _ in range(30_000):
        word = bytes(chance.choice(b"abcdefghijklmnopqrstuvwxyz ") for _ in range(110))
        place = (20 + chance.randrange(80), chance.randrange(100), 20 + chance.randrange(800), chance.randrange(100))
        content.append(b"1 0 0 1 %d.%02d %d.%02d Tm (" % place + word + b") Tj\n")
    return _file([*[_page(["Verksamheten har arbetat enligt plan."] * 60)] * pages, b"".join(content) + b"ET"])


def _page(lines):
    words = [line.encode("cp1252").translate(None, b"\r\n") for line in lines]
    for mark in (b"\\", b"(", b")"):
        words = [word.replace(mark, b"\\" + mark) for word in words]
    return b"BT /F 7 Tf 30 810 Td 12 TL\n" + b"".join(b"(" + word + b") Tj T*\n" for word in words) + b"ET"


def _file(pages):
    kids = b" ".join(b"%d 0 R" % (4 + 2 * number) for number in range(len(pages)))
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(pages)),
               b"<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>"]
    for number, page in enumerate(pages):
        packed = zlib.compress(page, 9)
        objects += [b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 842]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>"
                    % (5 + 2 * number),
                    b"<</Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream" % (len(packed), packed)]
    text, places = b"%PDF-1.4\n", []
    for number, part in enumerate(objects, 1):
        places.append(len(text))
        text += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return text + (b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
                   % (len(objects) + 1, table, len(objects) + 1, len(text)))
