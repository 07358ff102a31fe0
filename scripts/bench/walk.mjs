import { bundled } from './bundled.mjs';
import { runMeasured } from './run-measured.mjs';

/** Milliseconds that a person may wait after an answer. */
const bound = 50;

/**
 * The cost of one answer with its new score, in a walk through a checklist much larger than any shipped one.
 * @param {string} root
 * @param {string} folder
 * @param {number} criteria
 */
export async function benchWalk(root, folder, criteria) {
  const script = await bundled(root, folder, 'answers');
  const { answers, median, most } = JSON.parse(runMeasured(script, [root, String(criteria)]).output);
  console.log(
    `one answer and its new score, ${answers} criteria: ${median.toFixed(1)} ms, 99 of 100 within ${most.toFixed(1)} ms; ` +
      `${(median / bound).toFixed(2)} × and ${(most / bound).toFixed(2)} × the ${bound} ms that it may cost`,
  );
}
