import type { WorkbookDamage, WorkbookLimit } from '../../../../domain/problem/fault.ts';

const limits: Readonly<Record<WorkbookLimit, string>> = {
  'file-bytes':
    'le fichier est trop gros, le plus souvent à cause de ses images : réduisez-les (Format de l’image → Compresser les images), ou retirez-les et joignez-les à part',
  parts: 'il contient trop d’éléments',
  'part-bytes':
    'une de ses parties est trop grosse. Ouvrez-le dans Excel, copiez ce qui doit y être dans un nouvel exemplaire, et enregistrez celui-ci',
  'sheet-bytes':
    'la feuille est trop grosse, le plus souvent à cause de lignes vides : supprimez toutes les lignes sous ce qui est rempli et toutes les colonnes à droite, et enregistrez',
  'picture-bytes':
    'une de ses images est trop grosse. Réduisez-la (Format de l’image → Compresser les images), ou retirez-la et joignez-la à part',
  'total-bytes':
    'ses parties sont trop grosses ensemble. Réduisez ses images, ou retirez les feuilles qui n’y ont rien à faire',
  'compared-bytes':
    'il a été réenregistré depuis son écriture et ses pages sont trop grandes pour être comparées cellule par cellule ; demandez le fichier d’origine, ou fusionnez-le',
  ratio: 'un de ses éléments se décompresse trop loin, en nombre de fois sa taille',
  sheets: 'il contient trop de feuilles',
  rows: 'une feuille a trop de lignes',
  columns: 'une feuille a trop de colonnes',
  cells:
    'une feuille a trop de cellules. Supprimez toutes les lignes sous ce qui est rempli et toutes les colonnes à droite, et enregistrez',
  strings: 'il contient trop de textes',
  'string-length': 'un texte est trop long, en caractères',
  elements: 'un élément contient trop de balises',
  depth: 'un élément est imbriqué trop profondément',
  attributes: 'une balise a trop d’attributs',
  'data-bytes': 'les données qu’il porte sont trop grosses',
};

const damages: Readonly<Record<WorkbookDamage, string>> = {
  container: 'l’archive est tronquée ou mal assemblée',
  overlap: 'des éléments de l’archive se recouvrent',
  'duplicate-name': 'deux éléments de l’archive portent le même nom',
  size: 'un élément n’a pas la longueur annoncée par l’archive',
  checksum: 'la somme de contrôle d’un élément est fausse',
  'missing-part': 'une feuille manque dans l’archive',
  'shared-part': 'deux feuilles partagent un même élément de l’archive',
  encoding: 'un élément n’est pas du texte dans un codage connu',
  xml: 'un élément est mal formé',
  doctype: 'un élément déclare un type de document, ce qu’aucun classeur ne fait',
  reference: 'une cellule renvoie à ce qui n’existe pas',
  ambiguous:
    'un élément y figure deux fois (cellule, ligne, valeur, table des textes), et les logiciels n’affichent pas tous le même',
  'foreign-element': 'entre ses cellules figure un élément étranger que les logiciels lisent différemment',
  'data-digest': 'les données qu’il contient ont été modifiées ou sont incomplètes',
  'data-shape': 'les données qu’il contient ne sont pas d’un genre connu de cette version',
  'data-of-another': 'les données qu’il contient sont celles d’un autre classeur',
};

export const workbookRefusals = { limits, damages };
