import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { MergeRequest } from '../../src/app/merge/merge-province.ts';
import type { Tools } from '../../src/app/ports/tools.ts';
import { type ReportRequest, writeReports } from '../../src/app/report/write-reports.ts';
import type { tempFolder } from './temp-folder.ts';

/** A checklist of two sections with a price to pay, small enough to check every number. */
export const provinceChecklist = `
format: facility-audit/checklist/1
id: small
version: "1"
title: { vi: "Bộ nhỏ", en: "Small" }
languages: [vi, en]
items: { server: { label: { vi: "Máy chủ", en: "Server" }, unit: { vi: "máy", en: "piece" } } }
levels:
  - { id: ready, label: { vi: "Sẵn sàng", en: "Ready" }, minPercent: 85, critical: full }
  - { id: not-ready, label: { vi: "Chưa sẵn sàng", en: "Not ready" } }
sections:
  - id: servers
    title: { vi: "Máy chủ", en: "Servers" }
    weight: 1
    criteria:
      - id: SRV-01
        question: { vi: "Có mấy máy chủ?", en: "How many servers?" }
        kind: coverage
        unit: { vi: "máy chủ", en: "servers" }
        weight: 3
        critical: true
        remedy: [{ act: purchase, authority: province, item: server, quantity: gap, leadDays: 30 }]
      - { id: SRV-02, question: { vi: "Có khóa không?", en: "Locked?" }, kind: judgement, weight: 1, remedy: [{ act: act, authority: facility }] }
  - id: lan
    title: { vi: "Mạng", en: "Network" }
    weight: 1
    criteria:
      - { id: LAN-01, question: { vi: "Có mạng không?", en: "Is there a network?" }, kind: judgement, weight: 1 }
`;

export const provincePrices = `
format: facility-audit/prices/1
id: prices
title: Báo giá
currency: VND
items: { server: { price: 100000000 } }
`;

interface AuditFacts {
  readonly facility: string;
  readonly id?: string;
  readonly revision?: number;
  readonly round?: string;
  readonly on?: string;
  readonly unit?: string;
  readonly sections?: string;
  readonly illustrative?: boolean;
  readonly servers?: number;
  readonly lan?: string;
  readonly at?: string;
  readonly checklist?: string;
}

/** An audit file: two servers needed, and the given number present. */
export function auditYaml(facts: AuditFacts): string {
  const { facility, id = `audit-${facility}`, revision = 1, round = '2025-08', on = '2025-08-05' } = facts;
  const { unit, servers = 2, lan = 'met', at = '2025-08-05T09:00:00+07:00', checklist = 'small', sections } = facts;
  return `format: facility-audit/audit/1
id: ${id}
revision: ${revision}
${facts.illustrative === true ? 'illustrative: true\n' : ''}checklist: { id: ${checklist}, version: "1" }
${sections === undefined ? '' : `sections: [${sections}]\n`}round: { id: "${round}" }
auditedOn: ${on}
facility: { id: ${facility}, name: "Cơ sở ${facility}", kind: hospital${unit === undefined ? '' : `, unit: { id: ${unit}, name: "Đơn vị ${unit}" }`} }
responses:
  SRV-01: { verified: { answer: { needed: 2, present: ${servers} }, by: An, at: ${at} } }
  SRV-02: { verified: { answer: met, by: An, at: ${at} } }
  LAN-01: { verified: { answer: ${lan}, by: An, at: ${at} } }
`;
}

/** Writes files into the test's folder, creating folders as needed. */
export function writeFiles(folder: ReturnType<typeof tempFolder>, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(folder.path(path)), { recursive: true });
    writeFileSync(folder.path(path), text);
  }
}

/** A merge of the folder `in` into `out.xlsx` unless overridden. */
export function mergeOf(overrides: Partial<MergeRequest> = {}): MergeRequest {
  return {
    paths: ['in'],
    output: 'out.xlsx',
    overwrite: false,
    checklists: ['small.yaml'],
    roster: null,
    prices: null,
    previous: [],
    decisions: null,
    edition: 'full',
    onConflict: 'fail',
    onEdit: 'fail',
    keepGoing: false,
    onSheet: () => undefined,
    onProgress: () => undefined,
    onConflicts: () => undefined,
    ...overrides,
  };
}

/** The report of `a.audit.yaml` into `a.xlsx` unless overridden. */
export function reportOf(overrides: Partial<ReportRequest> = {}): ReportRequest {
  return {
    paths: ['a.audit.yaml'],
    checklists: ['small.yaml'],
    output: 'a.xlsx',
    overwrite: true,
    edition: 'full',
    prices: null,
    template: null,
    onProgress: () => undefined,
    ...overrides,
  };
}

/** The text of the shipped report template. */
export const shippedTemplate = readFileSync(new URL('../../templates/report.yaml', import.meta.url), 'utf8');

/** The workbooks of the facilities `a` and `b`, whose audits have the same checklist. */
export function writeTwoReports(tools: Tools, folder: ReturnType<typeof tempFolder>): Promise<readonly string[]> {
  const paths = ['a', 'b'].map((facility) => `${facility}.audit.yaml`);
  writeFiles(folder, {
    'small.yaml': provinceChecklist,
    'a.audit.yaml': auditYaml({ facility: 'a' }),
    'b.audit.yaml': auditYaml({ facility: 'b' }),
  });
  return writeReports(tools, reportOf({ paths, output: 'out' }));
}
