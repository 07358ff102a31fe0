import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readReportTemplate } from '../../../../src/app/inputs/read-report-template.ts';
import { createFiles } from '../../../../src/files/files.ts';
import { toolsFor } from '../../../support/tools.ts';

const templates = fileURLToPath(new URL('../../../../templates', import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'facility-audit-template-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function toolsWith(shipped: { readonly templates: string; readonly copies: string }) {
  const files = createFiles({ cwd: folder, pid: 1, host: 'h', user: 'u', now: () => new Date() });
  const tools = toolsFor(files);
  const { surroundings } = tools;
  return { ...tools, surroundings: { ...surroundings, shipped: { ...surroundings.shipped, ...shipped } } };
}

const dist = fileURLToPath(new URL('../../../../dist', import.meta.url));

test('the copy of the shipped template that the build makes says what the template says', async () => {
  const fromYaml = await readReportTemplate(toolsWith({ templates, copies: join(folder, 'none') }), null);
  const { surroundings } = toolsWith({ templates, copies: dist });
  const text = readFileSync(join(templates, 'report.yaml'), 'utf8');
  expect(existsSync(join(dist, `${surroundings.sha256(text)}.json`))).toBe(true);
  expect(await readReportTemplate(toolsWith({ templates, copies: dist }), null)).toEqual(fromYaml);
});

test('a shipped template that somebody changed is read itself', async () => {
  const text = readFileSync(join(templates, 'report.yaml'), 'utf8');
  copyFileSync(join(templates, 'report.yaml'), join(folder, 'report.yaml'));
  writeFileSync(join(folder, 'report.yaml'), text.replace('name: Times New Roman', 'name: Arial'));
  const changed = await readReportTemplate(toolsWith({ templates: folder, copies: dist }), null);
  expect(changed.font).toBe('Arial');
});
