import type { FacilityResult } from '../../../domain/province/facility-result.ts';
import { unitResults } from '../../../domain/province/unit-results.ts';
import { textIn } from '../../../domain/values/language.ts';
import { facilityChangeText } from '../../words/recorded/facility-change-text.ts';
import { dayText } from '../frame/cells.ts';
import type { ProvinceView } from '../frame/province-view.ts';
import { versionsNote } from '../frame/versions-note.ts';
import { fewNames, namesIn, resultNames } from './standings.ts';

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
    ...mergedFacilities(view),
  ];
}

/** Facilities that became part of another one, which is why fewer are expected than the round before. */
function mergedFacilities({ province: { changes }, language }: ProvinceView): readonly string[] {
  return (changes ?? []).filter(({ code }) => code === 'merged').map((each) => facilityChangeText(each, language));
}

/** Those that the group visited, and apart from them those that only assessed themselves. */
function visitSentences(view: ProvinceView): readonly string[] {
  const { narrative } = view.messages;
  const { facilities } = view.province;
  const visited = facilities.filter(isVisited);
  const others = facilities.filter((each) => !isVisited(each));
  return [
    ...(visited.length === 0 ? [] : [visitedSentence(visited, view)]),
    ...(others.length === 0
      ? []
      : [narrative.selfAssessed({ count: others.length, names: resultNames(others, view, fewNames) })]),
    ...checklistSentences(view),
    ...(visited.length === 0
      ? []
      : [narrative.method({ final: facilities.filter(({ final }) => final).length, of: facilities.length })]),
  ];
}

/** What was asked; of several versions, each with its criteria, then how many facilities used which. */
function checklistSentences(view: ProvinceView): readonly string[] {
  const { checklist, facilities } = view.province;
  const others = new Map(facilities.map((each) => [each.checklist.version, each.checklist]));
  const used = others.size < 2 ? [checklist] : [...others.values()];
  const sentences = used.map(({ title, version, sections }) =>
    view.messages.narrative.checklist({
      title: textIn(title, view.language),
      version,
      criteria: sections.reduce((sum, { criteria }) => sum + criteria.length, 0),
      sections: sections.length,
    }),
  );
  return [...sentences, ...versionsNote(view)];
}

/** Whether the group has verified anything there. */
function isVisited({ counts }: FacilityResult): boolean {
  return counts.verified > 0;
}

function visitedSentence(visited: readonly FacilityResult[], view: ProvinceView): string {
  const days = visited.map(({ auditedOn }) => auditedOn).sort();
  return view.messages.narrative.visited({
    facilities: visited.length,
    units: unitResults(visited, view.province.checklist.ladder).length,
    from: dayText(days[0] ?? null, view),
    until: dayText(days.at(-1) ?? null, view),
  });
}
