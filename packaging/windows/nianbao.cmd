@echo off
rem Runs nianbao with the first of these that is there: a node.exe beside this file, Node.js, or VS Code, which holds one.
rem No path stands inside parentheses: one with a parenthesis in it, such as Program Files (x86), would end them.
setlocal disabledelayedexpansion
set "NIANBAO_NODE=%~dp0node.exe"
if exist "%NIANBAO_NODE%" goto run
for %%N in (node.exe) do set "NIANBAO_NODE=%%~$PATH:N"
if defined NIANBAO_NODE goto run
set "ELECTRON_RUN_AS_NODE=1"
set "NIANBAO_NODE=%LOCALAPPDATA%\Programs\Microsoft VS Code\Code.exe"
if exist "%NIANBAO_NODE%" goto run
set "NIANBAO_NODE=%ProgramFiles%\Microsoft VS Code\Code.exe"
if exist "%NIANBAO_NODE%" goto run
type "%~dp0need-node.txt" 1>&2
exit /b 2
:run
"%NIANBAO_NODE%" "%~dp0cli.js" %*
exit /b %errorlevel%
