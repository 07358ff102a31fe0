import { formatDay } from '../../../written/numbers-and-dates.ts';
/** What is told beside the work itself, and stops nothing. */
export const notices = {
  'audit-behind-link': ({ path, real }: { path: string; real: string }) =>
    `“${path}” is a link. The audit is “${real}”; its history, evidence and checklist are kept there, and everything is saved there.`,
  'link-passed-over': ({ path }: { path: string }) =>
    `“${path}” is a link that leads out of the folder that was given, and was passed over. To take in what is there, name that folder itself.`,
  'table-read': ({ path }: { path: string }) => `In “${path}”:`,
  'sheets-missing': ({ path, sheets }: { path: string; sheets: string }) =>
    `“${path}” is damaged: nothing is left of ${sheets}. The other sheets were read.`,
  'prices-of-nothing': ({ path, items }: { path: string; items: string }) =>
    `“${path}” has a price for nothing that the checklist asks for; its items are ${items}, … Is it another list? \`prices check\` says which ids are expected.`,
  'papers-before-visits': ({ day, last, facility }: Record<'day' | 'last' | 'facility', string>) =>
    `The papers are dated ${formatDay(day, 'en')}, and ${facility} is recorded as assessed on ${formatDay(last, 'en')}, which is later. Correct the day of the audit, or date the papers with --on; --final refuses this.`,
  'roster-of-nothing': ({ path, kinds }: { path: string; kinds: string }) =>
    `No facility in “${path}” is of a kind that is known; the kinds there are ${kinds}. Is it another list? \`roster check\` says which kinds are expected.`,
  'beyond-bounds': ({ path }: { path: string }) =>
    `Numbers in “${path}” lie beyond what the checklist accepts. The audit is read and marked as it is; please check them:`,
  'own-list': ({ list, path }: { list: 'roster' | 'prices'; path: string }) =>
    list === 'roster'
      ? `The list of facilities beside the tool is used: “${path}”. To use another one, name it with --roster.`
      : `The price list beside the tool is used: “${path}”. To use another one, name it with --prices.`,
  'own-template': ({ path }: { path: string }) =>
    `The report template beside the tool is used: “${path}”. To use another one, name it with --template.`,
  'own-checklist-hidden': ({ id, path }: { id: string; path: string }) =>
    `“${path}” has the id of a checklist that came with the tool, ${id}, and differs from it. ${id} means the one that came with the tool: give yours an id of its own, or name its folder with --checklist.`,
  'failed-over-input': ({ path, detail }: { path: string; detail: string }) =>
    `Our bug, met in “${path}”. Please send this text to those who maintain facility-audit:\n${detail}`,
};
