import { setFlagsFromString } from 'node:v8';

/** Bytes of bytecode that a function runs through before it may be compiled for speed: as Node 20 has it, and for a short run. */
const BUDGET = { own: 67_584, short: 1_000_000 } as const;
const SHORT_RUN_MS = 500;

/**
 * Most commands are over in half a second. What Node 20 compiles for speed in that time, on another processor, is hardly used any more:
 * a third of all processor time. So it begins late, and as ever in a run that lasts. Later versions have a quick compiler for
 * this and are left alone.
 */
export function compileLate(): void {
  if (!process.versions.node.startsWith('20.')) return;
  setBudget(BUDGET.short);
  setTimeout(setBudget, SHORT_RUN_MS, BUDGET.own).unref();
}

function setBudget(bytes: number): void {
  setFlagsFromString(`--interrupt-budget=${bytes}`);
}

/**
 * Left alone, Node lets a heap grow to four times what is in it before it looks for what is no longer needed. Looking for it takes time:
 * for some hundred audits it may be twice as large, for thousands a third larger.
 */
export function saveMemory(is: 'much' | 'too-much'): void {
  setFlagsFromString(`--heap-growing-percent=${is === 'much' ? 120 : 30}`);
}
