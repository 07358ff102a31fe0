import type { ProblemParams } from '../../../../domain/problem/problem.ts';

type ExchangeProblem = 'json-syntax' | 'export-without-audit' | 'export-edited' | 'import-mixed' | 'import-of-another';

/** Problems of audits that come back from other programs. */
export const exchangeProblems: { readonly [Code in ExchangeProblem]: (params: ProblemParams[Code]) => string } = {
  'json-syntax': () =>
    'the JSON is cut off or damaged: it ends or breaks off here. Export it again, or take the file from its source once more.',
  'export-without-audit': ({ audit }) =>
    audit === null
      ? 'it holds no audit. Export one with: facility-audit export <audit> --to json'
      : `${audit}: the audit itself (the key “document”) is not in the file, because an older version exported it or somebody took it out. Export it again with this version.`,
  'export-edited': ({ facility, places, count }) =>
    `${facility}: the file was changed after it was exported, at ${placesOf(places, count)}. A change there would be lost, since an import takes the audit as it was exported. Import the file as it was, then change the audit with walk, answer, plan or audit set.`,
  'import-mixed': () =>
    'this is no exported audit, and exported audits are imported in a run of their own. Import the two one after the other.',
  'import-of-another': ({ facility, round, other }) =>
    `${facility}, round ${round}: there is another audit already (${other}). It stays as it is; import into another file, or put the two together with: facility-audit combine`,
};

function placesOf(places: readonly string[], all: number): string {
  const count = all - places.length;
  return count === 0 ? places.join(', ') : `${places.join(', ')} and ${count} more`;
}
