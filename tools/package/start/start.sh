#!/bin/sh
# Opens a window for commands, with zhunsheng among them, in the sample. Needs no program but the shell.
case $0 in */*) here=${0%/*} ;; *) here=. ;; esac
here=$(CDPATH='' cd -- "$here" && pwd) || exit 2
if [ -t 0 ] && [ -t 1 ]; then
  PATH=$here/bin:${PATH:-/usr/local/bin:/usr/bin:/bin}
  export PATH
  cd -- "$here/sample" || exit 2
  "$here/runtime/node" "$here/app/greeting.cjs"
  exec "${SHELL:-/bin/sh}"
fi
# Opened with the mouse: in a terminal, which each desktop has under its own name.
command -v gnome-terminal >/dev/null && exec gnome-terminal -- "$here/准绳.sh"
for terminal in x-terminal-emulator deepin-terminal konsole xterm; do
  command -v "$terminal" >/dev/null && exec "$terminal" -e "$here/准绳.sh"
done
"$here/runtime/node" "$here/app/greeting.cjs" >&2
exit 2
