import * as z from 'zod';
import { once } from '../../domain/values/once.ts';
import { facilitySchema } from './facility-schema.ts';
import { day, fileIdText, filledText, idText, maybe } from './parts.ts';

export type RosterShape = z.infer<ReturnType<typeof rosterSchema>>;

/** The facilities that a province expects reports from. */
export const rosterSchema = once(() =>
  z.strictObject({
    format: z.string(),
    id: maybe(idText()),
    title: maybe(z.string()),
    province: maybe(z.string()),
    facilities: z.array(rosterFacilitySchema()),
  }),
);

/** A facility with what it was before, and what it became. */
function rosterFacilitySchema() {
  return facilitySchema(fileIdText).extend({
    formerIds: maybe(z.array(fileIdText())),
    names: maybe(z.array(z.strictObject({ name: filledText(), until: day() }))),
    mergedInto: maybe(z.strictObject({ id: fileIdText(), on: day() })),
  });
}
