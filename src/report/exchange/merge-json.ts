import { completePercents, meanPercent } from '../../domain/province/averages.ts';
import { identityRemarks } from '../../domain/province/identity-remarks.ts';
import { countLevels } from '../../domain/province/level-counts.ts';
import type { Province, SourceInput } from '../../domain/province/province.ts';
import { unitResults } from '../../domain/province/unit-results.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import type { Language } from '../../domain/values/language.ts';
import { type Messages, messagesIn } from '../../i18n/translator.ts';
import { inputReason } from '../province/sources/reason-text.ts';
import { statusOf } from '../province/sources/sources.ts';
import { facilityChangeText } from '../words/recorded/facility-change-text.ts';
import { identityRemarkText } from '../words/recorded/remark-text.ts';
import { estimateJson } from './money-json.ts';

/** The result of a merge for other programs (`merge --json`). */
export function mergeJson(province: Province, output: string, language: Language): JsonObject {
  const messages = messagesIn(language);
  const { facilities, checklist, sources } = province;
  const { levels, incomplete, none } = countLevels(facilities, checklist.ladder);
  const { currency, once, yearly, unpriced, estimate } = province.investment;
  return {
    format: 'facility-audit/merge/1',
    output,
    facilities: facilities.length,
    units: unitResults(facilities, checklist.ladder).length,
    rounds: [...new Set(facilities.map(({ round }) => round.id))].sort(),
    levels: { ...Object.fromEntries(levels), incomplete, none },
    percent: meanPercent(facilities.map(({ percent }) => percent)),
    percentOfComplete: meanPercent(completePercents(facilities)),
    inputs: sources.inputs.map((source) => inputJson(source, messages)),
    investment: { currency, once, yearly, unpriced, money: estimateJson(estimate) },
    changes: (province.changes ?? []).map((change) => ({ ...change, message: facilityChangeText(change, language) })),
    remarks: identityRemarks(province).map((remark) => ({
      code: remark.code,
      facility: remark.facility,
      message: identityRemarkText(remark, messages),
    })),
  };
}

function inputJson(source: SourceInput, messages: Messages): JsonObject {
  const audit = source.is === 'audit' ? source.entry.input : null;
  return {
    file: source.file,
    status: statusOf(source),
    facility: audit?.facility ?? null,
    round: audit?.round ?? null,
    fingerprint: audit?.fingerprint ?? null,
    reason: inputReason(source, messages),
  };
}
