import type { AnswerKind } from '../../../../domain/checklist/checklist.ts';
import type { FormIdentity, FormPart } from '../../../../domain/problem/fault.ts';
import type { formProblems as source } from '../../en/problems/form-problems.ts';
import { counted } from '../words/counted.ts';

const parts: Readonly<Record<FormPart, string>> = {
  present: 'il manque ce qui est présent. Indiquez un nombre à partir de 0.',
  needed: 'il manque ce qui est nécessaire. Indiquez un nombre à partir de 0.',
  reason: '« Sans objet » demande une raison dans la remarque.',
  department: 'des nombres figurent sans nom de service. Indiquez-le.',
  answer: 'il y a une remarque, une preuve ou un nom, mais pas de réponse.',
};

const identities: Readonly<Record<FormIdentity, string>> = {
  facility: 'd’un autre établissement',
  round: 'd’une autre campagne',
  checklist: 'd’un autre référentiel',
  sections: 'd’un autre choix de rubriques',
};

const expectedAnswers: Readonly<Record<AnswerKind, (options: string) => string>> = {
  judgement: (options) => `l’une de ces réponses : ${options}`,
  choice: (options) => `l’une de ces réponses : ${options}`,
  checks: (options) => `l’une de ces réponses : ${options}`,
  number: (options) => `un nombre, ou l’une de ces réponses : ${options}`,
  coverage: () => 'un nombre à partir de 0',
  date: (options) => `un jour comme 30/08/2025, ou l’une de ces réponses : ${options}`,
  text: () => 'un texte',
};

export const formProblems: typeof source = {
  'unclosed-quote': () =>
    'un guillemet double (") ouvert sur cette ligne n’est jamais fermé, si bien que les lignes suivantes n’en font qu’une. Fermez-le ou retirez-le.',
  'column-missing': ({ column, headings }) =>
    `il n’y a pas de colonne « ${column} »${headings === '' ? '' : ` (aussi compris : ${headings})`}. Les titres se trouvent sur une même ligne, au-dessus des données.`,
  'not-a-form': () => 'ce n’est pas un questionnaire de cet outil. Préparez-en un avec : facility-audit form',
  'saved-page-damaged': () =>
    'ce n’est pas un fichier enregistré par une page à remplir, ou il a été endommagé ou modifié en route. Faites-le renvoyer depuis le téléphone tel qu’il a été enregistré, sans l’ouvrir ni le recompresser.',
  'packed-evidence': ({ criterion, name }) =>
    `${criterion} : la photo « ${name} » n’est pas dans le fichier. Enregistrez de nouveau le fichier depuis la page ; rien n’en a été repris.`,
  'is-a-form': () => 'c’est un questionnaire, pas un audit. Reprenez d’abord ses réponses avec : facility-audit import',
  'form-answer': ({ criterion, found, expected }) =>
    `${criterion} : « ${found} » n’est pas une réponse ici. Attendu : ${expectedAnswers[expected.kind](expected.options.map((each) => `« ${each} »`).join(', '))}.`,
  'form-part-missing': ({ criterion, part }) => `${criterion} : ${parts[part]}`,
  'form-two-answers': ({ criterion, found }) =>
    `${criterion} : deux réponses figurent côte à côte (« ${found} »). Gardez-en une et videz l’autre cellule.`,
  'form-formula': ({ formula }) =>
    `la formule « =${formula} » n’a pas de résultat. Ouvrez le fichier dans Excel ou LibreOffice et enregistrez-le, ou saisissez la valeur.`,
  'form-twice': ({ criterion, other }) =>
    `${criterion} a une seconde réponse, différente de celle de ${other}. Gardez l’une des deux.`,
  'form-of-another': ({ what, expected, found }) =>
    `ce questionnaire est ${identities[what]} : il indique « ${found} », l’audit « ${expected} ».`,
  'form-silences': ({ facility, changes, count, criteria }) =>
    `le questionnaire de ${facility} décrit autrement l’établissement (${changes}), ce qui retirerait de l’audit ${counted(count, 'réponse vérifiée', 'réponses vérifiées')} : ${criteria}. Ajouter --accept-profile pour reprendre la description du questionnaire, ou --keep-profile pour garder celle du groupe et importer le reste.`,
  'form-evidence': ({ criterion, name, folder }) =>
    `${criterion} : le fichier « ${name} » n’est pas dans le dossier « ${folder} ». Placez-le là, ou corrigez le nom.`,
  'form-profile': ({ question, found, expected }) =>
    `« ${found} » n’est pas une réponse à « ${question} » Attendu : ${expected}.`,
  'form-facility': () =>
    'le questionnaire ne dit pas de quel établissement il est. Indiquez son code dans le questionnaire, ou avec --facility.',
  'submission-labels': () =>
    'ce tableau porte des libellés au lieu des noms, et nul ne peut dire quelle colonne est laquelle. Exportez-le à nouveau avec « Value and header format: XML values and headers » (KoboToolbox) ; ODK met les noms de lui-même.',
  'submission-photo': ({ criterion, name }) =>
    `${criterion} : la photo « ${name} » n’est pas dans le dossier des photos, ou plusieurs portent ce nom. Téléchargez-les aussi et indiquez leur dossier par --media DOSSIER.`,
  'submission-twice': ({ facility, other }) =>
    `${facility} a été envoyé deux fois pour cette campagne, avec des réponses différentes ; l’autre se trouve en ${other}. Supprimez celui qui ne compte pas, ou corrigez-le dans KoboToolbox ou ODK, puis exportez à nouveau.`,
  'audit-signed': ({ facility, on }) =>
    `${facility} : le procès-verbal a été signé le ${on} ; un questionnaire ne peut plus modifier cet audit. Notez les changements un par un, avec leur raison : facility-audit answer --reason`,
};
