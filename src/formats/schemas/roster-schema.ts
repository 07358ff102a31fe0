import * as z from 'zod';
import { once } from '../../domain/values/once.ts';
import { facilitySchema } from './facility-schema.ts';
import { fileIdText, idText, maybe } from './parts.ts';

export type RosterShape = z.infer<ReturnType<typeof rosterSchema>>;

/** The facilities that a province expects reports from. */
export const rosterSchema = once(() =>
  z.strictObject({
    format: z.string(),
    id: maybe(idText()),
    title: maybe(z.string()),
    province: maybe(z.string()),
    facilities: z.array(facilitySchema(fileIdText)),
  }),
);
