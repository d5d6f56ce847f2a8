@echo off
setlocal DisableDelayedExpansion
"%~dp0..\runtime\node.exe" "%~dp0..\app\dist\zhunsheng.cjs" %*
