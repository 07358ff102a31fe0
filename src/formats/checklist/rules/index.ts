import { reachableBands } from './bands.ts';
import type { Rule } from './checklist-draft.ts';
import { noConditionCircles, noCoveredCircles } from './circles.ts';
import { conditionKeys } from './condition-keys.ts';
import { conditionTests } from './condition-tests.ts';
import { uniqueIds } from './duplicate-ids.ts';
import { keysOfKind } from './keys-of-kind.ts';
import { soundLadder } from './ladder.ts';
import { everyLanguage } from './languages.ts';
import { soundMarks } from './marks.ts';
import { knownReferences } from './references.ts';
import { soundQuantities } from './remedies.ts';
import { requiredKeys } from './required-keys.ts';

/** What a checklist keeps to beyond its shape; each rule looks at whatever is sound, so that one fault hides no other. */
export const checklistRules: readonly Rule[] = [
  requiredKeys,
  keysOfKind,
  everyLanguage,
  uniqueIds,
  knownReferences,
  conditionKeys,
  conditionTests,
  noConditionCircles,
  noCoveredCircles,
  reachableBands,
  soundMarks,
  soundLadder,
  soundQuantities,
];
