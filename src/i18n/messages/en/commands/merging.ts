import { formatDay } from '../../../written/numbers-and-dates.ts';
import { counted } from '../words/counted.ts';
/** Merging and comparing: the status of each input with its reason, and the messages of the commands. */
export const merging = {
  status: {
    merged: 'merged',
    duplicate: 'duplicate',
    superseded: 'superseded',
    conflict: 'conflict',
    rejected: 'rejected',
    'passed-over': 'passed over',
  },
  onlyBefore: 'in the round before only',
  passedOver: {
    pdf: 'A PDF, which holds no audit: nothing is taken from it. If the facility sent nothing else, ask for the .xlsx workbook or the .audit.yaml file.',
    word: 'A Word document, from which no audit is merged: nothing is taken from it. If the facility sent nothing else, ask for the .xlsx workbook or the .audit.yaml file.',
  },
  earlierRound: 'serves as the round before',
  sides: { carried: 'as written', visible: 'as edited' },
  reason: {
    duplicate: ({ file }: { file: string }) => `The same audit as ${file}.`,
    part: ({ file }: { file: string }) => `Already put together into ${file}, where it counts once.`,
    newerRevision: ({ file, revision }: { file: string; revision: number }) =>
      `All of it stands in revision ${revision}, ${file}.`,
    newerAudit: {
      auditedOn: ({ file }: { file: string }) => `The audit made later counts: ${file}.`,
      latestAt: ({ file }: { file: string }) => `The audit answered later counts: ${file}.`,
      revision: ({ file }: { file: string }) => `The audit of the higher revision counts: ${file}.`,
    },
    decided: ({ file, by, reason }: { file: string; by: string | null; reason: string | null }) =>
      [`${by ?? 'A person'} chose ${file}`, reason]
        .filter((part) => part !== null)
        .join(': ')
        .concat('.'),
    mergedFacility: ({ into, on }: Record<'into' | 'on', string>) =>
      `Is part of ${into} since ${formatDay(on, 'en')}, which stands in its place; the two are not compared with each other.`,
    notEarlier: 'Given as a round before, but no later audit of this facility stands: nothing to compare.',
    earlierRound: ({ file, round }: { file: string; round: string }) =>
      `Serves as the round before: the facility stands with round ${round}, ${file}.`,
    otherVersion: ({ version, reference }: { version: string; reference: string }) =>
      `Version ${version} of the checklist, merged by criterion id into version ${reference}.`,
    otherDefinition: ({ version }: { version: string }) =>
      `The checklist’s version ${version} with another text than most, merged by criterion id.`,
    otherSections: 'Other sections than most: its score is over other things.',
    answersEdited: {
      carried: ({ cells }: { cells: string }) =>
        `Answers were edited in the workbook (${cells}); those it carries count.`,
      visible: ({ cells }: { cells: string }) => `Answers were edited in the workbook (${cells}) and count as edited.`,
    },
    pagesNotCompared:
      'Saved anew by another program; its many pages were not compared with what was written (verify does), and nothing counts from them.',
    cellsEdited: ({ cells }: { cells: string }) => `Other cells were edited (${cells}); nothing counts from them.`,
    conflict: {
      edited: 'Answers were edited in the workbook.',
      revision: ({ file }: { file: string }) => `Differs from another version of the same audit, ${file}.`,
      audits: ({ file }: { file: string }) => `There is another audit of this facility and round, ${file}.`,
      checklist: ({ file }: { file: string }) => `Another checklist than the rest, such as ${file}.`,
      sections: ({ file }: { file: string }) => `Other sections than the rest of the round, such as ${file}.`,
    },
  },
  decide: {
    rivals: ({ facility, round }: { facility: string; round: string }) =>
      `${facility}, round ${round}: which audit counts?`,
    edits: ({ facility, file }: { facility: string; file: string }) =>
      `${facility}: answers were edited in ${file}. Which answers count?`,
    carried: 'as they were written (carried)',
    visible: 'as they were edited (visible)',
    option: ({
      file,
      revision,
      auditedOn,
      latest,
    }: {
      file: string;
      revision: number;
      auditedOn: string;
      latest: string | null;
    }) => `${file}: revision ${revision}, audited on ${auditedOn}${latest === null ? '' : `, last answered ${latest}`}`,
    difference: ({ criterion, sides }: { criterion: string; sides: string }) => `${criterion}: ${sides}`,
    more: ({ count }: { count: number }) => `${counted(count, 'more difference', 'more differences')}.`,
    noAnswer: 'no answer',
    why: 'Why? (recorded with the decision; Enter leaves it out)',
    saved: ({ file }: { file: string }) => `What was decided is kept in ${file}, for the next merge.`,
  },
  visibleChosen: 'Edited in the workbook after it was written; the edited answer counts.',
  unlisted: ({ id, name, nearest }: { id: string; name: string; nearest: string | null }) =>
    nearest === null
      ? `The roster does not have ${id} (${name}): add it to the roster, or correct the id in its audit.`
      : `The roster does not have ${id} (${name}), but ${nearest}: write the id of the roster in the audit.`,
  done: ({ file, facilities, units }: { file: string; facilities: number; units: number }) =>
    `Wrote ${file}: ${counted(facilities, 'facility', 'facilities')}, ${counted(units, 'unit', 'units')}.`,
  /** Shown below the progress of reading, while the workbook is built. */
  building: ({ done, total }: { done: number; total: number }) => `building the workbook, sheet ${done} of ${total}`,
  /** Shown while a report's evidence pictures are reduced. */
  pictures: ({ done, total }: { done: number; total: number }) =>
    `making pictures of the evidence small, ${done} of ${total}`,
  progress: ({ done, total, seconds }: { done: number; total: number; seconds: number }) =>
    `${done} of ${total} read, about ${counted(seconds, 'second', 'seconds')} left`,
  unsent: ({ name }: { name: string }) => `Signed, but no workbook or audit of it was given: ${name}.`,
  rejectedKept: ({ count, inWorkbook }: { count: number; inWorkbook: boolean }) =>
    `${counted(count, 'input was', 'inputs were')} rejected; ${count === 1 ? 'its name and the reason stand' : 'their names and the reasons stand'} above${inWorkbook ? ' and on the workbook’s sheet “Sources and decisions”' : ''}.`,
  comparison: {
    title: ({ facility, before, after }: { facility: string; before: string; after: string }) =>
      `${facility}: ${before} → ${after}`,
    same: 'Nothing changed on common criteria.',
    onlyBefore: ({ criteria }: { criteria: string }) => `Asked before only: ${criteria}.`,
    onlyAfter: ({ criteria }: { criteria: string }) => `Asked now only: ${criteria}.`,
    versions: ({ before, after }: { before: string; after: string }) =>
      `The two audits use versions ${before} and ${after} of the checklist: their scores and levels can’t be compared. Only common criteria are, those marked alike in both.`,
    remarked: ({ criteria }: { criteria: string }) =>
      `Marked otherwise by the later version, so not compared: ${criteria}.`,
    facilitiesBefore: ({ facilities }: { facilities: string }) => `Facilities before only: ${facilities}.`,
    facilitiesAfter: ({ facilities }: { facilities: string }) => `Facilities now only: ${facilities}.`,
  },
};
