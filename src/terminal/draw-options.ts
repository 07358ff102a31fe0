import type { Language } from '../domain/values/language.ts';

export interface DrawOptions {
  readonly language: Language;
  /** Columns of the terminal; nothing is drawn wider. */
  readonly width: number;
  readonly colours: boolean;
}
