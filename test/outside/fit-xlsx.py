"""Prints workbooks as LibreOffice shows them when somebody has typed: it fits rows without a height of their own then.

Called with a folder for the settings and pairs of a workbook and a PDF. Without a window it fits no rows by itself.
"""
import pathlib
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def setting(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def connected(pipe):
    own = uno.getComponentContext()
    resolver = own.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", own)
    for _ in range(600):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("LibreOffice does not answer")


def fit(sheet):
    """Fits the rows that nobody has set the height of; neighbours at once, since each time takes long."""
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    end = cursor.RangeAddress.EndRow + 1
    first = None
    for index in range(end + 1):
        row = sheet.Rows.getByIndex(index) if index < end else None
        if row is not None and row.OptimalHeight and row.IsVisible:
            first = index if first is None else first
        elif first is not None:
            sheet.getCellRangeByPosition(0, first, 0, index - 1).Rows.OptimalHeight = True
            first = None


profile, *files = sys.argv[1:]
pipe = f"zhunsheng{time.time_ns()}"
arguments = [f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp"]
office = subprocess.Popen(["soffice", *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    context = connected(pipe)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    for source, target in zip(files[::2], files[1::2]):
        url = pathlib.Path(source).resolve().as_uri()
        workbook = desktop.loadComponentFromURL(url, "_blank", 0, (setting("Hidden", True),))
        for each in workbook.Sheets:
            fit(each)
        goal = pathlib.Path(target).resolve().as_uri()
        workbook.storeToURL(goal, (setting("FilterName", "calc_pdf_Export"),))
        workbook.close(True)
    try:
        desktop.terminate()
    except Exception:
        pass
finally:
    try:
        office.wait(20)
    except subprocess.TimeoutExpired:
        office.kill()
