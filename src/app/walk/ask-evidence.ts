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
import { completedPath } from './completed-path.ts';
import { recordingOf, saveChange, type Walk } from './walk.ts';

/**
 * Copies files beside the audit and lists them in the response. A file that can't be copied is reported and its path stays to be mended,
 * the others are kept. `pasted` are paths that were dropped on the question.
 */
export async function askEvidence(
  walk: Walk,
  criterion: Criterion,
  { pasted = null, isRequired = false }: { readonly pasted?: string | null; readonly isRequired?: boolean } = {},
): Promise<void> {
  const { evidencePath, evidenceRequired } = walk.messages.walk;
  const title = isRequired ? evidenceRequired : evidencePath;
  let typed = pasted ?? (await askPath(walk, title, ''));
  for (;;) {
    if (typed === null || typed === '') return;
    const { taken, refused } = await importFiles(walk, typed.split('\n').flatMap(droppedPaths));
    if (taken.length > 0) await listEvidence(walk, criterion, taken);
    if (refused.length === 0) return;
    typed = await askPath(walk, title, refused.map(quoted).join(' '));
  }
}

/** Takes pictures that arrived as evidence, dated by the camera; which of them is asked where there are several. */
export async function takePhotos(walk: Walk, criterion: Criterion): Promise<void> {
  const { prompts, messages, photos, tools } = walk;
  const paths = photos.paths();
  const chosen =
    paths.length < 2
      ? paths
      : await prompts.choose<readonly string[]>({
          title: messages.walk.whichPhotos,
          choices: [
            { value: paths, label: messages.walk.allPhotos({ count: paths.length }) },
            ...paths.toReversed().map((path) => ({ value: [path], label: tools.files.basename(path) })),
          ],
        });
  if (chosen === null || chosen.length === 0) return;
  const { taken } = await importFiles(walk, chosen);
  const today = walk.session.audit().auditedOn;
  const dated = taken.map(({ file, sha256, takenOn }) => ({ file, sha256, takenOn: takenOn ?? today, caption: null }));
  if (dated.length > 0) await saveEvidence(walk, criterion, dated);
  // What can't be read now would be offered for ever.
  photos.take(chosen);
}

function askPath({ prompts, tools }: Walk, title: string, initial: string): Promise<string | null> {
  return prompts.text({
    title,
    initial,
    lines: 'kept',
    complete: (line) => completedPath(tools.files, line),
  });
}

/** A path among others is quoted where a blank would divide it. */
function quoted(path: string, _index: number, { length }: readonly string[]): string {
  return length > 1 && /\s/.test(path) ? `'${path}'` : path;
}

async function importFiles({ prompts, messages, session, tools }: Walk, paths: readonly string[]) {
  const taken: ImportedEvidence[] = [];
  const refused: string[] = [];
  for (const path of paths) {
    try {
      taken.push(await tools.files.importEvidence(session.path(), path));
    } catch (error) {
      if (!(error instanceof AuditError)) throw error;
      refused.push(path);
      for (const each of error.problems) prompts.tell(`${problemPlace(each)}: ${problemMessage(each, messages)}`);
    }
  }
  for (const { file, metadata } of taken) {
    if (metadata === 'kept') prompts.tell(messages.walk.evidenceMetadataKept({ file }));
  }
  return { taken, refused };
}

async function listEvidence(walk: Walk, criterion: Criterion, taken: readonly ImportedEvidence[]): Promise<void> {
  await saveEvidence(walk, criterion, await describe(walk, taken));
}

async function saveEvidence(walk: Walk, criterion: Criterion, described: readonly Evidence[]): Promise<void> {
  const recording = await recordingOf(walk, criterion);
  if (recording === null) return;
  await saveChange(walk, (audit) => recordEvidence(audit, criterion.id, described, recording.at), recording.changed);
  for (const { file } of described) walk.prompts.tell(walk.messages.walk.evidenceCopied({ file }));
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
