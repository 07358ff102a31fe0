import type { Messages } from '../../en/index.ts';

export const explain: Messages['explain'] = {
  intro:
    'Le taux d’une rubrique est 100 × Σ(poids × note) ÷ Σ(poids) sur ses critères qui ont une note ; celui de l’audit est Σ(poids de rubrique × taux) ÷ Σ(poids de rubrique) sur ses rubriques notées. Les sommes sont exactes ; les taux affichés sont coupés à deux décimales, jamais arrondis vers le haut.',
  leftOut: ({ count }) =>
    `Critères sans note (sans objet, non demandés, non notés), exclus de toutes les sommes : ${count}.`,
  sectionSum: ({ products, weights, exact, cut }) =>
    `Σ(poids × note) = ${products} ; Σ(poids) = ${weights} ; taux = 100 × ${products} ÷ ${weights} = ${exact === cut ? '' : `${exact} = `}${cut}`,
  sectionNothing: 'Aucun critère n’a de note ici : la rubrique n’a pas de taux et n’est pas comptée.',
  sectionNotScored: 'Cette rubrique est montrée avec son taux, sans entrer dans le taux ni dans le niveau de l’audit.',
  marksHeading: 'Note de chaque critère',
  auditHeading: 'L’audit',
  auditSum: ({ products, weights, exact, cut }) =>
    `Σ(poids de rubrique × taux) = ${products} ; Σ(poids de rubrique) = ${weights} ; taux = ${products} ÷ ${weights} = ${exact === cut ? '' : `${exact} = `}${cut}`,
  auditNothing: 'Aucune rubrique notée n’a de taux : l’audit n’a ni taux ni niveau.',
  levelsHeading: 'Le niveau',
  levelsIntro: 'Le niveau est le premier dont toutes les conditions sont remplies ; être juste au seuil suffit.',
  stagesIntro: 'Le niveau atteint est le plus haut palier tel que lui et tous les précédents sont atteints.',
  reached: 'atteint',
  notReached: 'non atteint',
  levelLine: ({ level, result }) => `${level} : ${result}`,
  noCondition: 'aucune condition',
  condition: {
    percent: ({ needed }) => `le taux de l’audit est d’au moins ${needed}`,
    sectionPercent: ({ needed }) => `chaque rubrique notée a au moins ${needed}`,
    criticalFull: 'chaque critère impératif a la note entière',
    criticalPartial: 'aucun critère impératif n’a la note 0',
    stage: ({ needed }) => `au moins ${needed} des critères propres au palier`,
  },
  found: {
    percent: ({ percent }) => percent,
    nothing: 'rien à additionner',
    allSections: 'toutes',
    sectionsBelow: ({ count }) => `${count} en dessous`,
    allCritical: 'tous',
    criticalFailing: ({ count }) => `${count} non`,
  },
  below: ({ section, percent }) => `${section} (${percent})`,
  failing: ({ criterion, standing }) => `${criterion} (${standing})`,
  failingDue: ({ criterion, standing, due }) => `${criterion} (${standing}, échéance ${due})`,
  standing: {
    mark: ({ mark }) => `note ${mark}`,
    unanswered: 'sans réponse',
    'no-evidence': 'preuves insuffisantes',
  },
  incomplete: ({ count }) =>
    `L’audit est incomplet : ${count} critères actifs sont sans réponse. Le niveau ci-dessus est celui qu’il aurait à présent.`,
  evidenced: ({ level }) => `Avec la note entière pour tout ce qui manque de preuves, le niveau serait : ${level}.`,
  final: 'Le niveau est définitif : l’audit est complet et chaque critère impératif actif est vérifié.',
  notFinal:
    'Le niveau n’est pas définitif tant que l’audit n’est pas complet et que chaque critère impératif actif n’est pas vérifié.',
};
