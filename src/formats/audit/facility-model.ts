import type { Facility } from '../../domain/audit/facility.ts';
import { textIn } from '../../domain/values/language.ts';
import type { FacilityShape } from '../schemas/facility-schema.ts';
import { type Members, mapMembers, members } from '../shape/members.ts';

/** A facility with defaults filled in. */
export function facilityOf(shape: FacilityShape): Facility {
  const { id, name, kind, unit, province, profile, emr, deadlines } = shape;
  return {
    id,
    ...(typeof name === 'string' ? { name } : { name: textIn(name, 'vi'), names: name }),
    kind,
    unit: unit ?? null,
    province: province ?? null,
    profile: new Map(Object.entries(profile ?? {})),
    emr: emr ? { status: emr.status, decision: emr.decision ?? null, on: emr.on ?? null } : null,
    deadlines: new Map(Object.entries(deadlines ?? {})),
  };
}

/** A facility as written in files. */
export function facilityMembers(facility: Facility): Members {
  const { id, name, names, kind, unit, province, profile, emr, deadlines } = facility;
  return members({
    id,
    name: names !== undefined && textIn(names, 'vi') === name ? { ...names } : name,
    kind,
    unit: unit && { id: unit.id, name: unit.name },
    province,
    profile: mapMembers(profile, (value) => value),
    emr: emr && members({ status: emr.status, decision: emr.decision, on: emr.on }),
    deadlines: mapMembers(deadlines, ({ date, reason }) => members({ date, reason })),
  });
}
