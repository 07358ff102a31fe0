import type { Audit, Response } from '../../src/domain/audit/audit.ts';
import type { BasisDocument, Checklist, Citation, Item } from '../../src/domain/checklist/checklist.ts';
import { type Assessment, assess } from '../../src/domain/scoring/assessment.ts';
import type { PriceList } from '../../src/domain/scoring/price-list.ts';
import type { LocalizedText } from '../../src/domain/values/language.ts';
import {
  audit,
  band,
  checklist,
  checks,
  choice,
  coverage,
  facility,
  judgement,
  level,
  levels,
  notApplicable,
  number,
  onCriterion,
  onProfile,
  priceList,
  purchase,
  remedy,
  response,
  section,
  sided,
  text,
  unscoredSection,
} from './checklist-builders.ts';

/** A text that is different in each language, and says which. */
export function inAll(words: string): LocalizedText {
  return { vi: `${words} (vi)`, en: `${words} (en)`, fr: `${words} (fr)` };
}

function basisDocument(id: string, overrides: Partial<BasisDocument> = {}): readonly [string, BasisDocument] {
  return [
    id,
    {
      id,
      number: `${id}/TT`,
      title: inAll(`Document ${id}`),
      kind: 'law',
      from: '2025-07-21',
      until: null,
      read: 'whole',
      ...overrides,
    },
  ];
}

function item(id: string): readonly [string, Item] {
  return [id, { id, label: inAll(id), unit: inAll('piece') }];
}

function cites(document: string, clause: string): readonly Citation[] {
  return [{ document, clause }];
}

const servers = section(
  'servers',
  [
    coverage('SRV-02', {
      question: inAll('How many servers?'),
      unit: inAll('servers'),
      weight: 5,
      critical: true,
      evidence: 'required',
      basis: cites('circular', 'Điều 2 khoản 1'),
      origin: 'law',
      remedies: [
        remedy({ item: 'server', quantity: { kind: 'gap', per: null }, action: inAll('Buy servers'), leadDays: 60 }),
      ],
    }),
    judgement('SRV-03', {
      question: inAll('Real servers?'),
      weight: 4,
      basis: cites('circular', 'Điều 2 khoản 1'),
      remedies: [
        remedy({ item: 'server', coveredBy: ['SRV-02'] }),
        remedy({ act: 'act', item: null, action: inAll('Move them') }),
      ],
    }),
    number('SRV-04', [band(null, 5, 1), band(5, 7, 0.5)], {
      question: inAll('How old?'),
      unit: inAll('years'),
      weight: 3,
      basis: cites('draft', 'mục 1'),
      origin: 'working-group',
    }),
    judgement('SRV-13', { question: inAll('Contract?'), when: onProfile('hosting', { in: ['cloud'] }) }),
  ],
  {
    title: inAll('Servers'),
    weight: 20,
    requirement: { basis: 'circular', clause: 'Điều 2 khoản 1', criteria: ['SRV-02'] },
  },
);

const security = section(
  'security',
  [
    choice(
      'SEC-03',
      { full: 1, expired: 0.5, none: 0 },
      {
        question: inAll('A firewall?'),
        weight: 5,
        critical: true,
        confidential: true,
        remedies: [
          remedy({ item: 'firewall', quantity: { kind: 'fixed', quantity: 1 }, authority: 'province' }),
          remedy({ item: 'licence', quantity: { kind: 'fixed', quantity: 1 }, frequency: 'yearly' }),
        ],
      },
    ),
    judgement('SEC-04', { question: inAll('Detection?'), when: onCriterion('SEC-03', { in: ['full'] }), weight: 3 }),
    judgement('SEC-10', { question: inAll('Encryption?'), weight: 4 }),
    checks(
      'SEC-13',
      { procedure: null, contact: null, drill: null },
      { question: inAll('Incidents?'), weight: 3, basis: cites('letter', 'mục III.1.1 điểm đ') },
    ),
  ],
  {
    title: inAll('Security'),
    weight: 10,
    requirement: { basis: 'circular', clause: 'Điều 2 khoản 1', criteria: ['SEC-03'] },
  },
);

