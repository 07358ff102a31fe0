import { chmodSync, readdirSync, statSync } from 'node:fs';
import { platform } from 'node:process';
import { beforeEach, expect, test } from 'vitest';
import { commandLine } from '../../support/command-line.ts';
import { auditYaml, provinceChecklist, writeFiles } from '../../support/province-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const folder = tempFolder();
let run: ReturnType<typeof commandLine>;
const given = ['--checklist', 'small.yaml'];

beforeEach(() => {
  run = commandLine(folder);
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'a.audit.yaml': auditYaml({ facility: 'a' }),
    'b.audit.yaml': auditYaml({ facility: 'a', at: '2025-08-05T10:00:00+07:00' }),
    'photo.txt': 'a photograph',
  });
  chmodSync(folder.path('a.audit.yaml'), 0o600);
});

/** Each command that makes something of the audit, and of an audit that all may read. */
const commands: readonly (readonly string[])[] = [
  ['answer', 'a.audit.yaml', 'LAN-01', 'partly', '--evidence', 'photo.txt', ...given],
  ['plan', 'a.audit.yaml', 'LAN-01', '--owner', 'Phòng CNTT', ...given],
  ['report', 'a.audit.yaml', '-o', 'a.xlsx', ...given],
  ['report', 'a.audit.yaml', '-o', 'a.docx', ...given],
  ['report', 'a.audit.yaml', '-o', 'public.xlsx', '--edition', 'public', ...given],
  ['reopen', 'a.xlsx', '-o', 'again.audit.yaml'],
  ['new', 'next.audit.yaml', '--from', 'a.audit.yaml', '--round', 'next', '--on', '2025-09-05', ...given],
  ['combine', 'a.audit.yaml', 'b.audit.yaml', '-o', 'both.audit.yaml', '--prefer', 'a.audit.yaml', ...given],
  ['form', 'a.audit.yaml', '-o', 'a.form.xlsx', ...given],
  ['merge', 'a.audit.yaml', '-o', 'p.xlsx', ...given],
  ['export', 'a.audit.yaml', '--to', 'json', '-o', 'a.json', ...given],
];

test.skipIf(platform === 'win32')(
  'what is made of an audit that only its owner reads is read by its owner alone',
  async () => {
    const before = new Set(filesIn());
    for (const words of commands) expect(await run(...words), words.join(' ')).toMatchObject({ code: 0 });
    const made = filesIn().filter((name) => !before.has(name) && !name.endsWith('.checklist.yaml'));
    expect(made.length).toBeGreaterThan(commands.length);
    const modes = made.map((name) => [name, (statSync(folder.path(name)).mode & 0o077).toString(8)]);
    expect(modes.filter(([, others]) => others !== '0')).toEqual([]);
    expect(statSync(folder.path('a.audit.yaml')).mode & 0o777).toBe(0o600);
  },
);

function filesIn(): readonly string[] {
  return readdirSync(folder.path(), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ name, parentPath }) => `${parentPath}/${name}`.slice(folder.path().length + 1));
}
