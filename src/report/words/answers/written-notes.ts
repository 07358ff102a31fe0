import type { Response, SidedAnswer } from '../../../domain/audit/audit.ts';
import type { Criterion } from '../../../domain/checklist/checklist.ts';
import type { View } from '../../sheet/view.ts';
import { roundName } from '../facility/round-name.ts';
import { decisionsText, notesText } from './written-text.ts';

/** All texts about an answer: notes, changes after signing, decisions, and whether it was kept from an earlier round. */
export function writtenNotes(response: Response, criterion: Criterion, view: View): readonly string[] {
  return [
    ...sideNotes(response, view),
    ...decisionsText(response.decisions, criterion, view.language),
    ...keptNotes(response, view),
  ];
}

function sideNotes({ self, verified }: Response, { language, messages }: View): readonly string[] {
  const both = notesText(self, language) !== null && notesText(verified, language) !== null;
  const lines = (sided: SidedAnswer | null, side: string): readonly string[] => {
    if (sided === null) return [];
    const note = notesText(sided, language);
    const own = note === null ? [] : [both ? messages.report.sideNote({ side, note }) : note];
    return [
      ...own,
      ...(sided.changed === null ? [] : [messages.report.changedAfterSigning({ reason: sided.changed })]),
    ];
  };
  const { side } = messages.words;
  return [...lines(self, side.self), ...lines(verified, side.verified)];
}

function keptNotes({ keptFrom }: Response, { language, messages }: View): readonly string[] {
  return keptFrom === null
    ? []
    : [messages.report.keptFrom({ round: roundName({ id: keptFrom, title: null }, language) })];
}
