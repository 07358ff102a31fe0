import type { ReportTemplate } from '../../domain/template/report-template.ts';
import type { Language } from '../../domain/values/language.ts';
import type { Tools } from '../ports/tools.ts';

/** The language of a paper: the one chosen, else the template's. The language of the machine is for messages only. */
export function paperLanguage({ surroundings }: Tools, { languages }: Pick<ReportTemplate, 'languages'>): Language {
  return surroundings.chosenLanguage ?? languages[0] ?? 'vi';
}
