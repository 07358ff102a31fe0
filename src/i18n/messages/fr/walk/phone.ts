import type { Messages } from '../../en/index.ts';
import { counted } from '../words/counted.ts';

export const phone: Messages['phone'] = {
  title: { self: 'Formulaire d’auto-évaluation', verified: 'Formulaire de vérification sur place' },
  needsScript:
    'Ce formulaire a besoin de JavaScript, désactivé dans ce programme. Ouvrez le fichier dans un navigateur comme Chrome, Edge, Firefox ou Safari.',
  broken: ({ detail }) =>
    `La page s’est arrêtée : ${detail}. Tout ce qui était conservé l’est encore. Fermez la page et ouvrez-la de nouveau.`,
  skip: 'Aller aux questions',
  round: ({ round }) => `Campagne ${round}`,

  kept: 'Conservé sur cet appareil',
  keeping: 'Enregistrement …',
  notLasting:
    'Ce navigateur ne conserve rien : à la fermeture de la page, tout est perdu. Enregistrez souvent le fichier, et avant de partir.',
  notKept: ({ detail }) =>
    `Les dernières réponses n’ont pas pu être conservées sur cet appareil (${detail}). Elles sont encore sur la page : enregistrez le fichier maintenant.`,
  unsaved: ({ count }) =>
    `${counted(count, 'réponse modifiée n’est', 'réponses modifiées ne sont')} pas encore dans un fichier enregistré`,
  savedAll: 'Tout est dans le fichier enregistré',

  groups: 'Sommaire',
  order: 'Ordre des questions',
  orders: { section: 'Par rubrique', place: 'Par local' },
  search: 'Chercher une question',
  found: ({ count }) => counted(count, 'question trouvée', 'questions trouvées'),
  previous: 'Précédent',
  next: 'Suivant',
  openCount: ({ count }) => `Reste : ${count}`,
  openTitle: ({ count }) =>
    count === 0 ? 'Plus rien à revoir' : `Reste à voir : ${counted(count, 'question', 'questions')}`,
  openHint: 'Choisissez une question pour y aller.',
  notValid: 'non valide ou incomplet',
  about: 'L’établissement',
  noneAsked: 'Aucune question ici ne concerne cet établissement.',
  settledHint: ({ count }) =>
    `${counted(count, 'question réglée n’est pas affichée', 'questions réglées ne sont pas affichées')}, mais ${count < 2 ? 'compte' : 'comptent'} dans le résultat.`,
  progress: ({ done, of }) => `${done} sur ${of} répondues`,

  result: 'Résultat à ce stade',
  percent: ({ percent }) => `Taux : ${percent}`,
  percentHint: 'Une question sans réponse compte pour 0.',
  answeredPercent: ({ percent }) => `Sur ce qui est répondu : ${percent}`,
  noScore: 'Pas encore de taux',
  sectionScore: ({ percent }) => `taux ${percent}`,

  weight: ({ weight }) => `poids ${weight}`,
  answered: 'Répondu',
  open: 'Sans réponse',
  needed: ({ label, unit }) => (unit === '' ? label : `${label} (${unit})`),
  foundByGroup: ({ answer }) => `Constaté par le groupe : ${answer}`,
  agree: 'D’accord avec l’établissement',
  calendar: 'Choisir dans le calendrier',
  dayHint: 'Jour, mois, année (comme 5/8/2025)',
  noneOfThem: 'Aucun',
  byDepartment: 'Compter par service',
  asWhole: 'Compter globalement',
  department: 'Service',
  addRow: 'Ajouter une ligne',
  removeRow: ({ label }) => (label === '' ? 'Retirer cette ligne' : `Retirer la ligne ${label}`),
  rowNumber: ({ number }) => `Ligne ${number}`,
  pasteHint: 'On peut coller plusieurs lignes d’un tableur.',
  reason: 'Pourquoi n’est-ce pas applicable ?',
  reasonMissing: 'Dites pourquoi ce n’est pas applicable ; d’ici là, la question reste ouverte.',
  partMissing: 'Remplissez les deux nombres ; d’ici là, la question reste ouverte.',
  rowPartMissing: 'Chaque ligne demande le service et ses nombres ; d’ici là, la question reste ouverte.',
  note: 'Remarque',
  howMarked: 'Comment c’est noté',
  clear: 'Effacer la réponse',
  undo: 'Annuler',
  undone: ({ what }) => `Repris : ${what}`,
  nothingToUndo: 'Il n’y a rien à annuler.',
  photo: {
    missing: 'Une preuve est exigée : prenez ou choisissez une photo.',
    take: 'Prendre une photo',
    choose: 'Choisir des photos',
    working: 'Réduction de la photo …',
    alt: ({ number, criterion }) => `Photo ${number} de ${criterion}`,
    remove: ({ number }) => `Retirer la photo ${number}`,
    unreadable: ({ file }) =>
      `${file} : ce navigateur ne lit pas cette image. Reprenez la photo, ou choisissez un JPEG ou un PNG.`,
    before: ({ count }) => `Preuves déjà dans l’audit : ${counted(count, 'fichier', 'fichiers')}`,
  },

  aboutHint:
    'Remplissez d’abord ces renseignements : les questions qui ne concernent pas l’établissement disparaissent.',
  howTo:
    'Ce qui n’existe pas est « non conforme », et non « non applicable ». Ce qu’aucun document, image ou mesure ne montre est « preuve insuffisante ».',
  dayOf: { self: 'Jour de l’auto-évaluation', verified: 'Jour de la visite' },
  notAnId: 'Un code n’a que des lettres, des chiffres, « - », « _ » et « . », sans espace.',
  choose: 'Choisir …',

  file: 'Fichier',
  save: 'Enregistrer',
  share: 'Transmettre …',
  cancel: 'Abandonner',
  preparer: 'Rempli par',
  preparerHint: 'Prénom et nom. Ils ne vont que dans le fichier ; le navigateur ne les conserve pas.',
  saveHint: ({ file }) =>
    `Le fichier ${file} va dans les téléchargements de cet appareil. Envoyez-le à qui vous a remis ce formulaire.`,
  saveOpen: ({ count }) =>
    count === 0
      ? 'Plus rien n’est ouvert.'
      : `${counted(count, 'question reste', 'questions restent')} à voir. Vous pouvez enregistrer maintenant et continuer plus tard.`,
  saved: ({ file }) => `${file} est enregistré.`,
  openFile: 'Ouvrir un fichier enregistré',
  openFileHint: 'Reprend à partir d’un fichier que ce formulaire a enregistré, même sur un autre appareil.',
  opened: ({ count }) => `Ouvert : ${counted(count, 'réponse', 'réponses')}.`,
  openedWithout: ({ ids }) => `Laissé de côté, car cela ne va pas avec les questions de ce formulaire : ${ids}.`,
  replaceTitle: 'Mettre le fichier à la place de ce qui est ici ?',
  replaceText: ({ here, count }) =>
    `Ici, ${counted(here, 'question est répondue', 'questions sont répondues')} ; dans le fichier, ${count}. Ce qui est ici est perdu si vous ne l’enregistrez pas d’abord.`,
  replace: 'Mettre le fichier à la place',
  empty: 'Vider ce formulaire',
  emptyHint: 'Retire de cet appareil toutes les réponses et photos de ce formulaire.',
  emptyTitle: 'Tout retirer ?',
  emptyText: ({ count, photos }) =>
    `${counted(count, 'réponse', 'réponses')} et ${counted(photos, 'photo', 'photos')} sont retirées de cet appareil. Un fichier enregistré reste.`,
  emptied: 'Tout a été retiré de cet appareil.',
  print: 'Imprimer',
  shared:
    'D’autres fichiers ouverts dans ce navigateur depuis cet appareil peuvent lire ce qui est conservé ici. Sur un appareil qui n’est pas le vôtre, videz le formulaire quand vous avez fini.',
  refused: {
    damaged:
      'Ce fichier est endommagé, ou n’est ni un ZIP ni un JSON de ce formulaire. Choisissez un fichier qui finit par .answers.zip ou .answers.json.',
    notAnswers:
      'Ce n’est pas un fichier de réponses. Choisissez un fichier que ce formulaire a enregistré : il finit par .answers.zip ou .answers.json.',
    newer:
      'Ce fichier vient d’une version plus récente du formulaire. Ouvrez-le avec le formulaire qui l’a enregistré.',
    checklist: ({ found, expected }) =>
      `Ce fichier répond à un autre référentiel ou à une autre version (${found}) ; ce formulaire pose ${expected}. Rien n’a été changé.`,
    facility: ({ found, expected }) =>
      `Ce fichier est de l’établissement ${found} ; ce formulaire est pour ${expected}. Rien n’a été changé.`,
    round: ({ found, expected }) =>
      `Ce fichier est de la campagne ${found} ; ce formulaire est pour la campagne ${expected}. Rien n’a été changé.`,
    side: ({ found, expected }) =>
      `Les réponses de ce fichier sont « ${found} » ; ce formulaire prend « ${expected} ». Rien n’a été changé.`,
  },
  paper: { answer: 'Réponse', photos: ({ count }) => counted(count, 'photo', 'photos') },

  written: ({ file, facility }) =>
    `${facility === null ? 'Pour tout établissement' : facility} : page à remplir écrite dans ${file}. Elle s’ouvre dans un navigateur, sans réseau.`,
};
