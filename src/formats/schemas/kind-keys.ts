import type { AnswerKind } from '../../domain/checklist/checklist.ts';
import type { CriterionShape } from './criterion-schema.ts';

/** Keys that a criterion may have whatever its kind. A key that is new and not among them is asked of each kind below. */
type CommonKey =
  | 'id'
  | 'question'
  | 'guidance'
  | 'kind'
  | 'unit'
  | 'weight'
  | 'critical'
  | 'scored'
  | 'when'
  | 'stage'
  | 'scope'
  | 'basis'
  | 'origin'
  | 'evidence'
  | 'confidential'
  | 'notApplicable'
  | 'place'
  | 'seen'
  | 'remedy';

/** A key that means something for some kinds only. */
export type KindKey = Exclude<keyof CriterionShape, CommonKey>;

/** `required` is always there, `scored` unless the criterion says `scored: false`, `none` never. */
type Need = 'required' | 'scored' | 'optional' | 'none';

interface KindKeys {
  readonly keys: Readonly<Record<KindKey, Need>>;
  /** What the marks come from: the kind itself, marks of its options, its bands, or nothing. */
  readonly marks: 'kind' | 'options' | 'bands' | 'nothing';
  /** What bands are of; null: it has none. */
  readonly bands: 'values' | 'ages' | null;
  /** What of an answer a remedy's quantity can be taken from. */
  readonly quantity: 'gap' | 'value' | null;
}

const none = {
  options: 'none',
  bands: 'none',
  full: 'none',
  zero: 'none',
  needed: 'none',
  min: 'none',
  max: 'none',
  integer: 'none',
  plausible: 'none',
  atMost: 'none',
  labels: 'none',
} as const;

/** Keys of kinds whose answers are numbers. */
const bounds = { min: 'optional', max: 'optional', integer: 'optional', plausible: 'optional' } as const;

/** What a criterion of each kind says in a file, and what its marks are made of. */
export const kindKeys: Readonly<Record<AnswerKind, KindKeys>> = {
  judgement: { keys: none, marks: 'kind', bands: null, quantity: null },
  text: { keys: none, marks: 'nothing', bands: null, quantity: null },
  choice: { keys: { ...none, options: 'required' }, marks: 'options', bands: null, quantity: null },
  checks: { keys: { ...none, options: 'required' }, marks: 'kind', bands: null, quantity: null },
  number: { keys: { ...none, ...bounds, bands: 'optional' }, marks: 'bands', bands: 'values', quantity: 'value' },
  date: { keys: { ...none, bands: 'scored' }, marks: 'kind', bands: 'ages', quantity: null },
  coverage: {
    keys: {
      ...none,
      ...bounds,
      full: 'optional',
      zero: 'optional',
      needed: 'optional',
      atMost: 'optional',
      labels: 'optional',
    },
    marks: 'kind',
    bands: null,
    quantity: 'gap',
  },
};

/** Every such key, in the order of `kindKeys`. */
export const keysOfSomeKinds = Object.keys(none) as readonly KindKey[];
