import type { Structure } from './mutations.ts';

/** A kind of file: the seed of it, and the command lines that read one; `F` stands for the mutated file. */
export interface Kind {
  readonly name: string;
  readonly seed: string;
  readonly structure: Structure;
  readonly commands: readonly string[];
  /** Gives back the audit that the file carries, which has to be the one it was made from where the file is said to be intact; null: it carries none. */
  readonly kept: string | null;
}

const ON = '--checklist small.yaml';

export const kinds: readonly Kind[] = [
  {
    name: 'audit',
    seed: 'a.audit.yaml',
    structure: 'text',
    commands: [
      `score F ${ON} --json`,
      `export F ${ON} --to csv -o out.csv`,
      `answer F SRV-02 met --by An ${ON}`,
      `plan F SRV-01 --by An --due 2026-01-01 ${ON}`,
      `compare F b.audit.yaml ${ON}`,
      `merge F b.audit.yaml -o out.xlsx ${ON}`,
      `combine F part.audit.yaml --by An -o out.audit.yaml ${ON}`,
      `history F ${ON}`,
      `report F -o out.docx ${ON}`,
    ],
    kept: null,
  },
  {
    name: 'checklist',
    seed: 'small.yaml',
    structure: 'text',
    commands: ['checklist check F', 'score a.audit.yaml --checklist F'],
    kept: null,
  },
  {
    name: 'template',
    seed: 'report.yaml',
    structure: 'text',
    commands: [`report a.audit.yaml -o out.docx --template F ${ON}`],
    kept: null,
  },
  {
    name: 'roster',
    seed: 'roster.yaml',
    structure: 'text',
    commands: ['roster check F', `form --roster F -o forms ${ON}`],
    kept: null,
  },
  { name: 'roster-table', seed: 'roster.csv', structure: 'text', commands: ['roster check F'], kept: null },
  {
    name: 'prices',
    seed: 'prices.yaml',
    structure: 'text',
    commands: [`prices check F ${ON}`, `score a.audit.yaml --prices F ${ON}`],
    kept: null,
  },
  { name: 'prices-table', seed: 'prices.csv', structure: 'text', commands: [`prices check F ${ON}`], kept: null },
  {
    name: 'answers',
    seed: 'answers.yaml',
    structure: 'text',
    commands: [`walk a.audit.yaml --from F --by An ${ON}`],
    kept: null,
  },
  {
    name: 'page-json',
    seed: 'page.json',
    structure: 'text',
    commands: [`import F -o out.audit.yaml ${ON}`],
    kept: null,
  },
  { name: 'page-zip', seed: 'page.zip', structure: 'zip', commands: [`import F -o out.audit.yaml ${ON}`], kept: null },
  {
    name: 'export',
    seed: 'export.json',
    structure: 'text',
    commands: [`import F -o out.audit.yaml ${ON}`],
    kept: null,
  },
  {
    name: 'history',
    seed: 'a.history.jsonl',
    structure: 'text',
    commands: [`history a.audit.yaml ${ON}`, `answer a.audit.yaml SRV-02 met --by An ${ON}`],
    kept: null,
  },
  {
    name: 'ciso',
    seed: 'library.yaml',
    structure: 'text',
    commands: ['checklist import F --from ciso-assistant -o lists'],
    kept: null,
  },
  { name: 'submissions', seed: 'kobo.csv', structure: 'text', commands: [`import F -o audits ${ON}`], kept: null },
  { name: 'submissions-xlsx', seed: 'kobo.xlsx', structure: 'zip', commands: [`import F -o audits ${ON}`], kept: null },
  {
    name: 'workbook',
    seed: 'a.xlsx',
    structure: 'zip',
    commands: ['verify F', 'reopen F -o taken', `merge F b.audit.yaml -o out.xlsx ${ON}`, `score F ${ON}`],
    kept: 'reopen F -o kept',
  },
  { name: 'form', seed: 'form.xlsx', structure: 'zip', commands: [`import F -o out.audit.yaml ${ON}`], kept: null },
  { name: 'minutes', seed: 'a.docx', structure: 'zip', commands: ['verify F'], kept: null },
  {
    name: 'office-document',
    seed: 'own.docx',
    structure: 'zip',
    commands: [`report a.audit.yaml -o out.docx --template-docx F ${ON}`],
    kept: null,
  },
];
