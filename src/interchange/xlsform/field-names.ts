import type { Checklist, Criterion } from '../../domain/checklist/checklist.ts';
import { idGiver } from '../../domain/values/cut-ids.ts';
import { decomposed } from '../../domain/values/text/composed.ts';

/** What the questions of a form are called in the files of ODK and KoboToolbox, beside those of the checklist. */
export const ownFields = {
  facility: 'facility_id',
  facilityName: 'facility_name',
  auditedOn: 'audited_on',
  preparer: 'filled_by',
  checklist: 'form_checklist',
  round: 'form_round',
  side: 'form_side',
  sections: 'form_sections',
} as const;

/** The questions of one criterion. Of its kind only some are asked. */
export interface CriterionFields {
  readonly group: string;
  /** The answer itself; of a coverage the number present. */
  readonly answer: string;
  /** Whether there is an answer, or which special one. */
  readonly how: string;
  readonly needed: string;
  readonly note: string;
  readonly photo: string;
}

export interface FieldNames {
  readonly criteria: ReadonlyMap<string, CriterionFields>;
  /** By id of a profile question. */
  readonly profile: ReadonlyMap<string, string>;
  /** By id of a section or place. */
  readonly group: (id: string) => string;
}

/** The names of all questions: the same whenever they are asked for, so that what comes back is understood. */
export function fieldNames(checklist: Checklist): FieldNames {
  const give = idGiver([...Object.values(ownFields), 'meta', 'instanceID', 'instanceName', 'start', 'end', 'name']);
  const groups = new Map<string, string>();
  const criteria = checklist.sections.flatMap((section) => section.criteria);
  // The ids first: none of them may lose its name to the note of another.
  const answers = criteria.map(({ id }) => give(asTag(id)));
  const fields = criteria.map((criterion, index) => [criterion.id, fieldsOf(answers[index] ?? '', give)] as const);
  const profile = checklist.profile.map(({ id }) => [id, give(asTag(id), `profile_${asTag(id)}`)] as const);
  return {
    criteria: new Map(fields),
    profile: new Map(profile),
    group: (id) => {
      const name = groups.get(id) ?? give(`s_${asTag(id)}`);
      groups.set(id, name);
      return name;
    },
  };
}

function fieldsOf(answer: string, give: (name: string) => string): CriterionFields {
  const named = (part: string) => give(`${answer}_${part}`);
  return {
    answer,
    group: give(`g_${answer}`),
    how: named('how'),
    needed: named('needed'),
    note: named('note'),
    photo: named('photo'),
  };
}

/** An id as the name of an element: Latin letters, digits, `-`, `_` and `.`, with a letter first. */
function asTag(id: string): string {
  const latin = decomposed(id)
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^A-Za-z0-9_.-]+/g, '-');
  return /^[A-Za-z_]/.test(latin) ? latin : `q_${latin}`;
}

/** The value of `how` for a question that was answered, and for several choices of which none is so. */
export const howAnswered = 'answered';
export const howNone = 'none-of-them';

/** Kinds whose answers are choices in themselves; all others are asked first whether there is an answer. */
export function isChosen(criterion: Criterion): boolean {
  return criterion.kind === 'judgement' || criterion.kind === 'choice';
}
