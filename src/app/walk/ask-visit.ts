import type { Attendee, Difficulty, Visit } from '../../domain/audit/audit.ts';
import { authorities } from '../../domain/checklist/checklist.ts';
import { saidOrNull } from '../../domain/values/blank.ts';
import { namedPerson } from '../../domain/visit/named-person.ts';
import { noVisit, recordDisputed, recordVisit } from '../../domain/visit/record-visit.ts';
import { typedTime } from '../../i18n/written/typed-number.ts';
import { criterionChoice } from './go-to.ts';
import { readBack } from './read-back.ts';
import { askReason, saveSomewhere, type Walk } from './walk.ts';

/** Asks for the beginning of the visit: place, time, mandate, people present, chair and secretary. Esc leaves the rest for later. */
export async function askOpening(walk: Walk): Promise<void> {
  const { visit } = walk.messages;
  const { facility, team } = walk.session.audit();
  const isDone =
    (await askTexts(walk, ['place', 'decision', 'plan'], { place: facility.name })) &&
    (await askTime(walk, 'startedAt'));
  if (!isDone) return;
  const known = team.map(
    ({ name, agency, role }): Attendee => ({
      honorific: null,
      name,
      agency,
      title: role,
      side: 'group',
    }),
  );
  if (!(await askPresent(walk, 'group', known)) || !(await askPresent(walk, 'facility', []))) return;
  await askPerson(walk, 'chair', visit.chair);
  await askPerson(walk, 'secretary', visit.secretary);
}

/** Asks for the end of the visit, and reads back to both sides what they sign. Esc leaves the rest for later. */
export async function askClosing(walk: Walk): Promise<void> {
  const isDone =
    (await askTexts(walk, ['strengths'])) &&
    (await askDifficulties(walk)) &&
    (await askTexts(walk, ['conclusion'])) &&
    (await askAgreement(walk)) &&
    (await askTime(walk, 'endedAt'));
  if (isDone) await askTexts(walk, ['number']);
}

function visitOf(walk: Walk): Visit {
  return walk.session.audit().visit ?? noVisit;
}

/** Each part is saved as soon as it is given, like answers. */
async function save(walk: Walk, changes: Partial<Visit>): Promise<void> {
  const reason = await askReason(walk);
  if (reason.isGiven) await saveSomewhere(walk, recordVisit(walk.session.audit(), changes), reason.text);
}

type TextPart = 'place' | 'decision' | 'plan' | 'number' | 'strengths' | 'conclusion' | 'facilityOpinion';

const hasSeveralLines: ReadonlySet<TextPart> = new Set(['strengths', 'conclusion', 'facilityOpinion']);

/** False: left with Esc. */
async function askTexts(
  walk: Walk,
  parts: readonly TextPart[],
  presets: Partial<Record<TextPart, string>> = {},
): Promise<boolean> {
  for (const part of parts) {
    const before = visitOf(walk)[part];
    const preset = presets[part];
    const text = await walk.prompts.text({
      title: walk.messages.visit[part],
      ...(hasSeveralLines.has(part) && { lines: 'kept' }),
      ...(before === null ? {} : { initial: before }),
      ...(before !== null || preset === undefined ? {} : { preset }),
    });
    if (text === null) return false;
    if (text !== (before ?? '')) await save(walk, { [part]: text === '' ? null : text });
  }
  return true;
}

/** A time of the day of the audit, on the clock of this machine. */
async function askTime(walk: Walk, part: 'startedAt' | 'endedAt'): Promise<boolean> {
  const { messages, prompts, session, tools } = walk;
  const now = tools.surroundings.now();
  const before = visitOf(walk)[part];
  const typed = await prompts.text({
    title: messages.visit[part],
    preset: (before ?? now).slice(11, 16),
    problemWith: (text) => (typedTime(text) === null ? messages.visit.notATime : null),
  });
  const time = typed === null ? null : typedTime(typed);
  if (time === null) return false;
  const instant = `${session.audit().auditedOn}T${time}:00${now.slice(19)}`;
  if (instant !== before) await save(walk, { [part]: instant });
  return true;
}

