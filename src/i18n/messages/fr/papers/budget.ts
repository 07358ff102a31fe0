import type { Messages } from '../../en/index.ts';
import { counted } from '../words/counted.ts';

export const budget: Messages['budget'] = {
  command: 'dit quels établissements une somme fait progresser, et jusqu’à quel niveau',
  options: {
    budget: 'la somme, en unités entières de la monnaie : 700000000 ou 700.000.000',
    by: 'ce qui passe d’abord : cheapest (le plus d’établissements, par défaut), soonest (au plus tôt) ou beds (le plus de lits)',
    output: 'classeur à écrire (.xlsx) ; sans cette option, le plan est seulement affiché',
  },
  done: ({ file }) => `${file} est écrit.`,
  title: 'CE QU’UNE SOMME PERMET POUR LE NIVEAU DE PRÉPARATION',
  sheets: {
    plan: 'Plan',
    steps: 'Sommes et établissements',
    costs: 'Détail des coûts',
    lines: 'Corrections et achats',
  },
  titles: {
    steps: 'CE QUE CHAQUE SOMME PERMET',
    costs: 'COÛT DE LA PROGRESSION DE CHAQUE ÉTABLISSEMENT',
    lines: 'CORRECTIONS ET ACHATS',
  },
  headings: {
    facilities: 'Établissements',
    steps: 'Sommes à partir desquelles davantage est atteint',
  },
  fields: {
    sum: 'Somme',
    amount: 'Somme (à saisir ici)',
    facilities: 'Établissements qui progressent',
    beds: 'Leurs lits',
    levels: 'Niveaux gagnés, en tout',
    spent: 'Dépensé',
    left: 'Reste',
    reachedOn: 'Tout est fait, selon les plans, le',
  },
  columns: {
    level: 'Niveau actuel',
    result: 'Avec cette somme',
    oneLevel: 'Un niveau de plus',
    twoLevels: 'Deux niveaux de plus',
    costOne: 'Coût, un niveau',
    costTwo: 'Coût, deux niveaux',
    about: 'Somme, environ',
    amount: 'Somme nécessaire',
    facilities: 'Établissements qui progressent',
    beds: 'Lits',
    levels: 'Niveaux',
    reachedOn: 'Fait selon les plans le',
    who: 'Quels établissements',
    to: 'Vers',
    percent: 'Taux actuel',
    percentAfter: 'Taux ensuite',
    findings: 'Écarts à corriger',
    cost: 'Coût',
    criteria: 'En corrigeant',
    criterion: 'Critère',
    item: 'Ce qui est acheté',
    amountOfLine: 'Montant',
    plan: 'Plan',
  },
  stays: 'reste',
  nothingBought: 'rien à acheter',
  notPriced: 'montants inconnus',
  ofUnit: 'une fois pour toute l’entité',
  chart: {
    cheapest: 'Établissements qui progressent, selon la somme',
    soonest: 'Établissements qui progressent, selon la somme',
    beds: 'Lits des établissements qui progressent, selon la somme',
  },
  served: ({ amount, count }) =>
    `Avec ${amount}, ${counted(count, 'établissement gagne', 'établissements gagnent')} au moins un niveau.`,
  servedFree: ({ count }) =>
    `Sans rien acheter, ${counted(count, 'établissement gagne', 'établissements gagnent')} au moins un niveau.`,
  servedBeds: ({ amount, count, beds }) =>
    `Avec ${amount}, ${counted(count, 'établissement gagne', 'établissements gagnent')} au moins un niveau : ${counted(beds, 'lit', 'lits')}.`,
  none: 'Aucun établissement dont tous les montants sont connus ne peut progresser.',
  enoughFor: ({ amount }) => `Il faut au moins ${amount} pour qu’un premier établissement progresse.`,
  rules: {
    cheapest:
      'Le plus d’établissements que la somme fait progresser d’au moins un niveau ; avec le reste, le plus de niveaux ; entre plans égaux, le moins cher.',
    soonest:
      'Le plus d’établissements que la somme fait progresser d’au moins un niveau ; parmi ces plans, celui dont le dernier établissement a fini le plus tôt selon les jours prévus et les délais ; puis plus de niveaux, puis moins d’argent. Un établissement dont un jour est inconnu, ou passé, vient en dernier.',
    beds: 'Le plus de lits dans des établissements qui progressent d’au moins un niveau ; avec le reste, le plus de niveaux ; entre plans égaux, le moins cher.',
  },
  basis:
    'Un établissement coûte ce que coûte sa façon la moins chère d’atteindre le niveau : une fois et la première année ensemble.',
  perUnit:
    'Ce qu’une entité achète une fois pour plusieurs de ses sites compte une fois : un plan peut coûter moins que ses établissements un à un.',
  scoredAgain: 'Chaque établissement a été noté à nouveau, ses écarts corrigés.',
  exact: 'Toutes les combinaisons ont été examinées : aucune somme ne permet davantage que ce qui est indiqué.',
  notExactInLevels:
    'Pour les deuxièmes niveaux, toutes les combinaisons n’ont pu être examinées, car des achats comptent ensemble : un peu moins d’argent peut suffire.',
  notExact:
    'Toutes les combinaisons n’ont pu être examinées, car des achats comptent ensemble : un plan qui atteint un peu plus pour la même somme peut exister.',
  unpriced: ({ facilities }) => `Dans aucun plan, car des prix ou des quantités sont inconnus : ${facilities}.`,
  noBeds: ({ facilities }) => `Leur nombre de lits est inconnu et ne compte pas : ${facilities}.`,
  signs: '○ reste en l’état ; ● gagne un niveau ; ●● gagne deux niveaux.',
  typed:
    'Saisissez une somme dans la cellule : les établissements qu’elle fait progresser s’éclairent, et les chiffres suivent.',
  typedWrong: 'Saisissez un nombre qui ne soit pas négatif.',
  thinned: ({ count }) =>
    `Des sommes à partir desquelles davantage est atteint, ${count} sont listées, à intervalles réguliers.`,
};
