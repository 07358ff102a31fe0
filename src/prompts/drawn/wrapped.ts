import { printable } from '../../domain/values/printable.ts';
import type { Look } from './look.ts';

/** The text in lines of at most `width`, with unsafe characters removed. */
export function wrapped(text: string, look: Look, width: number, indent = ''): readonly string[] {
  return look.wrap(printable(text), width, indent).split('\n');
}
