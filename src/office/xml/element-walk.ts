import { damaged } from '../bounds/refusals.ts';
import type { ElementRule } from './element-rules.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of a part is told of the elements that it named; names are local names, whatever prefix the writing program chose. */
export interface XmlHandlers {
  /** @param qualified an attribute by the namespaces that its own may be, and its local name. */
  open?(name: string, attributes: Attributes, qualified: QualifiedAttribute): void;
  text?(text: string): void;
  close?(name: string): void;
}

export type QualifiedAttribute = (namespaces: ReadonlySet<string>, name: string) => string | undefined;

export interface XmlReading {
  /** The names that the namespace of what is read goes by. */
  readonly namespaces: ReadonlySet<string>;
  /** The root, and all that is read in it. */
  readonly elements: ElementRule;
  /** Raised for the data sheets of a province. */
  readonly maxElements?: number;
}

/** An element that is being read; those in it that may stand there once and did, as bits. */
interface OpenElement {
  readonly name: string;
  readonly rule: ElementRule;
  seen: number;
}

interface Walk {
  declare(depth: number, name: string, value: string): void;
  open(depth: number, name: string, attributes: Attributes): void;
  text(text: string): void;
  close(depth: number): void;
  isRead(): boolean;
}

/** Keeps to the elements that are read, and passes over all that stands in others. */
export function createWalk({ namespaces, elements }: XmlReading, handlers: XmlHandlers): Walk {
  const scopes = createScopes();
  const open: OpenElement[] = [{ name: '', rule: elements, seen: 0 }];
  /** Depth of the element that is being passed over; 0: none is. */
  let passed = 0;
  /** Names of which none may stand in it. */
  let forbidden: ReadonlyMap<string, ElementRule> | null = null;

  function passOver(depth: number, isForeign: boolean, { rule }: OpenElement): void {
    // Nothing of others stands between cells or in texts. A choice around all of them is taken by some programs and not by others.
    if (rule.isText || (isForeign && depth > 2)) throw damaged('foreign-element');
    passed = depth;
    forbidden = isForeign && depth === 2 ? rule.holds : null;
  }

  return {
    declare: (depth, name, value) => scopes.declare(depth, name, value),
    open: (depth, qualifiedName, attributes) => {
      const [uri, name] = scopes.resolve(qualifiedName);
      const isOwn = namespaces.has(uri);
      if (passed > 0) {
        if (isOwn && forbidden?.has(name)) throw damaged('foreign-element');
        return;
      }
      const parent = open[open.length - 1] as OpenElement;
      const rule = isOwn ? parent.rule.holds.get(name) : undefined;
      if (rule === undefined) return passOver(depth, !isOwn, parent);
      if ((parent.seen & rule.once) !== 0) throw damaged('ambiguous');
      parent.seen |= rule.once;
      open.push({ name, rule, seen: 0 });
      handlers.open?.(name, attributes, (of, local) => scopes.attribute(attributes, of, local));
    },
    text: (text) => {
      if (passed === 0 && open[open.length - 1]?.rule.isText) handlers.text?.(text);
    },
    close: (depth) => {
      scopes.leave(depth);
      if (passed > 0) {
        if (depth === passed) passed = 0;
        return;
      }
      const closed = open.pop() as OpenElement;
      handlers.close?.(closed.name);
    },
    isRead: () => (open[0]?.seen ?? 0) !== 0,
  };
}

interface Scopes {
  declare(depth: number, name: string, value: string): void;
  /** Namespace and local name of an element. */
  resolve(name: string): readonly [string, string];
  attribute(attributes: Attributes, namespaces: ReadonlySet<string>, name: string): string | undefined;
  leave(depth: number): void;
}

/** Which prefix stands for which namespace; '' is that of elements without one. */
export function createScopes(): Scopes {
  const declared: { readonly depth: number; readonly prefix: string; readonly uri: string }[] = [];
  const uriOf = (prefix: string): string => {
    for (let at = declared.length - 1; at >= 0; at -= 1) {
      const each = declared[at];
      if (each?.prefix === prefix) return each.uri;
    }
    if (prefix === '' || prefix === 'xml') return prefix;
    throw damaged('xml');
  };
  return {
    declare: (depth, name, uri) => {
      if (name === 'xmlns') declared.push({ depth, prefix: '', uri });
      else if (name.startsWith('xmlns:')) declared.push({ depth, prefix: name.slice(6), uri });
    },
    resolve: (name) => {
      const colon = name.indexOf(':');
      return colon === -1 ? [uriOf(''), name] : [uriOf(name.slice(0, colon)), name.slice(colon + 1)];
    },
    attribute: (attributes, namespaces, wanted) => {
      const found = Object.keys(attributes).filter((name) => {
        const colon = name.indexOf(':');
        return colon > 0 && name.slice(colon + 1) === wanted && namespaces.has(uriOf(name.slice(0, colon)));
      });
      if (found.length > 1) throw damaged('ambiguous');
      return found[0] === undefined ? undefined : attributes[found[0]];
    },
    leave: (depth) => {
      while (declared.length > 0 && (declared[declared.length - 1]?.depth ?? 0) >= depth) declared.pop();
    },
  };
}
