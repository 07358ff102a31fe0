import type { PlanPart } from '../../../../domain/audit/plan-part.ts';
import type { ProblemParams } from '../../../../domain/problem/problem.ts';
import type { exchangeProblems as source } from '../../en/problems/exchange-problems.ts';

const planParts: Readonly<Record<PlanPart, string>> = {
  owner: 'responsable',
  due: 'échéance',
  status: 'état',
  fundingSource: 'source de financement',
  note: 'note',
};

const wanted: Readonly<Record<ProblemParams['plan-entry']['expected'], string>> = {
  status: 'n’est aucun des trois états d’un plan. Choisissez dans la liste de la cellule.',
  day: 'n’est pas un jour du calendrier. Écrivez jour/mois/année, par exemple 15/09/2026.',
  value: 'est une formule ou une erreur. Saisissez la valeur elle-même dans la cellule.',
};

export const exchangeProblems: typeof source = {
  'json-syntax': () =>
    'le JSON est tronqué ou endommagé : il s’arrête ou se rompt ici. Exportez-le de nouveau, ou reprenez le fichier à sa source.',
  'export-without-audit': ({ audit }) =>
    audit === null
      ? 'il ne contient aucun audit. Exportez-en un avec : facility-audit export <audit> --to json'
      : `${audit} : l’audit lui-même (la clé « document ») n’est pas dans le fichier, car une version plus ancienne l’a exporté ou quelqu’un l’a retiré. Exportez-le de nouveau avec cette version.`,
  'export-edited': ({ facility, places, count }) =>
    `${facility} : le fichier a été modifié après son export, à ${placesOf(places, count)}. Cette modification serait perdue, car l’import prend l’audit tel qu’il a été exporté. Importez le fichier d’origine, puis modifiez l’audit avec walk, answer, plan ou audit set.`,
  'import-mixed': () =>
    'ce n’est pas un audit exporté, et les audits exportés s’importent à part. Importez les deux l’un après l’autre.',
  'import-of-another': ({ facility, round, other }) =>
    `${facility}, campagne ${round} : il y a déjà un autre audit (${other}). Il reste tel quel ; importez dans un autre fichier, ou réunissez les deux avec : facility-audit combine`,
  'plan-entry': ({ criterion, found, expected }) => `${criterion} : « ${found} » ${wanted[expected]}`,
  'plan-without-audit': ({ facility, round, isOther }) =>
    isOther
      ? `${facility}, campagne ${round} : l’audit qui s’y trouve n’est pas celui dont vient le classeur. Nommez le bon fichier, ou refaites le rapport.`
      : `${facility}, campagne ${round} : le fichier d’audit est introuvable. Nommez-le, ou son dossier, après le nom du classeur.`,
  'plans-partly-saved': ({ saved }) =>
    `n’a pas pu être enregistré, alors que ceux-ci l’ont été avant lui : ${saved.join(', ')}. Remédiez-y et relancez la même commande ; ce qui est déjà repris est passé.`,
  'conflict-plan': ({ criterion, part, now, entry }) =>
    `${criterion}, ${planParts[part]} : l’audit a changé depuis l’écriture du classeur ; il dit maintenant « ${now ?? '–'} », la cellule « ${entry ?? '–'} ». Refaites le rapport et remplissez-le, ou fixez-le avec : facility-audit plan <audit> ${criterion}`,
};

function placesOf(places: readonly string[], all: number): string {
  const count = all - places.length;
  return count === 0 ? places.join(', ') : `${places.join(', ')} et ${count} de plus`;
}
