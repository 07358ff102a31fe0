import { bundled } from './bundled.mjs';
import { runMeasured } from './run-measured.mjs';

/** Milliseconds that a person may wait after an answer: for its new score alone, and with the save. */
const bounds = { scored: 50, saved: 25 };

/**
 * The cost of one answer in a walk: with its new score through a checklist much larger than any shipped one, and saved as well through one of
 * the size of those.
 * @param {string} root
 * @param {string} folder
 * @param {readonly number[]} sizes criteria
 */
export async function benchWalk(root, folder, sizes) {
  const script = await bundled(root, folder, 'answers');
  for (const criteria of sizes) {
    const { answers, scored, saved } = JSON.parse(runMeasured(script, [root, String(criteria)]).output);
    console.log(said(`one answer and its new score, ${answers} criteria`, scored, bounds.scored));
    console.log(said(`the same, and saved`, saved, bounds.saved));
  }
}

/**
 * @param {string} what
 * @param {{ median: number, most: number }} times
 * @param {number} bound
 */
function said(what, { median, most }, bound) {
  return (
    `${what}: ${median.toFixed(1)} ms, 99 of 100 within ${most.toFixed(1)} ms; ` +
    `${(median / bound).toFixed(2)} × and ${(most / bound).toFixed(2)} × the ${bound} ms that it may cost`
  );
}
