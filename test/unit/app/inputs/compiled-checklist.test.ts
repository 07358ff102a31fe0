import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileChecklists } from '../../../../scripts/build/compile-checklists.ts';
import { compiledByDigest, compiledFromText } from '../../../../src/app/inputs/compiled-checklist.ts';
import { findChecklist } from '../../../../src/app/inputs/find-checklist.ts';
import { parseTexts } from '../../../../src/app/inputs/read-checklist.ts';
import type { Tools } from '../../../../src/app/ports/tools.ts';
import { isProblems } from '../../../../src/domain/problem/problem.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';

const shipped = fileURLToPath(new URL('../../../../checklists', import.meta.url));
const folder = tempFolder();
let copies: ReturnType<typeof compileChecklists>;

beforeAll(() => {
  copies = compileChecklists(shipped);
});

/** Tools that find the copies of the build, and the given checklists as the shipped ones. */
function tools(checklists = shipped): Tools {
  mkdirSync(folder.path('copies'), { recursive: true });
  for (const { name, text } of copies) writeFileSync(folder.path('copies', name), text);
  const usual = toolsFor(folder.files());
  const { surroundings } = usual;
  return {
    ...usual,
    surroundings: { ...surroundings, shipped: { ...surroundings.shipped, checklists, copies: folder.path('copies') } },
  };
}

const paths = readdirSync(shipped, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('checklist.yaml'),
);

describe.each(paths)('the copy of checklists/%s', (path) => {
  test('is the very checklist of its texts, by its digest and by its text', async () => {
    const parsed = await parseTexts(tools(), join(shipped, path));
    if (isProblems(parsed)) throw new Error(`${path} is faulty`);
    const text = readFileSync(join(shipped, path), 'utf8');
    expect(await compiledByDigest(tools(), parsed.value.digest)).toEqual(parsed.value);
    expect(await compiledFromText(tools(), text, join(shipped, path, '..'))).toEqual(parsed.value);
  });
});

test('a section that was changed is read from its text', async () => {
  const own = folder.path('own');
  cpSync(join(shipped, 'emr-readiness', '2025.1'), own, { recursive: true });
  const section = readdirSync(own).find((name) => name !== 'checklist.yaml') ?? '';
  writeFileSync(join(own, section), `${readFileSync(join(own, section), 'utf8')}\n# changed\n`);
  const text = readFileSync(join(own, 'checklist.yaml'), 'utf8');
  expect(await compiledFromText(tools(), text, own)).toBeNull();
});

test('an audit with a digest needs no text: a copy beside it that cannot be read is not asked', async () => {
  const { digest, id, version } = await shippedFacts();
  folder.files();
  writeFileSync(folder.path(`${id}.${version}.checklist.yaml`), 'not a checklist');
  const found = await findChecklist(tools(folder.path('none')), { id, version, digest }, { chosen: [], beside: '.' });
  expect(found.digest).toBe(digest);
});

test('a digest means its definition only, never another id or version', async () => {
  const { digest, id } = await shippedFacts();
  const wanted = { id, version: '1999.1', digest };
  await expect(findChecklist(tools(folder.path('none')), wanted, { chosen: [], beside: null })).rejects.toThrow();
});

async function shippedFacts() {
  const parsed = await parseTexts(tools(), join(shipped, 'emr-readiness', '2025.1', 'checklist.yaml'));
  if (isProblems(parsed)) throw new Error('the shipped checklist is faulty');
  const { id, version, digest } = parsed.value;
  // The name of a copy is what it holds.
  const copy = copies.find(({ name }) => name === digest.replace('sha256:', '').concat('.json'));
  expect(
    createHash('sha256')
      .update(canonical(JSON.parse(copy?.text ?? 'null')))
      .digest('hex'),
  ).toBe(digest.slice(7));
  return { id, version, digest };
}

/** Sorted keys and NFC, by other code than the tool's own. */
function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}
