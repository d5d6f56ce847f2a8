"""Runs the scripts beside it, each in a copy of this process, which has the libraries loaded that take most to load.

A line of its input is `{"id": 1, "script": "read-docx.py", "args": [...]}`, a line of its output
`{"id": 1, "code": 0, "out": "...", "error": "..."}`, as soon as the script has ended. It ends with its input.
"""
import json
import os
import runpy
import selectors
import signal
import sys
import tempfile

import docx  # noqa: F401
import lxml.etree  # noqa: F401
import openpyxl  # noqa: F401

FOLDER = os.path.dirname(os.path.abspath(__file__))
running = {}


def start(order):
    """Begins a script; what it says goes into files without names."""
    out, error = tempfile.TemporaryFile(), tempfile.TemporaryFile()
    child = os.fork()
    if child == 0:
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(out.fileno(), 1)
        os.dup2(error.fileno(), 2)
        os._exit(run(os.path.join(FOLDER, order["script"]), order["args"]))
    running[child] = (order["id"], out, error)


def run(script, args):
    """Runs a script as a program of its own would, and gives its exit code."""
    sys.argv = [script, *args]
    sys.stdin = open(0, encoding="utf-8")
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False)
    code = 0
    try:
        runpy.run_path(script, run_name="__main__")
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 0 if ended.code is None else 1
    except BaseException:
        sys.excepthook(*sys.exc_info())
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    return code


def tell():
    """Tells of the scripts that have ended."""
    for child in list(running):
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended == 0:
            continue
        number, out, error = running.pop(child)
        said = []
        for file in (out, error):
            file.seek(0)
            said.append(file.read().decode("utf-8", "replace"))
            file.close()
        answer = {"id": number, "code": os.waitstatus_to_exitcode(status), "out": said[0], "error": said[1]}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def main():
    woken, waking = os.pipe()
    for end in (woken, waking):
        os.set_blocking(end, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(waking)
    heard = b""
    with selectors.DefaultSelector() as either:
        either.register(0, selectors.EVENT_READ)
        either.register(woken, selectors.EVENT_READ)
        while True:
            for key, _ in either.select():
                if key.fd == woken:
                    os.read(woken, 4096)
                    tell()
                    continue
                piece = os.read(0, 65536)
                if piece == b"":
                    return
                *lines, heard = (heard + piece).split(b"\n")
                for line in lines:
                    start(json.loads(line))


main()
