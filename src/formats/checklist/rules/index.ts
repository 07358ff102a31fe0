import type { Rule } from './checklist-draft.ts';
import { noConditionCircles, noCoveredCircles } from './circles.ts';
import { conditionKeys } from './condition-keys.ts';
import { conditionTests } from './condition-tests.ts';
import { everyLanguage } from './every-language.ts';
import { keysOfKind } from './keys-of-kind.ts';
import { knownReferences } from './known-references.ts';
import { reachableBands } from './reachable-bands.ts';
import { requiredKeys } from './required-keys.ts';
import { soundBounds } from './sound-bounds.ts';
import { soundLadder } from './sound-ladder.ts';
import { soundMarks } from './sound-marks.ts';
import { soundQuantities } from './sound-quantities.ts';
import { uniqueIds } from './unique-ids.ts';
import { usableIds } from './usable-ids.ts';

/** Rules beyond the shape of a checklist; each checks whatever is valid, so that one fault hides no other. */
export const checklistRules: readonly Rule[] = [
  requiredKeys,
  keysOfKind,
  everyLanguage,
  uniqueIds,
  usableIds,
  knownReferences,
  conditionKeys,
  conditionTests,
  noConditionCircles,
  noCoveredCircles,
  reachableBands,
  soundBounds,
  soundMarks,
  soundLadder,
  soundQuantities,
];
