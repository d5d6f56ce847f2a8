@echo off
setlocal DisableDelayedExpansion
set "PATH=%~dp0bin;%PATH%"
pushd "%~dp0sample"
"%~dp0runtime\node.exe" "%~dp0app\greeting.cjs"
"%ComSpec%" /k prompt $P$G