/** People one by one, as “name; title; agency”; an empty line ends the list. */
async function askPresent(walk: Walk, side: 'group' | 'facility', known: readonly Attendee[]): Promise<boolean> {
  const { visit } = walk.messages;
  const isThere = visitOf(walk).present.some((each) => each.side === side);
  if (!isThere && known.length > 0) await save(walk, { present: [...visitOf(walk).present, ...known] });
  for (;;) {
    const there = visitOf(walk).present.filter((each) => each.side === side);
    const line = await walk.prompts.text({
      title: visit.present[side]({ names: there.map(({ name }) => name).join(', ') }),
    });
    if (line === null) return false;
    if (line === '') return true;
    const [addressed = '', title = null, agency = null] = line.split(';').map((part) => saidOrNull(part.trim()));
    if (addressed === null || addressed === '') continue;
    await save(walk, { present: [...visitOf(walk).present, { ...namedPerson(addressed), title, agency, side }] });
  }
}

async function askPerson(walk: Walk, part: 'chair' | 'secretary', title: string): Promise<void> {
  const group = visitOf(walk).present.filter(({ side }) => side !== 'facility');
  const chosen = await walk.prompts.choose({
    title,
    choices: [
      ...group.map(({ name }) => ({ value: name, label: name })),
      { value: '', label: walk.messages.visit.later },
    ],
  });
  if (chosen !== null && chosen !== '') await save(walk, { [part]: chosen });
}

/** Reads back until both sides confirm; what the facility says and disputes can be written down before. False: left with Esc. */
async function askAgreement(walk: Walk): Promise<boolean> {
  const { visit } = walk.messages;
  if (!(await askTexts(walk, ['facilityOpinion'])) || !(await askDisputed(walk))) return false;
  for (;;) {
    await walk.prompts.read({ title: visit.readBack, paragraphs: readBack(walk) });
    const chosen = await walk.prompts.choose({
      title: visit.doBothAgree,
      isMenu: true,
      choices: [
        { value: 'agreed', label: visit.bothAgree },
        { value: 'opinion', label: visit.moreToSay },
        { value: 'later', label: visit.notYet },
      ],
    });
    if (chosen === 'agreed') return true;
    if (chosen !== 'opinion') return false;
    if (!(await askTexts(walk, ['facilityOpinion'])) || !(await askDisputed(walk))) return false;
  }
}

/** Difficulties one by one: what, why, and who can mend it; an empty line ends the list. */
async function askDifficulties(walk: Walk): Promise<boolean> {
  const { visit, words } = walk.messages;
  for (;;) {
    const text = await walk.prompts.text({ title: visit.difficulty({ count: visitOf(walk).difficulties.length }) });
    if (text === null) return false;
    if (text === '') return true;
    const cause = await walk.prompts.text({ title: visit.cause });
    const authority = await walk.prompts.choose({
      title: visit.authority,
      isMenu: true,
      choices: authorities.map((value) => ({ value, label: words.authority[value] })),
    });
    const difficulty: Difficulty = { text, cause: cause === '' ? null : cause, authority };
    await save(walk, { difficulties: [...visitOf(walk).difficulties, difficulty] });
  }
}

/** A criterion that is disputed already is so no longer, which is noted. */
async function saveDisputed(walk: Walk, criterion: string): Promise<void> {
  const reason = await askReason(walk);
  if (!reason.isGiven) return;
  const change = { by: walk.by, at: walk.tools.surroundings.now(), reason: reason.text };
  await saveSomewhere(walk, recordDisputed(walk.session.audit(), criterion, change), reason.text);
}

/** Criteria that the facility disputes: chosen again, one is taken off the list. */
async function askDisputed(walk: Walk): Promise<boolean> {
  for (;;) {
    const disputed = visitOf(walk).disputed;
    const chosen = await walk.prompts.choose<string>({
      title: walk.messages.visit.disputed({ ids: disputed.join(', ') }),
      choices: [
        { value: '', label: walk.messages.visit.noMore },
        ...walk.order.map((criterion) => ({ ...criterionChoice(walk, criterion), value: criterion.id })),
      ],
    });
    if (chosen === null) return false;
    if (chosen === '') return true;
    await saveDisputed(walk, chosen);
  }
}
