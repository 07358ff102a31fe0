import * as z from 'zod';
import { byId, day, filledText, idText, localizedText, maybe } from './parts.ts';

export type FacilityShape = z.infer<ReturnType<typeof facilitySchema>>;

/** A facility, as audits and rosters hold it; `id` is what its id and its unit's must be. */
export function facilitySchema(id = idText) {
  return z.strictObject({
    id: id(),
    name: z.union([filledText(), localizedText().refine(saysSomething, 'empty-value')]),
    kind: idText(),
    unit: maybe(z.strictObject({ id: id(), name: filledText() })),
    province: maybe(z.string()),
    profile: maybe(byId(z.union([z.string(), z.number()]))),
    emr: maybe(z.strictObject({ status: filledText(), decision: maybe(z.string()), on: maybe(day()) })),
    deadlines: maybe(byId(z.strictObject({ date: day(), reason: filledText() }))),
  });
}

function saysSomething(name: object): boolean {
  return Object.values(name).some((text) => text !== '');
}
