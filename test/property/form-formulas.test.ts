import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formWorkbook } from '../../src/report/form/form-workbook.ts';
import { checklistAndAudit } from '../support/arbitraries.ts';
import { buildForm, caseWithWards } from '../support/form-cases.ts';
import { gridOf } from '../support/form-grid.ts';
import { createEvaluator } from '../support/formula-evaluator.ts';

describe('the formulas of a form', () => {
  test('yield what scoring yields: every cached result is what the formula computes', () => {
    fc.assert(
      fc.property(checklistAndAudit(), (plain) => {
        const { checklist, audit } = caseWithWards(plain);
        const grid = gridOf(formWorkbook(buildForm(checklist, audit), '2025-08-05T00:00:00Z'));
        const evaluate = createEvaluator(grid);
        for (const { place, cell } of grid.cells.values()) {
          if (cell.kind !== 'formula') continue;
          const computed = evaluate(place);
          const where = `${place.sheet} ${place.row},${place.column}: ${cell.formula}`;
          if (typeof cell.value === 'number') expect(computed, where).toBeCloseTo(cell.value, 9);
          else expect(computed, where).toBe(cell.value ?? '');
        }
      }),
      { numRuns: 60 },
    );
  });
});
