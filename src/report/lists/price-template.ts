import type { Checklist } from '../../domain/checklist/checklist.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { text } from '../sheet/sheet.ts';
import type { ListColumn, ListTemplate } from './template-workbook.ts';

/** As many quotations as are usual for an estimate. */
const quotations = [1, 2, 3] as const;

/** A price list to fill in, with a row for each item of the checklist and no price. */
export function priceTemplate({ items }: Checklist, language: Language): ListTemplate {
  const { lists, words, money } = messagesIn(language);
  const { columns, prompts, ...rest } = lists.prices;
  const plain = (id: 'item' | 'label' | 'unit' | 'specification', width: number): ListColumn => {
    return { id, title: columns[id], width, rule: null };
  };
  const priced = { kind: 'number', prompt: prompts.price } as const;
  const day = { kind: 'day', prompt: prompts.day } as const;
  const yesOrNo = { kind: 'words', prompt: prompts.vatIncluded, words: [words.yes, words.no] } as const;
  const budgets = { kind: 'words', prompt: prompts.budget, words: Object.values(money.budget) } as const;
  const sources = { kind: 'words', prompt: prompts.source, words: Object.values(money.priceSource) } as const;
  return {
    ...rest,
    unitLine: money.unitLine({ currency: 'VND' }),
    columns: [
      plain('item', 22),
      plain('label', 36),
      plain('unit', 12),
      plain('specification', 32),
      { id: 'price', title: columns.price, width: 15, rule: priced },
      { id: 'vat', title: columns.vat, width: 9, rule: { kind: 'number', prompt: prompts.vat } },
      { id: 'vatIncluded', title: columns.vatIncluded, width: 10, rule: yesOrNo },
      { id: 'budget', title: columns.budget, width: 16, rule: budgets },
      { id: 'source', title: columns.source, width: 14, rule: sources },
      { id: 'validUntil', title: columns.validUntil, width: 13, rule: day },
      ...quotations.flatMap((number): readonly ListColumn[] => [
        { id: `supplier-${number}`, title: columns.supplier({ number }), width: 20, rule: null },
        { id: `on-${number}`, title: columns.on({ number }), width: 13, rule: day },
        { id: `quoted-${number}`, title: columns.quoted({ number }), width: 15, rule: priced },
      ]),
    ],
    rows: [...items.values()].map(({ id, label, unit }) => ({
      item: text(id),
      label: text(textIn(label, language)),
      unit: text(unit === null ? null : textIn(unit, language), { input: true }),
    })),
  };
}
