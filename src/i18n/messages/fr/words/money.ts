import type { Messages } from '../../en/index.ts';
import { counted } from './counted.ts';

export const money: Messages['money'] = {
  unitLine: ({ currency }) => `Unité : ${currency}`,
  unitLineNet: ({ currency }) => `Unité : ${currency}, hors TVA`,
  unitLineGross: ({ currency }) => `Unité : ${currency}, avec TVA, autres coûts et imprévus selon la liste de prix`,
  netWithoutVat: ({ net }) => `${net}, TVA non connue`,
  netAndTotal: ({ net, total }) =>
    `${net} hors TVA ; ${total} avec TVA, autres coûts et imprévus selon la liste de prix`,
  vatUnknown: ({ count }) => `La TVA de ${counted(count, 'ligne', 'lignes')} n’est pas connue et n’est pas comptée.`,
  liftCosts: ({ count, once, yearly, unpriced }) =>
    `Corriger ${counted(count, 'écart', 'écarts')} demande ${once} une fois et ${yearly} par an, avec TVA, autres coûts et imprévus selon la liste de prix${unpriced === 0 ? '' : ` ; hors ${counted(unpriced, 'achat', 'achats')} de montant inconnu`}.`,
  liftWithoutPrices: ({ count }) =>
    `${counted(count, 'écart est à corriger', 'écarts sont à corriger')} ; le coût n’est pas connu sans liste de prix.`,
  noPublicTotals: 'Les totaux ne sont pas publiés, car certains achats ne sont pas publics.',
  byBudget: 'Par budget, avec TVA et autres coûts',
  unitLineUnknown: 'Unité : la monnaie des prix saisis',
  amountUnpriced: ({ amount, count }) =>
    `${amount}, hors ${counted(count, 'ligne', 'lignes')} dont le prix ou la quantité n’est pas connu`,
  noPrices: 'aucune liste de prix n’a été fournie',
  pricesAre: ({ title }) => `Prix unitaires : ${title}.`,
  pricesMissing:
    'Aucune liste de prix n’a été fournie : les prix peuvent être saisis dans les cases vides, les montants suivent. Les prix saisis restent dans ce fichier ; la fusion ne les reprend pas.',
  pricesTyped:
    'Les prix inconnus peuvent être saisis dans les cases vides, les montants suivent. Les prix saisis restent dans ce fichier ; la fusion ne les reprend pas.',
  coveredNote: 'Une ligne « comptée en » un autre critère n’achète rien deux fois : son montant est ici 0.',
  vatNote:
    'Les montants sont hors TVA, arrondis une fois par ligne ; la TVA comprise dans un prix en est retirée selon son taux. Le taux est vide quand il est inconnu, ou quand on ignore si le prix le comprend : la TVA de cette ligne n’est pas comptée.',
  orEquivalent: ({ specification }) => `${specification} (ou équivalent)`,
  priceExpired: 'périmé',
  vatIncluded: ({ rate }) => (rate === null ? 'comprise' : `${rate}, comprise`),
  vatExcluded: ({ rate }) => (rate === null ? 'non comprise' : `${rate}, non comprise`),
  priceSource: {
    quotation: 'devis',
    appraisal: 'expertise de prix',
    'past-award': 'marché antérieur',
    example: 'exemple',
  },
  budget: { investment: 'investissement', recurrent: 'fonctionnement' },
  fundingSource: {
    'provincial-budget': 'budget provincial',
    'own-revenue': 'recettes propres',
    'development-fund': 'fonds de développement',
    donation: 'don ou aide',
    several: 'plusieurs sources',
    'not-settled': 'non arrêtée',
  },
  funding: ({ quantity, source, year }) => [quantity, source, year].filter((part) => part !== null).join(', '),
  fundingNote: ({ line, note }) => (line === '' ? note : `${line} – ${note}`),
  totals: {
    list: 'Somme de la liste, hors TVA',
    unpriced: 'Lignes non comptées, prix inconnu',
    unquantified: 'Lignes non comptées, quantité inconnue',
    vat: 'Taxe sur la valeur ajoutée',
    other: 'Autres frais (conseil, installation, gestion)',
    contingency: 'Imprévus',
    all: 'TOTAL',
  },
  unpricedInFormula: { before: 'hors ', after: ' ligne(s) dont le prix ou la quantité n’est pas connu' },
};
