import type { Messages } from '../en/index.ts';

export const letters: Messages['letters'] = {
  facilities: ({ count }) => `${count} ${count < 2 ? 'établissement de santé' : 'établissements de santé'}`,
  lines: ({ count }) => `${count} ${count < 2 ? 'ligne' : 'lignes'}`,
  overdue: ({ count }) => `${count} ${count < 2 ? 'mesure' : 'mesures'}`,
  days: ({ count }) => `${count} ${count < 2 ? 'jour' : 'jours'}`,
  deadline: ({ deadline, day, left }) => `${deadline} : ${day} (${left})`,
  overdueColumn: 'Retard',
  subject: ({ subject }) => `Objet : ${subject}`,
  fingerprint: ({ fingerprint }) => `Empreinte des audits dont proviennent les chiffres (SHA-256) : ${fingerprint}`,
  titles: {
    report: 'Rapport sur la province',
    submission: 'Note de présentation',
    decision: 'Projet de décision',
    reminder: ({ facility }) => `Lettre de rappel à ${facility}`,
  },
  written: ({ count, folder }) =>
    `${count} ${count < 2 ? 'document Word écrit' : 'documents Word écrits'} dans ${folder}`,
  unknown: ({ files, marks }) =>
    `${files} : des points tiennent lieu de ce qui n’est pas encore connu : ${marks}. À compléter avant signature.`,
  andMore: ({ files, count }) => `${files} et ${count} ${count < 2 ? 'autre' : 'autres'}`,
};
