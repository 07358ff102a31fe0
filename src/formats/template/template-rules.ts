import { type Problem, problem } from '../../domain/problem/problem.ts';
import { letterIds } from '../../domain/template/letter.ts';
import { facilitySheets, type KnownSheet, provinceSheets, sheetsIn } from '../../domain/template/report-layout.ts';
import { isBlank } from '../../domain/values/blank.ts';
import { printableLine } from '../../domain/values/printable.ts';
import type { Path } from '../yaml/source.ts';
import { knownLayout } from './known-layout.ts';
import type { TemplateDraft, TemplateRule } from './template-draft.ts';
import { texts } from './texts.ts';

/** With a longer name Excel repairs the workbook by removing all formats. */
const longestName = 31;

/** A font name must be one that a workbook can store. */
const font: TemplateRule = ({ draft, locator }) => {
  const name = draft.font?.name;
  // That it says nothing is told by its shape.
  if (name === undefined || isBlank(name) || isFontName(name)) return [];
  const params = { key: 'name', found: name, allowed: 'Times New Roman, Arial, Calibri, …' };
  return [problem('not-allowed', params, locator.ofValue(['font', 'name']))];
};

function isFontName(name: string): boolean {
  return name.length <= longestName && name === printableLine(name);
}

/** A legal ground needs a document of the checklist, a text, or both. */
const grounds: TemplateRule = ({ draft, locator }) => {
  const lists: readonly (readonly [Path, NonNullable<typeof draft.grounds> | null | undefined])[] = [
    [['grounds'], draft.grounds],
    [['papers', 'minutes', 'grounds'], draft.papers?.minutes?.grounds],
    [['papers', 'report', 'grounds'], draft.papers?.report?.grounds],
  ];
  return lists.flatMap(([path, list]) =>
    (list ?? []).flatMap((ground, index) =>
      ground !== undefined && (ground.basis ?? null) === null && (ground.text ?? null) === null
        ? [problem('missing-key', { key: 'text' }, locator.ofValue([...path, index]))]
        : [],
    ),
  );
};

/** Each part of a letter is one of these. */
const partKinds = ['heading', 'text', 'list', 'table'] as const;

const letterParts: TemplateRule = ({ draft, locator }) =>
  letterIds.flatMap((letter) =>
    (draft.letters?.[letter]?.body ?? []).flatMap((part, index) => {
      const [kind, other] = partKinds.filter((each) => part !== undefined && (part[each] ?? null) !== null);
      const path: Path = ['letters', letter, 'body', index];
      if (kind === undefined) return [problem('missing-key', { key: 'text' }, locator.ofValue(path))];
      return other === undefined
        ? []
        : [problem('conflicting-keys', { key: kind, other }, locator.ofKey([...path, other]))];
    }),
  );

/** A workbook needs a sheet: at least one of those that an edition always has must be shown. */
const shownSheets: TemplateRule = (template) => [
  ...withoutSheets('facility', facilitySheets, template),
  ...withoutSheets('province', provinceSheets, template),
];

function withoutSheets(
  workbook: 'facility' | 'province',
  known: Readonly<Record<string, KnownSheet>>,
  { draft, locator }: TemplateDraft,
): readonly Problem[] {
  const sheets = draft[workbook]?.sheets ?? [];
  const hidden = new Set(
    sheets.flatMap((sheet) => (sheet?.show === false && sheet.id !== undefined ? [sheet.id] : [])),
  );
  const isEmpty = (['full', 'public'] as const).some((edition) =>
    sheetsIn(known, edition).every((id) => hidden.has(id) || !(Object.hasOwn(known, id) && known[id]?.always === true)),
  );
  if (!isEmpty) return [];
  const last = sheets.findLastIndex((sheet) => sheet?.show === false);
  const place = locator.ofValue([workbook, 'sheets', last, 'show']);
  return [problem('not-allowed', { key: 'show', found: 'false', allowed: 'true' }, place)];
}

/** Each comparison, sheet and table column appears once. */
const uniqueParts: TemplateRule = (template) => {
  const { comparisons, facility, province } = template.draft;
  return [
    ...repeated(comparisons, ['comparisons'], template),
    ...layoutParts(facility, 'facility', template),
    ...layoutParts(province, 'province', template),
  ];
};

type Layout = TemplateDraft['draft']['facility'];
type Listed = readonly ({ readonly id?: string | undefined } | undefined)[] | null | undefined;

function layoutParts(layout: Layout, name: string, template: TemplateDraft): readonly Problem[] {
  return [
    ...repeated(layout?.sheets, [name, 'sheets'], template),
    ...Object.entries(layout?.tables ?? {}).flatMap(([id, columns]) =>
      repeated(columns, [name, 'tables', id], template),
    ),
  ];
}

function repeated(list: Listed, path: Path, { locator }: TemplateDraft): readonly Problem[] {
  const ids = (list ?? []).map((each) => each?.id);
  return ids.flatMap((id, index) =>
    id !== undefined && ids.indexOf(id) < index
      ? [problem('duplicate-id', { id }, locator.ofValue([...path, index, 'id']))]
      : [],
  );
}

/** All rules for templates beyond their shape. */
export const templateRules: readonly TemplateRule[] = [
  font,
  texts,
  grounds,
  letterParts,
  uniqueParts,
  knownLayout,
  shownSheets,
];
