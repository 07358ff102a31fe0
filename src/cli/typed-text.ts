import type { Call } from './command.ts';

/** The last value of an option as text of people: in NFC, however it was typed. Paths are never changed like this. Null: not given. */
export function textOf(call: Call, option: string): string | null {
  return call.value(option)?.normalize('NFC') ?? null;
}
