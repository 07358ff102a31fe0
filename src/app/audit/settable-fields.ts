import type { Audit, TeamMember, Visit } from '../../domain/audit/audit.ts';
import type { Checklist } from '../../domain/checklist/checklist.ts';
import { failure, valueOrThrow } from '../../domain/problem/audit-error.ts';
import { recordAssigned, recordFacility, recordProfile } from '../../domain/records/corrections.ts';
import type { Remover } from '../../domain/records/deletions.ts';
import { isFileId } from '../../domain/values/ids.ts';
import type { Language } from '../../domain/values/language.ts';
import { namedPerson } from '../../domain/visit/named-person.ts';
import { noVisit, recordVisit } from '../../domain/visit/record-visit.ts';
import { realDay, typedTime } from '../../i18n/written/typed-number.ts';
import { profileValue } from './profile-value.ts';

/** What a field is set from. */
export interface Setting {
  readonly audit: Audit;
  readonly checklist: Checklist;
  /** As typed, in NFC; null: what stands there is taken away. */
  readonly text: string | null;
  readonly field: string;
  readonly remover: Remover;
  readonly language: Language;
}

/** The audit with a field set. @throws AuditError where the text is none for it. */
export type SettableField = (setting: Setting) => Audit;

/** Every field that can be corrected, by the name it is called by. */
export function settableFields({ profile, sections }: Checklist): ReadonlyMap<string, SettableField> {
  return new Map<string, SettableField>([
    ...profile.map((question) => {
      const set: SettableField = ({ audit, text, field, remover, language }) => {
        const value = text === null ? null : valueOrThrow(profileValue(question, text, field, language));
        return recordProfile(audit, question.id, value, remover);
      };
      return [`profile.${question.id}`, set] as const;
    }),
    ...sections.map(({ id }) => {
      const set: SettableField = ({ audit, text }) => recordAssigned(audit, id, text);
      return [`assigned.${id}`, set] as const;
    }),
    ...Object.entries(otherFields),
  ]);
}

const otherFields: Readonly<Record<string, SettableField>> = {
  auditedOn: (setting) => ({ ...setting.audit, auditedOn: dayOf(setting) }),
  'facility.name': (setting) => recordFacility(setting.audit, { name: needed(setting) }),
  'facility.kind': (setting) => recordFacility(setting.audit, { kind: idOf(setting) }),
  'facility.province': ({ audit, text }) => recordFacility(audit, { province: text }),
  'facility.unit': (setting) => recordFacility(setting.audit, { unit: unitOf(setting) }),
  'facility.emr.status': ({ audit, text }) =>
    recordFacility(audit, { emr: text === null ? null : { ...noEmr, ...audit.facility.emr, status: text } }),
  'facility.emr.decision': (setting) => withEmr(setting, { decision: setting.text }),
  'facility.emr.on': (setting) => withEmr(setting, { on: setting.text === null ? null : dayOf(setting) }),
  team: ({ audit, text }) => ({ ...audit, team: text === null ? [] : linesOf(text).map(memberOf) }),
  ...visitFields(),
};

const noEmr = { decision: null, on: null };

function visitFields(): Readonly<Record<string, SettableField>> {
  const texts = [
    'number',
    'decision',
    'plan',
    'place',
    'chair',
    'secretary',
    'strengths',
    'conclusion',
    'facilityOpinion',
  ] as const;
  const set = (changes: (setting: Setting) => Partial<Visit>): SettableField => {
    return (setting) => recordVisit(setting.audit, changes(setting));
  };
  return {
    ...Object.fromEntries(texts.map((field) => [`visit.${field}`, set(({ text }) => ({ [field]: text }))])),
    'visit.startedAt': set((setting) => ({ startedAt: momentOf(setting) })),
    'visit.endedAt': set((setting) => ({ endedAt: momentOf(setting) })),
    'visit.copies': set((setting) => ({ copies: copiesOf(setting) })),
    'visit.present.group': set((setting) => ({ present: presentOf(setting, 'group') })),
    'visit.present.facility': set((setting) => ({ present: presentOf(setting, 'facility') })),
    'visit.difficulties': set(({ text }) => ({
      difficulties: linesOf(text ?? '').map((line) => {
        const [what, cause = null, authority = null] = partsOf(line);
        return { text: what ?? '', cause, authority };
      }),
    })),
  };
}

function withEmr(
  { audit, field }: Setting,
  changes: { readonly decision?: string | null; readonly on?: string | null },
): Audit {
  const { emr } = audit.facility;
  if (emr === null) throw failure('missing-key', { key: `${field.slice(0, field.lastIndexOf('.'))}.status` });
  return recordFacility(audit, { emr: { ...emr, ...changes } });
}

/** @throws AuditError empty-value. */
function needed({ text, field }: Setting): string {
  if (text === null) throw failure('empty-value', { key: field });
  return text;
}

function idOf(setting: Setting): string {
  const text = needed(setting);
  if (!isFileId(text)) throw failure('invalid-id', { key: setting.field, found: text });
  return text;
}

/** `id; name` */
function unitOf(setting: Setting) {
  if (setting.text === null) return null;
  const [id, name = null] = partsOf(setting.text);
  if (id === undefined || id === null || !isFileId(id))
    throw failure('invalid-id', { key: setting.field, found: id ?? '' });
  if (name === null)
    throw failure('invalid-option', { option: setting.field, value: setting.text, expected: 'id; name' });
  return { id, name };
}

function dayOf(setting: Setting): string {
  const text = needed(setting);
  const day = realDay(text);
  if (day === null) throw failure('invalid-date', { key: setting.field, found: text });
  return day;
}

/** A time on the day of the audit, `8:30`, or a day and a time, `2025-08-05T08:30`. */
function momentOf({ audit, text, field }: Setting): string | null {
  if (text === null) return null;
  const [, day = audit.auditedOn, clock = text] = /^(\S+)[T ](\d{1,2}[:h]\d{2})$/.exec(text) ?? [];
  const [on, at] = [realDay(day), typedTime(clock)];
  if (on === null || at === null) {
    throw failure('invalid-option', { option: field, value: text, expected: '8:30, 2025-08-05T08:30' });
  }
  return `${on}T${at}`;
}

function copiesOf({ text, field }: Setting): number | null {
  if (text === null) return null;
  if (!/^\d{1,3}$/.test(text)) throw failure('invalid-option', { option: field, value: text, expected: '1, 2, 3 …' });
  return Number(text);
}

/** Those of one side, a line each: `name; title; agency`. */
function presentOf({ audit, text }: Setting, side: 'group' | 'facility'): Visit['present'] {
  const others = (audit.visit ?? noVisit).present.filter((each) => each.side !== side);
  const named = linesOf(text ?? '').map((line) => {
    const [name, title = null, agency = null] = partsOf(line);
    return { ...namedPerson(nameOf(name, line)), title, agency, side };
  });
  return side === 'group' ? [...named, ...others] : [...others, ...named];
}

/** `name; agency; role` */
function memberOf(line: string): TeamMember {
  const [name, agency = null, role = null] = partsOf(line);
  return { name: nameOf(name, line), agency, role };
}

/** @throws AuditError empty-value for a line that begins with its second part. */
function nameOf(name: string | null | undefined, line: string): string {
  if (name === null || name === undefined) throw failure('empty-value', { key: line });
  return name;
}

/** Several are separated by lines, or in one line by `|`. */
function linesOf(text: string): readonly string[] {
  return text.split(/[\n|]/).flatMap((line) => line.trim() || []);
}

function partsOf(line: string): readonly (string | null)[] {
  return line.split(';').map((part) => part.trim() || null);
}
