import { authorities } from '../../../domain/checklist/checklist.ts';
import type { FacilityResult, FindingResult } from '../../../domain/province/facility-result.ts';
import { compareByCode } from '../../../domain/values/compare-by-code.ts';
import type { Plans } from '../../../i18n/messages/en/papers/summary.ts';
import { dayText } from '../frame/cells.ts';
import type { ProvinceView } from '../frame/province-view.ts';

/** How far the plans of these facilities reach: until when, and how many have none that holds. */
export function plansOf(facilities: readonly FacilityResult[], view: ProvinceView): Plans {
  const { today } = view.province;
  const days = facilities.map(plannedDay);
  const ahead = days.flatMap((day) => (day !== null && day >= today ? [day] : []));
  const last = ahead.reduce<string | null>((latest, day) => (latest !== null && latest > day ? latest : day), null);
  return {
    day: last === null ? null : dayText(last, view),
    isOpen: facilities.some((each) => isStillOpen(each) && (plannedDay(each) ?? '') >= today),
    dated: ahead.length,
    past: days.filter((day) => day !== null && day < today).length,
    undated: days.filter((day) => day === null).length,
  };
}

/** The day on which the plans end, whether past or ahead; null: none is known. */
export function plannedDay(result: FacilityResult): string | null {
  const readyDate = result.readyDate();
  return readyDate.is === 'dated' ? readyDate.date : null;
}

/** Whether some finding has no day, so that the day can only get later. */
export function isStillOpen(result: FacilityResult): boolean {
  const readyDate = result.readyDate();
  return readyDate.is === 'dated' && readyDate.undated.length > 0;
}

/** A paper names no more persons or authorities of a facility than this; the others are counted. */
const mostNamed = 2;

/** Who carries out what lifts a facility, in the same words in every paper; null: nobody is known. */
export function responsibleText(result: FacilityResult, view: ProvinceView): string | null {
  const all = responsibleOf(result, view);
  if (all.length === 0) return null;
  const names = all.slice(0, mostNamed).join(', ');
  const more = all.length - mostNamed;
  return more <= 0 ? names : view.messages.province.andMoreOwners({ names, count: more });
}

/** The persons of the plans, the one with the last day first, else the authorities of the remedies. */
function responsibleOf(result: FacilityResult, { isPublic, messages }: ProvinceView): readonly string[] {
  const mended = new Set(result.lifts().best?.criteria ?? []);
  const findings = result.findings.filter(({ criterion }) => mended.has(criterion.id));
  const byDay = [...findings].sort((a, b) => compareByCode(b.plan?.due ?? '', a.plan?.due ?? ''));
  const owners = isPublic ? [] : [...new Set(byDay.flatMap(({ plan }) => plan?.owner ?? []))];
  if (owners.length > 0) return owners;
  const own = authoritiesIn(findings);
  return authorities.filter((each) => own.has(each)).map((each) => messages.words.authority[each]);
}

function authoritiesIn(findings: readonly FindingResult[]): ReadonlySet<string> {
  return new Set(findings.flatMap(({ criterion }) => criterion.remedies.map(({ authority }) => authority)));
}
