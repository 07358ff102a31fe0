import type { PlanPart } from '../audit/plan-part.ts';
import type { CoverageLabels } from '../checklist/bounds.ts';
import type {
  BoundsFault,
  DocumentFault,
  ExpectedAnswer,
  FileFault,
  FormIdentity,
  FormPart,
  HistoryFault,
  LibraryFault,
  LogoFault,
  MisleadingFormat,
  OtherFile,
  ReferenceKind,
  ValueType,
  WorkbookDamage,
  WorkbookFault,
  WorkbookLimit,
  YamlFault,
} from './fault.ts';
import type { FinalProblemParams } from './final-problem.ts';

/**
 * Everything that can be wrong with a file, a command or a machine: by code, with the parameters of its message. The domain knows only
 * codes; the sentences are in i18n/messages/<language>/problems/problems.ts, the exit codes in cli/command/exit-code.ts.
 */
export interface ProblemParams extends FinalProblemParams {
  // --- the command line (2)
  'usage': { readonly detail: string };
  'unknown-command': { readonly command: string; readonly nearest: string | null };
  'quote-swallowed': { readonly value: string };
  'unknown-topic': { readonly topic: string; readonly topics: string; readonly nearest: string | null };
  'unknown-option': {
    readonly option: string;
    readonly nearest: string | null;
    /** Whether it reads like a value (`- none`) that was taken for an option. */
    readonly isValue: boolean;
  };
  /** Several audits, where a form is made of one checklist; `example`: one of them. */
  'xlsform-subject': { readonly example: string | null };
  /** `example`: an amount as the reader writes it. */
  'invalid-amount': { readonly option: string; readonly value: string; readonly example: string };
  'invalid-option': { readonly option: string; readonly value: string; readonly expected: string };
  'papers-of-public': Nothing;
  'missing-argument': { readonly argument: string };
  'needs-terminal': { readonly instead: string };
  'target-exists': Nothing;
  /** The file to be replaced has answers that none of the parts has. */
  'replaced-answers': { readonly count: number; readonly criteria: string };
  'audit-exists': Nothing;
  'output-is-input': Nothing;
  'same-output-name': { readonly name: string; readonly other: string };
  'nothing-found': { readonly looked: string };
  /** Money is asked for, and no input has a price list. */
  'no-prices': Nothing;
  /** Money is to be added up, and the inputs have prices in several currencies. */
  'several-currencies': { readonly currencies: string };
  // --- stopped by Ctrl-C or a closed terminal (130)
  'interrupted': Nothing;
  /** `keep`: the option that would have kept the decisions; null: there is none. */
  'interrupted-unsaved': { readonly keep: string | null };
  /** Stopped between decisions, which are kept for the next run. */
  'interrupted-kept': { readonly decided: number };
  // --- files: reading and writing (3)
  'file-missing': Nothing;
  'file-unreadable': { readonly reason: FileFault; readonly code: string | null };
  'file-is-folder': Nothing;
  'file-unwritable': { readonly reason: FileFault; readonly code: string | null };
  'folder-missing': { readonly folder: string };
  /** The one that the tool was started in. */
  'folder-gone': Nothing;
  'disk-full': Nothing;
  /** Output is redirected to a file that the shell has already emptied. */
  'output-disk-full': Nothing;
  /** `sign`: the lock file of the other program; null if the system itself reports it. */
  'file-open-elsewhere': { readonly sign: string | null };
  'file-locked': {
    readonly holder: string;
    readonly host: string;
    readonly pid: number | null;
    /** Day and time on this machine's clock, as 2025-08-05 09:15; if the lock holds no instant, its text as it is. */
    readonly since: string;
    /** The lock file: may be deleted once it is certain that nobody is working on the audit. */
    readonly lock: string;
  };
  'file-changed': { readonly copy: string };
  /** Written whole, but the disk did not say that its name would outlive a power cut. `code`: the system's own. */
  'save-unconfirmed': { readonly code: string };
  /** The audit is saved, its history is not continued. */
  'history-behind': {
    readonly history: string;
    readonly fault: FileFault | HistoryFault;
    readonly code: string | null;
    /** What is missing in it is kept beside it, for the next save to add. */
    readonly isKept: boolean;
  };
  // --- refused before it is written, as nobody could read it again (2)
  'not-saved': Nothing;
  /** `criterion`: about which most is written; null: no single one is much of it. */
  'audit-too-large': { readonly size: number; readonly limit: number; readonly criterion: string | null };
  'too-many-answers': { readonly count: number; readonly limit: number };
  // --- text, YAML, shape (2)
  'too-large': { readonly size: number; readonly limit: number };
  'not-utf8': Nothing;
  'not-a-picture': Nothing;
  /** `isList`: a roster or price list was wanted, which may also be a workbook. */
  'not-text': { readonly what: OtherFile; readonly isList?: boolean };
  /** `example`: a typical line of such a file. */
  'no-keys': { readonly isEmpty: boolean; readonly example: string };
  'yaml-syntax': { readonly fault: YamlFault };
  'yaml-alias': Nothing;
  'duplicate-key': { readonly key: string };
  'too-many-keys': { readonly limit: number };
  'too-many-items': { readonly limit: number };
  'unknown-format': { readonly found: string; readonly expected: string };
  'newer-format': { readonly found: string; readonly known: string };
  'unknown-key': { readonly key: string; readonly nearest: string | null };
  'missing-key': { readonly key: string };
  'wrong-type': { readonly key: string; readonly expected: readonly ValueType[]; readonly found: ValueType };
  'empty-value': { readonly key: string };
  'conflicting-keys': { readonly key: string; readonly other: string };
  'invalid-instant': { readonly key: string; readonly found: string };
  'not-allowed': { readonly key: string; readonly found: string; readonly allowed: string };
  'unquoted-number': { readonly key: string; readonly found: string };
  'invalid-id': { readonly key: string; readonly found: string };
  /** Papers dated before the last audit that they tell of. */
  'papers-too-early': { readonly day: string; readonly last: string; readonly facility: string };
  /** A line of a list of fingerprints that holds none. */
  'fingerprint-line': Nothing;
  'fingerprints-none': Nothing;
  /** An audit that the list of what was signed does not have. */
  'fingerprint-unlisted': { readonly facility: string; readonly fingerprint: string };
  /** The list has another one of its facility. */
  'fingerprint-differs': { readonly facility: string; readonly fingerprint: string; readonly listed: string };
  /** `isTyped`: in a command, where a day may be written as people write it. */
  'invalid-date': { readonly key: string; readonly found: string; readonly isTyped?: boolean };
  'invalid-number': { readonly key: string; readonly found: string; readonly expected: string };
  'forbidden-key': { readonly key: string };
  /** An id under which no file could hold anything. */
  'unusable-id': { readonly id: string };
  'unsafe-path': { readonly key: string; readonly found: string };
  'unusable-logo': { readonly file: string; readonly fault: LogoFault };
  // --- checklists (2)
  'checklist-not-found': { readonly id: string; readonly version: string | null; readonly looked: string };
  'checklist-digest': { readonly id: string; readonly version: string; readonly digest: string };
  'checklist-mismatch': { readonly expected: string; readonly found: string };
  'missing-language': { readonly key: string; readonly language: string };
  'duplicate-id': { readonly id: string };
  'unknown-reference': { readonly what: ReferenceKind; readonly id: string; readonly nearest: string | null };
  'condition-circle': { readonly ids: string };
  'untestable': { readonly id: string; readonly kind: string };
  'wrong-test': { readonly id: string; readonly kind: string; readonly test: string };
  'dead-band': { readonly index: number; readonly hiddenBy: number };
  'inverted-band': { readonly index: number };
  'levels-order': { readonly level: string; readonly other: string };
  'level-condition': { readonly level: string };
  'no-shares': Nothing;
  'quantity-kind': { readonly quantity: string; readonly kind: string };
  'file-reused': { readonly file: string };
  'section-file-missing': { readonly file: string };
  'key-not-for-kind': { readonly key: string; readonly kind: string };
  /** Its guidance says not to choose “not applicable”, but it may be chosen. */
  'guidance-forbids': { readonly criterion: string };
  'covered-circle': { readonly ids: string };
  /** A framework of another program, by name; `''`: the file is none. `detail`: what it is about, such as the languages that there are. */
  'library-refused': { readonly framework: string; readonly fault: LibraryFault; readonly detail: readonly string[] };
  // --- audits and answers (2)
  'unknown-criterion': { readonly id: string; readonly nearest: string | null };
  'unknown-section': { readonly id: string; readonly nearest: string | null; readonly known: readonly string[] };
  'wrong-answer': { readonly criterion: string; readonly found: string; readonly expected: ExpectedAnswer };
  'out-of-bounds': {
    readonly criterion: string;
    readonly fault: BoundsFault;
    readonly labels: CoverageLabels | null;
  };
  /** `readings`: the numbers that it may mean. */
  'ambiguous-number': { readonly criterion: string; readonly found: string; readonly readings: readonly number[] };
  'date-after-audit': { readonly criterion: string; readonly date: string; readonly auditedOn: string };
  'not-applicable-forbidden': { readonly criterion: string };
  'missing-reason': { readonly criterion: string };
  'needs-name': Record<never, never>;
  'signed-needs-reason': { readonly criterion: string };
  /** Signed under that number, and nothing was changed since. */
  'already-signed': { readonly number: string; readonly on: string; readonly revision: number };
  /** The next round would be the one before. */
  'same-round': { readonly round: string };
  /** The next round would be held before the last one. */
  'before-last-round': { readonly auditedOn: string; readonly before: string };
  /** A fact of an audit that is no answer. `allowed`: those there are, separated by commas. */
  'unknown-field': { readonly field: string; readonly nearest: string | null; readonly allowed: string };
  'unknown-level': { readonly level: string; readonly allowed: string };
  'unknown-facility': { readonly id: string; readonly nearest: string | null };
  'unknown-item': { readonly id: string; readonly nearest: string | null };
  'unknown-evidence': { readonly criterion: string; readonly file: string; readonly held: readonly string[] };
  // --- questionnaires and tables (2)
  /** `headings`: other headings that would be understood. */
  'unclosed-quote': Nothing;
  'too-many-lines': { readonly limit: number };
  'line-too-wide': { readonly found: number; readonly expected: number };
  /** The only table there is stands on a sheet that nobody sees. */
  'sheet-not-there': { readonly sheet: string; readonly there: string };
  'table-hidden': Nothing;
  'cell-merged': Nothing;
  'cell-error': { readonly found: string };
  'cell-format': { readonly found: string; readonly as: MisleadingFormat };
  'duplicate-on-sheets': { readonly id: string; readonly other: string };
  'unknown-money': { readonly found: string };
  'other-currency': { readonly found: string; readonly expected: string };
  'ambiguous-amount': { readonly found: string };
  'column-missing': { readonly column: string; readonly headings: string };
  'not-a-form': Nothing;
  'saved-page-damaged': Nothing;
  'packed-evidence': { readonly criterion: string; readonly name: string };
  /** It has the rows of a questionnaire, but not the data that it was made with. */
  'form-without-data': Nothing;
  'is-a-form': Nothing;
  'form-answer': { readonly criterion: string; readonly found: string; readonly expected: ExpectedAnswer };
  'form-part-missing': { readonly criterion: string; readonly part: FormPart };
  'form-two-answers': { readonly criterion: string; readonly found: string };
  'form-formula': { readonly formula: string };
  'form-twice': { readonly criterion: string; readonly other: string };
  'form-of-another': { readonly what: FormIdentity; readonly expected: string; readonly found: string };
  'form-silences': {
    readonly facility: string;
    readonly changes: string;
    readonly count: number;
    readonly criteria: string;
  };
  'form-evidence': { readonly criterion: string; readonly name: string; readonly folder: string };
  'form-profile': { readonly question: string; readonly found: string; readonly expected: string };
  'form-facility': Nothing;
  /** Exported by KoboToolbox with labels in place of names. */
  'submission-labels': Nothing;
  'submission-photo': { readonly criterion: string; readonly name: string };
  /** Two submissions of one facility and round that differ; `other`: where the first stands. */
  'submission-twice': { readonly facility: string; readonly other: string };
  'audit-signed': { readonly facility: string; readonly on: string };
  // --- exported audits that come back (2)
  'json-syntax': Nothing;
  /** `audit`: its facility, or its number in the file; null: the file holds none. */
  'export-without-audit': { readonly audit: string | null };
  /** What it shows differs from the audit that it carries; `places`: the first few. */
  'export-edited': { readonly facility: string; readonly count: number; readonly places: readonly string[] };
  'import-mixed': Nothing;
  // --- plans filled in on a workbook (2)
  'plan-entry': { readonly criterion: string; readonly found: string; readonly expected: 'status' | 'day' | 'value' };
  /** `isOther`: another audit of the facility and round is there. */
  'plan-without-audit': { readonly facility: string; readonly round: string; readonly isOther: boolean };
  /** A later audit could not be saved after these were. */
  'plans-partly-saved': { readonly saved: readonly string[] };
  // --- workbooks (2)
  'not-a-workbook': { readonly reason: WorkbookFault };
  'workbook-limit': { readonly what: WorkbookLimit; readonly limit: number };
  'workbook-damaged': { readonly detail: WorkbookDamage };
  /** `path`: the paper, where a command can be advised for it. */
  'document-refused': { readonly fault: DocumentFault; readonly path?: string };
  'no-carried-data': Nothing;
  'public-edition': Nothing;
  /** The program failed over one input; its text for those who maintain it is told beside it. */
  'failed-over-input': Nothing;
  // --- conflicts (4)
  'conflict-revision': { readonly facility: string; readonly round: string; readonly other: string };
  'conflict-audits': { readonly facility: string; readonly round: string; readonly other: string };
  /** The audit that is there is another one of the same facility and round. */
  'import-of-another': { readonly facility: string; readonly round: string; readonly other: string };
  /** The plan was changed since the workbook was written; a text is null where it says nothing. */
  'conflict-plan': {
    readonly criterion: string;
    readonly part: PlanPart;
    readonly now: string | null;
    readonly entry: string | null;
  };
  'conflict-checklist': { readonly facility: string; readonly other: string };
  'conflict-sections': { readonly facility: string; readonly other: string };
  'conflict-edited': { readonly facility: string; readonly cells: string };
  'conflict-answer': { readonly criterion: string; readonly one: string; readonly other: string };
  // --- our own (70)
  'internal': { readonly detail: string };
}

type Nothing = Readonly<Record<string, never>>;

export type ProblemCode = keyof ProblemParams;

/** Something wrong in a file, with its place; lines and columns count from 1. */
export type Problem = {
  readonly [Code in ProblemCode]: { readonly code: Code; readonly params: ProblemParams[Code] } & ProblemPlace;
}[ProblemCode];

export interface ProblemPlace {
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** Creates a problem of `code`, at its place if known. */
export function problem<Code extends ProblemCode>(
  code: Code,
  params: ProblemParams[Code],
  place: Partial<ProblemPlace> = {},
): Problem {
  const { file = null, line = null, column = null, sheet = null, cell = null } = place;
  return { code, params, file, line, column, sheet, cell } as Problem;
}

/** A value, or all problems that prevented it. */
export type Outcome<Value> = { readonly value: Value } | { readonly problems: readonly Problem[] };

export function isProblems<Value>(outcome: Outcome<Value>): outcome is { readonly problems: readonly Problem[] } {
  return 'problems' in outcome;
}
