import { type Problem, problem } from '../../domain/problem.ts';
import type { Path } from '../source.ts';
import type { TemplateDraft, TemplateRule } from './template-draft.ts';

/** A comparison, a sheet and a table's column each stand once. */
export const uniqueParts: TemplateRule = (template) => {
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
