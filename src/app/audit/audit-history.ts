import { type HistoryLine, readHistory } from '../../domain/audit/history.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { openAuditFile } from '../inputs/open-audit.ts';
import type { Tools } from '../ports/tools.ts';
import { readHistoryText, waitingFor } from './history-file.ts';

export interface AuditHistory {
  readonly checklist: Checklist;
  readonly lines: readonly HistoryLine[];
  /** Numbers, from 1, of lines that can't be read or don't follow the line before them. */
  readonly broken: readonly number[];
}

/** The history beside an audit, with what waits to be added to it; without one it has no lines. @throws AuditError what is wrong with the audit, or why the history can't be read. */
export async function auditHistory(tools: Tools, path: string, checklists: readonly string[]): Promise<AuditHistory> {
  const { checklist } = await openAuditFile(tools, path, checklists);
  const lines = readHistory(await readHistoryText(tools, path), tools.surroundings.sha256);
  const waiting = await waitingFor(tools, path);
  const late = waiting.map((entry): HistoryLine => ({ is: 'entry', entry, isLinked: true }));
  return { checklist, lines: [...lines, ...late], broken: brokenLines(lines) };
}

/** A torn last line is the result of a power cut, not of an edit; so is a torn line that the next one continues from. */
export function brokenLines(lines: readonly HistoryLine[]): readonly number[] {
  return lines.flatMap((line, index) => (line.is === 'entry' && !line.isLinked ? [index + 1] : []));
}
