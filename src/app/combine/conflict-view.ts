import type { SidedAnswer } from '../../domain/audit/audit.ts';
import type { Checklist, Criterion } from '../../domain/checklist/checklist.ts';
import type { Conflict, ValueConflict } from '../../domain/combine/conflict.ts';
import { plainText } from '../../domain/combine/three-way.ts';
import { type Problem, problem } from '../../domain/problem/problem.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { formatInstant } from '../../i18n/written/numbers-and-dates.ts';
import { answerText } from '../../report/words/answers/answer-text.ts';
import type { OpenedAudit } from '../inputs/open-audit.ts';

/** A conflict in words: its subject, and what each side says. */
export interface ConflictView {
  readonly subject: string;
  readonly title: string;
  readonly options: readonly string[];
}

/** Both sides with person, time, answer, note and evidence, if there are any. */
export function conflictView(
  conflict: Conflict,
  parts: readonly OpenedAudit[],
  checklist: Checklist,
  language: Language,
): ConflictView {
  const files = (indexes: readonly number[]) => indexes.map((index) => parts[index]?.path ?? '').join(', ');
  if (conflict.what !== 'answer') {
    const subject = subjectOf(conflict, language);
    return {
      subject,
      title: subject,
      options: conflict.values.map(({ value, parts: held }) => `${valueText(value)} — ${files(held)}`),
    };
  }
  const criterion = checklist.sections.flatMap(({ criteria }) => criteria).find(({ id }) => id === conflict.criterion);
  const question = criterion === undefined ? '' : textIn(criterion.question, language);
  return {
    subject: conflict.criterion,
    title: `${conflict.criterion} ${question}`,
    options: conflict.options.map(({ sided, parts: held }) => {
      const evidence = held.reduce((sum, index) => sum + evidenceCount(parts[index], conflict.criterion), 0);
      return `${sidedText(sided, criterion, language, evidence)} — ${files(held)}`;
    }),
  };
}

/** The problem that stops a combine if nobody can be asked. */
export function conflictProblem({ subject, options }: ConflictView): Problem {
  const [one = '', ...others] = options;
  return problem('conflict-answer', { criterion: subject, one, other: others.join('; ') });
}

function sidedText(
  { answer, by, at, note }: SidedAnswer,
  criterion: Criterion | undefined,
  language: Language,
  evidence: number,
): string {
  const { walk } = messagesIn(language);
  const who = [by, at === null ? null : formatInstant(at, language)].filter((part) => part !== null).join(', ');
  const text = criterion === undefined ? '' : answerText(criterion, answer, language);
  return [
    `${who === '' ? '?' : who}: ${text}`,
    ...(note === null ? [] : [walk.noteIs({ note })]),
    ...(evidence === 0 ? [] : [walk.evidenceCount({ count: evidence })]),
  ].join('; ');
}

function evidenceCount(part: OpenedAudit | undefined, criterion: string): number {
  return part?.audit.responses.get(criterion)?.evidence.length ?? 0;
}

function subjectOf({ what, criterion, field }: ValueConflict, language: Language): string {
  const kind = messagesIn(language).combine.kinds[what];
  return [criterion, kind, field].filter((part) => part !== undefined).join(' ');
}

function valueText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : plainText(value);
}
