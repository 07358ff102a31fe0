import { setFlagsFromString } from 'node:v8';

/** Bytes of bytecode that a function executes before optimised compilation: Node 20's own value, and ours for short runs. */
const BUDGET = { own: 67_584, short: 1_000_000 } as const;
const SHORT_RUN_MS = 500;

/**
 * Most commands finish in half a second. Code that Node 20 optimises in that time, on another processor, is hardly used any more but costs
 * a third of all processor time, so optimisation starts late. Later versions have a fast compiler for this and are left alone.
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
 * By default Node lets the heap grow to four times its live content before it collects garbage. Collecting takes time: for some hundred
 * audits the heap may be twice as large, for thousands a third larger.
 */
export function saveMemory(is: 'much' | 'too-much'): void {
  setFlagsFromString(`--heap-growing-percent=${is === 'much' ? 120 : 30}`);
}
