import type { Answer } from '../../domain/audit/audit.ts';
import { toggleFlag } from '../../domain/audit/flags.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';
import { isSameAnswer } from '../../domain/scoring/agreement.ts';
import { clearAnswer, recordAnswer, recordNote } from '../../domain/visit/record-response.ts';
import { criterionLines } from '../../report/checklist/checklist-blocks.ts';
import { answerText } from '../../report/words/answers/answer-text.ts';
import type { QuestionReply } from '../ports/prompts-port.ts';
import { askEvidence, takePhotos } from './ask-evidence.ts';
import { askRows } from './ask-rows.ts';
import { askClosing, askOpening } from './ask-visit.ts';
import { evidenceOf } from './change-evidence.ts';
import { correctFacts } from './correct-facts.ts';
import { goTo } from './go-to.ts';
import { questionPage, remarksOn } from './question-page.ts';
import { reviewOpen } from './review-open.ts';
import { takeBackLast } from './take-back-last.ts';
import type { Turn } from './turn.ts';
import { putWaitingNote, waitingNote } from './waiting-notes.ts';
import { recordingOf, saveChange, type Walk } from './walk.ts';

/** Asks one criterion and records the answer, saved before the next question. @throws AuditError interrupted, or as Files.save. */
export async function askCriterion(walk: Walk, criterion: Criterion): Promise<Turn> {
  const page = questionPage(walk, criterion);
  const reply = await walk.prompts.question(page);
  switch (reply.type) {
    case 'answer':
      return record(walk, criterion, { is: 'given', value: reply.value });
    case 'confirm':
      return page.preset === null ? same : record(walk, criterion, page.preset);
    case 'no-evidence':
      return record(walk, criterion, { is: 'no-evidence' });
    case 'not-applicable':
      return notApplicable(walk, criterion, page.preset);
    case 'rows':
      return tableDone(walk, criterion, await askRows(walk, criterion, page, reply.pasted));
    case 'evidence':
      await (reply.pasted === undefined
        ? evidenceOf(walk, criterion)
        : askEvidence(walk, criterion, { pasted: reply.pasted }));
      return same;
    case 'photo':
      await takePhotos(walk, criterion);
      return same;
    default:
      return command(walk, criterion, reply.type);
  }
}

const same: Turn = { to: 'same' };

type Command = Exclude<
  QuestionReply['type'],
  'answer' | 'confirm' | 'no-evidence' | 'not-applicable' | 'rows' | 'evidence' | 'photo'
>;

async function command(walk: Walk, criterion: Criterion, type: Command): Promise<Turn> {
  switch (type) {
    case 'back':
      return { to: 'back' };
    case 'skip':
      return { to: 'next' };
    case 'save-quit':
      return { to: 'quit' };
    case 'note':
      await takeNote(walk, criterion);
      return same;
    case 'undo':
      return takeBackLast(walk, criterion);
    case 'flag':
      await saveChange(walk, (audit) => toggleFlag(audit, criterion.id));
      return same;
    case 'help':
      await showHelp(walk, criterion);
      return same;
    case 'clear':
      await takeBack(walk, criterion);
      return same;
    case 'visit':
      await writeVisit(walk);
      return same;
    case 'go-to':
      return turnTo(await goTo(walk, criterion));
    case 'review':
      return turnTo(await reviewOpen(walk), true);
  }
}

function turnTo(criterion: Criterion | null, isFromList = false): Turn {
  return criterion === null ? same : { to: 'criterion', criterion, isFromList };
}

/** The table itself is saved already. */
async function tableDone(walk: Walk, criterion: Criterion, answer: Answer | null): Promise<Turn> {
  if (answer === null) return same;
  await afterRecording(walk, criterion, answer);
  return { to: 'next' };
}

async function record(walk: Walk, criterion: Criterion, answer: Answer): Promise<Turn> {
  const recording = await recordingOf(walk, criterion);
  if (recording === null) return same;
  const note = waitingNote(walk, criterion);
  await saveChange(walk, (audit) => recordAnswer(audit, recording, answer, note), recording.changed);
  await afterRecording(walk, criterion, answer);
  return { to: 'next' };
}

async function afterRecording(walk: Walk, criterion: Criterion, answer: Answer): Promise<void> {
  walk.waitingNotes.delete(criterion.id);
  sayRecorded(walk, criterion, answer);
  for (const remark of remarksOn(walk, criterion)) walk.prompts.tell(remark);
  await explainDifference(walk, criterion, answer);
  if (walk.assessed().of(criterion.id)?.lacksEvidence) await askRequired(walk, criterion);
}

