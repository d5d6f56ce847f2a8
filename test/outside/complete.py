"""Types a line and the Tab key into a real shell on a terminal, and prints what the shell makes of it.

Called with the shell, the file with its completion, the folder to stand in and the keys to be typed; `<Tab>` and
`<Enter>` in them are keys. The program is a function that prints its arguments between angle brackets.
"""

import os
import pty
import select
import sys
import time

shell, script, folder, keys = sys.argv[1:]
SHELLS = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], "zhunsheng() { printf '<%s>' \"$@\"; }; source {}"),
    "zsh": (["zsh", "-f", "-i"], "autoload -U compinit; compinit -u -D; zhunsheng() { printf '<%s>' $@; }; source {}"),
    "fish": (["fish", "--no-config", "-i"], "function zhunsheng; printf '<%s>' $argv; end; source {}"),
}


def read(descriptor, quiet, awaited=b""):
    """Everything that comes until nothing has come for so many seconds; what is awaited comes first."""
    said = b""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        ready = select.select([descriptor], [], [], quiet)[0]
        if not ready and awaited in said:
            break
        if not ready:
            continue
        try:
            piece = os.read(descriptor, 65536)
        except OSError:
            break
        # fish asks the terminal what it is, and waits for the answer.
        if b"\x1b[c" in piece or b"\x1b[0c" in piece:
            os.write(descriptor, b"\x1b[?62c")
        said += piece
        if not piece:
            break
    return said.decode("utf8", "replace")


command, setup = SHELLS[shell]
child, terminal = pty.fork()
if child == 0:
    os.chdir(folder)
    environment = {**os.environ, "TERM": "xterm", "PS1": "$ ", "HOME": folder, "LC_ALL": "C.UTF-8", "COLUMNS": "200"}
    os.execvpe(command[0], command, environment)
read(terminal, 0.5, b"$ " if shell == "bash" else b"")
os.write(terminal, (setup.replace("{}", script, 1) if "{}" in setup else setup).encode() + b"; printf 'REA''DY'\r")
read(terminal, 0.5, b"READY")
for piece in keys.replace("<Tab>", "\0\t\0").replace("<Enter>", "\0\r\0").split("\0"):
    os.write(terminal, piece.encode())
    if piece in ("\t", "\r"):
        print(read(terminal, 0.6), end="")
os.kill(child, 9)
