import type { Assessment } from '../../domain/scoring/assessment.ts';
import type { Language } from '../../domain/values/language.ts';
import { auditDocument } from '../../formats/audit/audit-document.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { csvHead, csvRows } from '../../interchange/out/csv.ts';
import { calendarEnd, calendarEvents, calendarHead } from '../../interchange/out/ics.ts';
import { jsonPieces } from '../../interchange/out/json.ts';
import { markdownText } from '../../interchange/out/markdown.ts';
import { ndjsonText } from '../../interchange/out/ndjson.ts';
import { auditJson, exportHead } from '../../report/exchange/audit-json.ts';
import { findingsText } from '../../report/exchange/findings-text.ts';
import { longColumns, longRows } from '../../report/exchange/long-form.ts';
import { planDays } from '../../report/exchange/plan-days.ts';
import { plainView } from '../../report/sheet/view.ts';
import type { TextFormat } from '../ports/export-formats.ts';
import type { ExportInput } from './export-inputs.ts';

/**
 * Assessments in a format of other programs, one piece per audit, so that of thousands only one is in memory at a time. Each piece ends
 * with a line break.
 */
export function exportPieces(
  format: TextFormat,
  inputs: AsyncIterable<ExportInput>,
  language: Language,
): AsyncIterable<string> {
  const assessments = assessmentsOf(inputs);
  switch (format) {
    case 'csv':
      return joined(csvHead(longColumns), assessments, (each) => csvRows(longRows(each, language)));
    case 'ndjson':
      return joined('', assessments, (each) => ndjsonText(longColumns, longRows(each, language)));
    case 'json':
      return jsonPieces(exportHead(language), 'audits', inputs, ({ assessment, history }) =>
        auditJson(assessment, language, { document: auditDocument(assessment.audit), history }),
      );
    case 'markdown':
      return joined('', assessments, (each, index) => {
        const text = markdownText(findingsText(plainView(each, language)));
        return index === 0 ? text : `\n${text}`;
      });
    case 'ics': {
      const head = calendarHead(messagesIn(language).exchange.calendarName);
      return joined(head, assessments, (each) => calendarEvents(planDays(each, language)), calendarEnd);
    }
  }
}

async function* assessmentsOf(inputs: AsyncIterable<ExportInput>): AsyncGenerator<Assessment> {
  for await (const { assessment } of inputs) yield assessment;
}

async function* joined(
  head: string,
  assessments: AsyncIterable<Assessment>,
  text: (assessment: Assessment, index: number) => string,
  end = '',
): AsyncGenerator<string> {
  if (head !== '') yield head;
  let index = 0;
  for await (const assessment of assessments) {
    const piece = text(assessment, index);
    if (piece !== '') yield piece;
    index += 1;
  }
  if (end !== '') yield end;
}
