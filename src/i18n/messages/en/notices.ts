/** What is told beside the work itself, and stops nothing. */
export const notices = {
  'audit-behind-link': ({ path, real }: { path: string; real: string }) =>
    `“${path}” is a link. The audit is “${real}”; its history, evidence and checklist are kept there, and everything is saved there.`,
  'link-passed-over': ({ path }: { path: string }) =>
    `“${path}” is a link that leads out of the folder that was given, and was passed over. To take in what is there, name that folder itself.`,
  'failed-over-input': ({ path, detail }: { path: string; detail: string }) =>
    `Our bug, met in “${path}”. Please send this text to those who maintain facility-audit:\n${detail}`,
};
