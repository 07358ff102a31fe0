import type { exchangeProblems as source } from '../../en/problems/exchange-problems.ts';

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
};

function placesOf(places: readonly string[], all: number): string {
  const count = all - places.length;
  return count === 0 ? places.join(', ') : `${places.join(', ')} et ${count} de plus`;
}
