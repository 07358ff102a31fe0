import type { LocalizedText } from '../values/language.ts';

export const signatoryRoles = ['secretary', 'chair', 'facility-head', 'preparer', 'group-head'] as const;
export type SignatoryRole = (typeof signatoryRoles)[number];

export interface Signatory {
  readonly role: SignatoryRole;
  readonly title: LocalizedText;
  readonly hint: LocalizedText | null;
  /** For whom it is signed, above the title: TM. TỔ CÔNG TÁC. */
  readonly behalf: LocalizedText | null;
  /** The title of a deputy who signs for this one. */
  readonly deputy: LocalizedText | null;
  readonly name: string | null;
}
