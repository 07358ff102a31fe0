import type { Plan } from './audit.ts';

/** The parts of a plan that somebody fills in on a sheet. */
export const planParts = ['owner', 'due', 'status', 'fundingSource', 'note'] as const satisfies readonly (keyof Plan)[];

export type PlanPart = (typeof planParts)[number];
