import type { Messages } from '../../en/index.ts';

/** What the menu asks beside the walk. */
export const menu: Messages['menu'] = {
  exchangeTitle: 'Questionnaires, vérification et comparaison',
  machineTitle: 'Cette machine, l’exemple, la langue',
  actions: {
    form: 'Faire un questionnaire Excel pour un établissement',
    import: 'Reprendre un questionnaire rempli',
    verify: 'Vérifier si un rapport a été modifié depuis son écriture',
    compare: 'Comparer deux audits',
    doctor: 'Vérifier que tout est en ordre ici',
    example: 'Voir la province d’exemple',
    language: 'Tiếng Việt · English · Français',
    back: 'Retour',
  },
  askPrices: 'Avec quelle liste de prix ?',
  noPrices: 'Sans prix',
  otherFile: 'Un autre fichier : je tape son chemin',
  askPath: 'Chemin du fichier (Tab complète)',
  noSuchFile: 'Ce fichier n’existe pas.',
  askFormFor: 'Un questionnaire pour qui ?',
  anyFacility: 'Pour tout établissement : il remplit lui-même son nom',
  prefilledFrom: ({ path }) => `avec les réponses de ${path}`,
  askFormFile: 'Écrire le questionnaire dans le fichier',
  askFilledForm: 'Quel questionnaire ?',
  askImported: 'L’enregistrer dans l’audit (complété s’il existe)',
  askReport: 'Quel rapport ?',
  askBefore: 'Comparer quel audit, le plus ancien ?',
  askAfter: 'Avec quel audit plus récent ?',
  nothingHere: 'Il n’y a pas ici de tel fichier',
  nothingHereHint: 'Copiez-le dans ce dossier ou un dossier en dessous, puis choisissez de nouveau.',
  askLanguage: 'Quelle langue ?',
};
