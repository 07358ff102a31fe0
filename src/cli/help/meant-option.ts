import { nearest } from '../../domain/values/nearest.ts';

/** Words that other programs use, and how the same is said here. */
const meant: ReadonlyMap<string, readonly string[]> = new Map([
  ['--format', ['--to']],
  ['--type', ['--to']],
  ['--public', ['--edition public']],
  ['--full', ['--edition full']],
  ['--date', ['--on', '--day', '--due']],
  ['--day', ['--on']],
  ['--out', ['--output']],
  ['--file', ['--output']],
  ['--folder', ['--output']],
  ['--price', ['--prices']],
  ['--language', ['--lang']],
  ['--overwrite', ['--force']],
]);

/** The option of these flags that was meant by one that is none of them; null: nobody can tell. */
export function meantOption(typed: string, flags: readonly string[]): string | null {
  const [name = typed] = typed.split('=');
  const known = (meant.get(name.toLowerCase()) ?? []).find((each) => flags.includes(each.split(' ')[0] ?? each));
  return known ?? nearest(name, flags);
}
