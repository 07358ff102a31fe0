import type { Audit } from '../../src/domain/audit/audit.ts';
import type { Checklist } from '../../src/domain/checklist/checklist.ts';
import type { Language } from '../../src/domain/values/language.ts';
import type { TextReaders } from '../../src/interchange/tables/read-sheet.ts';
import { createForm, type Form } from '../../src/report/form/form.ts';
import type { PlainCase } from './arbitraries.ts';
import { auditOf, checklistOf } from './models-of.ts';
import { buildTemplate } from './report-templates.ts';

/** A random case in which some coverage is counted in the wards. */
export function caseWithWards(plain: PlainCase): { readonly checklist: Checklist; readonly audit: Audit } {
  const sections = plain.checklist.sections.map((section) => ({
    ...section,
    criteria: section.criteria.map((criterion) =>
      criterion.kind === 'coverage' && criterion.id.endsWith('2') ? { ...criterion, place: 'ward' } : criterion,
    ),
  }));
  const checklist = checklistOf({ ...plain.checklist, sections });
  return { checklist, audit: auditOf(plain.audit, checklist) };
}

export function buildForm(
  checklist: Checklist,
  audit: Audit,
  overrides: Partial<Parameters<typeof createForm>[0]> = {},
): Form {
  const language: Language = 'en';
  const template = buildTemplate();
  return createForm({ audit, checklist, language, template, onlyOpen: false, isFacilityKnown: true, ...overrides });
}

/** Numbers and days as a program's own notation has them. */
export const plainReaders: TextReaders = {
  number: (text) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null),
  day: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null),
};
