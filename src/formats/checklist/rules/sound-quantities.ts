import { type Problem, problem } from '../../../domain/problem/problem.ts';
import { kindKeys } from '../../schemas/kind-keys.ts';
import type { Rule } from './checklist-draft.ts';

/** A quantity needs an answer that provides it: the gap of a coverage, the value of a number. */
export const soundQuantities: Rule = ({ criteria, locator }) =>
  criteria.flatMap(({ criterion, path }) =>
    (criterion.remedy ?? []).flatMap((remedy, index): readonly Problem[] => {
      const rule = remedy?.quantity;
      const isMeasured = typeof rule === 'object' && rule !== null;
      const quantity = isMeasured ? rule.of : rule;
      if ((quantity !== 'gap' && quantity !== 'value') || criterion.kind === undefined) return [];
      if (kindKeys[criterion.kind].quantity === quantity) return [];
      const at = [...path, 'remedy', index, 'quantity', ...(isMeasured ? ['of'] : [])];
      return [problem('quantity-kind', { quantity, kind: criterion.kind }, locator.ofValue(at))];
    }),
  );
