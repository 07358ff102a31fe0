import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer, GivenValue } from '../../src/domain/audit/audit.ts';
import { assess } from '../../src/domain/scoring/assessment.ts';
import { workbookAsText } from '../support/blocks-as-text.ts';
import { response, sided } from '../support/checklist-builders.ts';
import { smallAudit, smallChecklist, smallPrices, smallResponses } from '../support/report-fixtures.ts';
import { buildFacilityWorkbook } from '../support/report-workbooks.ts';

const free = fc.string({ unit: 'binary', maxLength: 30 });

const answer: fc.Arbitrary<Answer | GivenValue> = fc.oneof(
  fc.constantFrom('full', 'expired', 'none'),
  fc.constant<Answer>({ is: 'no-evidence' }),
  free.map((reason): Answer => ({ is: 'not-applicable', reason })),
);

const hiddenResponse = fc
  .record({ self: fc.option(answer), verified: fc.option(answer), note: free, owner: free })
  .map(({ self, verified, note, owner }) =>
    response({
      self: self === null ? null : sided(self, { note }),
      verified: verified === null ? null : sided(verified, { note, by: owner }),
      evidence: [{ file: 'evidence/x.jpg', sha256: null, takenOn: null, caption: note }],
      plan: { owner, due: '2025-09-01', status: 'open', doneOn: null, fundingSource: owner, note },
    }),
  );

function publicText(hidden: ReturnType<typeof response>): string {
  const responses = new Map(
    Object.entries({ ...smallResponses, 'SEC-03': hidden, 'SEC-04': response({ verified: sided('met') }) }),
  );
  const assessment = assess(smallAudit({ responses }), smallChecklist(), smallPrices());
  return workbookAsText(buildFacilityWorkbook(assessment, { edition: 'public' }));
}

test('whatever was answered or not to a confidential criterion, the public edition is the same', () => {
  const one = publicText(response({ verified: sided('none') }));
  const isTheSame = fc.property(hiddenResponse, (hidden): void => {
    expect(publicText(hidden)).toBe(one);
  });
  fc.assert(isTheSame, { numRuns: 60 });
});
