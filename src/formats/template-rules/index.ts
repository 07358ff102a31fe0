import { font } from './font.ts';
import { grounds } from './grounds.ts';
import { knownLayout } from './known-layout.ts';
import { shownSheets } from './shown-sheets.ts';
import type { TemplateRule } from './template-draft.ts';
import { texts } from './texts.ts';
import { uniqueParts } from './unique-parts.ts';

/** Everything beyond its shape that makes a template sound. */
export const templateRules: readonly TemplateRule[] = [font, texts, grounds, uniqueParts, knownLayout, shownSheets];
