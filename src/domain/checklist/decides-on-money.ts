import type { Criterion, Remedy, Section } from './checklist.ts';

/**
 * Whether a remedy that buys nothing is a decision on money: what the finance department does, and what others than the facility do about a
 * section that is asked and not scored, as funding is, since the facility can't mend it.
 */
export function decidesOnMoney({ act, authority }: Remedy, { scored }: Criterion, section: Section): boolean {
  if (act !== 'act') return false;
  return authority === 'finance' || (authority !== 'facility' && !(section.scored && scored));
}
