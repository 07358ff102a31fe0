import type { Messages } from '../../en/index.ts';
import type { Plans } from '../../en/papers/summary.ts';
import { counted } from '../words/counted.ts';

const facilities = (count: number) => counted(count, 'établissement', 'établissements');

const withoutPurchases = (count: number) => `, hors ${counted(count, 'achat', 'achats')} de montant inconnu`;

const byWhen = ({ day, isOpen, dated, past, undated }: Plans) =>
  [
    ...(day === null
      ? []
      : [
          ` ; selon les plans, ${facilities(dated)} ${dated === 1 ? 'peut' : 'peuvent'} être ${dated === 1 ? 'prêt' : 'prêts'} ${isOpen ? `au plus tôt le ${day}, des écarts restant sans date` : `au plus tard le ${day}`}`,
        ]),
    ...(past === 0 ? [] : [` ; les plans de ${facilities(past)} sont échus et à refaire`]),
    ...(undated === 0 ? [] : [` ; pour ${facilities(undated)}, aucune date n’est connue`]),
  ].join('');

export const summary: Messages['summary'] = {
  ready: ({ day, level, count, of, names }) =>
    count === 0
      ? `Au ${day}, ${of === 1 ? 'le seul établissement ayant rendu compte n’a pas' : `aucun des ${facilities(of)} ayant rendu compte n’a`} atteint le niveau « ${level} ».`
      : `Au ${day}, ${of === 1 ? 'le seul établissement ayant rendu compte' : `${count} des ${facilities(of)} ayant rendu compte`} ${count === 1 ? 'a' : 'ont'} atteint le niveau « ${level} » : ${names}.`,
  noReports: ({ day }) => `Au ${day}, aucun établissement n’a rendu compte.`,
  notReady: ({ count, reasons }) =>
    `${facilities(count)} ci-dessous ${count === 1 ? 'ne l’a' : 'ne l’ont'} pas atteint${reasons === '' ? '' : ` ; ce qui manque le plus souvent : ${reasons}`}.`,
  allReady: ({ level, count, missing }) =>
    `${count === 1 ? 'Le seul établissement ayant rendu compte a' : 'Tous les établissements ayant rendu compte ont'} atteint le niveau « ${level} »${missing === 0 ? '' : ` ; ${facilities(missing)} ${missing === 1 ? 'n’a' : 'n’ont'} pas rendu compte, et l’on n’en sait rien`}.`,
  reason: ({ words, count }) => `${words} (${facilities(count)})`,
  cost: ({ count, level, total, once, yearly, unpriced, plans }) =>
    `Pour amener ${facilities(count)} au niveau « ${level} », il faut au moins ${total} la première année (en une fois : ${once} ; chaque année : ${yearly})${unpriced === 0 ? '' : withoutPurchases(unpriced)}${byWhen(plans)}.`,
  costUnclear: ({ count, level, plans }) =>
    `Ce qu’il faut pour amener ${facilities(count)} au niveau « ${level} » ne se calcule pas encore : des critères sont sans réponse, ou les écarts ne sont pas seuls en cause${byWhen(plans)}.`,
  notBefore: ({ day }) => `pas avant le ${day}`,
  costUnknown: ({ count, level, hasPrices, plans }) =>
    `Le coût pour amener ${facilities(count)} au niveau « ${level} » n’est pas connu, ${hasPrices ? 'les prix étant en plusieurs monnaies' : 'faute de prix'}${byWhen(plans)}.`,
  past: ({ day }) => `échu depuis le ${day}`,
  unscored: ({ day, count }) =>
    `Au ${day}, ${facilities(count)} ${count === 1 ? 'a' : 'ont'} rendu compte ; le référentiel recueille des informations et ne fixe aucun niveau.`,

  reached: 'Atteint',
  nothingNeeded: '–',
  open: ({ count }) => `${counted(count, 'critère', 'critères')} sans réponse`,
  notMet: ({ words }) => `non conforme pour ${words}`,
  partlyMet: ({ words }) => `partiellement conforme pour ${words}`,
  section: ({ section, percent, needed }) => `${section} : ${percent} pour ${needed} requis`,
  sectionLow: ({ section }) => `rubrique « ${section} » trop basse`,
  sectionOpen: ({ section }) => `rubrique « ${section} » non évaluée`,
  percent: ({ percent, needed }) => `taux de ${percent} pour ${needed} requis`,
  percentMissed: ({ needed }) => `taux inférieur à ${needed}`,
  more: ({ count }) => `et ${counted(count, 'autre', 'autres')}`,
  levelAndPercent: ({ level, percent }) => `${level} (${percent})`,
  moreFacilities: ({ count, annex }) => `${facilities(count)} de plus : voir ${annex}.`,
  amounts: ({ currency }) =>
    `Unité : ${currency} ; minimum, en une fois et la première année, TVA, autres frais et imprévus compris`,

  headings: {
    facilities: 'Chaque établissement',
    budget: 'Ce que permet une somme donnée',
    money: 'Montants par source et par année',
    decisions: 'Décisions demandées',
    changes: 'Depuis la campagne précédente',
    risks: 'Réserves sur ces chiffres',
  },
  columns: {
    reasons: ({ level }) => `Ce qui manque pour « ${level} »`,
    cost: ({ level }) => `Montant pour « ${level} »`,
    when: 'Échéance, responsable',
  },
  noAmounts: 'Faute de prix, aucun montant n’est donné.',
  noDecisions: 'Aucune décision d’une autre autorité n’est demandée.',
  decision: ({ authority, list }) => `${authority} : ${list}.`,
  decisionItem: ({ remedy, count }) => `${remedy} (${facilities(count)})`,
  moreDecisions: ({ count }) => `et ${counted(count, 'autre proposition', 'autres propositions')}`,

  nothingBefore: 'Aucune donnée d’une campagne antérieure n’est jointe : rien n’est comparé.',
  rose: ({ count, names }) =>
    `${facilities(count)} ${count === 1 ? 'a' : 'ont'} progressé d’un niveau ou plus : ${names}.`,
  fell: ({ count, names }) => `${facilities(count)} ${count === 1 ? 'a' : 'ont'} reculé : ${names}.`,
  same: ({ count }) => `${facilities(count)} ${count === 1 ? 'garde son' : 'gardent leur'} niveau.`,
  unclear: ({ count, names }) =>
    `${facilities(count)} sans comparaison possible, faute de niveau dans l’une des deux campagnes : ${names}.`,
  percentChanged: ({ up, down }) =>
    `Sur les critères communs aux deux campagnes, le taux ${up === 0 ? 'n’a augmenté dans aucun établissement' : `a augmenté dans ${facilities(up)}`} et ${down === 0 ? 'n’a baissé dans aucun' : `a baissé dans ${facilities(down)}`}.`,
  notCompared: ({ count }) => `${facilities(count)} sans données d’une campagne antérieure.`,

  vatUnknown: ({ count }) => `La TVA de ${counted(count, 'ligne', 'lignes')} n’est pas connue et n’est pas comptée.`,
  unverified: ({ count, names }) =>
    `Les critères impératifs ne sont pas tous vérifiés dans ${facilities(count)} : ${names}.`,
  unfinished: ({ count, names }) =>
    `${facilities(count)} ${count === 1 ? 'n’est pas évalué' : 'ne sont pas évalués'} en entier : ${names}.`,
  noReport: ({ count, names }) =>
    `${facilities(count)} de la liste ${count === 1 ? 'n’a' : 'n’ont'} pas rendu compte : ${names}.`,
  noRoster: 'Sans liste des établissements, on ne sait pas qui n’a pas rendu compte.',
  examplePrices: 'Les prix sont des exemples, non des devis.',
  noRisks: 'Aucune : tout est chiffré, vérifié et transmis.',
};
