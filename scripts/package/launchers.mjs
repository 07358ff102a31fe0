/**
 * What is double-clicked or typed beside the tool. The .cmd files are ASCII, since cmd reads others in the code page of the machine, and end
 * their lines as Windows does.
 */

const start = [
  '@echo off',
  'rem Opens the menu; files dropped on this file are scored.',
  'chcp 65001 >nul 2>&1',
  'if not defined FACILITY_AUDIT_LANG set "FACILITY_AUDIT_LANG=vi"',
  'set "PATH=%~dp0;%PATH%"',
  'set "FACILITY_AUDIT_LAUNCHER=facility-audit"',
  'if not defined FACILITY_AUDIT_HOME set "FACILITY_AUDIT_HOME=%~dp0."',
  'if "%~1"=="" (',
  '  cd /d "%~dp0"',
  '  "%~dp0node.exe" "%~dp0tool\\dist\\main.js"',
  ') else (',
  '  "%~dp0node.exe" "%~dp0tool\\dist\\main.js" score %*',
  ')',
  'echo.',
  'pause',
  '',
].join('\r\n');

const command = [
  '@echo off',
  'rem For the command line: facility-audit score FILE',
  'if not defined FACILITY_AUDIT_LANG set "FACILITY_AUDIT_LANG=vi"',
  'set "FACILITY_AUDIT_LAUNCHER=facility-audit"',
  'if not defined FACILITY_AUDIT_HOME set "FACILITY_AUDIT_HOME=%~dp0."',
  '"%~dp0node.exe" "%~dp0tool\\dist\\main.js" %*',
  '',
].join('\r\n');

const script = `#!/bin/sh
# Without arguments: the menu. On the command line: ./facility-audit score FILE
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
: "\${FACILITY_AUDIT_LANG:=vi}"
: "\${FACILITY_AUDIT_HOME:=$here}"
FACILITY_AUDIT_LAUNCHER=$0
export FACILITY_AUDIT_LANG FACILITY_AUDIT_HOME FACILITY_AUDIT_LAUNCHER
exec "$here/node" "$here/tool/dist/main.js" "$@"
`;

/** @typedef {{ name: string, text: string, isProgram: boolean }} Launcher */

/** @type {readonly Launcher[]} */
export const windowsLaunchers = [
  { name: 'Bat dau.cmd', text: start, isProgram: false },
  { name: 'facility-audit.cmd', text: command, isProgram: false },
];

/** @type {readonly Launcher[]} */
export const unixLaunchers = [{ name: 'facility-audit', text: script, isProgram: true }];
