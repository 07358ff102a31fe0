import type { Plan } from '../../../domain/audit/audit.ts';
import type { PlanPart } from '../../../domain/audit/plan-part.ts';
import type { Language } from '../../../domain/values/language.ts';
import { messagesIn } from '../../../i18n/translator.ts';
import { wordFor } from '../../../i18n/written/word-for.ts';
import { type Cell, date, text, type Validation } from '../../sheet/sheet.ts';
import type { PlannedColumn } from '../../sheet/table-plan.ts';

/** Whose plan a row shows. */
export interface PlanRow {
  readonly plan: Plan | null;
  readonly facility: string;
  readonly criterion: string;
}

/**
 * The columns of a plan, to be filled in by whoever decides on it and taken back by `plan --from`. The cell of the owner says whose plan
 * the row is, wherever it is sorted to.
 */
export function planEntryColumns<Item>(
  language: Language,
  rowOf: (item: Item) => PlanRow,
): readonly PlannedColumn<Item>[] {
  const { columns, planEntry, money, words } = messagesIn(language);
  const free: Validation = { kind: 'any', prompt: null, error: '' };
  const entry = (cell: Cell, part: PlanPart, validation: Validation, of = ''): Cell => ({
    ...cell,
    input: true,
    fills: `${part}${of}`,
    validation,
  });
  const sources = Object.values(money.fundingSource).join('; ');
  return [
    {
      id: 'owner',
      title: columns.owner,
      width: 13,
      cell: (item) => {
        const { plan, facility, criterion } = rowOf(item);
        return entry(text(plan?.owner), 'owner', free, ` ${facility} ${criterion}`);
      },
    },
    {
      id: 'due',
      title: columns.due,
      width: 12,
      align: 'center',
      terminal: 3,
      cell: (item) =>
        entry(date(rowOf(item).plan?.due ?? null), 'due', {
          kind: 'any',
          isDay: true,
          prompt: planEntry.due,
          error: '',
        }),
    },
    {
      id: 'status',
      title: columns.status,
      width: 12,
      cell: (item) => {
        const status = rowOf(item).plan?.status ?? null;
        return entry(text(status === null ? null : words.planStatus[status]), 'status', {
          kind: 'words',
          words: Object.values(words.planStatus),
          prompt: null,
          error: planEntry.status,
        });
      },
    },
    {
      id: 'plan-funding',
      title: columns.planFunding,
      width: 13,
      cell: (item) => {
        const source = rowOf(item).plan?.fundingSource ?? null;
        return entry(text(source === null ? null : wordFor(source, money.fundingSource)), 'fundingSource', {
          kind: 'any',
          prompt: planEntry.funding({ sources }),
          error: '',
        });
      },
    },
    {
      id: 'plan-note',
      title: columns.planRemark,
      width: 16,
      cell: (item) => entry(text(rowOf(item).plan?.note), 'note', free),
    },
  ];
}
