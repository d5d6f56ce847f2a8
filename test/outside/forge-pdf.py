"""Forges one built PDF in many ways, with qpdf and its plain notation.

Called with the PDF, a folder, and the folder of fonts. Prints the names of the forgeries and of the honest re-savings.
"""
import json
import os
import re
import subprocess
import sys

source, folder = sys.argv[1:3]
forged, saved = [], []


def qpdf(*arguments):
    subprocess.run(["qpdf", "--warning-exit-0", *arguments], check=True, stdout=subprocess.DEVNULL)


def path(name):
    return os.path.join(folder, name + ".pdf")


plain_path = os.path.join(folder, "plain.qdf")
qpdf("--qdf", "--object-streams=disable", "--static-id", source, plain_path)
with open(plain_path, "rb") as file:
    PLAIN = file.read()


def write(name, data):
    """Puts the table of objects right."""
    with open(path(name), "wb") as file:
        subprocess.run(["fix-qdf"], input=data, check=True, stdout=file)
    forged.append(name)


def once(before, after, data=PLAIN, last=False):
    at = data.rfind(before) if last else data.find(before)
    assert at >= 0, before
    return data[:at] + after + data[at + len(before):]


def added(objects, *changes):
    """Adds objects of high numbers before the table of objects, after other changes."""
    data = PLAIN
    for before, after in changes:
        data = once(before, after, data)
    at = data.rfind(b"\nxref\n")
    size = int(re.search(rb"/Size (\d+)", data[at:]).group(1))
    text = b"".join(b"\n%d 0 obj\n%s\nendobj\n" % (size + i, body) for i, body in enumerate(objects))
    for i in range(len(objects)):
        data_number = b"%d 0 R" % (size + i)
        text = text.replace(b"NEW%d" % i, data_number)
        data = data.replace(b"NEW%d" % i, data_number)
    at = data.rfind(b"\nxref\n")
    return data[:at] + text + data[at:]


def stream(content, entries=b""):
    return b"<<" + entries + b"/Length %d>>\nstream\n%s\nendstream" % (len(content), content)


CATALOGUE = b"/Type /Catalog"
PAGE = b"/Type /Page\n"
INFO = b"/Creator (Typst"
first = PLAIN.index(b"%% Contents for page 1\n")
END = b"Q\nEMC\nendstream"
BEGIN = b"BT\n0 Tr\n"


def drawn(content):
    """Adds to the content of the first page."""
    at = PLAIN.index(b"endstream", first)
    return PLAIN[:at] + content + b"\n" + PLAIN[at:]


def in_content(before, after, count=1):
    end = PLAIN.index(b"endstream", first)
    page = PLAIN[first:end]
    assert before in page, before
    return PLAIN[:first] + page.replace(before, after, count) + PLAIN[end:]


