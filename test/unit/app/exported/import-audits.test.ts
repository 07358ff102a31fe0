import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commandLine } from '../../../support/command-line.ts';
import { kindsAnswers, kindsChecklist } from '../../../support/kinds-checklist.ts';
import { pngOf } from '../../../support/pictures.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const folder = tempFolder();
type Run = ReturnType<typeof commandLine>;

/** An audit with an answer, a photograph, a plan and a signature, exported beside it. */
async function exportedAudit(): Promise<Run> {
  const run = commandLine(folder);
  writeFileSync(folder.path('kinds.yaml'), kindsChecklist);
  writeFileSync(folder.path('photo.png'), pngOf());
  const made = ['--facility', 'yb', '--round', 'r', '--on', '2025-08-05', '--checklist', 'kinds.yaml'];
  const lines = [
    ['new', 'yb.r.audit.yaml', '--name', 'TTYT Yên Bình', ...made],
    ['answer', 'yb.r.audit.yaml', 'A', 'not-met', '--note', 'Phòng chung', '--evidence', 'photo.png'],
    ['plan', 'yb.r.audit.yaml', 'A', '--owner', 'Phòng CNTT', '--funding', 'own-revenue', '--note', 'Chờ vốn'],
  ];
  for (const line of lines) expect(await run(...line)).toMatchObject({ code: 0 });
  await exportAgain(run);
  mkdirSync(folder.path('other'));
  return run;
}

/** A visit can be signed when all is answered. */
async function answerRest(run: Run, audit = 'yb.r.audit.yaml'): Promise<void> {
  for (const [id, value] of Object.entries(kindsAnswers))
    if (id !== 'A') expect(await run('answer', audit, id, value)).toMatchObject({ code: 0 });
}

async function exportAgain(run: Run): Promise<void> {
  const line = ['export', 'yb.r.audit.yaml', '--to', 'json', '-o', 'yb.json', '--force'];
  expect(await run(...line)).toMatchObject({ code: 0 });
}

function json(name = 'yb.json') {
  return JSON.parse(readFileSync(folder.path(name), 'utf8'));
}

test('the JSON says who was there, what was signed and decided, and where the history ends', async () => {
  const run = await exportedAudit();
  await answerRest(run);
  expect(await run('sign', 'yb.r.audit.yaml', '--number', '12/BB')).toMatchObject({ code: 0 });
  await exportAgain(run);
  const [audit] = json().audits;
  expect(audit.signed).toMatchObject([{ number: '12/BB', changes: [] }]);
  expect(audit.visit).toBeNull();
  expect(audit.history).toMatchObject({ intact: true, by: 'An', revision: audit.revision });
  expect(audit.history.head).toMatch(/^[0-9a-f]{64}$/);
  expect(audit.document.responses.A.plan).toEqual({
    owner: 'Phòng CNTT',
    fundingSource: 'own-revenue',
    note: 'Chờ vốn',
  });
});

test('an audit comes back with its photographs, and says which are missing', async () => {
  const run = await exportedAudit();
  expect(await run('import', 'yb.json', '-o', 'other/')).toMatchObject({ code: 0, notes: '' });
  const name = json().audits[0].document.responses.A.evidence[0].file;
  expect(existsSync(folder.path('other', name))).toBe(true);
  writeFileSync(folder.path('other', 'alone.json'), readFileSync(folder.path('yb.json')));
  mkdirSync(folder.path('third'));
  const alone = await run('import', 'other/alone.json', '-o', 'third/x.audit.yaml', '--checklist', 'kinds.yaml');
  expect(alone).toMatchObject({ code: 0 });
  expect(existsSync(folder.path('third', name))).toBe(true);
  mkdirSync(folder.path('lonely'));
  writeFileSync(folder.path('lonely', 'a.json'), readFileSync(folder.path('yb.json')));
  const lonely = await run('import', 'lonely/a.json', '-o', 'lonely/', '--checklist', 'kinds.yaml');
  expect(lonely.notes).toContain('1 piece of evidence named in the audit is not beside it');
});

test('a dry run shows what would come and writes nothing', async () => {
  const run = await exportedAudit();
  const shown = await run('import', 'yb.json', '-o', 'new/', '--dry-run');
  expect(shown).toMatchObject({ code: 0, data: expect.stringContaining('TTYT Yên Bình, round r: new audit') });
  expect(existsSync(folder.path('new'))).toBe(false);
});

test('a later state takes the place of an earlier one, with its revision and a line in the history', async () => {
  const run = await exportedAudit();
  await run('import', 'yb.json', '-o', 'other/');
  await run('answer', 'yb.r.audit.yaml', 'G', 'Thêm máy');
  await run('answer', 'yb.r.audit.yaml', 'D', '120');
  await exportAgain(run);
  const later = await run('import', 'yb.json', '-o', 'other/');
  expect(later).toMatchObject({ code: 0, data: expect.stringMatching(/changed.*\n.*D .*120/) });
  const text = readFileSync(folder.path('other', 'yb.r.audit.yaml'), 'utf8');
  expect(text).toBe(readFileSync(folder.path('yb.r.audit.yaml'), 'utf8'));
  expect(readFileSync(folder.path('other', 'yb.r.history.jsonl'), 'utf8')).toContain('Thêm máy');
});

