import { type Grid, keyOf, type Place, readCell } from './form-grid.ts';

type Scalar = number | string | boolean | null;
type Value = Scalar | readonly Scalar[];

/** Computes formulas like Excel, with only the functions that forms use: an independent check of cached results. */
export function createEvaluator(grid: Grid): (place: Place) => Scalar {
  const known = new Map<string, Scalar>();
  const busy = new Set<string>();

  function at(place: Place): Scalar {
    const key = keyOf(place);
    const found = known.get(key);
    if (found !== undefined) return found;
    if (busy.has(key)) throw new Error(`Formulas in a circle at ${key}`);
    busy.add(key);
    const entry = grid.cells.get(key);
    const value =
      entry === undefined
        ? null
        : entry.cell.kind === 'formula'
          ? scalar(evaluate(entry.cell.formula, place, entry.table))
          : (readCell(entry.cell)?.value ?? null);
    busy.delete(key);
    known.set(key, value);
    return value;
  }

  function range(from: Place, to: Place): readonly Scalar[] {
    const values: Scalar[] = [];
    for (let row = from.row; row <= to.row; row += 1) values.push(at({ ...from, row }));
    return values;
  }

  function reference(text: string, here: Place, table: string | null): { readonly from: Place; readonly to: Place } {
    const named = /^@(.+)$/.exec(text)?.[1];
    if (named !== undefined) {
      const place = grid.names.get(named);
      if (place === undefined) throw new Error(`No cell is named ${named}`);
      return { from: place, to: place };
    }
    const [, other, column = '', body] = /^(?:(.+)\.)?([^.:]+)(:body)?$/.exec(text) ?? [];
    const placed = grid.tables.get(other ?? table ?? '');
    const number = placed?.columns.get(column);
    if (placed === undefined || number === undefined) throw new Error(`No column ${text} in ${other ?? table}`);
    if (body === undefined) {
      const place = { ...here, column: number };
      return { from: place, to: place };
    }
    return {
      from: { sheet: placed.sheet, row: placed.first, column: number },
      to: { sheet: placed.sheet, row: placed.last, column: number },
    };
  }

  function evaluate(formula: string, here: Place, table: string | null): Value {
    const tokens = tokensOf(formula);
    let position = 0;
    const peek = () => tokens[position];
    const take = () => tokens[position++] ?? '';

    type Thunk = () => Value;

    function binary(
      next: () => Thunk,
      signs: readonly string[],
      compute: (sign: string, a: Scalar, b: Scalar) => Scalar,
    ): Thunk {
      let left = next();
      for (let sign = peek(); sign !== undefined && signs.includes(sign); sign = peek()) {
        take();
        const [before, after, operator] = [left, next(), sign];
        left = () => each(before(), after(), (a, b) => compute(operator, a, b));
      }
      return left;
    }
    const comparison = (): Thunk => binary(joined, ['=', '<>', '<', '>', '<=', '>='], compares);
    const joined = (): Thunk => binary(sum, ['&'], (_, a, b) => textOf(a) + textOf(b));
    const sum = (): Thunk =>
      binary(product, ['+', '-'], (sign, a, b) => numberOf(a) + (sign === '+' ? 1 : -1) * numberOf(b));
    const product = (): Thunk =>
      binary(unary, ['*', '/'], (sign, a, b) => (sign === '*' ? numberOf(a) * numberOf(b) : numberOf(a) / numberOf(b)));
    function unary(): Thunk {
      if (peek() !== '-') return primary();
      take();
      const inner = unary();
      return () => each(inner(), null, (a) => -numberOf(a));
    }
    function primary(): Thunk {
      const token = take();
      if (token === '(') {
        const inner = comparison();
        take();
        return inner;
      }
      if (token.startsWith('"')) return () => token.slice(1, -1).replaceAll('""', '"');
      if (token.startsWith('{')) return cells(token);
      if (/^[0-9.]/.test(token)) return () => Number(token);
      if (token === 'TRUE' || token === 'FALSE') return () => token === 'TRUE';
      take();
      const args: Thunk[] = [];
      while (peek() !== ')') {
        args.push(comparison());
        if (peek() === ',') take();
      }
      take();
      return () => call(token, args);
    }
    function cells(token: string): Thunk {
      const { from, to } = reference(token.slice(1, -1), here, table);
      if (peek() === ':') {
        take();
        const end = reference(take().slice(1, -1), here, table).to;
        return () => range(from, end);
      }
      return () => (token.endsWith(':body}') ? range(from, to) : at(from));
    }
    return comparison()();
  }
  return at;
}

