import type { MergeReason } from '../../../domain/merging/merge-decision.ts';
import { namedCells } from '../../../domain/merging/named-cells.ts';
import type { SourceInput } from '../../../domain/province/province.ts';
import { problemMessage } from '../../../i18n/problem-text.ts';
import type { Messages } from '../../../i18n/translator.ts';
import type { SourceNames } from './source-names.ts';

/** Why an input has its status, in sentences, with files and rounds as they are, or by these names; null: nothing to explain. */
export function inputReason(source: SourceInput, messages: Messages, names: SourceNames | null = null): string | null {
  if (source.is === 'passed-over') return messages.merging.passedOver[source.what];
  const sentences =
    source.is === 'audit'
      ? source.entry.reasons.map((reason) => reasonText(names === null ? reason : named(reason, names), messages))
      : source.problems.map((problem) => problemMessage(problem, messages));
  return sentences.length === 0 ? null : sentences.join(' ');
}

function named(reason: MergeReason, { file, round }: SourceNames): MergeReason {
  const withFile = 'file' in reason && reason.file != null ? { ...reason, file: file(reason.file) } : reason;
  return withFile.is === 'earlier-round' ? { ...withFile, round: round(withFile.round) } : withFile;
}

function reasonText(reason: MergeReason, { merging }: Messages): string {
  const say = merging.reason;
  switch (reason.is) {
    case 'duplicate':
      return say.duplicate(reason);
    case 'part':
      return say.part(reason);
    case 'newer-revision':
      return say.newerRevision(reason);
    case 'newer-audit':
      return say.newerAudit[reason.by](reason);
    case 'decided':
      return say.decided(reason);
    case 'merged-facility':
      return say.mergedFacility({ into: reason.into, on: reason.on });
    case 'not-earlier':
      return say.notEarlier;
    case 'earlier-round':
      return say.earlierRound(reason);
    case 'other-version':
      return say.otherVersion(reason);
    case 'other-definition':
      return say.otherDefinition(reason);
    case 'other-sections':
      return say.otherSections;
    case 'answers-edited':
      return say.answersEdited[reason.counts]({ cells: namedCells(reason.cells) });
    case 'cells-edited':
      return say.cellsEdited({ cells: namedCells(reason.cells) });
    case 'pages-not-compared':
      return say.pagesNotCompared;
    case 'conflict':
      return conflictText(reason.kind, reason.file ?? '', merging);
  }
}

function conflictText(
  kind: Extract<MergeReason, { is: 'conflict' }>['kind'],
  file: string,
  { reason: { conflict } }: Messages['merging'],
): string {
  return kind === 'edited' ? conflict.edited : conflict[kind]({ file });
}
