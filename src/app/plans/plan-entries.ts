import type { Plan } from '../../domain/audit/audit.ts';
import { type PlanPart, planParts } from '../../domain/audit/plan-part.ts';
import { type Problem, problem } from '../../domain/problem/problem.ts';
import { serialDay } from '../../domain/values/days.ts';
import { languages } from '../../domain/values/language.ts';
import { seenText } from '../../domain/values/seen-text.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { formatDay } from '../../i18n/written/numbers-and-dates.ts';
import { realDay } from '../../i18n/written/typed-number.ts';
import type { FilledCell } from '../ports/workbooks-port.ts';

/** What somebody filled in for one part of a plan; null: the cell was emptied. */
export interface PlanEntry {
  readonly facility: string;
  readonly criterion: string;
  readonly part: PlanPart;
  readonly value: string | null;
  readonly sheet: string;
  readonly cell: string | null;
}

export interface PlanEntries {
  readonly entries: readonly PlanEntry[];
  /** With the sheet and cell of what is none of the words, no day, or no typed value. */
  readonly problems: readonly Problem[];
}

/** The plans among the cells that were filled in; the others, such as prices, are passed over. */
export function planEntries(filled: readonly FilledCell[]): PlanEntries {
  const [entries, problems]: [PlanEntry[], Problem[]] = [[], []];
  for (const cell of filled) {
    const part = planParts.find((each) => cell.fills === each || cell.fills?.startsWith(`${each} `));
    const owner = rowOwner(cell);
    if (part === undefined || owner === null) continue;
    const { facility, criterion } = owner;
    const place = { sheet: cell.sheet, cell: cell.cell };
    const read = readEntry(part, cell);
    if ('fault' in read) {
      const found = cell.found ?? '';
      problems.push(problem('plan-entry', { criterion, found, expected: read.fault }, place));
    } else entries.push({ facility, criterion, part, value: read.value, ...place });
  }
  return { entries, problems };
}

/** The cell of the owner says whose plan its row is: part, facility, criterion; null where a template left it out. */
function rowOwner({ row }: FilledCell): Pick<PlanEntry, 'facility' | 'criterion'> | null {
  const [, facility, criterion] = /^owner (.+) (\S+)$/s.exec(row.find((each) => each.startsWith('owner ')) ?? '') ?? [];
  return facility === undefined || criterion === undefined ? null : { facility, criterion };
}

type Read = { readonly value: string | null } | { readonly fault: 'status' | 'day' | 'value' };

function readEntry(part: PlanPart, { value, what, isDate }: FilledCell): Read {
  if (what === 'formula' || typeof value === 'boolean') return { fault: 'value' };
  if (value === null || (typeof value === 'string' && value.trim() === '')) return { value: null };
  if (typeof value === 'string' && /^#[A-Z/0]+[!?]?$/.test(value)) return { fault: 'value' };
  if (part === 'due') return dayOf(value, isDate);
  if (part === 'status') return statusOf(value);
  const text = typeof value === 'string' ? value.trim() : isDate ? formatDay(serialDay(value), 'vi') : String(value);
  return { value: part === 'fundingSource' ? sourceOf(text) : text };
}

function dayOf(value: string | number, isDate: boolean): Read {
  // A cell for numbers holds 05092026 without its first nought.
  const typed = typeof value === 'number' ? String(value).padStart(8, '0') : value;
  const day = typeof value === 'number' && isDate ? serialDay(value) : realDay(typed);
  return day === null ? { fault: 'day' } : { value: day };
}

const statuses = ['open', 'in-progress', 'done'] as const satisfies readonly Plan['status'][];

/** By its word in any language, or as audit files write it. */
function statusOf(value: string | number): Read {
  const typed = seenText(String(value)).toLowerCase();
  const named = (id: (typeof statuses)[number]) =>
    [id, ...languages.map((language) => messagesIn(language).words.planStatus[id])].some(
      (word) => seenText(word).toLowerCase() === typed,
    );
  const status = statuses.find(named);
  return status === undefined ? { fault: 'status' } : { value: status };
}

/** The id of a source that has a word; any other is written as it was typed. */
function sourceOf(text: string): string {
  const typed = seenText(text).toLowerCase();
  for (const language of languages) {
    for (const [id, word] of Object.entries(messagesIn(language).money.fundingSource))
      if (id === typed || seenText(word).toLowerCase() === typed) return id;
  }
  return text;
}
