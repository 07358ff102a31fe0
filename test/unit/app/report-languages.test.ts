import { beforeEach, describe, expect, test } from 'vitest';
import { writeReports } from '../../../src/app/report/write-reports.ts';
import type { Language } from '../../../src/domain/values/language.ts';
import { auditYaml, provinceChecklist, reportOf, shippedTemplate, writeFiles } from '../../support/province-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { toolsFor } from '../../support/tools.ts';

const folder = tempFolder();

beforeEach(() => {
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'a.audit.yaml': auditYaml({ facility: 'a' }),
    'b.audit.yaml': auditYaml({ facility: 'b' }),
    'own.yaml': shippedTemplate.replace('languages: [vi, en, fr]', 'languages: [vi]'),
  });
});

async function toldIn(language: Language, template: string | null) {
  const told: (readonly [string, Language])[] = [];
  await writeReports(
    toolsFor(folder.files(), { language, isInteractive: false }),
    reportOf({
      paths: ['a.audit.yaml', 'b.audit.yaml'],
      output: 'out',
      template,
      onOtherLanguage: (source, instead) => void told.push([source, instead]),
    }),
  );
  return told;
}

describe('a report in a language', () => {
  test('that template and checklist declare has nothing to say of it', async () => {
    expect(await toldIn('vi', 'own.yaml')).toEqual([]);
    expect(await toldIn('en', null)).toEqual([]);
  });

  test('names the template and each checklist that lack it, once', async () => {
    expect(await toldIn('en', 'own.yaml')).toEqual([['own.yaml', 'vi']]);
    expect(await toldIn('fr', 'own.yaml')).toEqual([
      ['own.yaml', 'vi'],
      ['small 1', 'vi'],
    ]);
  });
});
