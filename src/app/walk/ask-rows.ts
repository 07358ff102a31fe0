import { isCounts } from '../../domain/answer-kinds/answer-kind-rules.ts';
import { boundsFault } from '../../domain/answer-kinds/bounds-fault.ts';
import type { Answer, CoverageRow } from '../../domain/audit/audit.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';
import { boundsText } from '../../i18n/bounds-text.ts';
import { formatNumber } from '../../i18n/written/numbers-and-dates.ts';
import { typedNumber } from '../../i18n/written/typed-number.ts';
import { hasCells, isTotalLabel, readRows } from '../../report/words/answers/read-rows.ts';
import type { QuestionPage } from '../ports/prompts-port.ts';
import { openTable, type Table } from './saved-table.ts';
import type { Walk } from './walk.ts';

/**
 * Fills in a coverage answer as a small table, one row per department, each saved as soon as it is typed. `pasted` are rows to begin with.
 * Returns the answer once the table is said to be done; null: left, and what was typed is kept.
 */
export async function askRows(
  walk: Walk,
  criterion: Criterion,
  { preset, needed }: Pick<QuestionPage, 'preset' | 'needed'>,
  pasted: string | null = null,
): Promise<Answer | null> {
  const table = openTable(walk, criterion, rowsOf(preset));
  const asking: Asking = { walk, criterion, table, needed, isRuled: needed !== null };
  const left = pasted === null ? '' : await addRows(asking, pasted);
  if (left !== '' || table.rows().length === 0) await askNewRows(asking, left);
  return (await editRows(asking)) ? { is: 'given', value: { rows: table.rows() } } : null;
}

interface Asking {
  readonly walk: Walk;
  readonly criterion: Criterion;
  readonly table: Table;
  /** The number needed that a rule gives; null: it is asked. */
  readonly needed: number | null;
  readonly isRuled: boolean;
}

function rowsOf(preset: Answer | null): readonly CoverageRow[] {
  if (preset?.is !== 'given' || !isCounts(preset.value)) return [];
  return 'rows' in preset.value ? preset.value.rows : [];
}

/** True: the table is done. */
async function editRows(asking: Asking): Promise<boolean> {
  const { walk, criterion, table } = asking;
  const { walk: say } = walk.messages;
  for (;;) {
    const rows = table.rows();
    if (rows.length === 0) return false;
    const chosen = await walk.prompts.choose<'add' | 'done' | CoverageRow>({
      title: say.rowsTitle({ criterion: criterion.id }),
      choices: [
        { value: 'done' as const, label: say.rowsDone(sumsOf(walk, rows)) },
        { value: 'add', label: say.addRow },
        ...rows.map((row) => ({ value: row, label: rowText(walk, row) })),
      ],
    });
    if (chosen === null) return false;
    if (chosen === 'done') {
      const text = refusal(asking, rows);
      if (text === null) return true;
      walk.prompts.tell(text);
      continue;
    }
    if (chosen === 'add') await askNewRows(asking, '');
    else await changeRow(asking, chosen);
  }
}

/** One row after the other, until an empty line. */
async function askNewRows(asking: Asking, initial: string): Promise<void> {
  const { walk, table, isRuled } = asking;
  const { walk: say } = walk.messages;
  let typed = initial;
  let faulty = initial;
  for (;;) {
    const line = await walk.prompts.text({
      title: say.newRow({ isRuled, count: table.rows().length }),
      initial: typed,
      lines: 'each',
    });
    if (line === null && faulty !== '' && !(await isGivenUp(asking, faulty))) {
      typed = faulty;
      continue;
    }
    if (line === null || line === '') return;
    typed = '';
    if (isTotalLabel(line)) walk.prompts.tell(say.totalRow({ line, isOther: false }));
    else if (hasCells(line)) typed = await addRows(asking, line);
    else {
      const row = await askCounts(asking, { label: line, needed: null, present: null });
      if (row !== null && !sayRefusal(asking, row)) await table.save([...table.rows(), row]);
    }
    faulty = typed;
  }
}

/** Lines that are none are left out only if that is said; Esc goes on mending. */
async function isGivenUp({ walk }: Asking, faulty: string): Promise<boolean> {
  const { walk: say } = walk.messages;
  const lines = faulty.split('\n');
  const chosen = await walk.prompts.choose({
    title: say.faultyRowsLeft({ count: lines.length, lines: lines.join(' · ') }),
    isMenu: true,
    choices: [
      { value: 'mend', label: say.mendRows },
      { value: 'leave', label: say.leaveRowsOut({ count: lines.length }) },
    ],
  });
  return chosen === 'leave';
}

