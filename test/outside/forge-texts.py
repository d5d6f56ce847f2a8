"""Forges built files of the formats that are plain text, each in many ways.

Called with the folder of products and a folder to write into. Prints the names of the forgeries.
"""
import json
import os
import re
import sys

source, folder = sys.argv[1:3]
names = []


def read(name):
    with open(os.path.join(source, name), "rb") as file:
        return file.read()


def write(name, data, original):
    assert data != original, name
    with open(os.path.join(folder, name), "wb") as file:
        file.write(data)
    names.append(name)


def once(text, before, after):
    assert before in text, before
    return text.replace(before, after, 1)


def forge(original, ending, changes):
    text = original.decode("utf-8-sig")
    mark = b"\xef\xbb\xbf" if original.startswith(b"\xef\xbb\xbf") else b""
    for name, change in changes.items():
        write(f"{name}.{ending}", mark + change(text).encode(), original)


def before(place, added):
    return lambda text: once(text, place, added + place)


def after(place, added):
    return lambda text: once(text, place, place + added)


def style(rule):
    return before("</head>", f"<style>{rule}</style>")


def on_cell(attribute):
    return lambda text: re.sub(r"<td(?=[ >])", f"<td {attribute}", text, count=1)


def on_row(attribute):
    return lambda text: re.sub(r"<tr(?=[ >])", f"<tr {attribute}", text, count=1)


HTML = read("annex-1-county.html")
forge(HTML, "html", {
    "script": before("</body>", "<script>document.title='x'</script>"),
    "script-head": before("</head>", "<script>1</script>"),
    "script-remote": before("</head>", '<script src="https://example.org/a.js"></script>'),
    "script-module": before("</body>", '<script type="module">1</script>'),
    "script-json": before("</body>", '<script type="application/json">{}</script>'),
    "noscript": before("</body>", "<noscript>9</noscript>"),
    "handler": lambda text: text.replace("<body", '<body onload="alert(1)"', 1),
    "handler-cell": on_cell('onclick="this.textContent=9"'),
    "style-hides-rows": style("tr:nth-child(3){display:none}"),
    "style-white": style("td{color:#fff}"),
    "style-tiny": style("td{font-size:1px}"),
    "style-content": style("td:first-child::after{content:'9'}"),
    "style-replaces": style("h1{font-size:0}h1::before{content:'x'}"),
    "style-moves": style("table{position:absolute;left:-999em}"),
    "style-clips": style("tbody{clip-path:inset(100%)}"),
    "style-order": style("tbody{display:flex;flex-direction:column-reverse}"),
    "style-print": style("@media print{td{visibility:hidden}}"),
    "style-import": style("@import url(https://example.org/a.css);"),
    "style-font": style("@font-face{font-family:x;src:url(https://example.org/a.woff)}td{font-family:x}"),
    "style-direction": style("td{direction:rtl;unicode-bidi:bidi-override}"),
    "style-transform": style("td{transform:scaleX(-1)}"),
    "style-strike": style("td{text-decoration:line-through}"),
    "style-link": before("</head>", '<link rel="stylesheet" href="https://example.org/a.css">'),
    "hidden-row": on_row("hidden"),
    "hidden-row-style": on_row('style="display:none"'),
    "hidden-cell": on_cell('style="visibility:collapse"'),
    "white-cell": on_cell('style="color:white"'),
    "opaque-cell": on_cell('style="opacity:0"'),
    "title-on-cell": on_cell('title="9"'),
    "data-on-cell": on_cell('data-points="9"'),
    "details": lambda text: re.sub(r"<table", "<details><table", text, count=1),
    "policy-gone": lambda text: re.sub(r"<meta[^>]*Content-Security-Policy[^>]*>", "", text, count=1),
    "policy-open": lambda text: re.sub(r"default-src '?none'?", "default-src *", text, count=1),
    "base": after("<head>", '<base href="https://example.org/">'),
    "refresh": before("</head>", '<meta http-equiv="refresh" content="9;url=https://example.org">'),
    "frame": before("</body>", '<iframe src="https://example.org"></iframe>'),
    "picture": before("</body>", '<img src="https://example.org/a.png">'),
    "picture-data": before("</body>", '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'),
    "drawing": before("</body>", '<svg width="900" height="900"><rect width="900" height="900"/></svg>'),
    "object": before("</body>", '<object data="a.pdf"></object>'),
    "form": before("</body>", '<form action="https://example.org"><input value="9"></form>'),
    "dialog": before("</body>", "<dialog open></dialog>"),
    "template": before("</body>", "<template>9</template>"),
    "comment": before("</body>", "<!-- 9 -->"),
    "overlay": before("</body>", '<div style="position:fixed;inset:0;background:#fff"></div>'),
    "paragraph": before("</body>", "<p>9</p>"),
    "after-end": lambda text: text + "<p>9</p>",
    "language": lambda text: once(text, 'lang="zh', 'lang="en'),
    "title": lambda text: re.sub(r"<title>", "<title>x", text, count=1),
    "span-gone": lambda text: re.sub(r' rowspan="?\d+"?', "", text, count=1),
    "struck": lambda text: re.sub(r"(\d分)", r"<s>\1</s>", text, count=1),
    "white-space": lambda text: text.replace("\n", "\n\n", 3),
})

MARKDOWN = read("annex-1-county.md")
first_row = re.search(r"\n\|(?! ?:?-)[^\n]*分[^\n]*\n", MARKDOWN.decode()).group(0)


def in_row(change):
    return lambda text: once(text, first_row, change(first_row))


