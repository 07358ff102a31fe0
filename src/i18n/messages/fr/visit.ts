import type { Messages } from '../en/index.ts';

export const visit: Messages['visit'] = {
  begin: 'La visite : qui est présent, où, depuis quand ?',
  now: 'L’écrire maintenant',
  later: 'Plus tard',
  opening: 'Début de la visite',
  closing: 'Fin de la visite : points forts, difficultés, conclusion, avis',
  place: 'Lieu de la visite',
  decision: 'Décision qui institue le groupe (Entrée : plus tard)',
  plan: 'Plan des visites (Entrée : plus tard)',
  startedAt: 'Commencée à (comme 8:30)',
  endedAt: 'Terminée à (comme 16:30)',
  notATime: 'Ce n’est pas une heure. Saisissez-la comme 8:30.',
  present: {
    group: ({ names }) =>
      `Présents pour le groupe${names === '' ? '' : ` : ${names}`}. Une personne par ligne : nom ; fonction ; administration (Entrée : c’est tout)`,
    facility: ({ names }) =>
      `Présents pour l’établissement${names === '' ? '' : ` : ${names}`}. Une personne par ligne : nom ; fonction ; administration (Entrée : c’est tout)`,
  },
  chair: 'Qui préside ?',
  secretary: 'Qui est secrétaire ?',
  strengths: 'Points forts (Entrée : plus tard)',
  difficulty: ({ count }) => `Difficulté n° ${count + 1} (Entrée : c’est tout)`,
  cause: 'Sa cause (Entrée : omettre)',
  authority: 'Qui peut y remédier ?',
  conclusion: 'Conclusion (Entrée : plus tard)',
  facilityOpinion: 'Avis de l’établissement (Entrée : plus tard)',
  disputed: ({ ids }) => `Quels critères l’établissement conteste-t-il ?${ids === '' ? '' : ` Jusqu’ici : ${ids}`}`,
  noMore: 'C’est tout',
  number: 'Numéro du procès-verbal (Entrée : plus tard)',
};
