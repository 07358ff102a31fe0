import type { Round } from '../../../domain/audit/audit.ts';
import { roundName } from '../../words/facility/round-name.ts';
import type { ProvinceView } from '../frame/province-view.ts';

/** What papers call facilities, rounds and files of a merge. */
export interface SourceNames {
  readonly facility: (id: string) => string;
  readonly round: (id: string) => string;
  /** An audit by its facility, round and revision; another file by its name without folders. */
  readonly file: (path: string) => string;
}

export function sourceNames({ province, language, messages }: ProvinceView): SourceNames {
  const { facilities, roster, sources } = province;
  const names = new Map((roster?.missing ?? []).map(({ id, name }) => [id, name]));
  const rounds = new Map<string, Round>();
  for (const { facility, round, change } of facilities) {
    names.set(facility.id, facility.name);
    rounds.set(round.id, round);
    if (change !== null) rounds.set(change.before.round.id, change.before.round);
  }
  const inputs = new Map(
    sources.inputs.flatMap((each) => (each.is === 'audit' ? [[each.file, each.entry.input]] : [])),
  );
  const facilityName = (id: string) => names.get(id) ?? id;
  const nameOfRound = (id: string) => roundName(rounds.get(id) ?? { id, title: null }, language);
  return {
    facility: facilityName,
    round: nameOfRound,
    file: (path) => {
      const input = inputs.get(path);
      if (input === undefined) return path.split(/[\\/]/).at(-1) ?? path;
      const { facility, round, revision } = input;
      return messages.province.auditOf({ facility: facilityName(facility), round: nameOfRound(round), revision });
    },
  };
}
