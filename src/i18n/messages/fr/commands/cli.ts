import { namedPlaceholders } from '../../../written/placeholders.ts';
import type { Messages } from '../../en/index.ts';
import { placeholders } from '../papers/placeholders.ts';

const groups: Readonly<Record<string, string>> = {
  checklist: 'montre, vérifie et crée des référentiels',
  prices: 'vérifie les listes de prix, en crée une à remplir',
  roster: 'vérifie les listes d’établissements, en crée une à remplir',
  evidence: 'liste, vérifie et retire les preuves',
  audit: 'fait passer un audit à un référentiel plus récent',
};

const helpTitles: Readonly<Record<string, string>> = {
  'Usage:': 'Utilisation :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
};

export const cli: Messages['cli'] = {
  description:
    'Évalue hors ligne la préparation informatique des établissements de santé au dossier médical électronique et en rend compte dans Excel.',
  usage: '[options] [commande]',
  named: (text) => namedPlaceholders(text, placeholders),
  moreProblems: ({ count }) => `… et ${count} de plus.`,
  groups: (name) => groups[name] ?? '',
  helpTitles: (title) => helpTitles[title] ?? title,
  manual: { name: 'Nom', synopsis: 'Synopsis', options: 'Options de toutes les commandes', commands: 'Commandes' },
  moreHelp: ({ topics }) =>
    `\nSujets : ${topics}.\nVoir : facility-audit help <sujet>, ou facility-audit help <commande>.`,
  commands: {
    completion: ({ shells }) => `affiche un script par lequel Tab complète les commandes : ${shells}`,
    score: 'note des audits ou des classeurs et explique chaque nombre',
    merge: 'fusionne audits, classeurs et dossiers en un classeur de la province',
    compare: 'dit ce qui a changé entre deux campagnes, sur les critères communs',
    checklistList: 'liste les référentiels disponibles',
    checklistShow: 'montre un référentiel : critères, notes, références ; ou feuilles de papier par lieu',
    checklistCheck: 'vérifie des référentiels et nomme chaque faute avec sa place',
    verify: 'compare classeurs et documents Word avec ce qu’ils étaient à l’écriture',
    reopen: 'rend l’audit que porte un classeur',
    checklistDiff: 'dit ce que change une version et son effet sur des audits',
    checklistNew: 'crée un référentiel de départ',
    checklistImport: 'crée des référentiels à partir de bibliothèques de CISO Assistant',
    auditUpgrade: 'fait passer un audit à une version plus récente de son référentiel',
    export: ({ formats }) => `écrit les audits aux formats d’autres programmes : ${formats}`,
    form: 'prépare les questionnaires d’auto-évaluation des établissements : en Excel, ou en page pour téléphone, tablette et PC',
    import:
      'reprend dans les audits les questionnaires remplis, ce qu’enregistrent les pages à remplir, les réponses de KoboToolbox et d’ODK, et les audits exportés en JSON',
    rosterTemplate: 'crée une liste d’établissements à remplir, dans Excel',
    pricesTemplate: 'crée une liste de prix à remplir, dans Excel',
    rosterCheck: 'vérifie une liste d’établissements (YAML, .xlsx ou .csv)',
    pricesCheck: 'vérifie des listes de prix (YAML, .xlsx ou .csv), et les compare entre elles',
  },
  done: {
    reopened: ({ file, facility }) => `${facility} : audit écrit dans ${file}.`,
    edited: ({ file, cells }) =>
      `${file} : des cellules ont été modifiées après l’écriture (${cells}). Ce sont les réponses qu’il porte qui comptent, pas celles modifiées. Voir : facility-audit verify`,
    otherLanguage: ({ source, language, other }) =>
      `${source} n’a pas de textes en ${language} : dans le rapport, ils restent en ${other}.`,
  },
  options: {
    version: 'affiche la version',
    help: 'affiche cette aide',
    lang: 'langue des écrans et des rapports : vi, en ou fr',
    inForceOn: 'signale les documents qui ne sont pas en vigueur ce jour-là',
    checklist:
      'identifiant du référentiel ou identifiant@version, ou fichier ou dossier où le trouver (par défaut emr-readiness)',
    json: 'une seule valeur JSON sur la sortie standard',
    quiet: 'ne dit que ce qui est demandé',
    noColor: 'sans couleurs',
    explain: 'affiche tout le calcul de chaque nombre',
    answers: 'ne note qu’un côté : self (autoévaluation) ou verified (groupe de travail)',
    requireLevel: 'code de sortie 1 si un audit n’atteint pas ce niveau',
    failOn: 'code de sortie 1 s’il y a un écart critique : critical',
    prices: 'liste de prix pour l’investissement',
    byWhat: 'ordre : place (feuilles de papier par lieu)',
    fingerprint: 'empreinte imprimée sur un papier, à vérifier',
    output: 'fichier à écrire (ou dossier, sans extension)',
    mergeOutput: 'classeur de la province à écrire',
    mergeFingerprints: 'liste de ce qui a été signé ; ce qui en diffère est refusé',
    verifyFingerprints: 'liste de ce qui a été signé, à laquelle comparer',
    mergeRoster: 'liste des établissements, pour dire lesquels sont sans rapport',
    papers:
      'écrit aussi dans un dossier des documents Word : rapport, note de présentation, projet de décision, rappels',
    templateDocx: 'un document Word à vous, avec des champs comme {{facility}}, à la place de la forme habituelle',
    reportFormat: 'dans un dossier : xlsx, des classeurs, ou docx, les procès-verbaux pour un traitement de texte',
    mergePrices: 'une liste de prix pour tous, à la place de celles des classeurs',
    previous: 'audits, classeurs ou dossiers de la campagne précédente ; peut être donné plusieurs fois',
    onConflict: 'deux audits d’un établissement pour une campagne : fail (par défaut) ou newest',
    decisions:
      'fichier des conflits tranchés : lu s’il existe, et complété quand des conflits sont tranchés dans un terminal',
    onEdit: 'réponses modifiées dans un classeur : carried (telles qu’écrites) ou visible (telles que modifiées)',
    force: 'remplace un fichier existant',
    acceptProfile:
      'reprend la description du questionnaire, même si des réponses vérifiées ne sont alors plus demandées',
    keepProfile: 'garde la description de l’audit et importe le reste du questionnaire',
    dryRun: 'montre ce qui changerait et n’écrit rien',
    to: 'référentiel visé : identifiant, fichier ou dossier (par défaut : la version fournie)',
    audits: 'un audit à essayer sous les deux versions',
    by: 'nom de la personne (par défaut : FACILITY_AUDIT_BY, puis le chef ou le seul membre du groupe)',
    exportTo: ({ formats, last }) => `format : ${formats} ou ${last}`,
    exportOutput:
      'fichier pour tous, ou dossier pour un fichier chacun ; parquet : dossier de jeux de données (par défaut : sortie standard)',
    xlsFormBy: 'xlsform : groupes par section (par défaut) ou place (lieu)',
    xlsFormRound: 'xlsform : campagne des réponses (par défaut : le mois du jour saisi)',
    xlsFormAs: 'xlsform : réponses de qui, self (par défaut) ou verified',
    xlsFormRoster: 'xlsform : liste d’établissements à choisir (par défaut : code et nom sont saisis)',
    importedFrom: 'programme dont viennent les fichiers : ciso-assistant',
    textAs: 'langue (vi, en, fr) à laquelle rattacher le texte d’une bibliothèque qui n’est dans aucune des trois',
    strict: 'code de sortie 1 s’il y a une remarque',
    sheet:
      'feuille où se trouve la liste des établissements ou des prix ; peut être répétée (par défaut : toutes celles qui en ont une)',
    pricesOn: 'jour auquel les prix sont vérifiés (par défaut : aujourd’hui)',
    formFormat: 'dans un dossier : xlsx, des classeurs, ou html, des pages à remplir sur téléphone ou PC sans réseau',
    formAs: 'de qui la page prend les réponses : self (par défaut) ou verified, pour le groupe sur place',
    formFacility: 'établissement par son identifiant dans la liste ; répétable (par défaut : tous)',
    formRoster: 'liste des établissements : YAML, .xlsx ou .csv',
    formOnly: 'open : ne laisse visible que ce qui est sans réponse, sans preuve ou en désaccord',
    importRoster:
      'liste des établissements, pour dire qui n’a pas répondu et quels fichiers n’appartiennent à personne',
    importOutput: 'fichier d’audit à créer ou à modifier, ou dossier pour un fichier chacun',
    importMedia:
      'dossier des photos que KoboToolbox ou ODK livre avec ses réponses (par défaut : media à côté du fichier)',
    compareRoster: 'liste d’établissements qui dit lesquels ont fusionné, changé de nom ou d’identifiant',
    importFacility: 'établissement d’un questionnaire qui n’en nomme pas',
    sheets: 'all (par défaut), ou papers : seulement ce qui s’imprime et se signe',
    issuedOn: 'jour des documents, par exemple 2026-11-30 (par défaut : aujourd’hui)',
    issueNumber: 'numéro du rapport, par exemple 05',
    minutesOn: 'jour du procès-verbal, par exemple 2026-11-30 (par défaut : jour de la visite)',
    minutesNumber: 'numéro du procès-verbal, par exemple 05 (par défaut : celui qui est enregistré)',
    replyBy: 'jour de réponse demandé par les lettres de rappel, par exemple 2026-12-31',
    signer: 'nom du signataire',
    signAs: 'tm : le chef signe (par défaut) ; kt : un adjoint pour lui ; q : le chef par intérim',
    final:
      'pour signature : refuse, liste à l’appui, ce qui est sans réponse, échu, sans prix ou non vérifié ; sinon ce sont des projets',
    keepGoing: 'reprend ce qui est juste, liste le reste, et finit avec le code de sortie 2',
  },
};
