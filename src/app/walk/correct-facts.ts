import type { Attendee, Audit } from '../../domain/audit/audit.ts';
import { AuditError } from '../../domain/problem/audit-error.ts';
import { switchedBy } from '../../domain/records/corrections.ts';
import { textIn } from '../../domain/values/language.ts';
import { noVisit } from '../../domain/visit/record-visit.ts';
import { problemMessage } from '../../i18n/problem-text.ts';
import { formatDay, formatNumber } from '../../i18n/written/numbers-and-dates.ts';
import { profileAnswer } from '../../report/words/facility/profile-fields.ts';
import { settableFields } from '../audit/settable-fields.ts';
import { askReason, saveSomewhere, type Walk } from './walk.ts';

/** A fact of the audit that can be corrected. */
interface Fact {
  /** As `audit set` names it. */
  readonly field: string;
  readonly label: string;
  /** As it is typed; '': nothing stands there. */
  readonly typed: string;
  /** As it is read. */
  readonly shown: string;
  /** What there is to choose from; null: it is typed. */
  readonly options: readonly { readonly value: string; readonly label: string }[] | null;
  readonly lines?: 'each';
}

/** Lists what was entered about facility, day, group and visit, and corrects one after the other; Esc ends. */
export async function correctFacts(walk: Walk): Promise<void> {
  for (;;) {
    const { walk: say } = walk.messages;
    const fact = await walk.prompts.choose<Fact>({
      title: say.correctTitle,
      choices: factsOf(walk).map((each) => ({
        value: each,
        label: each.shown === '' ? `${each.label}: …` : `${each.label}: ${each.shown}`,
      })),
    });
    if (fact === null) return;
    await correct(walk, fact, fact.typed);
  }
}

async function correct(walk: Walk, fact: Fact, typed: string): Promise<void> {
  const text = await askValue(walk, fact, typed);
  if (text === null || (text === typed && typed === fact.typed)) return;
  const { session, by, tools, prompts, messages } = walk;
  const { checklist } = session;
  const before = session.audit();
  const at = tools.surroundings.now();
  const set = settableFields(checklist).get(fact.field);
  if (set === undefined) throw new RangeError(`no such field: ${fact.field}`);
  const { language } = tools.surroundings;
  const setWith = (reason: string | null): Audit =>
    set({
      audit: before,
      checklist,
      text: text === '' ? null : text,
      field: fact.field,
      language,
      remover: { by, at, reason },
    });
  try {
    if (!(await isMeant(walk, before, setWith(null)))) return;
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    for (const each of error.problems) prompts.tell(problemMessage(each, messages));
    // What was typed stays to be mended.
    return correct(walk, fact, text);
  }
  const reason = await askReason(walk);
  if (!reason.isGiven) return;
  await saveSomewhere(walk, setWith(reason.text), reason.text);
  prompts.tell(messages.walk.corrected({ what: fact.label }));
}

async function askValue({ prompts, messages }: Walk, fact: Fact, typed: string): Promise<string | null> {
  if (fact.options === null) {
    return prompts.text({ title: fact.label, initial: typed, ...(fact.lines && { lines: fact.lines }) });
  }
  const at = fact.options.findIndex(({ value }) => value === typed);
  const none = { value: null, label: messages.walk.leaveAsIs };
  const choices = [...fact.options, none];
  return prompts.choose<string | null>({ title: fact.label, choices, start: at === -1 ? fact.options.length : at });
}

/** Shows which criteria a change switches on and off before it is made. */
async function isMeant({ prompts, messages, session }: Walk, before: Audit, after: Audit): Promise<boolean> {
  const { on, off, silenced } = switchedBy(session.checklist, before, after);
  if (on.length + off.length === 0) return true;
  const { walk: say } = messages;
  const chosen = await prompts.choose({
    title: say.switches({ on: on.join(', '), off: off.join(', '), silenced: silenced.join(', ') }),
    isMenu: true,
    choices: [
      { value: true, label: say.changeIt },
      { value: false, label: say.leaveAsIs },
    ],
  });
  return chosen === true;
}

function factsOf(walk: Walk): readonly Fact[] {
  const audit = walk.session.audit();
  const { language } = walk.tools.surroundings;
  const { visit: say, walk: words } = walk.messages;
  const visit = audit.visit ?? noVisit;
  const plain = (field: string, label: string, typed: string | null): Fact => ({
    ...{ field, label, typed: typed ?? '', shown: typed ?? '', options: null },
  });
  const people = (field: string, label: string, lines: readonly string[]): Fact => ({
    ...{ field, label, typed: lines.join('\n'), shown: lines.join(' | '), options: null, lines: 'each' },
  });
  const present = (side: 'group' | 'facility') =>
    people(
      `visit.present.${side}`,
      words.presentOf[side],
      visit.present.filter((each) => each.side === side).map(personLine),
    );
  const texts = [
    'place',
    'decision',
    'plan',
    'number',
    'chair',
    'secretary',
    'strengths',
    'conclusion',
    'facilityOpinion',
  ] as const;
  return [
    ...profileFacts(walk),
    plain('facility.name', words.askFacilityName, audit.facility.name),
    plain('auditedOn', words.askDay, formatDay(audit.auditedOn, language)),
    people(
      'team',
      words.teamLines,
      audit.team.map(({ name, agency, role }) => line([name, agency, role])),
    ),
    present('group'),
    present('facility'),
    plain('visit.startedAt', say.startedAt, visit.startedAt?.slice(11, 16) ?? null),
    plain('visit.endedAt', say.endedAt, visit.endedAt?.slice(11, 16) ?? null),
    ...texts.map((part) => plain(`visit.${part}`, say[part], visit[part])),
  ];
}

function profileFacts({ session, tools }: Walk): readonly Fact[] {
  const { profile } = session.audit().facility;
  const { language } = tools.surroundings;
  return session.checklist.profile.map((question): Fact => {
    const value = profile.get(question.id);
    return {
      field: `profile.${question.id}`,
      label: textIn(question.question, language),
      typed: value === undefined ? '' : typeof value === 'number' ? formatNumber(value, language) : value,
      shown: value === undefined ? '' : profileAnswer(question, value, language),
      options:
        question.kind === 'choice'
          ? question.options.map(({ id, label }) => ({ value: id, label: textIn(label, language) }))
          : null,
    };
  });
}

function personLine({ name, title, agency }: Attendee): string {
  return line([name, title, agency]);
}

/** Parts between semicolons, without empty ones at the end. */
function line(parts: readonly (string | null)[]): string {
  return parts
    .map((part) => part ?? '')
    .join('; ')
    .replace(/(?<!; ?)(?:;\s*)+$/, '');
}
