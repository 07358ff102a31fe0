import { facilityPapers } from '../../../domain/template/report-layout.ts';
import type { Comparison, SheetLayout } from '../../../domain/template/report-template.ts';
import { textIn } from '../../../domain/values/language.ts';
import { printableLine } from '../../../domain/values/printable.ts';
import type { Messages } from '../../../i18n/translator.ts';
import { auditSheetName, tabNames } from '../../sheet/tab-names.ts';
import { isScored } from '../../words/facility/level-text.ts';
import type { FacilityPaper, SheetHead } from './facility-paper.ts';

/** Sheets that open the workbook and are not annexes. */
const fronts: ReadonlySet<string> = new Set(['cover', 'minutes']);

/**
 * The sheets in the template's order and with its names, then those it does not name, comparisons last. Annexes are numbered in this order.
 */
export function nameSheets(
  own: readonly string[],
  comparisons: readonly Comparison[],
  paper: FacilityPaper,
): readonly SheetHead[] {
  const layouts = new Map((paper.layout?.sheets ?? []).map((layout) => [layout.id, layout]));
  const all = [...own, ...comparisons.map(({ id }) => `comparison-${id}`)];
  const ordered = [...layouts.keys()].filter((id) => all.includes(id));
  const shown = [...ordered, ...all.filter((id) => !ordered.includes(id))].filter(
    (id) => layouts.get(id)?.show !== false,
  );
  const annexes = shown.filter((id) => facilityPapers.has(id) && !fronts.has(id));
  const words = shown.map((id) => {
    const own = ownWords(id, comparisons, paper);
    // The template's title speaks of readiness, which a survey without marks doesn't measure.
    const isPlain = id === 'sections' && !isScored(paper.assessment.checklist);
    return isPlain ? own : { ...own, ...layoutWords(layouts.get(id), paper) };
  });
  const tabs = tabNames(
    words.map(({ name }) => printableLine(name)),
    [auditSheetName],
  );
  return shown.map((id, index) => {
    return {
      id,
      name: tabs[index] ?? id,
      title: words[index]?.title ?? id,
      numeral: annexes.includes(id) ? roman(annexes.indexOf(id) + 1) : null,
    };
  });
}

interface Words {
  readonly name: string;
  readonly title: string;
}

function ownWords(id: string, comparisons: readonly Comparison[], { language, messages }: FacilityPaper): Words {
  const comparison = comparisons.find((each) => `comparison-${each.id}` === id);
  if (comparison !== undefined)
    return { name: textIn(comparison.name, language), title: textIn(comparison.title, language) };
  return isKnown(id, messages) ? messages.report.sheets[id] : { name: id, title: id };
}

function isKnown(id: string, { report }: Messages): id is keyof Messages['report']['sheets'] {
  return Object.hasOwn(report.sheets, id);
}

function layoutWords(layout: SheetLayout | undefined, { language }: FacilityPaper): Partial<Words> {
  const [name, title] = [layout?.name ?? null, layout?.title ?? null];
  return {
    ...(name === null ? {} : { name: textIn(name, language) }),
    ...(title === null ? {} : { title: textIn(title, language) }),
  };
}

const numerals: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A number from 1 to 39 as a Roman numeral. */
export function roman(value: number): string {
  let [rest, written] = [value, ''];
  for (const [worth, letters] of numerals) {
    for (; rest >= worth; rest -= worth) written += letters;
  }
  return written;
}
