import type { Call } from '../command/command.ts';

/** A command called without a command line. */
export function callWith(operands: readonly string[], options: Readonly<Record<string, string | null>>): Call {
  const value = (option: string) => options[option] ?? null;
  return {
    operands,
    value,
    has: (option) => value(option) !== null,
    values: (option) => [options[option] ?? null].filter((each) => each !== null),
  };
}
