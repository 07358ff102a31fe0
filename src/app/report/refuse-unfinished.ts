import { finalFaults } from '../../domain/final/final-faults.ts';
import { AuditError } from '../../domain/problem/audit-error.ts';
import type { Problem } from '../../domain/problem/problem.ts';
import { assess } from '../../domain/scoring/assessment.ts';
import type { PriceList } from '../../domain/scoring/price-list.ts';
import type { ReportTemplate } from '../../domain/template/report-template.ts';
import { facilityWorkbook } from '../../report/facility/facility-workbook.ts';
import { sheetFaults } from '../../report/sheet/final-sheets.ts';
import type { OpenedAudit } from '../inputs/open-audit.ts';
import { readDocuments } from '../inputs/read-documents.ts';
import type { Tools } from '../ports/tools.ts';

interface Papers {
  readonly template: ReportTemplate;
  /** Null: the list that each audit comes with. */
  readonly prices: PriceList | null;
  readonly edition: 'full' | 'public';
  /** ISO day of the papers. */
  readonly today: string;
}

/** Looks at the papers of all audits before any is written. @throws AuditError with everything that keeps one from being signed. */
export async function refuseUnfinished(
  tools: Tools,
  inputs: readonly OpenedAudit[],
  { template, prices, edition, today }: Papers,
): Promise<void> {
  const { language, now } = tools.surroundings;
  const documents = await readDocuments(tools);
  const problems = inputs.flatMap(({ audit, checklist, path, prices: own }): readonly Problem[] => {
    const assessment = assess(audit, checklist, prices ?? own);
    const workbook = facilityWorkbook(assessment, {
      language,
      template,
      documents,
      edition,
      createdAt: now(),
      fingerprint: null,
      pictures: new Map(),
      sheets: 'papers',
    });
    const found = [...finalFaults(assessment, today), ...sheetFaults(workbook)];
    return found.map((each) => ({ ...each, file: path }));
  });
  if (problems.length > 0) throw new AuditError(problems);
}
