import type { CriterionAssessment } from '../domain/assessment.ts';
import type { Response, SidedAnswer } from '../domain/audit.ts';
import type { View } from './view.ts';

/** Everything that was written beside an answer: notes, what was added after signing, what was decided, what was kept. */
export function noteText({ criterion }: CriterionAssessment, view: View): string {
  const response = view.assessment.audit.responses.get(criterion.id);
  if (response === undefined) return '';
  return [...sideNotes(response, view), ...decisionNotes(response, view), ...keptNotes(response, view)].join('\n');
}

function sideNotes({ self, verified }: Response, { messages }: View): readonly string[] {
  const both = self?.note != null && verified?.note != null;
  const lines = (sided: SidedAnswer | null, side: string): readonly string[] => {
    if (sided === null) return [];
    const own = sided.note === null ? [] : [both ? messages.report.sideNote({ side, note: sided.note }) : sided.note];
    return [
      ...own,
      ...(sided.changed === null ? [] : [messages.report.changedAfterSigning({ reason: sided.changed })]),
    ];
  };
  const { side } = messages.words;
  return [...lines(self, side.self), ...lines(verified, side.verified)];
}

function decisionNotes({ decisions }: Response, { messages }: View): readonly string[] {
  return decisions.map(({ reason, by }) =>
    messages.report.decided({ reason: reason ?? messages.report.missing, by: by ?? messages.report.missing }),
  );
}

function keptNotes({ keptFrom }: Response, { messages }: View): readonly string[] {
  return keptFrom === null ? [] : [messages.report.keptFrom({ round: keptFrom })];
}
