import type { MergeDecision } from '../../domain/merging/merge-decision.ts';
import type { Language } from '../../domain/values/language.ts';
import { type Messages, messagesIn } from '../../i18n/translator.ts';
import { formatDay, formatInstant } from '../../i18n/written/numbers-and-dates.ts';
import type { ConflictSides } from '../../report/screens/conflict-blocks.ts';
import { differencesBetween } from './differences-between.ts';
import type { TakenAudit } from './taken-audit.ts';

/** A conflict as a question to a person: the differences, and the choices. */
export interface ConflictQuestion extends ConflictSides {
  readonly options: readonly string[];
}

/** What a person decided. */
export interface MergeAnswer {
  readonly option: number;
  readonly reason: string | null;
  readonly by: string;
}

/** Asks a person; null: it stays undecided. */
export type MergeDecider = (question: ConflictQuestion) => Promise<MergeAnswer | null>;

/** The question which of several audits counts. */
export function rivalsQuestion(rivals: readonly TakenAudit[], language: Language): ConflictQuestion {
  const messages = messagesIn(language);
  const [first] = rivals;
  return {
    title: messages.merging.decide.rivals({ facility: first?.input.facility ?? '', round: first?.input.round ?? '' }),
    files: rivals.map(({ input }) => input.file),
    differences: differencesBetween(rivals, language),
    options: rivals.map((each) => optionOf(each, language, messages)),
  };
}

/** The question whether a workbook's answers count as written or as edited. */
export function editsQuestion({ input }: TakenAudit, language: Language): ConflictQuestion {
  const { decide } = messagesIn(language).merging;
  return {
    title: decide.edits({ facility: input.facility, file: input.file }),
    files: [input.file],
    differences: (input.edited?.cells ?? []).map((cell) => ({ criterion: cell, sides: [] })),
    options: [decide.carried, decide.visible],
  };
}

function optionOf({ input }: TakenAudit, language: Language, { merging }: Messages): string {
  const latest = input.latestAt === null ? null : formatInstant(input.latestAt, language);
  return merging.decide.option({
    file: input.file,
    revision: input.revision,
    auditedOn: formatDay(input.auditedOn, language),
    latest,
  });
}

/** The differences between audits in conflict, for people who decide later. */
export function conflictSides(
  { conflicts }: MergeDecision,
  audits: readonly TakenAudit[],
  language: Language,
): readonly ConflictSides[] {
  const byInput = new Map(audits.map((each) => [each.input, each]));
  return conflicts
    .filter(({ kind }) => kind === 'audits' || kind === 'revision')
    .map(({ inputs }) =>
      rivalsQuestion(
        inputs.flatMap((input) => byInput.get(input) ?? []),
        language,
      ),
    );
}
