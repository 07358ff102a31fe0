import type { Workbook } from '../sheet/sheet.ts';
import { roundName } from '../words/facility/round-name.ts';
import { coverSheet } from './cover-sheet.ts';
import { departmentsSheet } from './departments-sheet.ts';
import type { Form } from './form.ts';
import { listsSheet } from './lists-sheet.ts';
import { sectionSheet } from './section-sheet.ts';

/** A form as a workbook: the paper to sign, one sheet per section, one for counts by department, and the lists behind them. */
export function formWorkbook(form: Form, createdAt: string): Workbook {
  const { audit, language, messages, template } = form;
  const departments = departmentsSheet(form);
  return {
    language,
    title: messages.form.workbookTitle({ facility: audit.facility.name }),
    subject: messages.form.subject({ round: roundName(audit.round, form.language) }),
    author: null,
    createdAt,
    font: template.font,
    fontSize: template.fontSize,
    sheets: [
      coverSheet(form),
      ...form.sections.map((section, index) => sectionSheet(section, index, form)),
      ...(departments === null ? [] : [departments]),
      listsSheet(form),
    ],
  };
}
