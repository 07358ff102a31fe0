/** What of a library has no place in a checklist, or stands there otherwise. */
export const leftKinds = [
  'languages',
  'untranslated',
  'codes',
  'texts',
  'screens',
  'no-text',
  'groups-one',
  'groups-undefined',
  'groups-ungrouped',
  'group-texts',
  'group-answers',
  'scale',
  'scores',
  'neutral-choices',
  'conditions',
  'results',
  'nothing-scored',
  'colours',
  'kinds',
  'links',
  'objects',
  'visibility',
  'dependencies',
] as const;
export type LeftKind = (typeof leftKinds)[number];

export interface LeftBehind {
  readonly what: LeftKind;
  readonly count: number;
  /** Some of them, by their codes; empty: they have none. */
  readonly examples: readonly string[];
}

/** Notes what is left behind while a framework is converted. */
export interface LeftNotes {
  readonly note: (what: LeftKind, example?: string, count?: number) => void;
  /** In the order of `leftKinds`. */
  readonly all: () => readonly LeftBehind[];
}

const MOST_EXAMPLES = 5;

export function leftNotes(): LeftNotes {
  const found = new Map<LeftKind, { count: number; readonly examples: Set<string> }>();
  return {
    note: (what, example, count = 1) => {
      if (count === 0) return;
      const each = found.get(what) ?? { count: 0, examples: new Set<string>() };
      each.count += count;
      if (example !== undefined && each.examples.size < MOST_EXAMPLES) each.examples.add(example);
      found.set(what, each);
    },
    all: () =>
      leftKinds.flatMap((what) => {
        const each = found.get(what);
        return each === undefined ? [] : [{ what, count: each.count, examples: [...each.examples] }];
      }),
  };
}
