"""Prints the text of DOCX files as JSON, for each its paragraphs and the cells of its tables in their order, one below the
other: merged cells in every row and column that they cover, as python-docx gives them, and once."""
import json
import sys

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph


def lines(path, repeats):
    document = docx.Document(path)
    for block in document.element.body.iterchildren():
        if block.tag.endswith("}p"):
            yield Paragraph(block, document).text
        if not block.tag.endswith("}tbl"):
            continue
        seen = []
        for cell in Table(block, document)._cells:
            if repeats or not any(cell._tc is other for other in seen):
                yield cell.text
            seen.append(cell._tc)


json.dump([["\n".join(lines(path, repeats)) for repeats in (True, False)] for path in sys.argv[1:]], sys.stdout)
