import type { Audit } from './audit.ts';

/** Marks a criterion to be looked at again, or takes the mark away. */
export function toggleFlag(audit: Audit, criterion: string): Audit {
  const others = audit.flagged.filter((id) => id !== criterion);
  return { ...audit, flagged: isFlagged(audit, criterion) ? others : [...others, criterion] };
}

export function isFlagged({ flagged }: Pick<Audit, 'flagged'>, criterion: string): boolean {
  return flagged.includes(criterion);
}
