import type { Counts } from './assessment.ts';

/** Whether something applies and nothing of it is answered: its percent of 0 is no result, and no mean, minimum or chart has it. */
export function isUnassessed({ applicable, answered }: Pick<Counts, 'applicable' | 'answered'>): boolean {
  return applicable > 0 && answered === 0;
}
