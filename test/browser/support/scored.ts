import type { JsonObject } from '../../../src/domain/values/json.ts';
import type { ToolFolder } from './form-page.ts';

interface Scored {
  readonly percent: number | null;
  readonly level: string | null;
}

/** What `score` says of the answers that a page saved, written into an audit file as the formats describe it. */
export function scoreOfSaved(folder: ToolFolder, saved: JsonObject, checklist: string): Scored {
  const { answers, auditedOn, checklist: of, profile, round, side } = saved as Record<string, JsonObject>;
  const responses = Object.entries(answers ?? {}).flatMap(([id, entry]) => {
    const { answer, reason } = entry as { readonly answer: unknown; readonly reason?: string };
    if (answer === null) return [];
    return [[id, { [String(side)]: { answer, ...(reason === undefined ? {} : { reason }) } }]];
  });
  const audit = {
    format: 'facility-audit/audit/1',
    id: '0198c9a2-7c1e-7d30-9b1a-000000000001',
    revision: 1,
    checklist: of,
    round: { id: round },
    auditedOn,
    facility: { id: 'yb', name: 'Yên Bình', kind: 'hospital', profile },
    team: [],
    responses: Object.fromEntries(responses),
  };
  folder.write('saved.audit.yaml', JSON.stringify(audit));
  return JSON.parse(folder.run('score', 'saved.audit.yaml', '--checklist', checklist, '--json')) as Scored;
}
