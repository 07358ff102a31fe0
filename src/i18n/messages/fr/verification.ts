import type { Messages } from '../en/index.ts';

export const verification: Messages['verification'] = {
  intact: 'intact : chaque cellule est telle qu’elle a été écrite, et ses nombres découlent de ses réponses.',
  edited: ({ count }) => `modifié après son écriture, à ${count} ${count === 1 ? 'endroit' : 'endroits'} :`,
  noData:
    'ne porte pas de données de cet outil et ne peut donc pas être comparé. Demandez le classeur tel qu’il a été écrit, ou l’audit.',
  publicEdition: 'édition publique : elle ne porte pas de données à comparer. Demandez l’édition complète.',
  fingerprint: ({ fingerprint }) => `Empreinte : ${fingerprint}`,
  sameFingerprint: 'C’est bien l’empreinte recherchée.',
  otherFingerprint: 'Ce n’est PAS l’empreinte recherchée.',
  sheet: 'Feuille',
  cell: 'Cellule',
  what: 'Changement',
  expected: 'À l’écriture',
  found: 'Trouvé',
  edits: {
    text: 'texte modifié',
    number: 'nombre modifié',
    formula: 'formule modifiée',
    'row-deleted': 'ligne supprimée',
    'row-added': 'ligne ajoutée',
    'row-moved': 'ligne déplacée',
    'column-deleted': 'colonne supprimée',
    'column-added': 'colonne ajoutée',
    'column-moved': 'colonne déplacée',
    'sheet-deleted': 'feuille supprimée',
    'sheet-added': 'feuille ajoutée',
    'sheet-renamed': 'feuille renommée',
    'sheet-hidden': 'feuille masquée',
  },
};
