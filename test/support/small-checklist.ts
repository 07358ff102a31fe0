import { createHash } from 'node:crypto';
import type { Checklist } from '../../src/domain/checklist/checklist.ts';
import { isProblems, type Outcome, type Problem } from '../../src/domain/problem/problem.ts';
import { parseChecklist, readChecklistMain } from '../../src/formats/checklist/checklist-file.ts';

/** A valid checklist of two sections, one of them in a file of its own, with every answer kind. */
export const smallChecklist = `format: facility-audit/checklist/1
id: small
version: "1.10"
title: { vi: Nhỏ, en: Small }
languages: [vi, en]
profile:
  - { id: hosting, kind: choice, question: { vi: Ở đâu?, en: Where? }, options: [{ id: local, label: { vi: Tại chỗ, en: Local } }, { id: cloud, label: { vi: Đám mây, en: Cloud } }] }
  - { id: beds, kind: number, question: { vi: Mấy giường?, en: How many beds? } }
basis:
  tt13: { number: 13/2025/TT-BYT, title: { vi: Thông tư, en: Circular }, kind: law, from: 2025-07-21, until: null, read: secondary }
items:
  server: { label: { vi: Máy chủ, en: Server }, unit: { vi: máy, en: piece } }
levels:
  - { id: ready, label: { vi: Sẵn sàng, en: Ready }, minPercent: 85, critical: full }
  - { id: partly, label: { vi: Một phần, en: Partly }, minPercent: 70 }
  - { id: not-ready, label: { vi: Chưa, en: Not ready } }
deadlines:
  - { id: legal, label: { vi: Hạn, en: Legal }, date: { hospital: 2025-09-30, default: 2026-12-31 } }
sections:
  - { file: servers.yaml, weight: 20 }
  - id: staff
    title: { vi: Nhân lực, en: Staff }
    weight: 10
    criteria:
      - { id: HR-01, question: { vi: Đủ người?, en: Enough people? }, kind: judgement, weight: 3 }
      - { id: HR-02, question: { vi: Ai?, en: Who? }, kind: text }
      - id: HR-03
        question: { vi: Diễn tập khi nào?, en: Last drill? }
        kind: date
        bands: [{ to: 365, mark: 1 }, { to: 730, mark: 0.5 }]
        weight: 1
`;

export const smallServers = `id: servers
title: { vi: Máy chủ, en: Servers }
requirement: { basis: tt13, clause: Điều 2, criteria: [SRV-01, SRV-02] }
criteria:
  - id: SRV-01
    question: { vi: Có chưa?, en: There? }
    kind: choice
    options: [{ id: in-place, label: { vi: Có, en: 'Yes' }, mark: 1 }, { id: none, label: { vi: Chưa, en: 'No' }, mark: 0 }]
    weight: 5
    critical: true
    notApplicable: forbidden
  - id: SRV-02
    question: { vi: Mấy máy?, en: How many? }
    kind: coverage
    needed: [{ when: { profile: beds, atLeast: 100 }, is: 2 }]
    weight: 5
    when: { all: [{ profile: hosting, is: local }, { criterion: SRV-01, in: [in-place] }] }
    basis: [{ document: tt13 }]
    remedy: [{ act: purchase, authority: facility, item: server, quantity: { of: gap, per: 2 } }]
  - id: SRV-03
    question: { vi: Làm những gì?, en: Done what? }
    kind: checks
    options: [{ id: raid, label: { vi: RAID, en: RAID } }, { id: ups, label: { vi: UPS, en: UPS }, mark: 2 }]
    weight: 2
    remedy: [{ item: server, coveredBy: [SRV-02] }]
  - id: SRV-04
    question: { vi: Bao nhiêu TB?, en: How many TB? }
    kind: number
    bands: [{ from: 4, mark: 1 }, { from: 1, to: 4, mark: 0.5 }]
    weight: 2
    when: { not: { criterion: HR-01, is: not-met } }
  - { id: SRV-05, question: { vi: Cần mấy?, en: Needed? }, kind: coverage, weight: 1 }
`;

const folder = 'checklists/small';

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The outcome for a checklist.yaml with these section files beside it. */
export function parseFiles(main: string, sections: Readonly<Record<string, string>>): Outcome<Checklist> {
  const resolve = (name: string) => `${folder}/${name}`;
  const texts = new Map(Object.entries(sections).map(([name, text]) => [resolve(name), text]));
  return parseChecklist(readChecklistMain(main, resolve('checklist.yaml')), { texts, resolve }, sha256);
}

export function soundChecklist(): Checklist {
  return valueIn(parseFiles(smallChecklist, { 'servers.yaml': smallServers }));
}

export function valueIn<Value>(outcome: Outcome<Value>): Value {
  if (isProblems(outcome)) throw new Error(told(outcome.problems).join('\n'));
  return outcome.value;
}

export function problemsOf(outcome: Outcome<unknown>): readonly Problem[] {
  return isProblems(outcome) ? outcome.problems : [];
}

/** Problems as `file:line:column code params`, without the folder. */
export function told(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ file, line, column, code, params }) => {
    const said = Object.values(params).map((each) => (typeof each === 'string' ? each : JSON.stringify(each)));
    return [`${file?.replace(`${folder}/`, '')}:${line}:${column}`, code, ...said].join(' ');
  });
}
