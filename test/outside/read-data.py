"""Reads CSV, JSON or HTML with the modules of Python and prints it as JSON.

CSV: one mapping a row. JSON: as it is. HTML: the rows of each table's body, all text, and all addresses.
"""
import csv
import json
import sys
from html.parser import HTMLParser


class Page(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tables, self.addresses, self.text = [], [], []
        self.is_in_body = self.is_quiet = False

    def handle_starttag(self, tag, attributes):
        if tag == "table":
            self.tables.append(0)
        elif tag == "tbody":
            self.is_in_body = True
        elif tag == "tr" and self.is_in_body:
            self.tables[-1] += 1
        elif tag in ("style", "script"):
            self.is_quiet = True
        self.addresses += [value for name, value in attributes if name in ("src", "href", "action", "data")]

    def handle_endtag(self, tag):
        if tag == "tbody":
            self.is_in_body = False
        elif tag in ("style", "script"):
            self.is_quiet = False

    def handle_data(self, data):
        if not self.is_quiet:
            self.text.append(data)


def read(path):
    if path.endswith(".csv"):
        with open(path, encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file, strict=True))
    with open(path, encoding="utf-8") as file:
        if path.endswith(".json"):
            return json.load(file)
        page = Page()
        page.feed(file.read())
        page.close()
        return {"tables": page.tables, "addresses": page.addresses, "text": "".join(page.text)}


json.dump(read(sys.argv[1]), sys.stdout, ensure_ascii=False)