test('what was recorded at both places since is a conflict, and stays as it is', async () => {
  const run = await exportedAudit();
  await run('import', 'yb.json', '-o', 'other/');
  await run('answer', 'other/yb.r.audit.yaml', 'G', 'Ở nơi khác');
  const before = readFileSync(folder.path('other', 'yb.r.audit.yaml'), 'utf8');
  await run('answer', 'yb.r.audit.yaml', 'D', '120');
  await run('answer', 'yb.r.audit.yaml', 'E', '3/4');
  await exportAgain(run);
  expect(await run('import', 'yb.json', '-o', 'other/')).toMatchObject({ code: 4 });
  expect(readFileSync(folder.path('other', 'yb.r.audit.yaml'), 'utf8')).toBe(before);
});

test('what was signed changes with a reason alone', async () => {
  const run = await exportedAudit();
  await answerRest(run);
  await exportAgain(run);
  await run('import', 'yb.json', '-o', 'other/');
  expect(await run('sign', 'other/yb.r.audit.yaml', '--number', '1')).toMatchObject({ code: 0 });
  for (const value of ['Một', 'Hai']) await run('answer', 'yb.r.audit.yaml', 'G', value);
  await exportAgain(run);
  expect(await run('import', 'yb.json', '-o', 'other/')).toMatchObject({ code: 2 });
  expect(await run('import', 'yb.json', '-o', 'other/', '--reason', 'Bổ sung')).toMatchObject({ code: 0 });
  const text = readFileSync(folder.path('other', 'yb.r.audit.yaml'), 'utf8');
  expect(text).toContain('reason: Bổ sung');
});

test('an answer that was changed in the JSON is refused with its place, not lost', async () => {
  const run = await exportedAudit();
  const edited = json();
  edited.audits[0].criteria[0].verified.answer = 'met';
  edited.audits[0].team.push({ name: 'Lan', agency: null, role: null });
  writeFileSync(folder.path('edited.json'), JSON.stringify(edited));
  const refused = await run('import', 'edited.json', '-o', 'other/');
  expect(refused).toMatchObject({ code: 2, notes: expect.stringContaining('at team, A verified') });
  expect(existsSync(folder.path('other', 'yb.r.audit.yaml'))).toBe(false);
});

test('keys in another order, other indentation and another language are the same export', async () => {
  const run = await exportedAudit();
  await run('--lang', 'fr', 'export', 'yb.r.audit.yaml', '--to', 'json', '-o', 'fr.json');
  const { audits, language, format } = json('fr.json');
  writeFileSync(folder.path('fr.json'), `\ufeff${JSON.stringify({ audits, language, format })}`);
  expect(await run('import', 'fr.json', '-o', 'other/')).toMatchObject({ code: 0 });
});

test('a file of an older version, a newer one, a cut one, an empty one are refused in words', async () => {
  const run = await exportedAudit();
  const whole = json();
  const { document: _, ...without } = whole.audits[0];
  const files: Readonly<Record<string, string>> = {
    'older.json': JSON.stringify({ ...whole, audits: [without] }),
    'newer.json': JSON.stringify({ ...whole, format: 'facility-audit/export/2' }),
    'cut.json': readFileSync(folder.path('yb.json'), 'utf8').slice(0, 2000),
    'none.json': JSON.stringify({ ...whole, audits: [] }),
    'deep.json': `{"format":"facility-audit/export/1","audits":${'['.repeat(5000)}${']'.repeat(5000)}}`,
  };
  const said: Readonly<Record<string, string>> = {
    'older.json': 'TTYT Yên Bình: the audit itself (the key “document”) is not in the file',
    'newer.json': 'facility-audit/export/2',
    'cut.json': 'cut off or damaged',
    'none.json': 'holds no audit',
    'deep.json': 'deep',
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(folder.path(name), text);
    const refused = await run('import', name, '-o', 'other/');
    expect(refused, name).toMatchObject({ code: 2, notes: expect.stringContaining(said[name] ?? '') });
  }
});

test('exported audits and questionnaires are imported apart', async () => {
  const run = await exportedAudit();
  expect(await run('form', 'yb.r.audit.yaml', '-o', 'yb.form.xlsx')).toMatchObject({ code: 0 });
  const mixed = await run('import', 'yb.json', 'yb.form.xlsx', '-o', 'other/');
  expect(mixed).toMatchObject({ code: 2, notes: expect.stringContaining('yb.form.xlsx') });
});

test('--json lists each audit with what changed', async () => {
  const run = await exportedAudit();
  const printed = await run('import', 'yb.json', '-o', 'other/', '--json');
  expect(JSON.parse(printed.data)).toMatchObject({
    format: 'facility-audit/import/1',
    dryRun: false,
    forms: [{ status: 'created', facility: 'yb', round: 'r', changes: [], leftOut: [], lackingEvidence: 0 }],
    problems: [],
  });
});
