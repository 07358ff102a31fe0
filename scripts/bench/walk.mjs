import { bundled } from './bundled.mjs';
import { runMeasured } from './run-measured.mjs';

/** What a person may wait for after an answer, in milliseconds. */
const bound = 50;

/**
 * What one answer with its new score costs in a walk through a checklist much larger than any that is shipped.
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