/** Adds the rows of a typed or pasted text; returns the lines that are none, to be mended. */
async function addRows(asking: Asking, text: string): Promise<string> {
  const { walk, table, isRuled } = asking;
  const { walk: say } = walk.messages;
  const { rows: read, faulty: unread, header, totals } = readRows(text, isRuled, walk.tools.surroundings.language);
  const rows = read.filter(({ row }) => rowRefusal(asking, row) === null).map(({ row }) => row);
  const faulty = [...unread, ...read.filter(({ row }) => rowRefusal(asking, row) !== null).map(({ line }) => line)];
  for (const { row } of read) sayRefusal(asking, row);
  if (rows.length > 0) await table.save([...table.rows(), ...rows]);
  if (header !== null) walk.prompts.tell(say.rowsHeader({ line: header.replaceAll('\t', '; ') }));
  for (const { line, isOther } of totals)
    walk.prompts.tell(say.totalRow({ line: line.replaceAll('\t', '; '), isOther }));
  for (const row of rows) walk.prompts.tell(`✔ ${rowText(walk, row)}`);
  if (faulty.length > 0) walk.prompts.tell(say.notARow({ count: faulty.length, isRuled }));
  return faulty.map((line) => line.replaceAll('\t', '; ')).join('\n');
}

/** An empty name removes the row. */
async function changeRow(asking: Asking, before: CoverageRow): Promise<void> {
  const { walk, table } = asking;
  const label = await walk.prompts.text({ title: walk.messages.walk.rowLabel, initial: before.label });
  if (label === null) return;
  if (label === '') return table.save(table.rows().filter((each) => each !== before));
  const row = await askCounts(asking, { ...before, label });
  if (row === null || sayRefusal(asking, row)) return;
  await table.save(table.rows().map((each) => (each === before ? row : each)));
}

/** Why rows are refused by the bounds of the criterion; null: they are not. */
function refusal({ walk, criterion, needed }: Asking, rows: readonly CoverageRow[]): string | null {
  if (criterion.kind !== 'coverage') return null;
  const fault = boundsFault(criterion, { rows }, needed);
  return fault === null ? null : boundsText(fault, criterion.labels, walk.tools.surroundings.language);
}

/** As refusal, of one row; what is meant of the sum, as the least is, waits until the table is done. */
function rowRefusal(asking: Asking, row: CoverageRow): string | null {
  const { criterion, needed } = asking;
  const fault = criterion.kind === 'coverage' ? boundsFault(criterion, { rows: [row] }, needed) : null;
  return fault === null || fault.is === 'below' ? null : refusal(asking, [row]);
}

/** True: it is refused, and said why. */
function sayRefusal(asking: Asking, row: CoverageRow): boolean {
  const text = rowRefusal(asking, row);
  if (text !== null) asking.walk.prompts.tell(`${row.label}: ${text}`);
  return text !== null;
}

interface Counts {
  readonly label: string;
  readonly needed: number | null;
  readonly present: number | null;
}

/** Null: left with Esc. */
async function askCounts({ walk, isRuled }: Asking, { label, ...before }: Counts): Promise<CoverageRow | null> {
  const { walk: say } = walk.messages;
  const needed = isRuled ? null : await askCount(walk, say.rowNeeded({ label }), before.needed);
  if (!isRuled && needed === null) return null;
  const present = await askCount(walk, say.rowPresent({ label }), before.present);
  return present === null ? null : { label, needed, present };
}

async function askCount(walk: Walk, title: string, before: number | null): Promise<number | null> {
  const { language } = walk.tools.surroundings;
  const typed = await walk.prompts.text({
    title,
    ...(before === null ? {} : { preset: formatNumber(before, language) }),
    problemWith: (text) => {
      const value = typedNumber(text, language);
      return value === null || value < 0 ? walk.messages.walk.notACount : null;
    },
  });
  return typed === null ? null : typedNumber(typed, language);
}

function rowText(walk: Walk, { label, needed, present }: CoverageRow): string {
  const written = (value: number) => formatNumber(value, walk.tools.surroundings.language);
  return walk.messages.walk.row({ label, needed: needed === null ? null : written(needed), present: written(present) });
}

function sumsOf(walk: Walk, rows: readonly CoverageRow[]) {
  const { language } = walk.tools.surroundings;
  const sum = (values: readonly number[]) =>
    formatNumber(
      values.reduce((total, value) => total + value, 0),
      language,
    );
  const needed = rows.flatMap((row) => row.needed ?? []);
  return {
    count: rows.length,
    needed: needed.length === 0 ? null : sum(needed),
    present: sum(rows.map(({ present }) => present)),
  };
}
