import type { Assessment } from '../../domain/scoring/assessment.ts';
import { collectInputs } from '../inputs/collect-inputs.ts';
import { mergeProvince } from '../merge/merge-province.ts';
import type { Tools } from '../ports/tools.ts';
import { type AssessedInput, assessFiles } from '../report/assess-files.ts';
import { writeReports } from '../report/write-reports.ts';

export interface ExampleRun {
  /** By round, then facility. */
  readonly assessments: readonly Assessment[];
  readonly folder: string;
  readonly written: readonly string[];
}

const example = 'lao-cai-2025';

/**
 * Assesses the example province and writes a workbook for each facility and one for the province, into a folder of its own below the one
 * the tool was started in. Replaces files of an earlier run.
 */
export async function runExample(tools: Tools, onProgress: (done: number, total: number) => void): Promise<ExampleRun> {
  const { files, surroundings } = tools;
  const shipped = files.join(surroundings.shipped.examples, example);
  const folder = files.join('out', example);
  const paths = await collectInputs(tools, [files.join(shipped, 'audits')], null);
  const prices = files.join(shipped, 'prices.example.yaml');
  const common = { paths, checklists: [], prices };
  // First: a folder that can't be written to is told before anybody has waited.
  await files.makeFolder(folder);
  const assessed = await assessFiles(tools, { ...common, sides: 'effective', onProgress });
  const replacing = { ...common, overwrite: true, onProgress };
  const newest = newestPaths(assessed);
  const reports = await writeReports(tools, {
    ...replacing,
    paths: newest,
    output: folder,
    edition: 'full',
    template: null,
  });
  const province = files.join(folder, `${example}.xlsx`);
  const { papers } = await mergeProvince(tools, {
    ...replacing,
    output: province,
    roster: files.join(shipped, 'roster.yaml'),
    previous: [],
    decisions: null,
    edition: 'full',
    onSheet: () => undefined,
    onConflicts: () => undefined,
    onConflict: 'fail',
    onEdit: 'fail',
    keepGoing: false,
    papers: { folder: files.join(folder, 'papers'), own: [], onUnknown: () => undefined },
  });
  return {
    assessments: assessed.map(({ assessment }) => assessment),
    folder,
    written: [...reports, province, ...papers],
  };
}

/** Reports on the latest round of each facility; the earlier ones appear in the province workbook as changes. */
function newestPaths(assessed: readonly AssessedInput[]): readonly string[] {
  const newest = new Map<string, AssessedInput>();
  for (const each of assessed) {
    const { facility, auditedOn } = each.input.audit;
    const before = newest.get(facility.id);
    if (before === undefined || before.input.audit.auditedOn < auditedOn) newest.set(facility.id, each);
  }
  return [...newest.values()].map(({ input }) => input.path);
}
