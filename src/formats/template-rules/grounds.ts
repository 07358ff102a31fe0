import { problem } from '../../domain/problem.ts';
import type { TemplateRule } from './template-draft.ts';

/** A legal ground is a document of the checklist, a text, or both. */
export const grounds: TemplateRule = ({ draft, locator }) =>
  (draft.grounds ?? []).flatMap((ground, index) =>
    ground !== undefined && (ground.basis ?? null) === null && (ground.text ?? null) === null
      ? [problem('missing-key', { key: 'text' }, locator.ofValue(['grounds', index]))]
      : [],
  );