# What is painted on a page.
write("white-box", drawn(b"q 1 1 1 rg 100 100 200 80 re f Q"))
write("black-box", drawn(b"q 0 g 100 100 20 10 re f Q"))
write("line-through", drawn(b"q 0.5 w 100 300 m 400 300 l S Q"))
write("vector-figure", drawn(b"q 0 g 300 300 m 305 300 l 305 310 l 300 310 l h f Q"))
write("inline-image", drawn(b"q 50 0 0 50 200 200 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"))
write("visible-text", drawn(b"BT /f0 12 Tf 200 200 Td <0001> Tj ET"))
write("invisible-text", drawn(b"BT 3 Tr /f0 12 Tf 200 200 Td <0001> Tj ET"))
write("white-text", drawn(b"BT 1 g /f0 12 Tf 200 200 Td <0001> Tj ET"))
write("near-white-text", drawn(b"BT 0.97 0.98 0.97 rg /f0 12 Tf 200 200 Td <0001> Tj ET"))
write("tiny-text", drawn(b"BT /f0 0.4 Tf 200 200 Td <0001> Tj ET"))
write("text-off-page", drawn(b"BT /f0 12 Tf -500 200 Td <0001> Tj ET"))
write("own-text-invisible", in_content(b"0 Tr", b"3 Tr"))
write("own-text-white", in_content(b"0 scn", b"1 scn"))
write("own-text-tiny", in_content(b"/f0 16 Tf", b"/f0 1 Tf"))
write("own-text-moved", in_content(b"1 0 0 -1 99.2126 495.3255 cm", b"1 0 0 -1 -999 495.3255 cm"))
write("own-text-clipped", in_content(b"q\n", b"q 0 0 1 1 re W n\n"))
write("own-line-gone", in_content(b"\nS\n", b"\nn\n"))
write("own-text-stretched", in_content(b"0 Tr", b"0 Tr 30 Tz"))
form = stream(b"0.9 g 0 0 300 60 re f", b"/Type/XObject/Subtype/Form/BBox[0 0 300 60]")
write("form-over-text", added([form], (b"/ColorSpace <<", b"/XObject << /Xo NEW0 >> /ColorSpace <<"), (END, b"Q\nEMC\n/Xo Do\nendstream")))
state = (b"/ColorSpace <<", b"/ExtGState << /Gs << /ca 0 >> >> /ColorSpace <<")
write("transparent-text", once(*state, data=in_content(b"0 Tr", b"/Gs gs 0 Tr")))
layer = b"<</Type/OCG/Name(layer)>>"
write("hidden-layer", added([layer], (CATALOGUE, b"/OCProperties <</OCGs[NEW0]/D<</OFF[NEW0]>>>> " + CATALOGUE)))
# What lies over a page.
note = b"<</Type/Annot/Subtype/%s/Rect[100 100 300 200]/F 4/Contents(0.5)%s>>"
write("note", added([note % (b"Text", b"")], (PAGE, b"/Annots[NEW0] " + PAGE)))
write("free-text", added([note % (b"FreeText", b"/DA(/Helv 12 Tf 0 g)")], (PAGE, b"/Annots[NEW0] " + PAGE)))
write("stamp", added([note % (b"Stamp", b"/AP<</N NEW1>>"), form], (PAGE, b"/Annots[NEW0] " + PAGE)))
write("link", added([note % (b"Link", b"/A<</S/URI/URI(http://example.org)>>")], (PAGE, b"/Annots[NEW0] " + PAGE)))
write("redaction", added([note % (b"Square", b"/IC[1 1 1]/AP<</N NEW1>>"), form], (PAGE, b"/Annots[NEW0] " + PAGE)))
field = note % (b"Widget", b"/FT/Tx/T(points)/V(2)")
write("text-field", added([field], (PAGE, b"/Annots[NEW0] " + PAGE), (CATALOGUE, b"/AcroForm<</Fields[NEW0]>> " + CATALOGUE)))
signature = b"<</FT/Sig/T(seal)/V<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/Name(Somebody)/M(D:20260301090000Z)/ByteRange[0 1 2 3]/Contents<00>>>>>"
write("signature", added([signature], (CATALOGUE, b"/AcroForm<</Fields[NEW0]/SigFlags 3>> " + CATALOGUE)))
# Pages.
write("page-rotated", once(PAGE, b"/Rotate 180 " + PAGE))
write("page-cropped", once(PAGE, b"/CropBox[0 0 400 400] " + PAGE))
write("page-unit", once(PAGE, b"/UserUnit 2 " + PAGE))
write("page-action", once(PAGE, b"/AA<</O<</S/JavaScript/JS(app.alert\\(1\\))>>>> " + PAGE))
# The document.
write("script", once(CATALOGUE, b"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>> " + CATALOGUE))
write("named-script", once(CATALOGUE, b"/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(app.beep\\(\\))>>]>>>> " + CATALOGUE))
write("launch", once(CATALOGUE, b"/OpenAction<</S/Launch/F(calc.exe)>> " + CATALOGUE))
write("will-print", once(CATALOGUE, b"/AA<</WP<</S/JavaScript/JS(1)>>>> " + CATALOGUE))
write("author", once(INFO, b"/Author (Somebody) " + INFO))
write("creation-date", once(b"D:20200101", b"D:20260101"))
write("language", once(b"/Lang (zh-CN)", b"/Lang (en-US)"))
write("viewer", once(b"/Direction /L2R", b"/Direction /R2L"))
write("outline-title", re.sub(rb"(/Parent \d+ 0 R\n  /Title <feff)\w{4}", rb"\g<1>4e00", PLAIN, count=1))
write("xmp", once(b"<dc:title>", b"<dc:titel>") if b"<dc:title>" in PLAIN else once(b"<xmp:CreatorTool>", b"<xmp:CreatorTool>x"))
write("alternative-text", once(b"/S /TD", b"/ActualText(9) /S /TD"))
write("heading-role", once(b"/S /P\n", b"/S /Note\n"))
# Fonts.
cmap = PLAIN.index(b"beginbfchar")
swapped = re.sub(rb"(<0001> )<\w{4}>", rb"\1<4e00>", PLAIN[cmap:], count=1)
write("meaning", PLAIN[:cmap] + swapped)
write("font-name", PLAIN.replace(b"NotoSansSC-Medium", b"NotoSansSC-Nobody"))
glyphs = [m.start() for m in re.finditer(rb"glyf", PLAIN)]
if glyphs:
    write("shapes", PLAIN[:glyphs[0] + 900] + bytes([PLAIN[glyphs[0] + 900] ^ 1]) + PLAIN[glyphs[0] + 901:])
