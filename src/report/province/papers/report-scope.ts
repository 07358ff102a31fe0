import { unitResults } from '../../../domain/province/unit-results.ts';
import { textIn } from '../../../domain/values/language.ts';
import { dayText } from '../frame/cells.ts';
import type { ProvinceView } from '../frame/province-view.ts';
import { namesIn } from './standings.ts';

/** Part I: what was assessed, when, by what, how, and who has reported. */
export function scopeSentences(view: ProvinceView): readonly string[] {
  const { narrative, summary } = view.messages;
  const { facilities, roster } = view.province;
  return [
    ...(facilities.length === 0 ? [narrative.noReports] : visitSentences(view)),
    ...(roster === null
      ? []
      : [narrative.reported({ count: roster.expected - roster.missing.length, of: roster.expected })]),
    ...(roster === null || roster.missing.length === 0
      ? []
      : [summary.noReport({ count: roster.missing.length, names: namesIn(roster.missing, view) })]),
  ];
}

function visitSentences(view: ProvinceView): readonly string[] {
  const { narrative } = view.messages;
  const { facilities, checklist } = view.province;
  const days = facilities.map(({ auditedOn }) => auditedOn).sort();
  return [
    narrative.visited({
      facilities: facilities.length,
      units: unitResults(facilities, checklist.ladder).length,
      from: dayText(days[0] ?? null, view),
      until: dayText(days.at(-1) ?? null, view),
    }),
    narrative.checklist({
      title: textIn(checklist.title, view.language),
      version: checklist.version,
      criteria: checklist.sections.reduce((sum, { criteria }) => sum + criteria.length, 0),
      sections: checklist.sections.length,
    }),
    narrative.method({ final: facilities.filter(({ final }) => final).length, of: facilities.length }),
  ];
}
