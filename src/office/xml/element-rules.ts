/** What is read of an element: text, or elements in it; all others in it are passed over, as programs do. */
export interface ElementRule {
  readonly holds: ReadonlyMap<string, ElementRule>;
  readonly isText: boolean;
  /** A bit of its own among those in one element that may stand there once; 0: any number of times. */
  readonly once: number;
}

/** An element with these elements in it, by local name. */
export function holding(elements: Readonly<Record<string, ElementRule>>): ElementRule {
  let bits = 0;
  const holds = Object.entries(elements).map(([name, rule]) => {
    return [name, rule.once === 0 ? rule : { ...rule, once: 1 << bits++ }] as const;
  });
  return { holds: new Map(holds), isText: false, once: 0 };
}

/** An element whose text is read. */
export const textOnly: ElementRule = { holds: new Map(), isText: true, once: 0 };

/** An element that is seen for its attributes. */
export const noContent: ElementRule = holding({});

/** The same, where programs differ in which of two they show: a second one is refused. */
export function once(rule: ElementRule): ElementRule {
  return { ...rule, once: 1 };
}