function tokensOf(formula: string): readonly string[] {
  const pattern =
    /"(?:[^"]|"")*"|\{[^}]*\}|[A-Z]+(?=\()|TRUE|FALSE|\d+(?:\.\d+)?(?:E[+-]?\d+)?|<>|<=|>=|[-+*/&=<>(),:]/g;
  const tokens = formula.match(pattern) ?? [];
  if (tokens.join('') !== formula.replace(/\s(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ''))
    throw new Error(`Not understood: ${formula}`);
  return tokens;
}

/** IF computes only the branch taken; every other function computes all arguments, and fails if one fails. */
function call(name: string, thunks: readonly (() => Value)[]): Value {
  if (name === 'IF') return (truth(scalar(thunks[0]?.() ?? null)) ? thunks[1] : thunks[2])?.() ?? false;
  const args = thunks.map((thunk) => thunk());
  const flat = args.flatMap((arg) => (isList(arg) ? arg : [arg]));
  const numbers = flat.filter((value) => typeof value === 'number');
  const [first = null, second = null] = args;
  switch (name) {
    case 'AND':
      return flat.every(truth);
    case 'OR':
      return flat.some(truth);
    case 'NOT':
      return !truth(scalar(first));
    case 'SUM':
      return numbers.reduce((sum, value) => sum + value, 0);
    case 'SUMPRODUCT':
      return numbers.reduce((sum, value) => sum + value, 0);
    case 'COUNT':
      return numbers.length;
    case 'COUNTA':
      return flat.filter((value) => value !== null).length;
    case 'COUNTIF':
      return (isList(first) ? first : [first]).filter((value) => value !== null && value === scalar(second)).length;
    case 'TRIM':
      return each(first, null, (value) => textOf(value).trim().replace(/ +/g, ' '));
    case 'ISNUMBER':
      return each(first, null, (value) => typeof value === 'number');
    case 'ROUND':
      return Number(
        `${Math.round(Number(`${numberOf(scalar(first))}e${numberOf(scalar(second))}`))}e-${numberOf(scalar(second))}`,
      );
    case 'DATE': {
      const [year = 0, month = 0, day = 0] = numbers;
      // Excel counts days from 30 December 1899.
      return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
    }
    case 'INT':
      return Math.floor(numberOf(scalar(first)));
    default:
      throw new Error(`No function ${name}`);
  }
}

function each(a: Value, b: Value, compute: (a: Scalar, b: Scalar) => Scalar): Value {
  if (!isList(a) && !isList(b)) return compute(a, b);
  const length = Math.max(isList(a) ? a.length : 0, isList(b) ? b.length : 0);
  return Array.from({ length }, (_, index) =>
    compute(isList(a) ? (a[index] ?? null) : a, isList(b) ? (b[index] ?? null) : b),
  );
}

function isList(value: Value): value is readonly Scalar[] {
  return Array.isArray(value);
}

function scalar(value: Value): Scalar {
  if (isList(value)) throw new Error('A range where one value is needed');
  return value;
}

function truth(value: Scalar): boolean {
  if (typeof value === 'string') throw new Error(`No truth in “${value}”`);
  return value !== null && value !== false && value !== 0;
}

function numberOf(value: Scalar): number {
  if (value === null) return 0;
  if (typeof value === 'string') throw new Error(`No number: “${value}”`);
  return Number(value);
}

function textOf(value: Scalar): string {
  return value === null ? '' : String(value);
}

/** Numbers sort before texts, texts before booleans; an empty cell equals 0 or '', depending on the other side. */
function compares(sign: string, a: Scalar, b: Scalar): boolean {
  const [left, right] = [a ?? (typeof b === 'string' ? '' : 0), b ?? (typeof a === 'string' ? '' : 0)];
  const rank = (value: Scalar) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  const key = (value: Scalar) => (typeof value === 'string' ? value.toLowerCase() : value);
  const [x, y] = [key(left), key(right)];
  const order = rank(left) - rank(right) || (x === y ? 0 : (x ?? 0) < (y ?? 0) ? -1 : 1);
  switch (sign) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0;
  }
}
