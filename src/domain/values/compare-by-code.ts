/** Compares texts (by UTF-16 code unit, the same on every machine) or numbers (including infinite ones): negative, 0 or positive. */
export function compareByCode<Value extends string | number>(a: Value, b: Value): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
