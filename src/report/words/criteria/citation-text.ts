import type { Citation } from '../../../domain/checklist/checklist.ts';
import { textIn } from '../../../domain/values/language.ts';
import { joined } from '../../../i18n/written/joined.ts';
import type { View } from '../../sheet/view.ts';
import { clauseText } from './clause-text.ts';

/** The documents and clauses that a criterion rests on, in a row. */
export function citationsText(citations: readonly Citation[], view: View): string {
  return joined(
    citations.map((citation) => citationText(citation, view)),
    view.language,
  );
}

/** One document with its clause, by its number if it has one. */
export function citationText({ document, clause }: Citation, { assessment, language, messages }: View): string {
  const cited = assessment.checklist.basis.get(document);
  const number = cited === undefined ? document : (cited.number ?? textIn(cited.title, language));
  return clause === null ? number : messages.report.clause({ number, clause: clauseText(clause, language) });
}
