import type { Paper, ReportTemplate, WorkbookLayout } from '../../src/domain/template/report-template.ts';
import { inAll } from './report-fixtures.ts';

const bareLayout: WorkbookLayout = { sheets: [], tables: new Map() };

/** What a signature line need not say. */
const unnamed = { behalf: null, deputy: null, name: null };

function paper(overrides: Partial<Paper>): Paper {
  return {
    title: inAll('MINUTES OF THE MEETING'),
    subject: inAll('Survey of {facility}'),
    subjects: new Map(),
    symbol: 'BB-TCT',
    to: null,
    signatures: [
      { role: 'secretary', title: inAll('SECRETARY'), hint: inAll('(signature)'), ...unnamed },
      { role: 'facility-head', title: inAll('HEAD'), hint: null, ...unnamed },
      { role: 'chair', title: inAll('CHAIR'), hint: inAll('(signature)'), ...unnamed },
    ],
    addressees: [inAll('{facility}'), inAll('Filed.')],
    grounds: null,
    ...overrides,
  };
}

/** A template in three languages for the small checklist. */
export function buildTemplate(overrides: Partial<ReportTemplate> = {}): ReportTemplate {
  return {
    id: 'test',
    title: inAll('Test template'),
    languages: ['vi', 'en', 'fr'],
    font: 'Times New Roman',
    fontSize: 13,
    logo: null,
    agency: { superior: inAll('PROVINCE'), name: inAll('GROUP'), issuer: null, place: inAll('Lào Cai') },
    national: { country: inAll('COUNTRY'), motto: inAll('Motto') },
    plan: inAll('{plan} of the group'),
    blanks: { plan: inAll('plan no. ……') },
    letters: null,
    grounds: [
      { basis: 'circular', text: null },
      { basis: 'draft', text: inAll('never printed: no ground') },
      { basis: 'later', text: inAll('never printed: not in force yet') },
      { basis: 'unknown', text: inAll('never printed: not in the checklist') },
      { basis: null, text: inAll('Pursuant to {decision}') },
    ],
    papers: {
      minutes: paper({}),
      report: paper({ title: inAll('REPORT'), symbol: 'BC-TCT', to: inAll('the province') }),
      annex: { signatures: [{ role: 'preparer', title: inAll('PREPARED BY'), hint: null, ...unnamed }] },
    },
    names: new Map(),
    comparisons: [
      {
        id: 'letter',
        document: 'letter',
        name: inAll('Letter'),
        title: inAll('AGAINST THE LETTER'),
        note: null,
        without: [],
        parts: [
          {
            clauses: ['mục III.1.1 điểm a'],
            text: inAll('Function a'),
            section: null,
            option: { criterion: 'EMR-03', option: 'a' },
            criteria: [],
          },
          { clauses: ['mục III.1.1 điểm đ'], text: inAll('Incidents'), section: null, option: null, criteria: [] },
        ],
      },
    ],
    facility: bareLayout,
    province: bareLayout,
    definition: {},
    ...overrides,
  };
}
