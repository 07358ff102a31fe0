import { Chalk } from 'chalk';
import type { Tone } from '../report/sheet/sheet.ts';

/** Colours and styles in the terminal; a colour never says anything that words do not. */
export interface Palette {
  readonly bold: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly tone: (tone: Tone | undefined, text: string) => string;
}

/** The palette with colours, or one that leaves text unchanged. */
export function palette(colours: boolean): Palette {
  const chalk = new Chalk({ level: colours ? 1 : 0 });
  const tones: Readonly<Record<Tone, (text: string) => string>> = {
    good: chalk.green,
    middling: chalk.yellow,
    bad: chalk.red,
    muted: chalk.dim,
  };
  return {
    bold: chalk.bold,
    warning: chalk.yellow,
    tone: (tone, text) => (tone === undefined ? text : tones[tone](text)),
  };
}