const software = section(
  'software',
  [
    checks(
      'EMR-03',
      { a: null, b: null, c: null },
      { question: inAll('Which functions?'), weight: 5, critical: true, basis: cites('letter', 'mục III.1.1') },
    ),
  ],
  { title: inAll('Software'), weight: 10 },
);

const funding = unscoredSection('funding', [
  judgement('FIN-01', {
    question: inAll('In the budget?'),
    weight: 2,
    remedies: [remedy({ act: 'act', item: null, action: inAll('Ask for it'), authority: 'finance' })],
  }),
  text('FIN-02', { question: inAll('Remarks?') }),
]);

/** A small checklist in three languages with something of everything. */
export function smallChecklist(overrides: Partial<Checklist> = {}): Checklist {
  return checklist([servers, security, software, { ...funding, title: inAll('Funding') }], {
    title: inAll('Small checklist'),
    languages: ['vi', 'en', 'fr'],
    ladder: levels(
      level('ready', { label: inAll('Ready'), minPercent: 85, minSectionPercent: 60, critical: 'full' }),
      level('conditional', { label: inAll('Conditional'), minPercent: 70, critical: 'partial' }),
      level('not-ready', { label: inAll('Not ready') }),
    ),
    basis: new Map([
      basisDocument('circular'),
      basisDocument('letter', { kind: 'guidance', read: 'secondary' }),
      basisDocument('draft', { kind: 'draft', from: null }),
      basisDocument('later', { kind: 'future', from: '2026-07-01' }),
    ]),
    items: new Map([item('server'), item('firewall'), item('licence'), item('spare')]),
    deadlines: [
      { id: 'provincial', label: inAll('Provincial target'), date: '2025-08-30', readiness: true },
      {
        id: 'legal',
        label: inAll('Legal deadline'),
        readiness: true,
        date: new Map([
          ['hospital', '2025-07-31'],
          ['default', '2026-12-31'],
        ]),
      },
    ],
    ...overrides,
  });
}

const by = { by: 'Nguyễn Văn An', at: '2025-08-05T09:00:00+07:00' };

/** What was recorded at the small facility: both sides, notes, evidence, plans, a correction, something open. */
export const smallResponses: Readonly<Record<string, Response>> = {
  'SRV-02': response({
    self: sided({ needed: 2, present: 2 }, by),
    verified: sided({ needed: 2, present: 1 }, { ...by, note: 'Only one runs' }),
    evidence: [{ file: 'evidence/rack.jpg', sha256: 'ab'.repeat(32), takenOn: '2025-08-05', caption: 'The rack' }],
    plan: {
      owner: 'Trần Thị Bình',
      due: '2025-09-15',
      status: 'open',
      doneOn: null,
      fundingSource: null,
      note: 'secret plan',
    },
    purchase: [purchase('server', 2, { fundingSource: 'provincial-budget', year: 2025, note: 'two at once' })],
  }),
  'SRV-03': response({ self: sided('met', by), verified: sided('not-met', by) }),
  'SRV-04': response({ self: sided(6, by), verified: sided(6, by) }),
  'SEC-03': response({ self: sided('full', by), verified: sided('none', { ...by, note: 'no firewall at all' }) }),
  'SEC-10': response({ verified: sided(notApplicable, by) }),
  'SEC-13': response({ verified: sided(['procedure', 'contact'], by) }),
  'EMR-03': response({ verified: sided(['a', 'b', 'c'], by) }),
  'FIN-01': response({ verified: sided('partly', by) }),
  'FIN-02': response({ verified: sided('Waiting for the province', by) }),
};

/** An audit of the small checklist, complete and final. */
export function smallAudit(overrides: Partial<Audit> = {}): Audit {
  return audit(smallResponses, {
    facility: facility({ hosting: 'on-premises' }, { name: 'Trung tâm Y tế Mẫu', province: 'Lào Cai' }),
    round: { id: '2025-08', title: inAll('Round of August') },
    ...overrides,
  });
}

export function smallPrices(): PriceList {
  return priceList({ server: 150_000_000, firewall: null, licence: 12_000_000 });
}

export function smallAssessment(overrides: Partial<Audit> = {}, prices: PriceList | null = null): Assessment {
  return assess(smallAudit(overrides), smallChecklist(), prices);
}
