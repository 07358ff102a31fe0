import type { Messages } from '../../en/index.ts';

export const combine: Messages['combine'] = {
  summary:
    'réunit les parties de plusieurs inspecteurs d’une même visite, audits ou fichiers de téléphones ; les réponses différentes sont des conflits, jamais perdus',
  output: 'l’audit à écrire',
  base: 'l’audit dont toutes les parties sont parties',
  prefer: 'inspecteur ou fichier dont la réponse l’emporte quand elles diffèrent',
  which: ({ subject }) => `Les réponses diffèrent. Laquelle vaut ? ${subject}`,
  why: 'Pourquoi ? (Entrée : omettre)',
  done: ({ path, parts, decided }) => `${parts} parties réunies dans ${path} ; conflits tranchés : ${decided}.`,
  kinds: {
    plan: 'plan',
    purchase: 'achat',
    visit: 'visite',
    profile: 'profil',
    whole: 'audit',
  },
};
