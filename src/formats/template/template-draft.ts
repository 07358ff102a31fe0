import type { Problem } from '../../domain/problem/problem.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import type { TemplateShape } from '../schemas/template-schema.ts';
import type { Draft } from '../shape/draft.ts';
import type { Locator } from '../yaml/source.ts';

/** The valid part of a template, for rules beyond its shape. */
export interface TemplateDraft {
  readonly draft: Draft<TemplateShape>;
  readonly raw: JsonValue;
  readonly locator: Locator;
}

export type TemplateRule = (template: TemplateDraft) => readonly Problem[];
