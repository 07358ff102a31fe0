import { setFlagsFromString } from 'node:v8';

/**
 * Left alone, Node lets a heap grow to four times what is in it before it looks for what is no longer needed. Looking for it takes time:
 * for some hundred audits it may be twice as large, for thousands a third larger.
 */
export function saveMemory(is: 'much' | 'too-much'): void {
  setFlagsFromString(`--heap-growing-percent=${is === 'much' ? 120 : 30}`);
}
