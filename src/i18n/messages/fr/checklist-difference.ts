import type { Messages } from '../en/index.ts';

export const checklistDifference: Messages['checklistDifference'] = {
  title: ({ before, after }) => `De ${before} à ${after}`,
  nothing: 'Rien ne diffère.',
  change: 'Changement',
  id: 'Identifiant',
  question: 'Texte',
  added: 'ajouté',
  removed: 'supprimé',
  sectionAdded: 'rubrique ajoutée',
  sectionRemoved: 'rubrique supprimée',
  sectionReweighted: ({ before, after }) => `poids de la rubrique ${before} → ${after}`,
  aspects: {
    reworded: 'reformulé',
    reweighted: 'poids changé',
    remarked: 'noté autrement',
    answers: 'autres réponses',
    asked: 'demandé autrement',
    remedies: 'autres mesures correctives',
  },
  ladder: 'Les niveaux ou leurs conditions diffèrent.',
  profileAdded: ({ id }) => `Question de profil ajoutée : ${id}`,
  profileRemoved: ({ id }) => `Question de profil supprimée : ${id}`,
  facility: 'Établissement',
  before: 'Avant',
  after: 'Après',
  askAgain: 'à redemander',
  upgraded: ({ file, version }) => `${file} : passé à la version ${version}.`,
  wouldUpgrade: ({ file, version }) => `${file} : passerait à la version ${version}. Rien n’a été écrit (--dry-run).`,
  alreadyThere: ({ file, version }) => `${file} : est déjà à la version ${version}.`,
  nothingToAsk: 'Chaque réponse a été reprise ; rien n’est à redemander.',
  setAside: ({ ids }) =>
    `Mis de côté dans le fichier, car la nouvelle version demande autrement ou ne demande plus : ${ids}`,
  profileToAsk: ({ ids }) => `Questions de profil à compléter : ${ids}`,
  rewordedKept: ({ ids }) => `Reformulés, réponse gardée : ${ids}`,
  started: ({ folder }) =>
    `Un référentiel de départ a été écrit dans ${folder}. Modifiez-le, puis : facility-audit checklist check ${folder}`,
};
