import * as z from 'zod';
import { once } from '../../domain/values/once.ts';
import { amount, byId, day, filledText, idText, maybe, share } from './parts.ts';

export type PriceListShape = z.infer<ReturnType<typeof priceSchema>>;

/** A price list. */
export const priceSchema = once(() =>
  z.strictObject({
    format: z.string(),
    id: idText(),
    title: maybe(z.string()),
    currency: maybe(z.string().regex(/^[A-Z]{3}$/, 'invalid-id')),
    illustrative: maybe(z.boolean()),
    otherCosts: maybe(share()),
    contingency: maybe(share()),
    items: byId(
      z.strictObject({
        price: maybe(amount()),
        unit: maybe(z.string()),
        specification: maybe(z.string()),
        sources: maybe(z.array(sourceSchema())),
        validUntil: maybe(day()),
        vat: maybe(share()),
        vatIncluded: maybe(z.boolean()),
        budget: maybe(z.enum(['investment', 'recurrent'])),
      }),
    ),
  }),
);

function sourceSchema() {
  return z.strictObject({
    kind: z.enum(['quotation', 'appraisal', 'past-award', 'example']),
    supplier: maybe(filledText()),
    on: maybe(day()),
    price: maybe(amount()),
  });
}
