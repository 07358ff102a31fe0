import type { Messages } from '../../en/index.ts';

export const workbook: Messages['workbook'] = {
  contents: {
    name: 'Sommaire',
    title: 'SOMMAIRE DU CLASSEUR',
    howToUse:
      'Un clic sur un nom mène à sa feuille ; sur les feuilles de travail, un clic sur le titre ramène ici. Dans les tableaux, le numéro d’une ligne et le code d’un critère mènent à ce dont ils parlent. Cette feuille est faite pour l’écran et n’appartient à aucun document.',
    columns: { sheet: 'Feuille', title: 'Contenu', role: 'Nature' },
    roles: { paper: 'document', annex: 'annexe', working: 'feuille de travail', data: 'données', contents: 'sommaire' },
  },
  continued: '(suite)',
  carriesData: 'Cette feuille contient les données du classeur. Ne pas la modifier.',
};
