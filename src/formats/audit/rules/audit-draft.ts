import type { Checklist } from '../../../domain/checklist/checklist.ts';
import type { Problem } from '../../../domain/problem/problem.ts';
import type { JsonValue } from '../../../domain/values/json.ts';
import type { AuditShape } from '../../schemas/audit-schema.ts';
import type { SidedAnswerShape } from '../../schemas/response-schema.ts';
import type { Draft } from '../../shape/draft.ts';
import type { Locator, Path } from '../../yaml/source.ts';

/** The valid part of an audit, for rules to check. */
export interface AuditDraft {
  readonly audit: Draft<AuditShape>;
  readonly locator: Locator;
  /** The value read at a path, valid or not; a misspelt key is found under its correct name. */
  readonly raw: (path: Path) => JsonValue | undefined;
}

/** A rule on the audit alone. */
export type AuditRule = (draft: AuditDraft) => readonly Problem[];

/** A rule on the audit and the checklist it names. */
export type ChecklistAuditRule = (draft: AuditDraft, checklist: Checklist) => readonly Problem[];

export interface PlacedAnswer {
  readonly criterion: string;
  readonly sided: Draft<SidedAnswerShape>;
  readonly path: Path;
}

/** Every answer of an audit: both sides, and those that conflicts were decided between. */
export function answersIn({ audit }: AuditDraft): readonly PlacedAnswer[] {
  const answers: PlacedAnswer[] = [];
  for (const [criterion, response] of Object.entries(audit.responses ?? {})) {
    const add = (sided: PlacedAnswer['sided'] | null | undefined, ...path: Path): void => {
      if (sided) answers.push({ criterion, sided, path: ['responses', criterion, ...path] });
    };
    add(response?.self, 'self');
    add(response?.verified, 'verified');
    response?.decisions?.forEach((decision, index) => {
      decision?.between?.forEach((sided, side) => {
        add(sided, 'decisions', index, 'between', side);
      });
    });
  }
  return answers;
}