/** Pictures that wait come first, since they were taken for this. */
async function askRequired(walk: Walk, criterion: Criterion): Promise<void> {
  if (walk.photos.paths().length > 0) await takePhotos(walk, criterion);
  if (walk.assessed().of(criterion.id)?.lacksEvidence) await askEvidence(walk, criterion, { isRequired: true });
}

/** Shown only after saving, so that the screen never shows what the file does not have. */
function sayRecorded(walk: Walk, criterion: Criterion, answer: Answer): void {
  const needed = walk.assessed().of(criterion.id)?.needed ?? null;
  const text = answerText(criterion, answer, walk.tools.surroundings.language, needed);
  walk.prompts.tell(walk.messages.walk.saved({ criterion: criterion.id, answer: text }));
}

/** If the inspector disagrees with the facility, asks for a note with the reason; it may be left empty. */
async function explainDifference(walk: Walk, criterion: Criterion, answer: Answer): Promise<void> {
  const response = walk.session.audit().responses.get(criterion.id);
  const claim = walk.side === 'verified' ? (response?.self ?? null) : null;
  if (claim === null || isSameAnswer(claim.answer, answer) || (response?.verified?.note ?? null) !== null) return;
  const note = await walk.prompts.text({ title: walk.messages.walk.whyDifferent, lines: 'kept' });
  if (note !== null && note !== '') await saveNote(walk, criterion, note);
}

async function notApplicable(walk: Walk, criterion: Criterion, preset: Answer | null): Promise<Turn> {
  const { messages } = walk;
  const before = preset?.is === 'not-applicable' ? { initial: preset.reason } : {};
  const reason = await walk.prompts.text({
    title: messages.walk.whyNotApplicable,
    ...before,
    problemWith: (text) => (text === '' ? messages.walk.reasonNeeded : null),
  });
  return reason === null ? same : record(walk, criterion, { is: 'not-applicable', reason });
}

async function takeNote(walk: Walk, criterion: Criterion): Promise<void> {
  const own = walk.session.audit().responses.get(criterion.id)?.[walk.side] ?? null;
  const before = own?.note ?? waitingNote(walk, criterion) ?? '';
  const note = await walk.prompts.text({ title: walk.messages.walk.note, initial: before, lines: 'kept' });
  if (note === null || note === before) return;
  if (own !== null) return saveNote(walk, criterion, note);
  putWaitingNote(walk, criterion, note);
  if (note !== '') walk.prompts.tell(walk.messages.walk.noteWaits({ criterion: criterion.id }));
}

async function saveNote(walk: Walk, criterion: Criterion, note: string): Promise<void> {
  const recording = await recordingOf(walk, criterion);
  if (recording === null) return;
  await saveChange(walk, (audit) => recordNote(audit, recording, note), recording.changed);
  walk.prompts.tell(walk.messages.walk.noteSaved({ criterion: criterion.id }));
}

async function takeBack(walk: Walk, criterion: Criterion): Promise<void> {
  const recording = await recordingOf(walk, criterion);
  if (recording === null) return;
  await saveChange(walk, (audit) => clearAnswer(audit, recording), recording.changed);
  walk.prompts.tell(walk.messages.walk.cleared({ criterion: criterion.id }));
}

async function showHelp(walk: Walk, criterion: Criterion): Promise<void> {
  const { messages, session, tools } = walk;
  const lines = criterionLines(criterion, session.checklist, tools.surroundings.language);
  await walk.prompts.read({
    title: messages.walk.helpTitle({ criterion: criterion.id }),
    paragraphs: [...lines, messages.walk.keysHelp],
  });
}

async function writeVisit(walk: Walk): Promise<void> {
  const { visit } = walk.messages;
  const chosen = await walk.prompts.choose({
    title: walk.messages.walk.visitTitle,
    isMenu: true,
    choices: [
      ...(walk.side === 'verified'
        ? [
            { value: 'opening', label: visit.opening },
            { value: 'closing', label: visit.closing },
          ]
        : []),
      { value: 'facts', label: walk.messages.walk.facts },
    ],
  });
  if (chosen === 'facts') await correctFacts(walk);
  if (chosen === 'opening') await askOpening(walk);
  if (chosen === 'closing') await askClosing(walk);
}
