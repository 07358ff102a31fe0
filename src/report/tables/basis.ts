import type { BasisDocument, BasisKind } from '../../domain/checklist.ts';
import { textIn } from '../../domain/language.ts';
import { date, text } from '../sheet.ts';
import { bodyRows, numberColumn, type PlannedRow, type TablePlan } from '../table-plan.ts';
import type { View } from '../view.ts';

/** Kinds of documents that can be a legal ground at all, as long as they are in force. */
const groundKinds: ReadonlySet<BasisKind> = new Set(['law', 'directive', 'guidance']);

/** Documents that the round's criteria rest on: legal grounds, then what is for reference only. */
export function basisTable(view: View): TablePlan<BasisDocument> {
  const { columns, words } = view.messages;
  return {
    id: 'grounds',
    title: null,
    unitLine: null,
    columns: [
      numberColumn(columns.number),
      { id: 'document', title: columns.document, width: 21, cell: (each) => text(each.number) },
      { id: 'title', title: columns.title, width: 36, cell: ({ title }) => text(textIn(title, view.language)) },
      { id: 'kind', title: columns.documentKind, width: 16, cell: ({ kind }) => text(words.basisKind[kind]) },
      { id: 'from', title: columns.from, width: 12, align: 'center', cell: ({ from }) => date(from) },
      { id: 'until', title: columns.until, width: 12, align: 'center', cell: ({ until }) => date(until) },
      { id: 'read', title: columns.read, width: 13, cell: ({ read }) => text(read === null ? null : words.read[read]) },
      {
        id: 'cited-by',
        title: columns.citedBy,
        width: 36,
        cell: (each) => text(citing(each, view).join(', ')),
      },
    ],
    rows: [...groupRows('grounds', view), ...groupRows('references', view)],
    repeatHeader: true,
  };
}

function groupRows(id: 'grounds' | 'references', view: View): readonly PlannedRow<BasisDocument>[] {
  const documents = documentsFor(id, view);
  if (documents.length === 0) return [];
  return [{ role: 'group', text: view.messages.report.headings[id] }, ...bodyRows(documents)];
}

/** Whether a document may open a paper as a legal ground: of a binding or guiding kind, and in force on that day. */
export function isGround({ kind, from, until }: BasisDocument, day: string): boolean {
  return groundKinds.has(kind) && (from === null || from <= day) && (until === null || day <= until);
}

function documentsFor(id: 'grounds' | 'references', view: View): readonly BasisDocument[] {
  const { audit, checklist } = view.assessment;
  const cited = [...checklist.basis.values()].filter((document) => citing(document, view).length > 0);
  return cited.filter((document) => isGround(document, audit.auditedOn) === (id === 'grounds'));
}

/** The criteria, and the sections by their minimum, that cite a document. */
function citing({ id }: BasisDocument, { assessment, language }: View): readonly string[] {
  const { audit, sections } = assessment;
  const asked = sections.filter(({ section }) => audit.sections === null || audit.sections.includes(section.id));
  return asked.flatMap(({ section, criteria }) => [
    ...(section.requirement?.basis === id ? [textIn(section.title, language)] : []),
    ...criteria
      .filter(({ criterion }) => criterion.basis.some(({ document }) => document === id))
      .map(({ criterion }) => criterion.id),
  ]);
}
