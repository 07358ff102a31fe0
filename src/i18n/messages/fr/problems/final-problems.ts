import type { FinalProblemParams } from '../../../../domain/problem/final-problem.ts';
import { textIn } from '../../../../domain/values/language.ts';
import { listOf } from '../../../written/list-of.ts';
import { namesCounted } from '../../../written/names-counted.ts';
import { formatDay, formatNumber } from '../../../written/numbers-and-dates.ts';
import type { finalProblems as en } from '../../en/problems/final-problems.ts';
import { counted } from '../words/counted.ts';

export const finalProblems: typeof en = {
  'final-unanswered': ({ facility, count, sections }) =>
    `${facility} : ${counted(count, 'critère est', 'critères sont')} sans réponse (${names(sections)}). Répondez avec walk ou answer, ou retirez la rubrique de la campagne.`,
  'final-past': ({ facility, count, first }) =>
    `${facility} : la date de ${counted(count, 'plan est passée', 'plans est passée')} (la première : ${formatDay(first, 'fr')}). Fixez de nouvelles dates avec plan --due, ou notez-les comme faits.`,
  'final-unpriced': ({ facility, count, items }) =>
    `${facility} : ${counted(count, 'achat est', 'achats sont')} sans prix ou sans quantité, et sans note qui dise pourquoi (${itemNames(items)}). Complétez la liste de prix ou la quantité (plan --quantity), ou ajoutez une note à l’achat.`,
  'final-mixed-money': (params) =>
    params.mixed === 'currencies'
      ? `les montants sont en plusieurs monnaies (${params.currencies.join(', ')}) et ne s’additionnent pas. Donnez une seule liste avec --prices.`
      : `${params.facility} : la TVA de ${counted(params.count, 'ligne n’est', 'lignes n’est')} pas connue, alors que celle des autres l’est. Complétez vat et vatIncluded dans la liste de prix.`,
  'final-note': ({ facility, text }) =>
    `${facility} : une note pour les évaluateurs figure dans le procès-verbal : « ${text} ». Retirez-la.`,
  'final-unverified': ({ facility, count }) =>
    `${facility} : ${counted(count, 'critère impératif n’est pas vérifié', 'critères impératifs ne sont pas vérifiés')} sur place, ou sans preuve exigée. Saisissez les réponses vérifiées et les preuves.`,
  'final-empty-annex': ({ sheet }) => `l’annexe « ${sheet} » est vide. Retirez-la dans le modèle (show: false).`,
  'final-small-text': ({ sheet, points }) =>
    `le texte de « ${sheet} » s’imprimerait en ${formatNumber(points, 'fr')} points ; il en faut au moins 10. Masquez des colonnes dans le modèle ou réduisez leur largeur.`,
};

/** Each name once; of one that several lines have, how many. */
function itemNames(texts: FinalProblemParams['final-unpriced']['items']): string {
  return namesCounted(texts, 'fr', ({ name, count }) => `${name} (${counted(count, 'achat', 'achats')})`);
}

function names(texts: FinalProblemParams['final-unanswered']['sections']): string {
  return listOf(
    texts.map((text) => textIn(text, 'fr')),
    'fr',
  );
}
