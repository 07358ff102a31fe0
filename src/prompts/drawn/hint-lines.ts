import type { KeyHint } from '../askers/asker.ts';
import type { Look } from './look.ts';

/** Keys with their meanings in lines; none is split, and the keys stand out. */
export function hintLines(hints: readonly KeyHint[], look: Look, width: number): readonly string[] {
  const lines: KeyHint[][] = [];
  for (const hint of hints) {
    const last = lines.at(-1);
    if (last === undefined || look.columnsOf(textOf([...last, hint])) > width) lines.push([hint]);
    else last.push(hint);
  }
  return lines.map((line) => line.map(({ key, does }) => `${look.bold(key)} ${does}`).join(gap));
}

const gap = '  ';

function textOf(hints: readonly KeyHint[]): string {
  return hints.map(({ key, does }) => `${key} ${does}`).join(gap);
}
