import type { Answer } from '../../domain/audit/audit.ts';
import { isBlank } from '../../domain/values/blank.ts';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import type { FillPage } from '../../report/fill/fill-page.ts';
import { type Entry, type Filled, firstFilled } from './filled.ts';

export const answersFormat = 'facility-audit/answers/1';

/** The answers of a page as the file that it saves; docs/design.md describes it. */
export function filledFile(
  page: FillPage,
  filled: Filled,
  { preparer, savedAt }: { readonly preparer: string; readonly savedAt: string },
): JsonObject {
  const { audit, checklist, side, language, isFacilityKnown } = page;
  const { id, version, digest } = checklist;
  return {
    format: answersFormat,
    checklist: { id, version, digest },
    sections: audit.sections === null ? null : [...audit.sections],
    round: audit.round.id,
    roundTitle: audit.round.title === null ? null : { ...audit.round.title },
    facility: {
      id: saidOrNull(filled.facilityId),
      name: saidOrNull(filled.facilityName),
      kind: isFacilityKnown ? audit.facility.kind : null,
    },
    isFacilityKnown,
    illustrative: audit.illustrative,
    auditedOn: filled.auditedOn,
    side,
    preparer: saidOrNull(preparer),
    profile: Object.fromEntries(filled.profile),
    answers: answersOf(filled),
    sent: sentOf(page),
    savedAt,
    language,
  };
}

function answersOf({ entries }: Filled): JsonObject {
  return Object.fromEntries(
    [...entries].filter(([, entry]) => isTouched(entry)).map(([id, entry]) => [id, entryJson(entry)]),
  );
}

function isTouched({ answer, note, photos }: Entry): boolean {
  return answer !== null || !isBlank(note) || photos.length > 0;
}

function entryJson({ answer, note, at, photos }: Entry): JsonObject {
  return {
    answer: answer === null ? null : answerJson(answer),
    ...(answer?.is === 'not-applicable' ? { reason: answer.reason } : {}),
    ...(isBlank(note) ? {} : { note: note.trim() }),
    ...(at === null ? {} : { at }),
    ...(photos.length === 0 ? {} : { evidence: [...photos] }),
  };
}

function answerJson(answer: Answer): JsonValue {
  return answer.is === 'given' ? (answer.value as JsonValue) : answer.is;
}

/** Null: the page began empty. */
function sentOf(page: FillPage): JsonObject | null {
  const first = firstFilled(page);
  const isEmpty = first.entries.size === 0 && first.profile.size === 0;
  if (isEmpty) return null;
  return { auditedOn: first.auditedOn, profile: Object.fromEntries(first.profile), answers: answersOf(first) };
}

function saidOrNull(text: string): string | null {
  return isBlank(text) ? null : text.trim();
}
