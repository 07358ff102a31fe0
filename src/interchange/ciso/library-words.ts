import type { Language } from '../../domain/values/language.ts';

/** Words of ours that a converted checklist needs, in each language. */
export type LibraryWords = (language: Language) => {
  readonly yes: string;
  readonly no: string;
  readonly evidence: string;
  readonly groupQuestion: string;
  readonly everyGroup: string;
  readonly assessed: string;
  readonly source: (source: LibrarySource) => string;
};

/** Where a library is from, and under which terms; `''`: it does not say. */
export interface LibrarySource {
  readonly name: string;
  readonly version: string;
  readonly provider: string;
  readonly packager: string;
  readonly published: string;
  readonly urn: string;
  readonly copyright: string;
}
