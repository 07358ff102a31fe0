import { problem } from '../../../domain/problem/problem.ts';
import { languages } from '../../../domain/values/language.ts';
import type { Rule } from './checklist-draft.ts';

/** A criterion whose guidance says not to choose “not applicable” forbids it. */
export const keptGuidance: Rule = ({ criteria, locator }) =>
  criteria.flatMap(({ criterion, path }) => {
    const { id, guidance, notApplicable } = criterion;
    if (guidance === undefined || guidance === null || notApplicable === 'forbidden') return [];
    const language = languages.find((each) => saysNever[each].test(guidance[each] ?? ''));
    if (language === undefined) return [];
    const place = locator.ofValue([...path, 'guidance', language]);
    return [problem('guidance-forbids', { criterion: id ?? '' }, place)];
  });

/** “… is not met, not ‘not applicable’”, “do not choose ‘not applicable’”; “only choose it where …” is none of these. */
const saysNever = {
  vi: /không (?:phải|chọn|được chọn|ghi|được ghi|đánh dấu|tính)(?: là)? [“"‘']?không áp dụng/iu,
  en: /\b(?:not|never) (?:[a-z]+ ){0,3}[“"‘']?not applicable/iu,
  fr: /\b(?:non|pas|jamais) (?:[a-zé]+ ){0,3}[«“"]?\s*sans objet/iu,
} as const;
