import { groupBy } from '../../../domain/values/grouping.ts';
import type { ProvinceView } from './province-view.ts';

/** Where facilities were assessed with several versions of the checklist: how many with each, and that their scores can't be compared. */
export function versionsNote({ province: { facilities }, messages }: ProvinceView): readonly string[] {
  const versions = groupBy(facilities, ({ checklist }) => checklist.version);
  if (versions.size < 2) return [];
  const list = [...versions].map(([version, own]) =>
    messages.province.notes.versionCount({ version, count: own.length }),
  );
  return [messages.province.notes.versionsMixed({ list: list.join('; ') })];
}
