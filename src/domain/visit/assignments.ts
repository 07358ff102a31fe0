import type { Audit, Side } from '../audit/audit.ts';
import type { Checklist, Criterion } from '../checklist/checklist.ts';
import { type Standing, standings } from '../scoring/applicability.ts';
import { compareByCode } from '../values/compare-by-code.ts';
import { composed } from '../values/text/composed.ts';

/** The people that a section is assigned to, as written in the audit: `An, Bình`. */
function assigneesOf(written: string): readonly string[] {
  return written.split(/[,;]/).flatMap((name) => name.trim() || []);
}

/** Ids of the sections that a person is to go through. */
export function sectionsOf({ assigned }: Pick<Audit, 'assigned'>, person: string): ReadonlySet<string> {
  const own = [...assigned].filter(([, written]) => assigneesOf(written).some((name) => isSamePerson(name, person)));
  return new Set(own.map(([section]) => section));
}

/** The criteria of a person's sections that are asked and not yet answered on that side, in the checklist's order. */
export function openListOf(checklist: Checklist, audit: Audit, person: string, side: Side): readonly Criterion[] {
  const sections = sectionsOf(audit, person);
  return asked(checklist, audit, side).flatMap(({ criterion, section, state }) =>
    sections.has(section.id) && state === 'unanswered' ? [criterion] : [],
  );
}

/** How far one person is. */
export interface PersonProgress {
  readonly person: string;
  /** Ids of their sections, in the checklist's order. */
  readonly sections: readonly string[];
  /** Criteria that are asked there. */
  readonly of: number;
  /** How many of them have an answer on that side. */
  readonly done: number;
}

/** Progress by person, in the order of the sections; a section assigned to several counts for each of them. */
export function progressByPerson(checklist: Checklist, audit: Audit, side: Side): readonly PersonProgress[] {
  const criteria = asked(checklist, audit, side);
  const inOrder = checklist.sections.flatMap(({ id }) => audit.assigned.get(id) ?? []).flatMap(assigneesOf);
  const people = inOrder.filter((each, index) => inOrder.findIndex((other) => isSamePerson(each, other)) === index);
  return people.map((person) => {
    const own = sectionsOf(audit, person);
    const theirs = criteria.filter(({ section }) => own.has(section.id));
    return {
      person,
      sections: checklist.sections.flatMap(({ id }) => (own.has(id) ? [id] : [])),
      of: theirs.length,
      done: theirs.filter(({ state }) => state !== 'unanswered').length,
    };
  });
}

/** The assignments of several parts of a visit: what was changed since the base, and everybody where parts changed the same differently. */
export function joinedAssignments(
  base: Pick<Audit, 'assigned'> | null,
  parts: readonly Pick<Audit, 'assigned'>[],
): ReadonlyMap<string, string> {
  const all = base === null ? parts : [base, ...parts];
  const sections = [...new Set(all.flatMap(({ assigned }) => [...assigned.keys()]))].toSorted(compareByCode);
  return new Map(
    sections.flatMap((section) => {
      const before = base?.assigned.get(section);
      const changed = parts.map(({ assigned }) => assigned.get(section)).filter((each) => each !== before);
      const written = [...new Set(changed.length === 0 ? [before] : changed)].flatMap((each) => each ?? []);
      const [only, another] = written;
      if (only === undefined) return [];
      const everybody = [...new Set(written.flatMap(assigneesOf))].toSorted(compareByCode);
      return [[section, another === undefined ? only : everybody.join(', ')] as const];
    }),
  );
}

function asked(checklist: Checklist, audit: Audit, side: Side): readonly Standing[] {
  const onSide = standings(checklist, audit, side);
  // Whether a criterion is asked depends on what counts, whichever side said it.
  return [...standings(checklist, audit).values()].flatMap(({ criterion, state }) => {
    const own = onSide.get(criterion.id);
    if (state === 'inactive' || own === undefined) return [];
    const hasAnswer = (audit.responses.get(criterion.id)?.[side] ?? null) !== null;
    return [{ ...own, state: hasAnswer ? (own.state === 'inactive' ? 'answered' : own.state) : 'unanswered' }];
  });
}

function isSamePerson(a: string, b: string): boolean {
  return composed(a).trim().toLowerCase() === composed(b).trim().toLowerCase();
}
