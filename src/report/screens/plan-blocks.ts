import type { PlanPart } from '../../domain/audit/plan-part.ts';
import type { Language } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { formatDay } from '../../i18n/written/numbers-and-dates.ts';
import { wordFor } from '../../i18n/written/word-for.ts';
import { type Block, text } from '../sheet/sheet.ts';

interface ChangedPlans {
  readonly audit: { readonly facility: { readonly name: string } };
  readonly changes: readonly {
    readonly criterion: string;
    readonly part: PlanPart;
    readonly from: string | null;
    readonly value: string | null;
    readonly sheet: string;
    readonly cell: string | null;
  }[];
}

/** What changes in the plans of audits: from what to what, and where in the workbook it stands. */
export function planBlocks(audits: readonly ChangedPlans[], language: Language): readonly Block[] {
  const { columns, parts } = messagesIn(language).planEntry;
  const rows = audits.flatMap(({ audit, changes }) =>
    changes.map(({ criterion, part, from, value, sheet, cell }) => ({
      role: 'body' as const,
      cells: [
        text(audit.facility.name),
        text(criterion),
        text(parts[part]),
        text(shown(part, from, language)),
        text(shown(part, value, language)),
        text(cell === null ? sheet : `${sheet}!${cell}`),
      ],
    })),
  );
  return [
    {
      kind: 'table',
      id: 'plans',
      title: null,
      unitLine: null,
      repeatHeader: false,
      columns: [
        { id: 'facility', title: columns.facility, terminal: 2 },
        { id: 'criterion', title: columns.criterion, terminal: 1 },
        { id: 'part', title: columns.part, terminal: 1 },
        { id: 'from', title: columns.from, terminal: 1 },
        { id: 'to', title: columns.to, terminal: 1 },
        { id: 'cell', title: columns.cell, terminal: 3 },
      ],
      rows,
    },
  ];
}

function shown(part: PlanPart, value: string | null, language: Language): string {
  const { money, planEntry, words } = messagesIn(language);
  if (value === null) return planEntry.empty;
  if (part === 'due') return formatDay(value, language);
  if (part === 'status') return wordFor(value, words.planStatus);
  return part === 'fundingSource' ? wordFor(value, money.fundingSource) : value;
}
