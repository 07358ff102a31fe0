import { formatDay } from '../../../written/numbers-and-dates.ts';
import type { Messages } from '../../en/index.ts';

export const notices: Messages['notices'] = {
  'audit-behind-link': ({ path, real }) =>
    `« ${path} » est un lien. L’audit est « ${real} » ; son historique, ses preuves et son référentiel s’y trouvent, et tout y est enregistré.`,
  'link-passed-over': ({ path }) =>
    `« ${path} » est un lien qui mène hors du dossier donné ; il n’a pas été suivi. Pour prendre ce qui s’y trouve, nommez ce dossier lui-même.`,
  'table-read': ({ path }) => `Dans « ${path} » :`,
  'sheets-missing': ({ path, sheets }) =>
    `« ${path} » est endommagé : il ne reste rien de ${sheets}. Les autres feuilles ont été lues.`,
  'prices-of-nothing': ({ path, items }) =>
    `« ${path} » n’a de prix pour rien de ce que demande le référentiel ; ses codes sont ${items}, … Est-ce une autre liste ? \`prices check\` indique les codes attendus.`,
  'papers-before-visits': ({ day, last, facility }) =>
    `Les documents sont datés du ${formatDay(day, 'fr')}, mais ${facility} est noté comme évalué le ${formatDay(last, 'fr')}, plus tard. Corrigez le jour de l’évaluation, ou datez les documents avec --on ; --final le refuse.`,
  'roster-of-nothing': ({ path, kinds }) =>
    `Aucun établissement de « ${path} » n’est d’un type connu ; les types qui s’y trouvent sont ${kinds}. Est-ce une autre liste ? \`roster check\` indique les types attendus.`,
  'beyond-bounds': ({ path }) =>
    `Des nombres de « ${path} » dépassent ce que le référentiel accepte. L’audit est lu et noté tel quel ; à vérifier :`,
  'own-list': ({ list, path }) =>
    list === 'roster'
      ? `La liste d’établissements placée à côté de l’outil est utilisée : « ${path} ». Pour en utiliser une autre, nommez-la avec --roster.`
      : `La liste de prix placée à côté de l’outil est utilisée : « ${path} ». Pour en utiliser une autre, nommez-la avec --prices.`,
  'own-template': ({ path }) =>
    `Le modèle de rapport placé à côté de l’outil est utilisé : « ${path} ». Pour en utiliser un autre, nommez-le avec --template.`,
  'own-checklist-hidden': ({ id, path }) =>
    `« ${path} » porte l’identifiant d’un référentiel livré avec l’outil, ${id}, et en diffère. ${id} désigne toujours celui qui est livré : donnez au vôtre un identifiant à lui, ou nommez son dossier avec --checklist.`,
  'failed-over-input': ({ path, detail }) =>
    `Notre erreur, rencontrée dans « ${path} ». Envoyez ce texte à ceux qui entretiennent facility-audit :\n${detail}`,
};
