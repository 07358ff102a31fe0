import { beforeAll, expect, test } from 'vitest';
import { languages } from '../../../src/domain/values/language.ts';
import { formHtml } from '../../../src/html/form/form-html.ts';
import { phoneProgram } from '../../../src/html/form/program.ts';
import { fillPage } from '../../../src/report/fill/fill-page.ts';
import { fillPageJson } from '../../../src/report/fill/fill-page-json.ts';
import { audit } from '../../support/checklist-builders.ts';
import { buildForm } from '../../support/form-cases.ts';
import { putPhonePrograms } from '../../support/phone-programs.ts';
import { smallAudit, smallChecklist } from '../../support/report-fixtures.ts';
import { shippedChecklist } from '../../support/shipped-checklists.ts';

beforeAll(putPhonePrograms);

test.each(languages)('the page of the largest shipped checklist is at most 450 KB in %s', (language) => {
  const checklist = shippedChecklist('emr-readiness/2026.1');
  const form = buildForm(checklist, audit({}), { language });
  const page = formHtml(fillPage(form, form.audit, 'self'), phoneProgram(language));
  expect(Buffer.byteLength(page)).toBeLessThan(450_000);
});

test('a page holds no address, no style attribute, and nothing that its policy does not name', () => {
  const form = buildForm(smallChecklist(), audit({}));
  const page = formHtml(fillPage(form, form.audit, 'self'), phoneProgram('en'));
  expect(page).toContain("default-src 'none'; style-src 'sha256-");
  expect(page.match(/<script/g)).toHaveLength(2);
  expect(page).not.toMatch(/ (style|on\w+)=|https?:\/\//);
});

test('nobody’s name goes into a page, on either side, and the facility’s page holds nothing of the group’s', () => {
  const given = smallAudit();
  const form = buildForm(smallChecklist(), given);
  const names = [...given.responses.values()].flatMap(({ self, verified }) => [self?.by, verified?.by].filter(Boolean));
  expect(names.length).toBeGreaterThan(0);
  for (const side of ['self', 'verified'] as const) {
    const json = fillPageJson(fillPage(form, given, side));
    for (const name of [...names, ...given.team.map((each) => each.name)]) expect(json).not.toContain(name);
  }
  const { audit: own } = fillPage(form, given, 'self');
  expect([...own.responses.values()].filter(({ verified, plan }) => verified !== null || plan !== null)).toEqual([]);
});

test('a text of the checklist does not end the element in which it stands', () => {
  const hostile = '</script><script>alert(1)</script>';
  const form = buildForm(smallChecklist({ title: { en: hostile } }), audit({}));
  const page = formHtml(fillPage(form, form.audit, 'self'), phoneProgram('en'));
  expect(page).not.toContain(hostile);
  expect(page.match(/<\/script>/g)).toHaveLength(2);
});
