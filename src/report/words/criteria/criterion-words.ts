import type { Checklist, Criterion } from '../../../domain/checklist/checklist.ts';
import type { ReportTemplate } from '../../../domain/template/report-template.ts';
import { type Language, textIn } from '../../../domain/values/language.ts';

/** A criterion in a sentence: the template's short name for it, else its question; never its id. */
export function criterionWords(
  { id, question }: Criterion,
  checklist: Pick<Checklist, 'id'>,
  template: Pick<ReportTemplate, 'names'> | null,
  language: Language,
): string {
  return textIn(template?.names.get(checklist.id)?.get(id) ?? question, language);
}
