import type { Messages } from '../../en/index.ts';

export const answers: Messages['answers'] = {
  notApplicable: ({ reason }) => `Sans objet : ${reason}`,
  checked: ({ count, of, list }) => `${count} sur ${of} : ${list}`,
  coverage: ({ present, needed, unit }) => `${present}${unit === '' ? '' : ` ${unit}`} sur ${needed}`,
  formerCoverage: ({ present, needed, unit }) =>
    `${present} présents pour ${needed} nécessaires${unit === '' ? '' : ` (${unit})`}`,
  labelledCoverage: ({ present, needed, unit, labels }) =>
    `${labels.present} : ${present}, ${labels.needed} : ${needed}${unit === '' ? '' : ` (${unit})`}`,
  reason: {
    notScored: 'demandé pour information, non noté',
    answerNotScored: 'cette réponse n’est pas notée',
    inactive: 'ne concerne pas cet établissement, non demandé',
    sectionLeftOut: 'sa rubrique ne fait pas partie de cette campagne',
    notApplicable: 'sans objet : exclu de toutes les sommes',
    neededNothing: 'rien n’est nécessaire : sans objet de soi-même',
    unanswered: 'sans réponse : compte 0 jusqu’à la réponse',
    noEvidence: 'preuves insuffisantes : 0, listé à part',
    judgement: ({ judgement }) => `jugé « ${judgement} »`,
    option: ({ option }) => `la note de « ${option} »`,
    checks: ({ checked, all }) => `parts cochées ÷ toutes les parts = ${checked} ÷ ${all}`,
    band: ({ value, band }) => `${value} est dans l’intervalle ${band}`,
    noBand: ({ value }) => `${value} n’est dans aucun intervalle`,
    neverMeasured: 'jamais mesuré : 0',
    never: 'jamais fait : 0',
    age: ({ days, band }) => `${days} jours à la date de l’audit, dans l’intervalle ${band}`,
    ageNoBand: ({ days }) => `${days} jours à la date de l’audit, dans aucun intervalle`,
    share: ({ present, needed, share }) => `${present} ÷ ${needed} = ${share}`,
    shareFull: ({ present, needed, share, full }) =>
      `${present} ÷ ${needed} = ${share}, au moins ${full} : note entière`,
    shareZero: ({ present, needed, share, zero }) => `${present} ÷ ${needed} = ${share}, moins de ${zero} : 0`,
    bandBetween: ({ from, to }) => `de ${from} à ${to}`,
    bandFrom: ({ from }) => `à partir de ${from}`,
    bandTo: ({ to }) => `jusqu’à ${to}`,
    bandOpen: 'de toutes les valeurs',
  },
};
