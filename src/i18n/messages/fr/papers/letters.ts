import type { Messages } from '../../en/index.ts';

const facilities = (count: number) => `${count} ${count < 2 ? 'établissement de santé' : 'établissements de santé'}`;

export const letters: Messages['letters'] = {
  facilities: ({ count }) => facilities(count),
  lines: ({ count }) => `${count} ${count < 2 ? 'ligne' : 'lignes'}`,
  overdue: ({ count }) => `${count} ${count < 2 ? 'mesure' : 'mesures'}`,
  days: ({ count }) => `${count} ${count < 2 ? 'jour' : 'jours'}`,
  deadline: ({ deadline, day, left }) => `${deadline} : ${day} (${left})`,
  purchases: ({ count }) => `${count} ${count < 2 ? 'achat' : 'achats'}`,
  proposal: ({ line }) => `Comité populaire provincial : ${line}`,
  task: ({ authority, remedy, count, names }) => `${authority} : ${remedy} (${facilities(count)} : ${names}).`,
  petition: ({ authority, remedy, count, names }) =>
    `À proposer au ${authority} : ${remedy} (${facilities(count)} : ${names}).`,
  facilityTasks: ({ line }) => `Établissements de santé : ${line}`,
  annexOfReport: ({ annex, number }) => `${annex} du rapport n° ${number}`,
  noTasks: 'Aucune tâche à confier.',
  dueBy: ({ day, count, names }) => `Au plus tard le ${day} : ${facilities(count)} (${names}).`,
  planDue: ({ count, names, day }) =>
    `${facilities(count)} dont le plan ne fixe pas encore toutes les dates ou est en retard (${names}) : un plan avec une date pour chaque mesure est à présenter au plus tard le ${day}.`,
  notAllocated: 'Non encore affecté, source et année restant à fixer :',
  notAllocatedLine: ({ source, year, once, yearly }) =>
    `- ${[
      `Source ${source ?? 'non arrêtée'}`,
      year === null
        ? 'année non fixée'
        : year.isPast
          ? `prévu pour ${year.year}, année passée`
          : `prévu pour ${year.year}`,
      ...(once === null ? [] : [`${once} une seule fois`]),
      ...(yearly === null ? [] : [`${yearly} par an`]),
    ].join(', ')}.`,
  toAllocateLine: ({ source, year, once, yearly }) =>
    `- ${[
      `Source ${source}`,
      `année ${year}`,
      ...(once === null ? [] : [`${once} une seule fois`]),
      ...(yearly === null ? [] : [`${yearly} par an`]),
    ].join(', ')}.`,
  inAnnex: 'La liste des mesures figure en annexe.',
  annex: 'ANNEXE',
  annexTitle: ({ facility }) => `MESURES EN RETARD : ${facility}`,
  attachedTo: ({ number, date, issuer }) => `(Annexe à la lettre n° ${number} du ${date}, ${issuer})`,
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
  removed: ({ path }) =>
    `${path} : supprimé. Une exécution précédente l’avait écrit, personne ne l’a modifié depuis, et cet établissement n’appelle plus de rappel.`,
  former: ({ path }) =>
    `${path} : écrit précédemment, et plus nécessaire. Il a pu être modifié depuis et reste donc en place : supprimez-le ou déplacez-le avant d’envoyer les lettres.`,
  unknown: ({ files, marks }) =>
    `${files} : des points tiennent lieu de ce qui n’est pas encore connu : ${marks}. Ouvrez les documents dans Word et complétez les points avant signature.`,
  andMore: ({ files, count }) => `${files} et ${count} ${count < 2 ? 'autre' : 'autres'}`,
  markNames: {
    province: 'province',
    round: 'campagne',
    decision: 'décision qui a créé le groupe',
    plan: 'plan du groupe',
    number: 'numéro du procès-verbal',
    'report-number': 'numéro du rapport',
    'reply-by': 'date de la réponse demandée',
    once: 'montant unique',
    yearly: 'montant annuel',
    total: 'montant de la première année',
    'lift-once': 'moindre montant unique',
    'lift-yearly': 'moindre montant annuel',
    'lift-total': 'moindre montant de la première année',
    'lift-facilities': 'établissements ainsi portés au niveau',
    'audited-on': 'date de l’audit',
    level: 'niveau',
    percent: 'taux de conformité',
    reasons: 'ce qui manque',
    'ready-day': 'date de préparation',
    'longest-overdue': 'jours de retard',
    chair: 'président de séance',
    secretary: 'secrétaire',
    conclusion: 'conclusion',
    facility: 'établissement',
    unit: 'entité juridique',
    fingerprint: 'empreinte',
  },
};
