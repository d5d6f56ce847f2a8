#!/bin/sh
# Needs no program but the shell.
case $0 in */*) here=${0%/*} ;; *) here=. ;; esac
exec "$here/../runtime/node" "$here/../app/dist/zhunsheng.cjs" "$@"
