import type { MisleadingFormat } from '../../../../domain/problem/fault.ts';
import type { ProblemParams } from '../../../../domain/problem/problem.ts';

const formats: Readonly<Record<MisleadingFormat, (found: string) => string>> = {
  day: (found) =>
    `le tableur affiche ici une date (« ${found} »), où il faut un nombre. Donnez à la cellule le format Nombre, puis saisissez de nouveau le nombre.`,
  time: (found) =>
    `le tableur affiche ici une heure (« ${found} »), où il faut un nombre. Donnez à la cellule le format Nombre, puis saisissez de nouveau le nombre.`,
  percent: (found) =>
    `c’est un taux (« ${found} »), où rien ne se compte en pour cent. Donnez à la cellule le format Nombre, puis saisissez de nouveau le nombre.`,
  typed: (found) =>
    `le tableur a fait une date de ce qui a été saisi (« ${found} »). Donnez à la cellule le format Texte, puis saisissez-le de nouveau.`,
};

type TableProblem =
  | 'too-many-lines'
  | 'line-too-wide'
  | 'table-hidden'
  | 'sheet-not-there'
  | 'cell-merged'
  | 'cell-error'
  | 'cell-format'
  | 'duplicate-on-sheets'
  | 'unknown-money'
  | 'other-currency'
  | 'ambiguous-amount'
  | 'form-without-data';

/** Problems of tables that other people keep in their own way: the cell or line stands before each. */
export const tableProblems: { readonly [Code in TableProblem]: (params: ProblemParams[Code]) => string } = {
  'too-many-lines': ({ limit }) => `le fichier a plus de ${limit} lignes. Ne gardez que celles de la liste.`,
  'line-too-wide': ({ found, expected }) =>
    `la ligne a ${found} champs, les titres en ont ${expected}. Mettez entre guillemets droits les textes et nombres qui contiennent le séparateur, par exemple "185,000,000".`,
  'sheet-not-there': ({ sheet, there }) => `ce fichier n’a pas de feuille « ${sheet} » ; il contient : ${there}.`,
  'table-hidden': () =>
    'le tableau se trouve sur une feuille masquée. Affichez-la (clic droit sur un onglet, Afficher) et enregistrez le fichier, ou nommez-la par --sheet.',
  'cell-merged': () =>
    'la cellule est fusionnée avec celles du dessus, alors que chaque ligne demande ici sa propre valeur. Défusionnez-la, puis remplissez chaque ligne.',
  'cell-error': ({ found }) => `la cellule affiche l’erreur ${found}. Corrigez sa formule, ou saisissez la valeur.`,
  'cell-format': ({ found, as }) => formats[as](found),
  'duplicate-on-sheets': ({ id, other }) =>
    `« ${id} » figure aussi sur la feuille « ${other} ». N’en gardez qu’un, ou nommez par --sheet celle qui sert.`,
  'unknown-money': ({ found }) =>
    `« ${found} » ne dit pas clairement en quoi sont les montants. Écrivez (đồng), (nghìn đồng), (triệu đồng), (tỷ đồng) ou (USD).`,
  'other-currency': ({ found, expected }) =>
    `le montant est en ${found}, la liste en ${expected}. Une liste n’a qu’une monnaie.`,
  'ambiguous-amount': ({ found }) =>
    `« ${found} » peut être un nombre à trois décimales ou des milliers. Écrivez-le sans séparateur de milliers, ou en đồng entiers.`,
  'form-without-data': () =>
    'il manque à ce questionnaire la feuille masquée de ses données, comme lorsque ses feuilles sont copiées dans un nouveau classeur. Créez d’abord l’audit avec facility-audit new, puis importez-y avec -o ; ou remplissez le questionnaire envoyé.',
};
