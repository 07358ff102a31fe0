import { writeFiles } from './province-folder.ts';
import type { tempFolder } from './temp-folder.ts';

/** Sections of different weights, a purchase that a unit makes once, and one that two criteria would buy. */
const countryChecklist = `
format: facility-audit/checklist/1
id: country
version: "2025.1"
title: { en: "Country" }
languages: [en]
items:
  server: { label: { en: "Server" }, unit: { en: "piece" } }
  licence: { label: { en: "Licence" } }
  switch: { label: { en: "Switch" } }
levels:
  - { id: ready, label: { en: "Ready" }, minPercent: 85, critical: full }
  - { id: conditional, label: { en: "Conditional" }, minPercent: 50 }
  - { id: not-ready, label: { en: "Not ready" } }
sections:
  - id: servers
    title: { en: "Servers" }
    weight: 3
    criteria:
      - { id: SRV-01, question: { en: "How many?" }, kind: coverage, weight: 3, critical: true, remedy: [{ act: purchase, authority: province, item: server, quantity: gap }] }
      - { id: SRV-02, question: { en: "Licensed?" }, kind: judgement, weight: 2, scope: unit, remedy: [{ act: purchase, authority: finance, item: licence, quantity: 5, frequency: yearly }] }
      - { id: SRV-03, question: { en: "Spare?" }, kind: judgement, weight: 1, remedy: [{ act: purchase, authority: province, item: server, quantity: 1, coveredBy: [SRV-01] }] }
  - id: lan
    title: { en: "Network" }
    weight: 1
    criteria:
      - { id: LAN-01, question: { en: "A network?" }, kind: judgement, weight: 4, remedy: [{ act: purchase, authority: facility, item: switch, quantity: asked }] }
      - { id: LAN-02, question: { en: "Measured on?" }, kind: date, weight: 1, bands: [{ to: 365, mark: 1 }, { mark: 0 }] }
  - id: people
    title: { en: "People" }
    scored: false
    criteria:
      - { id: PPL-01, question: { en: "How many?" }, kind: number }
`;

const countryPrices = `
format: facility-audit/prices/1
id: prices
currency: VND
items: { server: { price: 100000000, vat: 0.08, vatIncluded: false }, licence: { price: 7000000 } }
`;

/** The provinces of the country by the folder with their audits. */
export const provinces: Readonly<Record<string, string | null>> = {
  north: 'Lào Cai',
  hills: 'A/B=C%20 ..',
  south: null,
};

const rounds = [
  { id: '2025', on: '2025-08-05' },
  { id: '2026', on: '2026-08-05' },
] as const;

const judgements = ['met', 'partly', 'not-met', 'no-evidence', 'met'] as const;

/** Writes checklist.yaml, prices.yaml and in/<province>/ with audits of both rounds, always the same. */
export function writeCountry(folder: ReturnType<typeof tempFolder>): void {
  const files: Record<string, string> = { 'checklist.yaml': countryChecklist, 'prices.yaml': countryPrices };
  for (const [place, province] of Object.entries(provinces)) {
    for (let facility = 0; facility < 7; facility += 1) {
      for (const [index, { id, on }] of rounds.entries()) {
        // Some facilities have one round only.
        if ((facility + index) % 4 === 3) continue;
        files[`in/${place}/f${facility}.${id}.audit.yaml`] = auditOf({ place, province, facility, round: id, on });
      }
    }
  }
  writeFiles(folder, files);
}

interface Facts {
  readonly place: string;
  readonly province: string | null;
  readonly facility: number;
  readonly round: string;
  readonly on: string;
}

function auditOf({ place, province, facility, round, on }: Facts): string {
  const turn = facility * 7 + place.length * 3 + Number(round);
  const judged = (step: number) => judgements[(turn * step + step) % judgements.length] ?? null;
  const answers: Readonly<Record<string, string | null>> = {
    'SRV-01': `{ needed: 4, present: ${turn % 5} }`,
    // Short at all sites of both units: bought once for each.
    'SRV-02': facility === 1 ? 'no-evidence' : facility < 4 ? 'not-met' : judged(2),
    'SRV-03': judged(3),
    'LAN-01': facility === 2 ? null : judged(4),
    'LAN-02': facility === 2 ? null : on,
    'PPL-01': `${turn % 9}`,
  };
  const responses = Object.entries(answers).flatMap(([id, answer]) =>
    answer === null ? [] : [`  ${id}: { verified: { answer: ${answer}, by: An, at: ${on}T09:00:00+07:00 } }`],
  );
  return `format: facility-audit/audit/1
id: ${place}-${facility}-${round}
revision: 1
checklist: { id: country, version: "2025.1" }
round: { id: "${round}" }
auditedOn: ${on}
facility:
  id: f${facility}
  name: Cơ sở ${facility}
  kind: hospital
  unit: ${facility < 4 ? `{ id: u${facility % 2}, name: Đơn vị }` : 'null'}
  province: ${JSON.stringify(province)}
responses:
${responses.join('\n')}
`;
}
