import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { unixLaunchers, windowsLaunchers } from '../../../scripts/package/launchers.mjs';
import { readFirst } from '../../../scripts/package/read-first.mjs';
import { packPart, writeZip } from '../../../src/office/zip/write-zip.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const folder = tempFolder();
const root = fileURLToPath(new URL('../../../', import.meta.url));

describe('what is handed over', () => {
  test.each(windowsLaunchers)(
    'has in $name letters that every code page has, and line ends of Windows',
    ({ name, text }) => {
      expect(`${name}${text}`).toMatch(/^[ -~\r\n]*$/);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    },
  );

  test('keeps its window open after a double click, and scores what is dropped on it', () => {
    const start = windowsLaunchers.find(({ name }) => name === 'Bat dau.cmd');
    expect(start?.text).toMatch(/score %\*[\s\S]*pause\r\n$/);
  });

  test.each([true, false])('has a page that fetches and runs nothing (Windows: %s)', (isWindows) => {
    const page = readFirst({ version: '1.2.3', isWindows });
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|https?:|src=/);
    expect(page).toContain(isWindows ? 'Bat dau.cmd' : './facility-audit');
    expect(page).toContain('1.2.3');
    for (const own of ['roster.xlsx', 'prices.csv', 'templates/report.yaml', 'checklists/'])
      expect(page).toContain(own);
  });

  test('starts from a folder with any letters, with its own Node and nothing else', () => {
    // As the package lays it out: the launcher, a Node and the tool beside each other.
    const place = folder.path('Kiểm tra HSBAĐT (1) & 100%');
    mkdirSync(place);
    const [launcher] = unixLaunchers;
    writeFileSync(`${place}/facility-audit`, launcher?.text ?? '');
    const laid = spawnSync('/bin/sh', [
      '-c',
      'ln -s "$1" "$3/node" && ln -s "$2" "$3/tool" && chmod +x "$3/facility-audit"',
      'sh',
      process.execPath,
      root,
      place,
    ]);
    expect(laid.status).toBe(0);
    const { status, stdout } = spawnSync(`${place}/facility-audit`, ['doctor', '--help'], {
      encoding: 'utf8',
      env: { PATH: '/bin:/usr/bin' },
    });
    expect(status).toBe(0);
    expect(stdout).toContain('Cách dùng: facility-audit doctor');
    expect(readdirSync(place).sort()).toEqual(['facility-audit', 'node', 'tool']);
  });
});

test('a name in an archive that is not ASCII says that it is UTF-8, and others stay as they were', () => {
  const flagsOf = (name: string) => Buffer.from(writeZip([packPart(name, 'x')])).readUInt16LE(6);
  expect(flagsOf('Đọc trước.html')).toBe(0x0800);
  expect(flagsOf('xl/workbook.xml')).toBe(0);
});

test('every script that package.json names is there', () => {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const named = Object.values<string>(scripts).flatMap((line) => line.match(/scripts\/[\w-]+\.mjs/g) ?? []);
  for (const path of named) expect(readFileSync(`${root}${path}`, 'utf8')).not.toBe('');
});
