import { isCounts } from '../../domain/answer-kinds/answer-kind-rules.ts';
import type { Answer, CoverageRow } from '../../domain/audit/audit.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';
import { formatNumber } from '../../i18n/written/numbers-and-dates.ts';
import { typedNumber } from '../../i18n/written/typed-number.ts';
import type { Walk } from './walk.ts';

/** Fills in a coverage answer as a small table, one row per department; null: unchanged. */
export async function askRows(
  walk: Walk,
  criterion: Criterion,
  preset: Answer | null,
  ruled: number | null,
): Promise<Answer | null> {
  const { walk: say } = walk.messages;
  let rows = rowsOf(preset);
  for (;;) {
    const chosen = await walk.prompts.choose<'add' | 'done' | CoverageRow>({
      title: say.rowsTitle({ criterion: criterion.id }),
      choices: [
        { value: 'add', label: say.addRow },
        ...(rows.length === 0 ? [] : [{ value: 'done' as const, label: say.rowsDone(sumsOf(walk, rows)) }]),
        ...rows.map((row) => ({ value: row, label: rowText(walk, row) })),
      ],
      start: rows.length === 0 ? 0 : 1,
    });
    if (chosen === null) return null;
    if (chosen === 'done') return { is: 'given', value: { rows } };
    const row = await askRow(walk, chosen === 'add' ? null : chosen, ruled);
    if (row === null) continue;
    const others = rows.filter((each) => each !== chosen);
    rows =
      row === 'remove'
        ? others
        : chosen === 'add'
          ? [...rows, row]
          : rows.map((each) => (each === chosen ? row : each));
  }
}

function rowsOf(preset: Answer | null): readonly CoverageRow[] {
  if (preset?.is !== 'given' || !isCounts(preset.value)) return [];
  return 'rows' in preset.value ? preset.value.rows : [];
}

/** An empty name removes the row; null: unchanged. */
async function askRow(
  walk: Walk,
  before: CoverageRow | null,
  ruled: number | null,
): Promise<CoverageRow | 'remove' | null> {
  const { walk: say } = walk.messages;
  const label = await walk.prompts.text({ title: say.rowLabel, initial: before?.label ?? '' });
  if (label === null) return null;
  if (label === '') return before === null ? null : 'remove';
  const needed = ruled === null ? await askCount(walk, say.rowNeeded({ label }), before?.needed ?? null) : null;
  if (ruled === null && needed === null) return null;
  const present = await askCount(walk, say.rowPresent({ label }), before?.present ?? null);
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
