"""Runs a program at a terminal that Python plays, types a line after each question that ends with `：`, and prints what
was shown, the exit code, and, when the process says `DONE`, how often its memory has each of some bytes and how many
processes that it has started are still there.
Arguments: a JSON object with `run`, `type`, and `find` (bytes in hexadecimal digits; none where it is not held)."""
import json
import os
import pty
import select
import sys
import tempfile
import time

asked = json.loads(sys.argv[1])
hold = os.path.join(tempfile.mkdtemp(), "go")
os.environ["HOLD_UNTIL"] = hold
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(asked["run"][0], asked["run"])

deadline = time.time() + 60
lines = list(asked["type"])
shown = b""
found = None
children = None


def more():
    """What the program shows next; nothing when it has ended."""
    ready, _, _ = select.select([terminal], [], [], max(0, deadline - time.time()))
    try:
        return os.read(terminal, 4096) if ready else b""
    except OSError:
        return b""


def counted():
    """How often each of the bytes stands in what the process may write to. A parent may look into its child."""
    counts = dict.fromkeys(asked["find"], 0)
    with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb") as memory:
        for line in maps:
            place, rights, *rest = line.split()
            if not rights.startswith("rw") or rest[-1].startswith("[v"):
                continue
            start, end = (int(each, 16) for each in place.split("-"))
            try:
                memory.seek(start)
                content = memory.read(end - start)
            except OSError:
                continue  # reserved, and nothing there
            for each in counts:
                counts[each] += content.count(bytes.fromhex(each))
    return counts


while piece := more():
    shown += piece
    if lines and shown.rstrip().endswith("：".encode()):
        time.sleep(0.3)  # until what is typed is not shown any more
        os.write(terminal, lines.pop(0).encode() + b"\r")
        shown += b"\n"
    if found is None and asked["find"] and b"DONE" in shown:
        found = counted()
        with open(f"/proc/{pid}/task/{pid}/children") as listed:
            children = len(listed.read().split())
        open(hold, "w").close()

_, status = os.waitpid(pid, 0)
answer = {"shown": shown.decode(errors="replace"), "code": os.waitstatus_to_exitcode(status), "found": found, "children": children}
print(json.dumps(answer))
