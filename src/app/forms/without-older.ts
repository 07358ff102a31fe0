import type { Audit } from '../../domain/audit/audit.ts';
import { type HistoryEntry, readHistory } from '../../domain/audit/history.ts';
import type { LeftOut } from '../../domain/form/form-reading.ts';
import { compareInstants } from '../../domain/values/instant.ts';
import { isJsonObject, type JsonValue } from '../../domain/values/json.ts';
import { readHistoryText, waitingFor } from '../audit/history-file.ts';
import type { Tools } from '../ports/tools.ts';
import type { OpenedForm } from './opened-form.ts';

/**
 * A form without those answers about the facility that the audit has been given others of since the form was saved. An audit has no times of
 * them, its history has.
 */
export async function withoutOlder(
  tools: Tools,
  form: OpenedForm,
  { facility: { profile }, auditedOn }: Audit,
  path: string,
): Promise<OpenedForm> {
  const { reading, base } = form;
  const { savedAt } = reading;
  if (savedAt === undefined) return form;
  const since = (await historyEntries(tools, path)).filter(({ at }) => compareInstants(at, savedAt) > 0);
  const isNewer = (id: string, value: string | number | null): boolean =>
    value !== (profile.get(id) ?? null) &&
    value !== (base.facility.profile.get(id) ?? null) &&
    since.some(({ part, from, to }) => part === 'profile' && valueIn(from, id) !== valueIn(to, id));
  const newer = [...reading.profile].flatMap(([id, value]) => (isNewer(id, value) ? [id] : []));
  const isDayNewer = reading.auditedOn !== auditedOn && since.some(({ part }) => part === 'auditedOn');
  const kept = newer.map(
    (question): LeftOut => ({ why: 'newer-kept', criterion: null, question, sheet: null, cell: null }),
  );
  return {
    ...form,
    reading: {
      ...reading,
      auditedOn: isDayNewer ? auditedOn : reading.auditedOn,
      profile: new Map([...reading.profile].filter(([id]) => !newer.includes(id))),
      leftOut: [...reading.leftOut, ...kept],
    },
  };
}

async function historyEntries(tools: Tools, path: string): Promise<readonly HistoryEntry[]> {
  const lines = readHistory(await readHistoryText(tools, path), tools.surroundings.sha256);
  const waiting = await waitingFor(tools, path);
  return [...lines.flatMap((line) => (line.is === 'entry' ? [line.entry] : [])), ...waiting];
}

function valueIn(profile: JsonValue, question: string): JsonValue {
  return isJsonObject(profile) ? (profile[question] ?? null) : null;
}
