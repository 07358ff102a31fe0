import type { Audit } from '../../domain/audit/audit.ts';
import type { EarlierSource, SourceInput } from '../../domain/province/province.ts';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import type { Messages } from '../../i18n/translator.ts';
import { inputReason } from '../../report/province/sources/reason-text.ts';
import { statusOf } from '../../report/province/sources/sources.ts';
import type { CarriedAudit, CarriedData } from '../../report/sheet/carried.ts';
import type { AssembledProvince } from './assemble-province.ts';
import type { StoredPrices } from './stored-audit.ts';
import type { TakenAudit } from './taken-audit.ts';

interface CarriedFacts {
  readonly toolVersion: string;
  readonly language: string;
  readonly createdAt: string;
  readonly template: JsonObject;
  readonly roster: JsonObject | null;
  readonly messages: Messages;
}

/** Data that a province workbook carries: every audit in it, now or as an earlier round, so that merging it again changes nothing. */
export function provinceCarried(
  { province, audits, compared, prices }: AssembledProvince,
  { toolVersion, language, createdAt, template, roster, messages }: CarriedFacts,
): CarriedData {
  const all = [...audits, ...compared];
  const { inputs, earlier } = province.sources;
  return {
    head: {
      kind: 'province',
      toolVersion,
      language,
      edition: 'full',
      createdAt,
      template,
      prices: prices?.document ?? null,
      more: {
        roster,
        previous: compared.map(({ input }) => [input.audit, input.revision]),
        sources: [...inputs.map((source) => sourceLine(source, messages)), ...earlier.map(earlierLine)],
      },
    },
    audits: { [Symbol.iterator]: () => carriedAudits(all, prices) },
    checklists: new Map(all.map(({ stored: { checklist } }) => [checklist.digest, checklist.definition])),
  };
}

function* carriedAudits(audits: readonly TakenAudit[], common: StoredPrices | null): Generator<CarriedAudit> {
  for (const { stored } of audits) {
    const own = stored.prices === common ? null : (stored.prices?.document ?? null);
    yield { audit: stored.document(), checklistDigest: stored.checklist.digest, prices: own };
  }
}

/** Whether an earlier merge used the audit only as an earlier round. */
export function isMarkedPrevious({ head }: CarriedData, { id, revision }: Audit): boolean {
  const marked = head.more['previous'];
  return Array.isArray(marked) && marked.some((each) => Array.isArray(each) && each[0] === id && each[1] === revision);
}

/** An earlier merge's notes on its inputs; none if the workbook is not a province's. */
export function earlierSources({ head }: CarriedData, via: string): readonly EarlierSource[] {
  const sources = head.more['sources'];
  if (!Array.isArray(sources)) return [];
  return sources.flatMap((each: JsonValue): readonly EarlierSource[] => {
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return [];
    const { file, status, facility, round, reason } = each as JsonObject;
    if (typeof file !== 'string' || typeof status !== 'string') return [];
    const textOrNull = (value: JsonValue | undefined) => (typeof value === 'string' ? value : null);
    return [
      { via, file, status, facility: textOrNull(facility), round: textOrNull(round), reason: textOrNull(reason) },
    ];
  });
}

function sourceLine(source: SourceInput, messages: Messages): JsonObject {
  const input = source.is === 'audit' ? source.entry.input : null;
  return {
    file: source.file,
    status: messages.merging.status[statusOf(source)],
    facility: input?.facility ?? null,
    round: input?.round ?? null,
    reason: inputReason(source, messages),
  };
}

function earlierLine({ via, file, status, facility, round, reason }: EarlierSource): JsonObject {
  return { file: `${via}: ${file}`, status, facility, round, reason };
}