forge(MARKDOWN, "md", {
    "struck": lambda text: re.sub(r"（(\d)分）", r"~~（\1分）~~", text, count=1),
    "struck-html": lambda text: re.sub(r"（(\d)分）", r"<del>（\1分）</del>", text, count=1),
    "comment": lambda text: text + "\n<!-- 9 -->\n",
    "comment-hides": lambda text: text + "\n[//]: # (9)\n",
    "picture": lambda text: text + "\n![](https://example.org/a.png)\n",
    "picture-reference": lambda text: text + "\n![][a]\n\n[a]: https://example.org/a.png\n",
    "picture-html": lambda text: text + '\n<img src="https://example.org/a.png">\n',
    "script": lambda text: text + "\n<script>1</script>\n",
    "style": lambda text: text + "\n<style>td{display:none}</style>\n",
    "definition": lambda text: text + "\n[a]: https://example.org\n",
    "footnote": lambda text: text + "\n[^1]: 9\n",
    "rule": lambda text: text + "\n---\n",
    "emphasis": lambda text: re.sub(r"（(\d)分）", r"**（\1分）**", text, count=1),
    "link": lambda text: re.sub(r"（(\d)分）", r"[（\1分）](https://example.org)", text, count=1),
    "heading": lambda text: re.sub(r"^# ", "## ", text, count=1, flags=re.M),
    "row-twice": in_row(lambda row: row + row[1:]),
    "row-gone": in_row(lambda row: "\n"),
    "cell-more": in_row(lambda row: row.rstrip("\n") + " 9 |\n"),
    "entity": lambda text: re.sub(r"（(\d)分）", r"&#65288;\1分）", text, count=1),
    "alignment": lambda text: once(text, "| - |", "| -: |"),
    "line-ends": lambda text: text.replace("\n", "\r\n"),
    "mark": lambda text: "\ufeff" + text,
    "blanks": lambda text: text + "\n\n",
    "non-breaking": lambda text: text.replace(" ", "\u00a0", 1),
    "front-matter": lambda text: "---\ntitle: x\n---\n" + text,
})

CSV = read("criteria-1-county.csv")
lines = CSV.decode("utf-8-sig").splitlines(keepends=True)
forge(CSV, "csv", {
    "quoted": lambda text: '"' + text.replace(",", '",', 1),
    "semicolons": lambda text: text.replace(",", ";"),
    "tabs": lambda text: text.replace(",", "\t"),
    "line-ends": lambda text: text.replace("\r\n", "\n") if "\r\n" in text else text.replace("\n", "\r\n"),
    "row-twice": lambda text: text + lines[-1],
    "row-gone": lambda text: "".join(lines[:-1]),
    "empty-row": lambda text: text + "\n",
    "rows-turned": lambda text: "".join([lines[0], *reversed(lines[1:])]),
    "column-more": lambda text: "".join(line.rstrip("\r\n") + ",9\n" for line in lines),
    "points-as-decimals": lambda text: re.sub(r",1,", ",1.0,", text, count=1),
    "formula": lambda text: re.sub(r",1,", ",=1,", text, count=1),
    "blank": lambda text: text.replace(",", ", ", 1),
})
write("mark.csv", CSV[3:] if CSV.startswith(b"\xef\xbb\xbf") else b"\xef\xbb\xbf" + CSV, CSV)
write("chinese.csv", CSV.decode("utf-8-sig").encode("gb18030"), CSV)

JSON = read("indicators.json")
value = json.loads(JSON)
edition = value["edition"]
forge(JSON, "json", {
    "key-twice": lambda text: once(text, "{", '{\n  "edition": "1999",'),
    "key-twice-same": lambda text: once(text, "{", '{\n  "edition": "%s",' % edition),
    "key-twice-last": lambda text: text.rstrip()[:-1] + ', "edition": "%s"}\n' % edition,
    "key-escaped": lambda text: once(text, '"edition"', '"\\u0065dition"'),
    "key-more": lambda text: once(text, "{", '{\n  "note": "9",'),
    "key-prototype": lambda text: once(text, "{", '{\n  "__proto__": {"a": 1},'),
    "number": lambda text: re.sub(r'"district": "(\d+)"', r'"district": \1', text, count=1),
    "decimals": lambda text: re.sub(r'"district": "(\d+)"', r'"district": "\1.0"', text, count=1),
    "exponent": lambda text: re.sub(r'"district": "(\d+)"', r'"district": "\1e0"', text, count=1),
    "large": lambda text: re.sub(r'"district": "(\d+)"', r'"district": 1000000000000000000000001', text, count=1),
    "escaped": lambda text: re.sub(r'": "([\u4e00-\u9fff])', lambda m: '": "\\u%04x' % ord(m.group(1)), text, count=1),
    "packed": lambda text: json.dumps(json.loads(text), ensure_ascii=False, separators=(",", ":")),
    "ascii": lambda text: json.dumps(json.loads(text), indent=2) + "\n",
    "sorted": lambda text: json.dumps(json.loads(text), ensure_ascii=False, indent=2, sort_keys=True) + "\n",
    "indented": lambda text: json.dumps(json.loads(text), ensure_ascii=False, indent=4) + "\n",
    "line-ends": lambda text: text.replace("\n", "\r\n"),
    "mark": lambda text: "\ufeff" + text,
    "end": lambda text: text.rstrip(),
    "null": lambda text: once(text, "{", '{\n  "note": null,'),
    "empty": lambda text: once(text, "{", '{\n  "note": {},'),
})
print(json.dumps(names))
