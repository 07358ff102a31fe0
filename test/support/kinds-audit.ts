import { writeFile } from 'node:fs/promises';
import { type AnswerRequest, answerCriterion } from '../../src/app/audit/answer-criterion.ts';
import { newAudit, unlistedFacility } from '../../src/app/audit/new-audit.ts';
import { type OpenedAudit, openAuditFile } from '../../src/app/inputs/open-audit.ts';
import type { Tools } from '../../src/app/ports/tools.ts';
import { kindsChecklist } from './kinds-checklist.ts';

/** Creates an audit of the checklist with all kinds; `inFolder` gives paths in the test's folder. */
export async function makeKindsAudit(
  tools: Tools,
  inFolder: (name: string) => string,
  path = 'x.audit.yaml',
): Promise<void> {
  await writeFile(inFolder('kinds.yaml'), kindsChecklist);
  await newAudit(tools, {
    path,
    checklists: ['kinds.yaml'],
    facility: unlistedFacility('yb', 'Yên Bình'),
    round: null,
    on: '2025-08-05',
    profile: new Map(),
    sections: null,
  });
}

/** Records one answer, with defaults like the command line's. */
export async function answerKind(
  tools: Tools,
  criterion: string,
  value: string,
  overrides: Partial<AnswerRequest> = {},
) {
  const request: AnswerRequest = {
    path: 'x.audit.yaml',
    checklists: [],
    criterion,
    value,
    side: 'verified',
    by: 'Trần B',
    reason: null,
    note: null,
    evidence: [],
  };
  return answerCriterion(tools, { ...request, ...overrides });
}

/** Answers whatever is left, since only a finished visit is signed. */
export async function finishKinds(tools: Tools): Promise<void> {
  const { audit } = await openKinds(tools);
  for (const id of 'ABCDEFG') if (!audit.responses.get(id)?.verified) await answerKind(tools, id, 'no-evidence');
}

export function openKinds(tools: Tools, path = 'x.audit.yaml'): Promise<OpenedAudit> {
  return openAuditFile(tools, path, []);
}
