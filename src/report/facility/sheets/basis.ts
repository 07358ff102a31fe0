import type { BasisDocument, BasisKind } from '../../../domain/checklist/checklist.ts';
import { cataloguedDocument, isGround, standingOn } from '../../../domain/checklist/document-catalogue.ts';
import { textIn } from '../../../domain/values/language.ts';
import { heading, note } from '../../sheet/blocks.ts';
import type { Block } from '../../sheet/sheet.ts';
import { date, text } from '../../sheet/sheet.ts';
import {
  bodyRows,
  buildTable,
  gridOf,
  hasRows,
  numberColumn,
  type PlannedRow,
  type TablePlan,
} from '../../sheet/table-plan.ts';
import type { View } from '../../sheet/view.ts';
import type { FacilityPaper } from '../frame/facility-paper.ts';
import { annexHead } from '../frame/sheet-head.ts';
import { notApplicableTable } from '../tables/criterion-list.ts';

/** By document id: the ids that cite it. */
type Citations = ReadonlyMap<string, readonly string[]>;

/**
 * Documents that the round's criteria rest on: legal grounds first, then documents for reference only. What other bodies and newspapers
 * write, and how each document was read, is no matter of a signed paper: `checklist show` has it.
 */
function basisTable(paper: FacilityPaper): TablePlan<BasisDocument> {
  const { columns, words } = paper.messages;
  const citations = citationsIn(paper);
  const known = (document: BasisDocument) => cataloguedDocument(document, paper.documents);
  return {
    id: 'grounds',
    title: null,
    unitLine: null,
    columns: [
      numberColumn(columns.number),
      { id: 'document', title: columns.document, width: 21, cell: (each) => text(known(each).number) },
      { id: 'title', title: columns.title, width: 36, cell: (each) => text(titleOf(each, paper)) },
      {
        id: 'kind',
        title: columns.documentKind,
        width: 16,
        cell: (each) => text(words.basisKind[kindOf(each, paper)]),
      },
      { id: 'from', title: columns.from, width: 12, align: 'center', cell: (each) => date(known(each).from) },
      { id: 'until', title: columns.until, width: 12, align: 'center', cell: (each) => date(known(each).until) },
      {
        id: 'cited-by',
        title: columns.citedBy,
        width: 49,
        cell: ({ id }) => text(citations.get(id)?.join(', ') ?? null),
      },
    ],
    rows: [...groupRows('grounds', citations, paper), ...groupRows('references', citations, paper)],
    repeatHeader: true,
  };
}

function groupRows(
  id: 'grounds' | 'references',
  citations: Citations,
  { assessment: { audit, checklist }, documents: catalogue, messages }: FacilityPaper,
): readonly PlannedRow<BasisDocument>[] {
  const cited = [...checklist.basis.values()].filter(
    ({ id: own, kind }) => kind !== 'other-body' && citations.has(own),
  );
  const documents = cited.filter((document) => isGround(document, catalogue, audit.auditedOn) === (id === 'grounds'));
  if (documents.length === 0) return [];
  return [{ role: 'group', text: messages.report.headings[id] }, ...bodyRows(documents)];
}

/** What the document is about: as the catalogue has it, else as the checklist does. */
function titleOf(document: BasisDocument, { documents, language }: FacilityPaper): string {
  const known = documents.get(document.id);
  const words = textIn(known?.title ?? known?.matter ?? document.title, language);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** What a document is, or that it is not, or no longer, in force that day. */
function kindOf(document: BasisDocument, { assessment, documents }: FacilityPaper): BasisKind {
  const standing = standingOn(document, documents, assessment.audit.auditedOn);
  if (standing === 'ended') return 'repealed';
  return standing === 'not-yet' ? 'future' : cataloguedDocument(document, documents).kind;
}

/** The criteria that cite a document, and the sections whose legal minimum does. */
function citationsIn({ assessment: { audit, sections }, language }: View): Citations {
  const citations = new Map<string, string[]>();
  const add = (document: string, by: string): void => {
    const known = citations.get(document);
    if (known === undefined) citations.set(document, [by]);
    else if (known.at(-1) !== by) known.push(by);
  };
  for (const { section, criteria } of sections) {
    if (audit.sections !== null && !audit.sections.includes(section.id)) continue;
    if (section.requirement !== null) add(section.requirement.basis, textIn(section.title, language));
    for (const { criterion } of criteria) for (const { document } of criterion.basis) add(document, criterion.id);
  }
  return citations;
}

/** Every answer that removed a criterion from the sums, then the documents: legal grounds apart from mere references. */
export function* basisSheet(paper: FacilityPaper): Iterable<Block> {
  const { report } = paper.messages;
  yield* annexHead('basis', paper);
  yield heading(report.headings.notApplicable);
  const refused = notApplicableTable(paper);
  if (!hasRows(refused)) yield note(report.nothingToList);
  else yield buildTable(refused, paper, basisGrid(paper));
  const documents = basisTable(paper);
  yield heading(report.headings.documents);
  if (!hasRows(documents)) yield note(report.nothingToList);
  else yield buildTable(documents, paper);
}

export function basisGrid(paper: FacilityPaper): readonly number[] {
  return gridOf(basisTable(paper), paper);
}
