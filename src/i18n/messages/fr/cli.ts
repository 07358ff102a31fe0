import type { Messages } from '../en/index.ts';

const groups: Readonly<Record<string, string>> = {
  checklist: 'montre, vérifie et crée des référentiels',
  prices: 'vérifie les listes de prix',
  roster: 'vérifie les listes d’établissements',
  evidence: 'liste et vérifie les preuves',
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
  groups: (name) => groups[name] ?? '',
  helpTitles: (title) => helpTitles[title] ?? title,
  commands: {
    score: 'note des audits ou des classeurs et explique chaque nombre',
    checklistList: 'liste les référentiels disponibles',
    checklistShow: 'montre un référentiel : critères, notes, références ; ou feuilles de papier par lieu',
    checklistCheck: 'vérifie des référentiels et nomme chaque faute avec sa place',
    verify: 'compare des classeurs avec ce qu’ils étaient à l’écriture',
    reopen: 'rend l’audit que porte un classeur',
    checklistDiff: 'dit ce que change une version et son effet sur des audits',
    checklistNew: 'crée un référentiel de départ',
    auditUpgrade: 'fait passer un audit à une version plus récente de son référentiel',
  },
  done: {
    reopened: ({ file, facility }) => `${facility} : audit écrit dans ${file}.`,
  },
  options: {
    version: 'affiche la version',
    help: 'affiche cette aide',
    lang: 'langue des écrans et des rapports : vi, en ou fr',
    checklist: 'identifiant du référentiel, ou fichier ou dossier où le trouver (par défaut emr-readiness)',
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
    force: 'remplace un fichier existant',
    dryRun: 'montre ce qui changerait et n’écrit rien',
    to: 'référentiel visé : identifiant, fichier ou dossier (par défaut : la version fournie)',
    audits: 'un audit à essayer sous les deux versions',
    by: 'nom de la personne (par défaut FACILITY_AUDIT_BY, le chef d’équipe, l’utilisateur)',
  },
};
