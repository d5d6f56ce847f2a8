"""Reads the marked texts of a DOCX with python-docx, as its reader sees them: cell by cell what is struck through and
what is underlined, and prints them as JSON."""
import json
import sys

import docx


def shown(run, name):
    """A property of a run: its own, or that of its character style."""
    own = getattr(run.font, name)
    if own is not None or run.style is None:
        return own
    return getattr(run.style.font, name)


marks = []
for table in docx.Document(sys.argv[1]).tables:
    for cell in table._cells:
        runs = [run for paragraph in cell.paragraphs for run in paragraph.runs]
        struck = "".join(run.text for run in runs if shown(run, "strike"))
        underlined = "".join(run.text for run in runs if shown(run, "underline"))
        if struck or underlined:
            marks.append([struck, underlined])
json.dump(marks, sys.stdout, ensure_ascii=False)
