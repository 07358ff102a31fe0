import type { Attendee } from '../../../domain/audit/audit.ts';
import { heading } from '../../sheet/blocks.ts';
import type { Block } from '../../sheet/sheet.ts';
import type { FacilityPaper } from '../frame/facility-paper.ts';

/** The people present on both sides, the chair and the secretary. */
export function* presentBlocks(paper: FacilityPaper): Iterable<Block> {
  const { messages, assessment } = paper;
  const { minutes, report } = messages;
  const { visit } = assessment.audit;
  yield heading(minutes.present, 1);
  yield* sideBlocks(minutes.ofGroup, groupAttendees(paper), paper);
  yield* sideBlocks(minutes.ofFacility, attendees('facility', paper), paper);
  const others = attendees(null, paper);
  if (others.length > 0) yield* sideBlocks(minutes.others, others, paper);
  yield heading(others.length > 0 ? minutes.leadersFourth : minutes.leaders, 3);
  yield* listOrDots(
    [
      minutes.chair({ name: visit?.chair ?? report.missing }),
      minutes.secretary({ name: visit?.secretary ?? report.missing }),
    ],
    paper,
  );
}

/** A list, or a dotted line to fill in. */
export function listOrDots(lines: readonly string[], { messages }: FacilityPaper): readonly Block[] {
  if (lines.length === 0) return [dots(messages.report.dottedLine)];
  return lines.map((text) => ({ kind: 'paragraph', text, style: 'list', ...(isDotted(text) ? { input: true } : {}) }));
}

/** A text, or dotted lines to fill in. */
export function textOrDots(text: string | null, { messages }: FacilityPaper): readonly Block[] {
  const { dottedLine } = messages.report;
  return text === null || text.trim() === ''
    ? [dots(dottedLine), dots(dottedLine)]
    : [{ kind: 'paragraph', text, style: 'body' }];
}

function dots(text: string): Block {
  return { kind: 'paragraph', text, style: 'body', input: true };
}

function isDotted(text: string): boolean {
  return text.includes('……');
}

function* sideBlocks(title: string, present: readonly Attendee[], paper: FacilityPaper): Iterable<Block> {
  yield heading(title, 3);
  yield* listOrDots(
    present.map((each) => paper.messages.minutes.attendee(each)),
    paper,
  );
}

function attendees(side: Attendee['side'], { assessment }: FacilityPaper): readonly Attendee[] {
  return (assessment.audit.visit?.present ?? []).filter((each) => each.side === side);
}

/** The people named by the visit; if it names none, the audit's team. */
function groupAttendees(paper: FacilityPaper): readonly Attendee[] {
  const present = attendees('group', paper);
  if (present.length > 0) return present;
  return paper.assessment.audit.team.map(({ name, agency }) => ({
    honorific: null,
    name,
    agency,
    title: null,
    side: 'group',
  }));
}
