import type { Checklist, Deadline, Ladder, ProfileQuestion, Section } from '../../domain/checklist/checklist.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import type { ChecklistShape, SectionShape } from '../schemas/checklist-schema.ts';
import { boundsOf, criterionOf } from './criterion-model.ts';
import { crossRuleOf } from './cross-model.ts';

/** A checklist that passed the rules, with defaults filled in. */
export function checklistOf(shape: ChecklistShape, definition: JsonObject, digest: string): Checklist {
  return {
    id: shape.id,
    version: shape.version,
    appliesFrom: shape.appliesFrom ?? null,
    title: shape.title,
    note: shape.note ?? null,
    languages: shape.languages,
    profile: (shape.profile ?? []).map(profileQuestionOf),
    basis: mapOf(shape.basis, (id, { number, title, kind, from, until, read }) => {
      return { id, number: number ?? null, title, kind, from: from ?? null, until: until ?? null, read: read ?? null };
    }),
    items: mapOf(shape.items, (id, { label, unit }) => ({ id, label, unit: unit ?? null })),
    ladder: ladderOf(shape),
    deadlines: (shape.deadlines ?? []).map(deadlineOf),
    sections: shape.sections.map(sectionOf),
    retired: (shape.retired ?? []).map(({ id, why, instead }) => ({ id, why, instead: instead ?? [] })),
    cross: (shape.cross ?? []).map(crossRuleOf),
    digest,
    definition,
  };
}

function profileQuestionOf(shape: NonNullable<ChecklistShape['profile']>[number]): ProfileQuestion {
  const { id, kind, question, options, unit } = shape;
  return kind === 'choice'
    ? { id, kind, question, options: options ?? [] }
    : { id, kind, question, unit: unit ?? null, bounds: boundsOf(shape) };
}

function ladderOf({ levels, stages }: ChecklistShape): Ladder {
  if (stages) {
    return {
      kind: 'stages',
      stages: stages.map(({ id, label, minPercent }) => ({ id, label, minPercent: minPercent ?? null })),
    };
  }
  return {
    kind: 'levels',
    levels: (levels ?? []).map(({ id, label, minPercent, minSectionPercent, critical }) => ({
      id,
      label,
      minPercent: minPercent ?? null,
      minSectionPercent: minSectionPercent ?? null,
      critical: critical ?? null,
    })),
  };
}

function deadlineOf({ id, label, date, readiness }: NonNullable<ChecklistShape['deadlines']>[number]): Deadline {
  const days = typeof date === 'string' ? date : new Map(Object.entries(date));
  return { id, label, date: days, readiness: readiness ?? true };
}

function sectionOf({ id, title, weight, scored, requirement, criteria }: SectionShape): Section {
  const isScored = scored ?? true;
  return {
    id,
    title,
    weight: isScored ? (weight ?? null) : null,
    scored: isScored,
    requirement: requirement
      ? { basis: requirement.basis, clause: requirement.clause ?? null, criteria: requirement.criteria }
      : null,
    criteria: criteria.map(criterionOf),
  };
}

function mapOf<Shape, Value>(
  shapes: Readonly<Record<string, Shape>> | null | undefined,
  make: (id: string, shape: Shape) => Value,
): ReadonlyMap<string, Value> {
  return new Map(Object.entries(shapes ?? {}).map(([id, shape]) => [id, make(id, shape)]));
}
