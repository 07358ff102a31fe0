import type { FileWords } from '../../en/problems/file-words.ts';

export const fileWords: FileWords = {
  valueTypes: {
    text: 'du texte',
    number: 'un nombre',
    boolean: 'true ou false',
    list: 'une liste',
    map: 'un groupe de clés',
    nothing: 'vide',
  },
  or: ' ou ',
  yamlFaults: {
    tab: 'une ligne est mise en retrait par une tabulation. Employez des espaces.',
    indent: 'le retrait ne correspond pas aux lignes voisines.',
    unclosed: 'un guillemet ou un crochet n’est pas fermé, ou une virgule manque.',
    colon: 'un second deux-points se trouve sur une ligne. Mettez le texte entre guillemets.',
    quotes: 'le texte commence par un caractère qui a un sens en YAML. Mettez-le entre guillemets.',
    escape:
      'une barre oblique inverse entre guillemets est suivie d’un caractère non admis. Écrivez \\\\ pour une barre oblique inverse.',
    key: 'une clé manque, est trop longue ou n’est pas un simple texte.',
    'several-documents': 'une ligne « --- » ouvre un second document. Gardez un document par fichier.',
    tag: 'les types marqués par « ! » ne sont pas acceptés. Écrivez la valeur simple.',
    'too-deep': 'listes et groupes de clés sont imbriqués trop profondément.',
    other: 'quelque chose n’est pas attendu ici. Voyez cette ligne et la précédente.',
  },
  fileFaults: {
    'no-permission': () => 'le système refuse l’accès. Autorisez-le à cet endroit, ou choisissez-en un autre.',
    'read-only': () => 'il est en lecture seule. Retirez cet attribut, ou choisissez un autre endroit.',
    'read-only-disk': () => 'le disque est en lecture seule. Choisissez un autre endroit.',
    'not-a-file': () => 'c’est un périphérique ou un tube. Donnez un fichier.',
    'not-a-folder': () => 'un fichier se trouve là où il faut un dossier. Choisissez un autre endroit.',
    'invalid-name': () => 'le système n’accepte pas ce nom. Choisissez-en un plus court ou plus simple.',
    'link-circle': () => 'ses liens tournent en rond. Donnez le fichier lui-même.',
    link: () =>
      'c’est un lien, et ici on ne lit et n’écrit que de simples fichiers. Supprimez le lien, ou mettez le fichier lui-même à sa place.',
    'link-outside': () =>
      'c’est un lien qui mène hors du dossier donné. Donnez le fichier lui-même, ou copiez-le dans le dossier.',
    'reserved-name': () =>
      'sous Windows, un tel nom désigne un périphérique ou perd le point ou l’espace à sa fin. Choisissez un autre nom.',
    'forbidden-letters': () => 'sous Windows, aucun nom ne peut contenir \\ : * ? " < > |. Choisissez un autre nom.',
    'too-many-open': () => 'trop de fichiers sont ouverts. Fermez d’autres programmes et réessayez.',
    device: () => 'le disque ou le réseau signale une panne. Vérifiez la connexion, ou choisissez un autre disque.',
    other: (code) => `le système répond ${code}. Vérifiez le disque, ou choisissez un autre endroit.`,
  },
  historyFaults: {
    'disk-full': 'le disque est plein. Libérez de la place.',
    'too-large': 'il est devenu trop grand. Rangez-le sous un autre nom.',
    'not-utf8': 'ce n’est pas un texte. Rangez-le sous un autre nom.',
    'file-is-folder': 'un dossier porte ce nom. Déplacez-le.',
    'file-open-elsewhere': 'il est ouvert dans un autre programme. Fermez-le là.',
  },
  expectedAnswers: {
    judgement: (options) => `l’un de ${options}`,
    choice: (options) => `l’un de ${options}`,
    checks: (options) => `une liste de certains de ${options}, chacun une fois, ou une liste vide`,
    number: () => 'un nombre, ou none s’il n’a jamais été mesuré',
    coverage: () =>
      '{ needed: 2, present: 1 } (en ligne de commande 1/2), ou plusieurs lignes de ce genre dans rows, nombres à partir de 0',
    date: () => 'un jour tel que 2025-06-30, ou never',
    text: () => 'du texte',
  },
  typedAnswers: {
    number: 'un nombre comme 1234,5, ou none si rien n’a été mesuré',
    coverage: 'présent/nécessaire, comme 1/2 (présent seul si le référentiel fixe le nécessaire)',
    date: 'un jour comme 30/6/2025 ou 2025-06-30, ou never',
  },
};
