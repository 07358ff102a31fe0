import { fitsKind } from '../../domain/answer-kinds/index.ts';
import type { Answer, GivenValue } from '../../domain/audit/audit.ts';
import type { Criterion, ProfileQuestion } from '../../domain/checklist/checklist.ts';
import { isBlank } from '../../domain/values/blank.ts';
import { isIsoDay } from '../../domain/values/days.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../../domain/values/json.ts';
import { composed } from '../../domain/values/text/composed.ts';
import { messagesIn } from '../../i18n/translator.ts';
import type { FillPage } from '../../report/fill/fill-page.ts';
import { type Entry, emptyEntry, type Filled, firstFilled } from './filled.ts';
import { answersFormat } from './filled-file.ts';
import { typedOf } from './typed.ts';

/** A saved file as this page takes it, or why it does not, as a sentence. */
export type OpenedFile =
  | {
      readonly filled: Filled;
      readonly preparer: string;
      /** Ids of what this page can't show. */
      readonly leftOut: readonly string[];
    }
  | { readonly refused: string };

/** Takes a saved file up again. `hasPhoto`: whether the file came with a photograph of that name. */
export function openedFile(page: FillPage, text: string, hasPhoto: (name: string) => boolean): OpenedFile {
  const { phone } = messagesIn(page.language);
  const document = jsonIn(text);
  if (document === null || !isText(document['format']) || !document['format'].startsWith('facility-audit/answers/')) {
    return { refused: phone.refused.notAnswers };
  }
  if (document['format'] !== answersFormat) return { refused: phone.refused.newer };
  const other = otherThan(page, document);
  if (other !== null) return { refused: other };
  const answers = objectAt(document, 'answers');
  const criteria = new Map(page.checklist.sections.flatMap((each) => each.criteria).map((each) => [each.id, each]));
  // What the page began with and the file no longer has was taken away.
  const begun = [...firstFilled(page).entries.keys()];
  const entries = new Map<string, Entry>(begun.map((id) => [id, emptyEntry]));
  const leftOut: string[] = [];
  for (const [id, written] of Object.entries(answers)) {
    const criterion = criteria.get(id);
    const entry = criterion === undefined ? null : entryFrom(criterion, written, page, hasPhoto);
    if (entry === null) leftOut.push(id);
    else entries.set(id, entry);
  }
  const day = document['auditedOn'];
  const facility = objectAt(document, 'facility');
  const { audit, isFacilityKnown } = page;
  return {
    preparer: textAt(document, 'preparer'),
    leftOut,
    filled: {
      auditedOn: isText(day) && isIsoDay(day) ? day : audit.auditedOn,
      facilityId: isFacilityKnown ? audit.facility.id : textAt(facility, 'id'),
      facilityName: isFacilityKnown ? audit.facility.name : textAt(facility, 'name'),
      profile: profileFrom(page.checklist.profile, objectAt(document, 'profile')),
      entries,
    },
  };
}

/** What the file is of that this page is not; null: it is of the same. */
function otherThan(
  { audit, checklist, isFacilityKnown, side, language }: FillPage,
  document: JsonObject,
): string | null {
  const { phone, words } = messagesIn(language);
  const of = objectAt(document, 'checklist');
  if (textAt(of, 'digest') !== checklist.digest) {
    const found = `${textAt(of, 'id')} ${textAt(of, 'version')}`.trim();
    return phone.refused.checklist({ found, expected: `${checklist.id} ${checklist.version}` });
  }
  const facility = textAt(objectAt(document, 'facility'), 'id');
  if (isFacilityKnown && facility !== audit.facility.id)
    return phone.refused.facility({ found: facility, expected: audit.facility.id });
  const round = textAt(document, 'round');
  if (round !== audit.round.id) return phone.refused.round({ found: round, expected: audit.round.id });
  const found = document['side'];
  if (found === side) return null;
  const sideName = found === 'self' || found === 'verified' ? words.side[found] : '?';
  return phone.refused.side({ found: sideName, expected: words.side[side] });
}

function entryFrom(
  criterion: Criterion,
  written: JsonValue | undefined,
  { language }: FillPage,
  hasPhoto: (name: string) => boolean,
): Entry | null {
  if (!isJsonObject(written)) return null;
  const answer = answerFrom(criterion, written);
  if (answer === 'wrong') return null;
  const listed = written['evidence'];
  const evidence = listed !== undefined && isJsonList(listed) ? listed : [];
  const at = written['at'];
  return {
    ...emptyEntry,
    answer,
    typed: typedOf(criterion, answer, language),
    note: textAt(written, 'note'),
    at: isText(at) ? at : null,
    photos: evidence.filter(isText).filter(hasPhoto),
  };
}

function answerFrom(criterion: Criterion, written: JsonObject): Answer | null | 'wrong' {
  const value = written['answer'] ?? null;
  if (value === null) return null;
  if (value === 'no-evidence') return { is: 'no-evidence' };
  if (value === 'not-applicable') {
    const reason = textAt(written, 'reason');
    return criterion.notApplicable === 'forbidden' || isBlank(reason) ? 'wrong' : { is: 'not-applicable', reason };
  }
  const isValue = typeof value !== 'boolean' && isShaped(value) && fitsKind(criterion, value as GivenValue);
  return isValue ? { is: 'given', value: value as GivenValue } : 'wrong';
}

/** Of a coverage: fitsKind looks at the numbers, and has never met a file that nothing else had checked. */
function isShaped(value: JsonValue): boolean {
  if (isJsonList(value)) return value.every(isText);
  if (!isJsonObject(value)) return true;
  if (!('rows' in value)) return hasCounts(value);
  const { rows } = value;
  return isJsonList(rows) && rows.every((row) => isJsonObject(row) && isText(row['label']) && hasCounts(row));
}

function hasCounts({ needed, present }: JsonObject): boolean {
  return typeof present === 'number' && (needed === null || typeof needed === 'number');
}

function profileFrom(questions: readonly ProfileQuestion[], written: JsonObject): Filled['profile'] {
  return new Map(
    questions.flatMap((question): readonly (readonly [string, string | number])[] => {
      const value = written[question.id];
      if (question.kind === 'number') return typeof value === 'number' ? [[question.id, value]] : [];
      return isText(value) && question.options.some(({ id }) => id === value) ? [[question.id, value]] : [];
    }),
  );
}

function jsonIn(text: string): JsonObject | null {
  try {
    const value = JSON.parse(text) as JsonValue;
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}

function objectAt(document: JsonObject, key: string): JsonObject {
  const value = document[key];
  return isJsonObject(value) ? value : {};
}

function textAt(document: JsonObject, key: string): string {
  const value = document[key];
  return isText(value) ? composed(value) : '';
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
