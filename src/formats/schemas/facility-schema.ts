import * as z from 'zod';
import { byId, day, filledText, idText, localizedText, maybe } from './parts.ts';

export type FacilityShape = z.infer<ReturnType<typeof facilitySchema>>;

/** A facility, as audits and rosters hold it. */
export function facilitySchema() {
  return z.strictObject({
    id: idText(),
    name: z.union([filledText(), localizedText().refine(saysSomething, 'empty-value')]),
    kind: idText(),
    unit: maybe(z.strictObject({ id: idText(), name: filledText() })),
    province: maybe(z.string()),
    profile: maybe(byId(z.union([z.string(), z.number()]))),
    emr: maybe(z.strictObject({ status: filledText(), decision: maybe(z.string()), on: maybe(day()) })),
    deadlines: maybe(byId(z.strictObject({ date: day(), reason: filledText() }))),
  });
}

function saysSomething(name: object): boolean {
  return Object.values(name).some((text) => text !== '');
}
