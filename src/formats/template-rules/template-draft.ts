import type { JsonValue } from '../../domain/json.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Draft } from '../draft.ts';
import type { TemplateShape } from '../schemas/template-schema.ts';
import type { Locator } from '../source.ts';

/** A template as far as it is sound, for rules that go beyond its shape. */
export interface TemplateDraft {
  readonly draft: Draft<TemplateShape>;
  readonly raw: JsonValue;
  readonly locator: Locator;
}

export type TemplateRule = (template: TemplateDraft) => readonly Problem[];
