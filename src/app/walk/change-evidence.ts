import type { Audit, Evidence } from '../../domain/audit/audit.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';
import { isIsoDay } from '../../domain/values/days.ts';
import { editEvidence, moveEvidence, type Recording, removeEvidence } from '../../domain/visit/record-response.ts';
import { formatDay } from '../../i18n/written/numbers-and-dates.ts';
import { typedDay } from '../../i18n/written/typed-number.ts';
import { askEvidence } from './ask-evidence.ts';
import { goTo } from './go-to.ts';
import { recordingOf, saveChange, type Walk } from './walk.ts';

/** Adds evidence; where there is some, it can be looked through, described anew, moved and taken out. */
export async function evidenceOf(walk: Walk, criterion: Criterion): Promise<void> {
  const evidence = walk.session.audit().responses.get(criterion.id)?.evidence ?? [];
  if (evidence.length === 0) return askEvidence(walk, criterion);
  const { walk: say } = walk.messages;
  const chosen = await walk.prompts.choose<Evidence | 'add'>({
    title: say.evidenceCount({ count: evidence.length }),
    choices: [
      { value: 'add', label: say.evidenceAdd },
      ...evidence.map((each) => ({ value: each, label: evidenceText(walk, each) })),
    ],
  });
  if (chosen === null) return;
  await (chosen === 'add' ? askEvidence(walk, criterion) : changeOne(walk, criterion, chosen));
}

function evidenceText({ tools }: Walk, { file, caption, takenOn }: Evidence): string {
  const day = takenOn === null ? [] : [formatDay(takenOn, tools.surroundings.language)];
  return [...(caption === null ? [] : [caption]), ...day, file.split('/').at(-1)].join(' · ');
}

async function changeOne(walk: Walk, criterion: Criterion, was: Evidence): Promise<void> {
  const { walk: say } = walk.messages;
  const what = await walk.prompts.choose({
    title: evidenceText(walk, was),
    isMenu: true,
    choices: (['caption', 'day', 'move', 'remove'] as const).map((value) => ({
      value,
      label: say.evidenceChanges[value],
    })),
  });
  const change = what === null ? null : await changes[what](walk, criterion, was);
  if (change === null) return;
  const recording = await recordingOf(walk, criterion);
  if (recording === null) return;
  await saveChange(walk, (audit) => change(audit, recording), recording.changed);
  walk.prompts.tell(say.evidenceChanged({ file: was.file }));
}

type Change = (audit: Audit, recording: Recording) => Audit;

/** Each asks what it needs; null: left with Esc. */
const changes: Readonly<
  Record<
    'caption' | 'day' | 'move' | 'remove',
    (walk: Walk, criterion: Criterion, was: Evidence) => Promise<Change | null>
  >
> = {
  caption: async ({ prompts, messages }, { id }, was) => {
    const caption = await prompts.text({ title: messages.walk.evidenceCaption, initial: was.caption ?? '' });
    return caption === null ? null : (audit) => editEvidence(audit, id, was.file, { caption: caption || null });
  },
  day: async ({ prompts, messages, session, tools }, { id }, was) => {
    const dayOf = (text: string) => typedDay(text, session.audit().auditedOn);
    const typed = await prompts.text({
      title: messages.walk.evidenceDay,
      initial: was.takenOn === null ? '' : formatDay(was.takenOn, tools.surroundings.language),
      problemWith: (text) => (text === '' || isIsoDay(dayOf(text) ?? '') ? null : messages.walk.notADay),
    });
    return typed === null ? null : (audit) => editEvidence(audit, id, was.file, { takenOn: dayOf(typed) });
  },
  move: async (walk, criterion, was) => {
    const to = await goTo(walk, criterion);
    if (to === null || to === criterion) return null;
    return (audit, { by, at, changed }) => moveEvidence(audit, criterion.id, to.id, was, { by, at, reason: changed });
  },
  remove: async ({ prompts, messages }, { id }, was) => {
    const why = await prompts.text({
      title: messages.walk.evidenceWhyRemoved,
      problemWith: (text) => (text === '' ? messages.walk.reasonNeeded : null),
    });
    if (why === null) return null;
    return (audit, { by, at }) => removeEvidence(audit, id, was, { by, at, reason: why });
  },
};