write("widths", re.sub(rb"(/W \[\s+\d+\s+\[\s+)\d+", rb"\g<1>100", PLAIN, count=1))
# By qpdf itself.
qpdf(source, "--overlay", source, "--to=2", "--from=1", "--", path("overlay"))
qpdf(source, "--underlay", source, "--to=1", "--from=2", "--", path("underlay"))
qpdf(source, "--pages", ".", "1-3,5-z", "--", path("page-removed"))
qpdf(source, "--pages", ".", "1-2,2-z", "--", path("page-twice"))
qpdf(source, "--pages", ".", "2,1,3-z", "--", path("pages-turned"))
qpdf(source, "--rotate=+90:2", path("rotated"))
qpdf("--allow-weak-crypto", "--encrypt", "", "owner", "128", "--print=none", "--", source, path("encrypted"))
with open(os.path.join(folder, "attached.txt"), "w") as file:
    file.write("0.5")
qpdf(source, "--add-attachment", os.path.join(folder, "attached.txt"), "--", path("attachment"))
forged += ["overlay", "underlay", "page-removed", "page-twice", "pages-turned", "rotated", "encrypted", "attachment"]

with open(source, "rb") as file:
    BUILT = file.read()
root = re.search(rb"/Root (\d+) 0 R", BUILT[-2000:]).group(1)
catalogue = re.search(rb"\n" + root + rb" 0 obj\n(.*?)\nendobj", BUILT, re.S).group(1)
start = BUILT[BUILT.rfind(b"startxref") + 9:].split()[0]
size = re.search(rb"/Size (\d+)", BUILT[-2000:]).group(1)


def appended(name, body):
    """An incremental update, as programs that sign write it."""
    head = BUILT if BUILT.endswith(b"\n") else BUILT + b"\n"
    place = len(head)
    text = head + root + b" 0 obj\n" + body + b"\nendobj\n"
    table = b"xref\n%s 1\n%010d 00000 n \ntrailer\n<</Size %s/Root %s 0 R/Prev %s>>\nstartxref\n%d\n%%%%EOF\n"
    with open(path(name), "wb") as file:
        file.write(text + table % (root, place, size, root, start, len(text)))
    forged.append(name)


appended("update", catalogue)
appended("update-script", b"<</OpenAction<</S/JavaScript/JS(1)>>" + catalogue[2:])
appended("update-signature", b"<</AcroForm<</SigFlags 3/Fields[" + signature + b"]>>" + catalogue[2:])
for name, data in {"trailing": BUILT + b"\n% more\n", "leading": b"% less\n" + BUILT, "table": BUILT.replace(b"startxref\n", b"startxref\n9")}.items():
    with open(path(name), "wb") as file:
        file.write(data)
    forged.append(name)

for name, arguments in {
    "linearized": ["--linearize"],
    "object-streams": ["--object-streams=generate", "--recompress-flate", "--compression-level=9"],
    "unpacked": ["--qdf"],
    "normalized": ["--normalize-content=y"],
}.items():
    qpdf(*arguments, source, path(name))
    saved.append(name)
subprocess.run(["pdftocairo", "-pdf", source, path("printed")], check=True)
forged.append("printed")
print(json.dumps({"forged": forged, "saved": saved}))
