import type { Messages } from '../en/index.ts';

const plurals = new Intl.PluralRules('fr');

function counted(count: number, one: string, many: string): string {
  return `${count} ${plurals.select(count) === 'one' ? one : many}`;
}

export const report: Messages['report'] = {
  illustrative:
    'DONNÉES ILLUSTRATIVES, inventées pour présenter l’outil : rien ici n’est un constat sur cet établissement.',
  illustrativePrices: 'Les prix sont des exemples, non des devis.',
  notVerified: 'selon l’autoévaluation, non vérifié',
  verified: 'vérifié',
  levelLine: ({ level, standing }) => `${level} (${standing})`,
  pageLevel: ({ level }) => `Niveau : ${level}`,
  incomplete: ({ open, provisional }) =>
    `Incomplet : ${counted(open, 'critère', 'critères')} sans réponse ; pour l’instant : ${provisional}`,
  incompletePublic: ({ provisional }) => `Incomplet ; pour l’instant : ${provisional}`,
  unscored: 'Non noté : le référentiel ne fait que recueillir des informations',
  withheld: 'non publié',
  missing: '……………………',
  remedyFor: ({ criterion, remedy }) => `${remedy} (${criterion})`,
  dottedLine: '………………………………………………………………………………………………………………………………………………………………',
  wholeAudit: 'Ensemble de l’audit',
  rating: { good: 'élevé', middling: 'moyen', bad: 'faible' },
  ratingNote: ({ high, low }) => `Élevé : à partir de ${high} ; faible : moins de ${low} ; moyen : entre les deux.`,
  ratingNoteOne: ({ high }) => `Élevé : à partir de ${high} ; faible : en dessous.`,
  barNote: 'La barre de la colonne du taux a la longueur du taux.',
  severityGroup: ({ severity, count }) => `${severity} (${count})`,
  criticalName: ({ criterion }) => `${criterion} (impératif)`,
  nothingToList: 'Rien à signaler.',
  seeAnnex: ({ name }) => `La liste complète est sur la feuille « ${name} ».`,
  onlyPublic: 'Seuls les critères qui peuvent être publiés figurent ici.',

  fields: {
    facility: 'Établissement',
    kind: 'Catégorie',
    unit: 'Entité juridique',
    province: 'Province',
    round: 'Campagne',
    auditedOn: 'Date de l’audit',
    checklist: 'Référentiel',
    level: 'Niveau de préparation',
    levelIfEvidenced: 'Niveau si les critères sans preuve suffisante étaient conformes',
    percent: 'Taux de conformité',
    counts: 'Critères',
    answersCounted: 'Réponses retenues',
    findings: 'Écarts',
    once: 'Investissement, une fois',
    yearly: 'Dépense annuelle',
    agreement: 'Concordance de l’autoévaluation avec la vérification',
    emr: 'Dossier médical électronique',
    sections: 'Rubriques de cette campagne',
  },
  emrStatus: {
    published: 'publié',
    'published-with-reservations': 'publié sous réserve',
    trial: 'à l’essai',
    'not-published': 'pas encore publié',
    none: 'pas encore de dossier électronique',
  },
  emr: ({ status, decision, on }) => [status, decision, on].filter((part) => part !== null).join(', '),
  counts: ({ applicable, answered, verified, notApplicable }) =>
    `${applicable} applicables, ${answered} avec réponse, ${verified} vérifiés, ${notApplicable} sans objet`,
  findingCounts: ({ critical, major, minor }) =>
    `${critical} à corriger immédiatement, ${major} avant l’échéance, ${minor} à parfaire`,
  agreementShare: ({ agreed, compared, share }) => `${agreed} sur ${compared} (${share})`,
  checklistVersion: ({ title, version }) => `${title} (version ${version})`,
  sidesOnly: { self: 'autoévaluation seule', verified: 'réponses du groupe de travail seules' },

  sheets: {
    cover: { name: 'Édition publique', title: 'ÉDITION PUBLIQUE' },
    minutes: { name: 'Procès-verbal', title: 'PROCÈS-VERBAL' },
    sections: { name: 'Résultats par rubrique', title: 'RÉSULTATS PAR RUBRIQUE' },
    criteria: { name: 'Résultats par critère', title: 'RÉSULTATS PAR CRITÈRE' },
    counts: { name: 'Comptages', title: 'COMPTAGES PAR LIEU' },
    claims: { name: 'Déclaré et constaté', title: 'CE QUI A ÉTÉ DÉCLARÉ ET CE QUI A ÉTÉ CONSTATÉ' },
    findings: { name: 'Écarts', title: 'ÉCARTS ET MESURES CORRECTIVES EXIGÉES' },
    acts: { name: 'Sans dépense', title: 'À FAIRE TOUT DE SUITE, SANS DÉPENSE' },
    investment: { name: 'Investissement', title: 'BESOINS D’INVESTISSEMENT ET COÛT ESTIMÉ' },
    prices: { name: 'Prix unitaires', title: 'PRIX UNITAIRES RETENUS' },
    evidence: { name: 'Preuves', title: 'LISTE DES PREUVES' },
    pictures: { name: 'Photographies', title: 'PHOTOGRAPHIES DES PREUVES' },
    computed: { name: 'Mode de calcul', title: 'MODE DE CALCUL DU RÉSULTAT' },
    basis: { name: 'Références', title: 'FONDEMENTS JURIDIQUES ET RÉFÉRENCES' },
  },
  annex: ({ numeral }) => `Annexe ${numeral}`,
  attachedTo: ({ number, date, issuer }) => `(Jointe au procès-verbal n° ${number} du ${date}, ${issuer})`,

  workbookTitle: ({ facility, round }) => `${facility}, campagne ${round}`,
  ownerLine: ({ facility, round, date, level }) =>
    `${facility} ; campagne : ${round} ; date de l’audit : ${date} ; niveau : ${level}.`,

  headings: {
    sections: 'Résultats par rubrique',
    requirements: 'Minimum légal',
    deadlines: 'Échéances',
    nextLevel: ({ level }) => `Ce qui manque pour le niveau « ${level} »`,
    lift: ({ level }) => `Le plus petit nombre d’écarts à corriger pour atteindre le niveau « ${level} »`,
    agreement: 'Ce qui a été déclaré et ce qui a été constaté',
    disagreements: 'Réponses qui diffèrent',
    findings: 'Écarts par gravité',
    once: 'Achats faits une fois',
    yearly: 'Dépenses annuelles',
    bySection: 'Par rubrique',
    summary: 'Coût estimé total',
    missingEvidence: 'Preuves exigées qui manquent',
    evidence: 'Toutes les preuves',
    documents: 'Documents',
    grounds: 'Fondements juridiques (en vigueur à la date de l’audit)',
    references: 'Références (sans valeur de fondement juridique)',
    notApplicable: 'Réponses « sans objet »',
    recommendations: ({ authority }) => `À l’attention de : ${authority}`,
    critical: 'Écarts à corriger immédiatement',
    open: 'Sans réponse',
  },

  verdict: {
    met: 'Satisfait',
    'not-met': 'Non satisfait',
    partly: 'Partiellement satisfait',
    none: 'Non examiné',
    open: 'Sans réponse',
  },
  verdictNote: 'Selon l’appréciation du groupe de travail ; la circulaire ne fixe aucune quantité.',
  weightsNote: ({ plan }) => `Les niveaux, les poids et les seuils sont fixés par le groupe de travail dans ${plan}.`,
  weightsNoteUnknown: 'Les niveaux, les poids et les seuils sont fixés par le groupe de travail.',
  ifEvidenced: ({ level, count }) =>
    `${counted(count, 'critère manque', 'critères manquent')} de preuves. S’ils étaient conformes, le niveau serait : ${level}.`,
  daysLeft: ({ days }) => `${counted(days, 'jour restant', 'jours restants')}`,
  dueToday: 'échéance ce jour',
  daysOverdue: ({ days }) => `${counted(days, 'jour de retard', 'jours de retard')}`,
  deadlineOverride: ({ left, reason }) => `${left} ; propre à cet établissement : ${reason}`,
  holds: 'remplie',
  holdsNot: 'non remplie',
  levelReached: 'C’est le meilleur niveau.',
  noLift: 'Corriger des écarts ne suffit pas à élever le niveau : il faut d’abord répondre à ce qui reste ouvert.',
  bestFirst: 'du moins cher au plus cher quand les prix sont connus',
  chartPercents: 'Taux de conformité par rubrique (%)',
  chartInvestment: 'Besoins financiers par rubrique',

  inactiveCriterion: 'ne concerne pas cet établissement',
  sectionLeftOut: 'hors de cette campagne',
  notCounted: 'non compté',
  dayAndLeft: ({ day, left }) => `${day} : ${left}`,
  notScored: 'pour information, non noté',
  sideNote: ({ side, note }) => `${side} : ${note}`,
  changedAfterSigning: ({ reason }) => `Ajouté après la signature du procès-verbal : ${reason}`,
  keptFrom: ({ round }) => `Repris de la campagne ${round}`,
  decided: ({ reason, by }) => `Tranché après deux réponses différentes : ${reason} (${by})`,
  requiredEvidenceMissing: 'exigée, manquante',
  evidenceCount: ({ count }) => counted(count, 'fichier', 'fichiers'),
  clause: ({ number, clause }) => `${number}, ${clause}`,

  pictureCaption: ({ criterion, caption, date }) =>
    date === null ? `${criterion} : ${caption}` : `${criterion} : ${caption} (${date})`,

  cover: {
    statement:
      'Cette édition peut être largement diffusée. Elle ne contient ni les critères non publics, ni les preuves, ni les noms de personnes, ni les remarques et textes libres, ni le procès-verbal.',
    totals:
      'Un taux, un niveau ou un total derrière lequel se trouvent moins de trois lignes non publiques n’est pas publié.',
    noData: 'Elle ne porte aucun audit : elle se lit, mais ne peut être ni fusionnée, ni contrôlée, ni rouverte.',
  },

  comparison: {
    noteDefault: 'Une exigence est satisfaite quand tous les critères qui y répondent ont la note entière.',
    answeredBy: ({ criterion, answer }) => `${criterion} : ${answer}`,
  },
};
