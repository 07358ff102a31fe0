import type { Audit } from '../domain/audit.ts';
import type { JsonObject, JsonValue } from '../domain/json.ts';
import type { EarlierSource, Province, SourceInput } from '../domain/province/province.ts';
import type { Messages } from '../i18n/translator.ts';
import type { CarriedAudit, CarriedData } from '../report/carried.ts';
import { inputReason } from '../report/province/reason-text.ts';
import { statusOf } from '../report/province/sources.ts';
import type { TakenAudit } from './taken-audit.ts';

/** What a province workbook carries: every audit that stands in it or serves as an earlier round, so that merging it again changes nothing. */
export function provinceCarried(
  province: Province,
  audits: readonly TakenAudit[],
  previous: readonly TakenAudit[],
  facts: {
    readonly toolVersion: string;
    readonly language: string;
    readonly createdAt: string;
    readonly template: JsonObject;
    readonly roster: JsonObject | null;
    readonly prices: JsonObject | null;
    readonly messages: Messages;
  },
): CarriedData {
  const { toolVersion, language, createdAt, template, roster, prices, messages } = facts;
  const all = [...audits, ...previous];
  return {
    head: {
      kind: 'province',
      toolVersion,
      language,
      edition: 'full',
      createdAt,
      template,
      prices,
      more: {
        roster,
        previous: previous.map(({ input }) => [input.audit, input.revision]),
        sources: [
          ...province.sources.inputs.flatMap((source) => sourceLine(source, messages)),
          ...province.sources.earlier.map(earlierLine),
        ],
      },
    },
    audits: { [Symbol.iterator]: () => carriedAudits(all, prices) },
    checklists: new Map(all.map(({ stored: { checklist } }) => [checklist.digest, checklist.definition])),
  };
}

function* carriedAudits(audits: readonly TakenAudit[], common: JsonObject | null): Generator<CarriedAudit> {
  for (const { stored } of audits) {
    const own = stored.prices?.document ?? null;
    yield {
      audit: stored.document(),
      checklistDigest: stored.checklist.digest,
      prices: common === null ? own : null,
    };
  }
}

/** Whether an earlier merge took the audit in as a round before only. */
export function isMarkedPrevious({ head }: CarriedData, { id, revision }: Audit): boolean {
  const marked = head.more['previous'];
  return Array.isArray(marked) && marked.some((each) => Array.isArray(each) && each[0] === id && each[1] === revision);
}

/** What an earlier merge said of its inputs; none where the workbook is not a province's. */
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

/** Province workbooks among the inputs speak for themselves through what they say of their own. */
function sourceLine(source: SourceInput, messages: Messages): readonly JsonObject[] {
  const input = source.is === 'audit' ? source.entry.input : null;
  return [
    {
      file: source.file,
      status: messages.merging.status[statusOf(source)],
      facility: input?.facility ?? null,
      round: input?.round ?? null,
      reason: inputReason(source, messages),
    },
  ];
}

function earlierLine({ via, file, status, facility, round, reason }: EarlierSource): JsonObject {
  return { file: `${via}: ${file}`, status, facility, round, reason };
}
