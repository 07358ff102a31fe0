import type { Messages } from '../../en/index.ts';
import { counted } from '../words/counted.ts';

const facilities = (count: number) => counted(count, 'établissement', 'établissements');

const named = (count: number, names: string) => (count === 1 ? names : `${facilities(count)} (${names})`);
const listed = (count: number, names: string) => (count === 1 ? names : `${facilities(count)} : ${names}`);

export const narrative: Messages['narrative'] = {
  parts: {
    scope: 'I. PRÉSENTATION',
    state: 'II. SITUATION ET NIVEAU DE PRÉPARATION',
    findings: 'III. FAIBLESSES ET CAUSES',
    money: 'IV. INVESTISSEMENTS NÉCESSAIRES ET COÛT ESTIMÉ',
    roadmap: 'V. CALENDRIER',
    proposals: 'VI. RECOMMANDATIONS',
  },
  headings: {
    results: '1. Résultat d’ensemble',
    sections: '2. Par rubrique',
    facilities: '3. Par établissement',
    critical: '1. Critères impératifs non satisfaits',
    difficulties: '2. Difficultés et causes',
    proposals: '3. Propositions',
    need: '1. Ensemble des besoins',
    lift: '2. Minimum pour atteindre le niveau demandé',
    deadlines: '1. Échéances',
    days: '2. Date à laquelle chaque établissement peut être prêt',
    authority: ({ number, authority }) => `${number}. ${authority}`,
    facilitiesAsked: ({ number }) => `${number}. Établissements`,
  },

  visited: ({ facilities: count, units, from, until }) =>
    from === until
      ? `Le groupe de travail a évalué ${facilities(count)} de ${counted(units, 'entité juridique', 'entités juridiques')} le ${from}.`
      : `Le groupe de travail a évalué ${facilities(count)} de ${counted(units, 'entité juridique', 'entités juridiques')} du ${from} au ${until}.`,
  selfAssessed: ({ count, names }) =>
    `${facilities(count)} ${count === 1 ? 's’est évalué lui-même et n’est pas encore vérifié' : 'se sont évalués eux-mêmes et ne sont pas encore vérifiés'} par le groupe : ${names}.`,
  checklist: ({ title, version, criteria, sections }) =>
    `L’évaluation suit le référentiel « ${title} » (version ${version}) : ${counted(criteria, 'critère', 'critères')} en ${counted(sections, 'rubrique', 'rubriques')}.`,
  method: ({ final, of }) =>
    `Chaque établissement s’est évalué lui-même, puis le groupe a vérifié les réponses sur place ; tous les critères impératifs sont vérifiés dans ${of === 1 ? (final === 1 ? 'le seul établissement' : 'aucun pour l’instant') : `${final} des ${facilities(of)}`}.`,
  reported: ({ count, of }) => `${count} des ${facilities(of)} de la liste ${count === 1 ? 'a' : 'ont'} rendu compte.`,
  noReports: 'Aucun établissement n’a encore rendu compte.',

  level: ({ level, count, names }) =>
    count === 0 ? `« ${level} » : aucun.` : `« ${level} » : ${facilities(count)} (${names}).`,
  mean: ({ percent, count }) =>
    count === 1
      ? `Le taux du seul établissement évalué en entier est de ${percent}.`
      : `Le taux moyen des ${facilities(count)} évalués en entier est de ${percent}.`,
  meanWithheld: 'Le taux moyen des établissements n’est pas publié.',
  published: ({ count, names }) =>
    count === 0
      ? 'Aucun établissement n’a encore annoncé son dossier médical électronique.'
      : `${facilities(count)} ${count === 1 ? 'a' : 'ont'} annoncé le dossier médical électronique : ${names}.`,
  section: ({ section, mean, lowest, highest }) => `${section} : ${mean} en moyenne (de ${lowest} à ${highest}).`,
  sectionOne: ({ section, mean }) => `${section} : ${mean}.`,
  sectionMean: ({ section, mean }) => `${section} : ${mean} en moyenne.`,
  sectionNone: ({ section }) => `${section} : évaluée nulle part.`,
  facility: ({ facility, level, reasons }) =>
    reasons === '' ? `${facility} : ${level}.` : `${facility} : ${level} ; ${reasons}.`,
  furtherInAnnex: ({ count, annex }) => `${facilities(count)} de plus : voir ${annex}.`,
  inAnnex: ({ annex }) => `voir ${annex}`,

  criterion: ({ criterion, count, names }) => `${criterion} : ${named(count, names)}.`,
  noCritical: 'Aucun critère impératif n’est en défaut.',
  nothingAnswered: 'Aucun critère n’a encore de réponse.',
  moreCriteria: ({ count, annex }) => `${counted(count, 'critère', 'critères')} de plus : voir ${annex}.`,
  difficulty: ({ difficulty, cause, count, names }) =>
    `${difficulty} (${listed(count, names)})${cause === null ? '' : `. Cause : ${cause}`}.`,
  noDifficulties: 'Les procès-verbaux ne citent aucune difficulté.',
  difficultiesNotPublic: 'L’édition publique ne cite aucune difficulté.',

  need: ({ once, yearly }) =>
    `Corriger tous les écarts demande ${once} en une fois et ${yearly} chaque année, TVA, autres frais et imprévus compris selon la liste de prix.`,
  moneyPart: ({ part, once, yearly }) => `${part} : ${once} en une fois ; ${yearly} chaque année.`,
  moneyParts: {
    net: 'Hors TVA',
    vat: 'Taxe sur la valeur ajoutée',
    other: 'Autres frais (conseil, installation, gestion)',
    contingency: 'Imprévus',
  },
  budgets: ({ investment, recurrent }) =>
    `Par budget, la première année : investissement ${investment} ; fonctionnement ${recurrent}.`,
  notPublic: 'Le rapport public ne donne ni le besoin total ni son montant.',
  noPrices: 'Faute de liste de prix, aucun montant n’est connu ; les quantités figurent en annexe.',
  nothingToBuy: 'Aucun achat ni aucune location n’a été relevé comme nécessaire : aucun montant n’est donné.',
  severalCurrencies: ({ currencies }) =>
    `Les prix sont en plusieurs monnaies (${currencies}) et ne sont pas additionnés.`,
  listed: ({ list, sources }) =>
    `Achats et locations : voir ${list} ; montants par établissement, source et année : voir ${sources}.`,

  deadline: ({ deadline, day, left, done, of, names }) =>
    done === of
      ? `${deadline} (${day}) : ${of === 1 ? 'le seul établissement concerné a' : `les ${facilities(of)} concernés ont`} ce qui est demandé.`
      : `${deadline} (${day}, ${left}) : ${of === 1 ? 'le seul établissement concerné n’a pas' : `${done} sur ${facilities(of)} ${done <= 1 ? 'a' : 'ont'}`} ce qui est demandé ; restent : ${names}.`,
  otherDeadline: ({ deadline, day, left, of }) =>
    `${deadline} (${day}) : ${left} ; ${facilities(of)} ${of === 1 ? 'est concerné' : 'sont concernés'}.`,
  noDeadlines: 'Le référentiel ne fixe aucune échéance.',
  day: ({ day, count, names }) => `${day} : ${named(count, names)}.`,

  proposal: ({ remedy, count, names }) => `${remedy} (${listed(count, names)}).`,
  moneyAsked: ({ amount, count, level }) =>
    `Fixer la source et l’année de ${amount}, minimum qui amène ${facilities(count)} au niveau « ${level} » la première année`,
  asked: ({ what }) => `${what}.`,
  facilitiesDo: ({ count }) => `Accomplir dès maintenant ${counted(count, 'tâche', 'tâches')} sans achat.`,
  facilitiesBuy: ({ count }) =>
    `Préparer ${counted(count, 'achat, location ou mise à niveau', 'achats, locations et mises à niveau')}.`,
  facilitiesBuyListed: ({ count, annex }) =>
    `Préparer les achats, locations et mises à niveau de l’${annex.replace(/^A/, 'a')} (${counted(count, 'article', 'articles')}).`,
  facilitiesDecide: ({ count }) =>
    `Décider de ${counted(count, 'question', 'questions')} de financement de leur ressort.`,
  nothingAsked: 'Rien n’est demandé.',
  closing: ({ to }) =>
    to === null
      ? 'Tel est le rapport du groupe de travail.'
      : `Le groupe de travail soumet respectueusement ce rapport, pour examen et décision : ${to}.`,
};
