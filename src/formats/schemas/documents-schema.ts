import * as z from 'zod';
import { basisKinds } from '../../domain/checklist/checklist.ts';
import { documentTypes } from '../../domain/checklist/document-catalogue.ts';
import { once } from '../../domain/values/once.ts';
import { byId, day, filledText, idText, localizedText, maybe } from './parts.ts';

export type DocumentsShape = z.infer<ReturnType<typeof documentsSchema>>;

/** The catalogue of documents beside the checklists. */
export const documentsSchema = once(() => {
  const text = localizedText();
  const document = z.strictObject({
    type: z.enum(documentTypes),
    kind: z.enum(basisKinds),
    number: filledText(),
    title: maybe(text),
    issued: maybe(day()),
    issuer: maybe(idText()),
    matter: maybe(text),
    from: maybe(day()),
    until: maybe(day()),
    unsureFrom: maybe(day()),
  });
  return z.strictObject({ format: z.string(), issuers: maybe(byId(text)), documents: byId(document) });
});
