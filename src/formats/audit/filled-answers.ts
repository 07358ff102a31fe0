import type { Audit, ChecklistReference, Side } from '../../domain/audit/audit.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { isProblems, type Outcome, type Problem, type ProblemPlace } from '../../domain/problem/problem.ts';
import { isJsonObject, type JsonObject } from '../../domain/values/json.ts';
import { type FilledAnswerShape, type FilledShape, filledSchema } from '../schemas/filled-schema.ts';
import { formatProblem } from '../shape/format-line.ts';
import { inOrder } from '../shape/in-order.ts';
import { readShape } from '../shape/read-shape.ts';
import { auditLimit } from '../yaml/limits.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { Locator, Path } from '../yaml/source.ts';
import { completeAudit, readAuditSource } from './audit-file.ts';

/** What was filled in on a page and saved: answers of one side, and what the page began with. */
export interface FilledAnswers {
  readonly side: Side;
  readonly preparer: string | null;
  /** ISO instant; null: not said. */
  readonly savedAt: string | null;
  /** False: code and name were typed by whoever filled it in. */
  readonly isFacilityKnown: boolean;
  /** `''`: not filled in. */
  readonly facilityId: string;
  readonly facilityName: string;
  /** What it began with, as an audit; of the facility no more is known than id and name. */
  readonly sent: Audit;
  /** What it says now, as an audit. */
  readonly filled: Audit;
  /** Names of new photographs by criterion. */
  readonly evidence: ReadonlyMap<string, readonly string[]>;
  /** Notes of criteria without an answer. */
  readonly noted: ReadonlyMap<string, string>;
}

/** As far as the file can be read without its checklist. */
export interface FilledReading {
  readonly reference: ChecklistReference;
  readonly referencePlace: Partial<ProblemPlace>;
  /** The file's content as loaded. */
  readonly document: JsonObject;
  /** What it holds, checked like an audit file, with places in this file. */
  readonly complete: (checklist: Checklist) => Outcome<FilledAnswers>;
}

/** Reads the JSON that a page to fill saves. */
export function readFilled(text: string, path: string): Outcome<FilledReading> {
  const { source, problems } = readYaml(text, path, auditLimit);
  if (source === null) return { problems };
  const format = formatProblem(source, 'answers');
  if (format !== null) return { problems: [...problems, format] };
  const { whole, problems: faults } = readShape(filledSchema(), source);
  if (whole === null || problems.length > 0 || !isJsonObject(source.value))
    return { problems: inOrder([...problems, ...faults]) };
  const { id, version, digest } = whole.checklist;
  return {
    value: {
      reference: { id, version, digest: digest ?? null },
      referencePlace: source.locator.ofKey(['checklist']),
      document: source.value,
      complete: (checklist) => completed(whole, source.locator, checklist),
    },
  };
}

function completed(file: FilledShape, locator: Locator, checklist: Checklist): Outcome<FilledAnswers> {
  const state = { auditedOn: file.auditedOn, profile: file.profile, answers: file.answers };
  const filled = auditIn(file, state, { locator, prefix: [], checklist });
  // Of a page that began empty nothing was moved, and its day is the day that it began with.
  const before = file.sent ?? { auditedOn: file.auditedOn, profile: {}, answers: {} };
  const sent = auditIn(file, before, { locator, prefix: ['sent'], checklist });
  const problems = [filled, sent].flatMap((each): readonly Problem[] => (isProblems(each) ? each.problems : []));
  if (isProblems(filled) || isProblems(sent) || problems.length > 0) return { problems: inOrder(problems) };
  const entries = Object.entries(file.answers);
  return {
    value: {
      side: file.side,
      preparer: file.preparer ?? null,
      savedAt: file.savedAt ?? null,
      isFacilityKnown: file.isFacilityKnown,
      facilityId: file.facility.id ?? '',
      facilityName: file.facility.name ?? '',
      sent: sent.value,
      filled: filled.value,
      evidence: new Map(entries.map(([id, { evidence }]) => [id, evidence ?? []])),
      noted: new Map(
        entries.flatMap(([id, { answer, note }]) => ((answer ?? null) === null && note ? [[id, note]] : [])),
      ),
    },
  };
}

interface AuditPlace {
  readonly locator: Locator;
  readonly prefix: Path;
  readonly checklist: Checklist;
}

/** A state of the page as an audit, so that every rule for answers in audit files holds here too. */
function auditIn(
  file: FilledShape,
  state: Pick<FilledShape, 'auditedOn' | 'profile' | 'answers'>,
  { locator, prefix, checklist }: AuditPlace,
): Outcome<Audit> {
  const reading = readAuditSource({
    value: auditDocumentOf(file, state),
    locator: locatorIn(locator, prefix, file.side),
  });
  const outcome = completeAudit(reading, checklist);
  return isProblems(outcome) ? outcome : { value: outcome.value.audit };
}

/** Stands for a facility that is not known yet. */
const nobody = 'unknown';

function auditDocumentOf(
  file: FilledShape,
  { auditedOn, profile, answers }: Pick<FilledShape, 'auditedOn' | 'profile' | 'answers'>,
): JsonObject {
  const id = file.facility.id || nobody;
  // What has no answer is there all the same, so that ids nobody knows are found.
  const responses = Object.entries(answers).map(
    ([criterion, entry]) =>
      [criterion, (entry.answer ?? null) === null ? {} : { [file.side]: sidedOf(entry) }] as const,
  );
  return {
    format: 'facility-audit/audit/1',
    id: nobody,
    revision: 1,
    illustrative: file.illustrative ?? false,
    checklist: { ...file.checklist, digest: file.checklist.digest ?? null },
    sections: file.sections ?? null,
    round: { id: file.round, title: file.roundTitle ?? null },
    auditedOn,
    facility: { id, name: file.facility.name || id, kind: file.facility.kind ?? 'hospital', profile: { ...profile } },
    responses: Object.fromEntries(responses),
  };
}

function sidedOf({ answer, reason, note, at }: FilledAnswerShape): JsonObject {
  return { answer: (answer ?? null) as JsonObject, reason: reason ?? null, note: note ?? null, at: at ?? null };
}

/** Finds in the saved file what the audit's rules find in the audit. */
function locatorIn({ ofKey, ofValue, writtenAt }: Locator, prefix: Path, side: Side): Locator {
  const placed = (path: Path): Path => {
    const [first, second, third, ...rest] = path;
    if (first === 'responses' && second === undefined) return [...prefix, 'answers'];
    if (first === 'responses' && third === side) return [...prefix, 'answers', second ?? '', ...rest];
    if (first === 'responses') return [...prefix, 'answers', second ?? ''];
    if (first === 'facility' && second === 'profile') return [...prefix, 'profile', ...path.slice(2)];
    if (first === 'round') return second === 'title' ? ['roundTitle'] : ['round'];
    return first === 'auditedOn' ? [...prefix, 'auditedOn'] : path;
  };
  return {
    ofKey: (path) => ofKey(placed(path)),
    ofValue: (path) => ofValue(placed(path)),
    writtenAt: (path) => writtenAt(placed(path)),
  };
}
