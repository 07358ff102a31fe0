import type { Evidence } from '../../domain/audit/audit.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';
import { AuditError } from '../../domain/problem/audit-error.ts';
import { isIsoDay } from '../../domain/values/days.ts';
import { droppedPaths } from '../../domain/values/dropped-paths.ts';
import { recordEvidence } from '../../domain/visit/record-response.ts';
import { problemMessage, problemPlace } from '../../i18n/problem-text.ts';
import { formatDay } from '../../i18n/written/numbers-and-dates.ts';
import { typedDay } from '../../i18n/written/typed-number.ts';
import type { ImportedEvidence } from '../ports/files-port.ts';
import { recordingOf, saveChange, type Walk } from './walk.ts';

/** Copies files beside the audit and lists them in the response; a file that can't be copied is reported, the others are kept. */
export async function askEvidence(walk: Walk, criterion: Criterion): Promise<void> {
  const { prompts, messages, session, tools } = walk;
  const typed = await prompts.text({ title: messages.walk.evidencePath });
  if (typed === null || typed === '') return;
  const taken: ImportedEvidence[] = [];
  for (const path of droppedPaths(typed)) {
    try {
      taken.push(await tools.files.importEvidence(session.path(), path));
    } catch (error) {
      if (!(error instanceof AuditError)) throw error;
      for (const each of error.problems) prompts.tell(`${problemPlace(each)}: ${problemMessage(each, messages)}`);
    }
  }
  if (taken.length === 0) return;
  for (const { file, metadata } of taken) {
    if (metadata === 'kept') prompts.tell(messages.walk.evidenceMetadataKept({ file }));
  }
  const described = await describe(walk, taken);
  const recording = await recordingOf(walk, criterion);
  if (recording === null) return;
  await saveChange(walk, (audit) => recordEvidence(audit, criterion.id, described, recording.at), recording.changed);
  for (const { file } of described) prompts.tell(messages.walk.evidenceCopied({ file }));
}

/** Caption and day are asked once for all files added together; a picture's own day takes precedence. */
async function describe(walk: Walk, taken: readonly ImportedEvidence[]): Promise<readonly Evidence[]> {
  const { prompts, messages } = walk;
  const caption = await prompts.text({ title: messages.walk.evidenceCaption });
  const today = walk.session.audit().auditedOn;
  const isDated = taken.every(({ takenOn }) => takenOn !== null);
  const day = isDated ? null : await askDay(walk, today);
  return taken.map(({ file, sha256, takenOn }) => ({
    file,
    sha256,
    takenOn: takenOn ?? day,
    caption: caption === null || caption === '' ? null : caption,
  }));
}

async function askDay({ prompts, messages, tools }: Walk, today: string): Promise<string | null> {
  const typed = await prompts.text({
    title: messages.walk.evidenceDay,
    preset: formatDay(today, tools.surroundings.language),
    problemWith: (text) => (isDay(typedDay(text)) ? null : messages.walk.notADay),
  });
  return typed === null ? null : typedDay(typed);
}

function isDay(day: string | null): boolean {
  return day !== null && isIsoDay(day);
}
