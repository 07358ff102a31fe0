import type { Audit } from '../../domain/audit/audit.ts';
import { AuditError } from '../../domain/problem/audit-error.ts';
import { type Problem, type ProblemPlace, problem } from '../../domain/problem/problem.ts';
import { inputFailure } from '../inputs/input-failure.ts';
import { openAuditFile } from '../inputs/open-audit.ts';
import type { Tools } from '../ports/tools.ts';

/** An audit file, and the audit in it as the workbook carries it. */
export interface AuditToPlan {
  readonly path: string;
  readonly written: Audit;
}

interface Places {
  readonly workbook: string;
  readonly paths: readonly string[];
  readonly checklists: readonly string[];
}

/** The file of each of these audits, among those named or beside the workbook. @throws AuditError with all that are missing or there twice. */
export async function auditsToPlan(
  tools: Tools,
  { workbook, paths, checklists }: Places,
  written: readonly Audit[],
  placeOf: (facility: string) => Partial<ProblemPlace>,
): Promise<readonly AuditToPlan[]> {
  const wanted = new Map(written.map((audit) => [audit.id, audit]));
  const found = new Map<string, string>();
  const [problems, others]: [Problem[], Audit[]] = [[], []];
  for (const { path, isNamed } of await candidates(tools, workbook, paths)) {
    try {
      const { audit } = await openAuditFile(tools, path, checklists);
      const known = found.get(audit.id);
      if (!wanted.has(audit.id)) others.push(audit);
      else if (known === undefined) found.set(audit.id, path);
      else problems.push(twice(audit, known, path));
    } catch (error) {
      // A folder holds more than this needs; what is lacking in the end is told.
      if (isNamed) problems.push(...inputFailure(tools, path, error).problems);
    }
  }
  for (const audit of written) {
    if (found.has(audit.id)) continue;
    const other = others.find(
      ({ facility, round }) => facility.id === audit.facility.id && round.id === audit.round.id,
    );
    const { facility, round } = audit;
    const params = { facility: facility.name, round: round.id, isOther: other !== undefined };
    problems.push(problem('plan-without-audit', params, placeOf(facility.id)));
  }
  if (problems.length > 0) throw new AuditError(problems);
  return written.map((audit) => ({ path: found.get(audit.id) ?? '', written: audit }));
}

function twice({ facility, round }: Audit, other: string, file: string): Problem {
  return problem('conflict-revision', { facility: facility.name, round: round.id, other }, { file });
}

async function candidates(
  { files }: Tools,
  workbook: string,
  paths: readonly string[],
): Promise<readonly { readonly path: string; readonly isNamed: boolean }[]> {
  const isAudit = (path: string) => /\.audit\.ya?ml$/i.test(path);
  const all: { readonly path: string; readonly isNamed: boolean }[] = [];
  const beside = paths.length === 0 ? [files.dirname(workbook)] : paths;
  for (const path of beside) {
    if (!(await files.isFolder(path))) all.push({ path, isNamed: true });
    else {
      const listed = await files.list(path, { deep: paths.length > 0 });
      all.push(...listed.filter(isAudit).map((each) => ({ path: each, isNamed: false })));
    }
  }
  return all.filter(({ path }, index) => all.findIndex((each) => each.path === path) === index);
}
