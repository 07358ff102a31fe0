import { isCounts } from '../../domain/answer-kinds/answer-kind-rules.ts';
import type { Answer, CoverageRow } from '../../domain/audit/audit.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';
import { formatNumber } from '../../i18n/written/numbers-and-dates.ts';
import { typedNumber } from '../../i18n/written/typed-number.ts';
import type { QuestionPage } from '../ports/prompts-port.ts';
import { hasCells, readRows } from './read-rows.ts';
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
  const asking: Asking = { walk, criterion, table, isRuled: needed !== null };
  try {
    const left = pasted === null ? '' : await addRows(asking, pasted);
    if (left !== '' || table.rows().length === 0) await askNewRows(asking, left);
    return (await editRows(asking)) ? { is: 'given', value: { rows: table.rows() } } : null;
  } finally {
    table.close();
  }
}

interface Asking {
  readonly walk: Walk;
  readonly criterion: Criterion;
  readonly table: Table;
  /** The number needed is given by a rule. */
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
    if (chosen === null || chosen === 'done') return chosen === 'done';
    if (chosen === 'add') await askNewRows(asking, '');
    else await changeRow(asking, chosen);
  }
}

/** One row after the other, until an empty line. */
async function askNewRows(asking: Asking, initial: string): Promise<void> {
  const { walk, table, isRuled } = asking;
  const { walk: say } = walk.messages;
  let typed = initial;
  for (;;) {
    const line = await walk.prompts.text({
      title: say.newRow({ isRuled, count: table.rows().length }),
      initial: typed,
      hasLines: true,
    });
    if (line === null || line === '') return;
    typed = '';
    if (hasCells(line)) typed = await addRows(asking, line);
    else {
      const row = await askCounts(asking, { label: line, needed: null, present: null });
      if (row !== null) await table.save([...table.rows(), row]);
    }
  }
}

/** Adds the rows of a typed or pasted text; returns the lines that are none, to be mended. */
async function addRows({ walk, table, isRuled }: Asking, text: string): Promise<string> {
  const { walk: say } = walk.messages;
  const { rows, faulty, header } = readRows(text, isRuled, walk.tools.surroundings.language);
  if (rows.length > 0) await table.save([...table.rows(), ...rows]);
  if (header !== null) walk.prompts.tell(say.rowsHeader({ line: header.replaceAll('\t', '; ') }));
  for (const row of rows) walk.prompts.tell(`✔ ${rowText(walk, row)}`);
  if (faulty.length > 0) walk.prompts.tell(say.notARow({ count: faulty.length, isRuled }));
  return faulty.map((line) => line.replaceAll('\t', '; ')).join('\n');
}

/** An empty name removes the row. */
async function changeRow(asking: Asking, before: CoverageRow): Promise<void> {
  const { walk, table } = asking;
  const label = await walk.prompts.text({ title: walk.messages.walk.rowLabel, initial: before.label });
  if (label === null) return;
  const row = label === '' ? [] : await askCounts(asking, { ...before, label });
  if (row !== null) await table.save(table.rows().flatMap((each) => (each === before ? row : each)));
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
