import type { Messages } from '../../en/index.ts';
import { counted } from '../words/counted.ts';

export const provinceNotes: Messages['province']['notes'] = {
  requirement: 'Selon l’appréciation du groupe de travail ; la circulaire ne fixe aucune quantité.',
  ruleUnits:
    'Une entité a le plus bas niveau de ses sites et la moyenne de leurs taux, pondérée par les lits si chaque site les indique, sinon simple.',
  ruleMean:
    'La moyenne est la moyenne simple des taux des établissements ; ce qui n’a rien à compter est laissé de côté.',
  leftOutOfMeans: ({ facilities, sections }) =>
    [
      ...(facilities === 0
        ? []
        : [
            `La moyenne des établissements exclut ${counted(facilities, 'établissement non terminé', 'établissements non terminés')} ; les moyennes des rubriques en comptent ce qui est répondu.`,
          ]),
      ...(sections === 0
        ? []
        : [
            `Les moyennes des rubriques excluent ${counted(sections, 'résultat de rubrique', 'résultats de rubriques')} sans aucune réponse.`,
          ]),
    ].join(' '),
  ruleRanking: 'Classement par niveau, puis par taux ; à égalité des deux, même rang.',
  noRanks: 'Aucun rang n’est donné : certains résultats ne sont pas publiés, et les rangs les révéleraient.',
  ruleFailing: 'Un établissement manque un critère quand sa réponse n’a pas la note entière, ou manque de preuves.',
  ruleReady:
    'La date à laquelle un établissement peut être prêt est le jour où est corrigé le dernier écart de la solution la moins chère pour atteindre le meilleur niveau : selon son plan, sinon date de l’audit plus délai des mesures.',
  ruleLift:
    'Les écarts qui, corrigés, élèvent l’établissement d’un niveau, ou au meilleur, au moindre coût, une fois et première année. Un achat compté avec un autre écart ne coûte rien de plus si celui-ci est corrigé aussi ; les montants inconnus viennent en dernier.',
  ruleUnitPurchases: 'Ce qu’une entité juridique achète une fois pour tous ses sites n’est compté que pour l’un d’eux.',
  ruleShared:
    'Ce qu’une entité achète une fois pour tous ses sites, et qu’une ligne au-dessus a compté, n’est pas ajouté de nouveau au cumul.',
  liftBest: ({ facilities }) => `Déjà au meilleur niveau : ${facilities}.`,
  liftUnclear: ({ facilities }) =>
    `Non calculé, parce que des critères restent sans réponse ou que corriger tous les écarts n’élève pas le niveau : ${facilities}.`,
  ruleCommon:
    'Sont comparés les critères demandés dans les deux campagnes, avec les poids du référentiel le plus récent.',
  ruleClaims:
    'Deux réponses concordent quand elles sont égales ; déclaré plus haut : la réponse de l’établissement a la note la plus haute.',
  rulePeers: 'Les quartiles se placent entre les valeurs, bornes comprises, par interpolation linéaire.',
  versionsMixed: ({ list }) =>
    `Les établissements ont été évalués selon plusieurs versions du référentiel (${list}). Leurs taux et leurs niveaux ne sont pas comparables entre eux.`,
  versionCount: ({ version, count }) => `${version} : ${count}`,
  versionsChanged:
    'Les deux campagnes ont utilisé des versions différentes du référentiel : leurs taux et leurs niveaux ne sont pas comparables. Seuls le sont les critères communs notés de la même façon ; ceux laissés de côté sont nommés plus bas.',
  ruleVersion: 'Les autres versions du référentiel sont fusionnées par code de critère.',
  nearLeast: '(*) Les combinaisons sont si nombreuses qu’une solution un peu moins chère peut avoir échappé.',
  noPrices: 'Aucune liste de prix n’a été fournie : il n’y a pas de montants.',
  currencies: ({ currencies }) =>
    `Les classeurs portent des prix en plusieurs monnaies (${currencies}), qui ne sont pas additionnés. Il faut une seule liste pour tous.`,
  onePriceList: ({ title }) => `Tous les montants suivent une seule liste de prix : ${title}.`,
  carriedPrices: 'Les montants suivent la liste de prix que porte chaque classeur.',
  examplePrices: 'Les prix sont des exemples, non des devis.',
  missingLines: ({ unpriced, unquantified }) =>
    [
      ...(unpriced === 0 ? [] : [`${counted(unpriced, 'ligne', 'lignes')} sans prix`]),
      ...(unquantified === 0 ? [] : [`${counted(unquantified, 'ligne', 'lignes')} sans quantité`]),
    ].join(' et '),
  missingAmounts: ({ lines }) => `Il manque aux totaux ${lines}.`,
  unknownRows: ({ rows, lines }) =>
    `${counted(rows, 'ligne', 'lignes')} de ce tableau ${rows === 1 ? 'porte' : 'portent'} « inconnu », pour ${counted(lines, 'besoin', 'besoins')} des établissements.`,
  typedPrices: 'Les prix saisis dans ce classeur y restent ; la fusion ne les reprend pas.',
  values: 'Avec autant de lignes, les totaux sont des valeurs et non des formules.',
  tooManyColumns: ({ count }) =>
    `Avec ${count} établissements, les lignes sont les établissements et les colonnes les critères.`,
  demandMapLeftOut: ({ count }) =>
    `Avec ${count} établissements, un tableau des articles par établissement serait illisible : voir les lignes.`,
  leftOut: ({ rows, limit }) =>
    `Cette page aurait ${rows} lignes, plus de ${limit} : un tel classeur s’ouvrirait trop lentement, ou pas du tout. Voir les données exportées en CSV.`,
  noneMissing: 'Tous les établissements de la liste ont un rapport.',
  noRoster: 'Aucune liste d’établissements n’a été fournie : on ignore lesquels manquent.',
  noneOverdue: 'Aucun plan n’est en retard.',
  nothing: 'Rien à signaler.',
  signs: ({ full, part }) =>
    `● à partir de ${full}, ◐ à partir de ${part}, ○ en dessous. Plus une case est foncée, plus le taux est bas.`,
  marks:
    'Notes de 0 à 1 : ● pleine, ◐ en partie, ○ nulle. Vide : non demandé, sans objet ou non noté ; « ? » : sans réponse ; « ! » : preuves insuffisantes.',
};
