"""Makes random changes of a PDF or of a page in HTML, one a file; of a PDF with qpdf in its plain notation.

Usage: mutate-pages.py SOURCE FOLDER COUNT SEED. Prints as JSON what was changed, by the names of the files.
"""

import json
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

# What may be put before a line of a page of a PDF.
PAINTED = [b"1 1 1 rg", b"1 0 0 rg", b"3 Tr", b"20 Tc", b"50 Tz", b"5 Ts", b"2 0 0 2 0 0 cm", b"0 0 200 200 re f", b"0 0 200 200 re W n", b"[9] 0 d", b"9 w", b"/Artifact BMC EMC", b"q", b"Q", b"% x"]
STYLES = ["display:none", "visibility:hidden", "color:#fff", "font-size:1px", "text-decoration:line-through", "transform:rotate(9deg)", "position:absolute;top:0", "opacity:0", "float:right", "letter-spacing:9px", "background:#000", "direction:rtl", "margin:9px", "content:'x'"]
PUT = ["<script>document.body.append('仅供参考')</script>", "<style>td{color:#fff}</style>", "<style>td::after{content:'9'}</style>", "<p>仅供参考</p>", "<!-- x -->", "<!--", "<base href='x'>", "<del>", "<sup>", "<template>", "<b hidden>x</b>", "<input value=9>", "<td>9</td>", "</table>", "<link rel=stylesheet href='data:text/css,td{color:red}'>", "\u200b", "\u202e", "9", " ", "\n", "&nbsp;", "<br>", "<wbr>"]


def change_number(chance, line):
    found = list(re.finditer(rb"-?\d+(?:\.\d+)?", line))
    if not found:
        return None
    number = chance.choice(found)
    value = float(number[0])
    changed = chance.choice([value * 2, value + 9, value - 9, 0, -value, value * 0.5])
    return line[: number.start()] + b"%g" % changed + line[number.end() :]


def change_letters(chance, line):
    """One hexadecimal number of glyphs or of what they mean is another."""
    found = list(re.finditer(rb"(?<=<)[0-9A-Fa-f]{4,}(?=>)", line))
    if not found:
        return None
    letters = chance.choice(found)
    at = letters.start() + 4 * chance.randrange(len(letters[0]) // 4)
    return line[:at] + b"%04X" % chance.randrange(1, 99) + line[at + 4 :]


def mutate_pdf(chance, plain):
    end = plain.rfind(b"\nxref\n")
    lines = plain[:end].split(b"\n")
    for _ in range(1000):
        at = chance.randrange(len(lines))
        line = lines[at]
        way = chance.choice(["number", "letters", "without", "twice", "put", "name", "byte"])
        isText = re.fullmatch(rb"[\x20-\x7e]{2,}", line) is not None
        if not isText and way != "byte" or re.match(rb"\d+ 0 obj|endobj|stream|endstream|%|<<|>>|\s*/Length", line):
            continue
        changed = {
            "number": lambda: change_number(chance, line),
            "letters": lambda: change_letters(chance, line),
            "without": lambda: b"",
            "twice": lambda: line + b"\n" + line,
            "put": lambda: chance.choice(PAINTED) + b"\n" + line if re.search(rb" (?:Tf|Td|Tj|TJ|Tm|re|cm|l|m|rg|w)$|BT$|ET$", line) else None,
            "name": lambda: re.sub(rb"/(\w+)", lambda found: b"/" + chance.choice([found[1] + b"x", b"F1", b"Contents", b"None"]), line, count=1),
            "byte": lambda: line[:3] + bytes([line[3] ^ 16]) + line[4:] if len(line) > 9 and not isText else None,
        }[way]()
        if changed is None or changed == line:
            continue
        data = b"\n".join([*lines[:at], changed, *lines[at + 1 :]]) + plain[end:]
        fixed = subprocess.run(["fix-qdf"], input=data, check=False, capture_output=True)
        if fixed.returncode != 0:
            continue
        return fixed.stdout, f"{way}: {line[:80]!r} -> {changed[:80]!r}"
    raise AssertionError("nothing to change")


def mutate_html(chance, text):
    tags = list(re.finditer(r"<[a-z][^>]*>", text))
    way = chance.choice(["style", "put", "put", "without", "attribute", "letter", "rule"])
    tag = chance.choice(tags)
    if way == "style":
        put = f' style="{chance.choice(STYLES)}"'
        at = tag.start() + len(re.match(r"<[\w-]+", tag[0])[0])
        return text[:at] + put + text[at:], f"{tag[0]} with {put}"
    if way == "put":
        at, put = chance.choice([tag.start(), tag.end(), chance.randrange(len(text))]), chance.choice(PUT)
        return text[:at] + put + text[at:], f"{put} at {at}"
    if way == "without":
        return text[: tag.start()] + text[tag.end() :], f"without {tag[0]}"
    if way == "attribute":
        changed = re.sub(r'="[^"]*"', '="9"', tag[0], count=1)
        return text[: tag.start()] + changed + text[tag.end() :], f"{tag[0]} -> {changed}"
    at = text.index("<style") + chance.randrange(text.index("</style>") - text.index("<style")) if way == "rule" else chance.randrange(len(text))
    changed = chance.choice("9xX;}")
    return text[:at] + changed + text[at + 1 :], f"{text[at - 20 : at + 20]!r}: {changed}"


def main():
    source, folder, count, seed = sys.argv[1:]
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    ending = Path(source).suffix
    if ending == ".pdf":
        with tempfile.TemporaryDirectory() as made:
            plain = Path(made) / "plain.qdf"
            subprocess.run(["qpdf", "--qdf", "--object-streams=disable", "--static-id", source, plain], check=True)
            genuine = plain.read_bytes()
    else:
        genuine = Path(source).read_text("utf-8")
    told = {}
    for number in range(int(count)):
        name = f"{number:04d}"
        chance = random.Random(f"{seed} {number}")
        changed = genuine
        while changed == genuine:
            changed, told[name] = (mutate_pdf if ending == ".pdf" else mutate_html)(chance, genuine)
        (target / f"{name}{ending}").write_bytes(changed if ending == ".pdf" else changed.encode())
    print(json.dumps(told, ensure_ascii=False))


main()
