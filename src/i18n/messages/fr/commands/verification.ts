import type { Messages } from '../../en/index.ts';

export const verification: Messages['verification'] = {
  intact: 'intact : chaque cellule est telle qu’elle a été écrite, et ses nombres découlent de ses réponses.',
  intactCells: 'intact : chaque cellule est telle qu’elle a été écrite.',
  intactUnread:
    'intact : chaque partie du fichier est, octet pour octet, telle qu’elle a été écrite (SHA-256). Il est si grand que ses cellules n’ont pas été lues une à une.',
  intactPaper: 'intact : chaque paragraphe est tel qu’il a été écrit, et ses nombres découlent de ses réponses.',
  intactWords: 'intact : chaque paragraphe est tel qu’il a été écrit.',
  figuresOnly:
    'Une autre version ou compilation de cet outil, ou un ordinateur qui écrit autrement les nombres, l’a écrit : de ce qui découle des réponses, l’empreinte, les niveaux, les pourcentages et les notes ont été comparés, et aucun autre texte.',
  edited: ({ count }) => `modifié après son écriture, à ${count} ${count === 1 ? 'endroit' : 'endroits'} :`,
  noData:
    'ne porte pas de données de cet outil et ne peut donc pas être comparé. Demandez le classeur tel qu’il a été écrit, ou l’audit.',
  publicEdition: 'édition publique : elle ne porte pas de données à comparer. Demandez l’édition complète.',
  fingerprint: ({ fingerprint }) => `Empreinte : ${fingerprint}`,
  sameFingerprint: 'C’est bien l’empreinte recherchée.',
  otherFingerprint: 'Ce n’est PAS l’empreinte recherchée.',
  listed: 'Son empreinte est dans la liste de ce qui a été signé.',
  unlisted: 'Son empreinte N’est PAS dans la liste de ce qui a été signé.',
  againstAccidents:
    '« Intact » prouve qu’il n’y a eu ni accident ni retouche à la main. Ce n’est pas une preuve contre un faussaire : quiconque a cet outil peut écrire un autre classeur, intact lui aussi. Comparez l’empreinte avec celle que détient quelqu’un d’autre (le procès-verbal signé, la liste de la province) : verify --fingerprint, verify --fingerprints.',
  againstForgers:
    'L’empreinte est bien celle qui a été donnée : les réponses sont celles pour lesquelles elle a été imprimée. C’est aussi une preuve contre un faussaire, à condition que le numéro vienne de quelqu’un d’autre : le papier signé, la liste de la province.',
  moreEdits: ({ count }) =>
    `${count} ${count === 1 ? 'autre endroit n’est pas affiché' : 'autres endroits ne sont pas affichés'} ici ; --json les donne tous.`,
  filled: ({ count }) =>
    `${count} ${count === 1 ? 'cellule a été remplie' : 'cellules ont été remplies'}, comme prévu (avis, signatures, prix, plans) :`,
  filledIn: 'Rempli',
  sheet: 'Feuille',
  cell: 'Cellule',
  what: 'Changement',
  expected: 'À l’écriture',
  found: 'Trouvé',
  places: {
    paragraph: ({ number }) => `paragraphe ${number}`,
    table: ({ table, row, column }) => `tableau ${table}, ligne ${row}, colonne ${column}`,
    margin: 'en-tête ou pied de page',
  },
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
    'table-added': 'tableau croisé ou requête ajouté',
    'paragraph-deleted': 'paragraphe supprimé',
    'paragraph-added': 'paragraphe ajouté',
  },
};
