import type { Messages } from '../../en/index.ts';
import { counted } from '../words/counted.ts';

export const xlsform: Messages['xlsform'] = {
  facility: 'Établissement',
  facilityId: 'Code de l’établissement',
  facilityIdHint: 'Comme dans la liste des établissements : lettres, chiffres, « - », « _ » et « . »',
  facilityName: 'Nom de l’établissement',
  auditedOn: 'Jour de l’audit',
  notLater: 'Ce jour est postérieur à celui de l’audit.',
  preparer: 'Rempli par',
  profile: 'Au sujet de l’établissement',
  answered: 'Réponse possible',
  noneOfThem: 'Aucun d’entre eux',
  how: 'Réponse',
  value: 'Nombre',
  day: 'Date',
  words: 'En toutes lettres',
  checks: 'Lesquels sont présents ?',
  note: 'Note',
  noteHint: 'Nécessaire si vous avez choisi « sans objet » : pourquoi ?',
  photo: 'Photo servant de preuve',
  anywhere: 'N’importe où',
  withUnit: ({ value, unit }) => `${value} (${unit})`,
  written: ({ file, criteria, languages }) =>
    `Formulaire écrit dans ${file} : ${counted(criteria, 'critère', 'critères')}, en ${languages}. Chargez-le dans KoboToolbox ou ODK ; ce qui en revient se lit par : import FICHIER -o DOSSIER --media DOSSIER`,
};
