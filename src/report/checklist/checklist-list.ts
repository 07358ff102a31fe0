import type { Checklist } from '../../domain/checklist/checklist.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { type Block, date, number, text } from '../sheet/sheet.ts';

interface Listed {
  readonly path: string;
  /** Null if the definition is not valid. */
  readonly checklist: Checklist | null;
}

/** The available checklists as a table. */
export function listBlocks(listed: readonly Listed[], language: Language): readonly Block[] {
  const { checklists } = messagesIn(language);
  return [
    {
      kind: 'table',
      id: 'checklists',
      title: null,
      unitLine: null,
      repeatHeader: false,
      columns: [
        { id: 'id', title: checklists.id, terminal: 1 },
        { id: 'version', title: checklists.versionShort, terminal: 1 },
        { id: 'applies-from', title: checklists.appliesFrom, terminal: 2 },
        { id: 'title', title: checklists.name, terminal: 1 },
        { id: 'criteria', title: checklists.criteria, align: 'right', terminal: 1 },
        { id: 'languages', title: checklists.languages, terminal: 2 },
        { id: 'path', title: checklists.file, terminal: 3 },
      ],
      rows: listed.map(({ path, checklist }) => ({
        role: 'body',
        cells: [
          text(checklist?.id ?? checklists.invalid),
          text(checklist?.version),
          date(checklist?.appliesFrom ?? null),
          text(checklist === null ? null : textIn(checklist.title, language)),
          number(checklist === null ? null : criteriaCount(checklist), 'count'),
          text(checklist?.languages.join(', ')),
          text(path),
        ],
      })),
    },
  ];
}

/** The available checklists for other programs. */
export function listJson(listed: readonly Listed[]): JsonObject {
  return {
    format: 'facility-audit/checklists/1',
    checklists: listed.map(({ path, checklist }) => ({
      file: path,
      id: checklist?.id ?? null,
      version: checklist?.version ?? null,
      appliesFrom: checklist?.appliesFrom ?? null,
      title: checklist === null ? null : { ...checklist.title },
      languages: checklist === null ? null : [...checklist.languages],
      digest: checklist?.digest ?? null,
      sections: checklist === null ? null : checklist.sections.map(({ id }) => id),
      criteria: checklist === null ? null : criteriaCount(checklist),
    })),
  };
}

export function criteriaCount({ sections }: Checklist): number {
  return sections.reduce((count, { criteria }) => count + criteria.length, 0);
}
