import type { CriterionShape } from '../../schemas/criterion-schema.ts';
import { kindKeys } from '../../schemas/kind-keys.ts';
import type { Draft } from '../../shape/draft.ts';

/** Whether a criterion has marks: not if `scored: false`, or if kind and options leave nothing to mark. */
export function isScored({ kind, scored, options, bands }: Draft<CriterionShape>): boolean {
  if (scored === false) return false;
  if (kind === undefined) return true;
  switch (kindKeys[kind].marks) {
    case 'kind':
      return true;
    case 'options':
      return (options ?? []).some((option) => typeof option?.mark === 'number');
    case 'bands':
      return (bands ?? []).length > 0;
    case 'nothing':
      return false;
  }
}
