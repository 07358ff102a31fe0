import type { Messages } from '../../en/index.ts';
import { counted } from '../words/counted.ts';

export const form: Messages['form'] = {
  title: 'QUESTIONNAIRE D’AUTO-ÉVALUATION',
  subject: ({ round }) => `(Campagne ${round})`,
  workbookTitle: ({ facility }) => `Questionnaire d’auto-évaluation – ${facility}`,
  sheets: { cover: 'Questionnaire', departments: 'Par service', lists: '_listes' },
  headings: {
    facility: 'I. L’établissement',
    howTo: 'II. Comment remplir',
    progress: 'III. Avancement et résultat à ce stade',
    critical: 'IV. Critères impératifs',
    departments: 'Décomptes par service',
  },
  yes: 'Oui',
  no: 'Non',
  criticalQuestion: ({ question }) => `${question} (impératif)`,
  option: ({ option }) => `– ${option}`,
  neededByRule: ({ unit, needed }) =>
    unit === '' ? `nécessaire selon la règle : ${needed}` : `${unit} ; nécessaire selon la règle : ${needed}`,
  countedElsewhere: ({ unit, sheet }) =>
    unit === '' ? `somme de la feuille « ${sheet} »` : `${unit} ; somme de la feuille « ${sheet} »`,

  columns: {
    id: 'Code',
    question: 'Question',
    guidance: 'Comment le constater',
    answer: 'Réponse',
    value: 'Nombre, jour, ou présent',
    needed: 'Nécessaire',
    unit: 'Unité',
    note: 'Remarque (raison si sans objet)',
    evidence: 'Fichiers de preuve',
    who: 'Répondu par',
    found: 'Constat du groupe de travail',
    mark: 'Note',
    state: 'État',
    content: 'Contenu',
    department: 'Service',
    present: 'Présent',
    section: 'Rubrique',
    applicable: 'Questions à répondre',
    answered: 'Répondues',
    open: 'Restantes',
    percent: 'Conformité (%)',
    critical: 'Impératifs non remplis',
  },
  facility: {
    id: 'Code de l’établissement',
    name: 'Nom de l’établissement',
    auditedOn: 'Jour de l’auto-évaluation',
    preparer: 'Préparé par',
  },
  total: 'Total',
  state: {
    'needs-evidence': 'Répondu, preuve manquante',
    'needs-reason': 'Raison manquante',
    'not-valid': 'Non valable ou incomplet',
  },
  sectionProgress: 'Répondu',
  sectionPercent: 'Taux de conformité de la rubrique',
  sectionNotice: 'À noter',
  unhide: 'Des questions masquées demandent maintenant une réponse : affichez toutes les lignes de cette feuille.',
  ofQuestions: { before: '', between: ' sur ', after: '' },
  selfOnly: 'Tous les taux reposent sur l’auto-évaluation, non vérifiée.',
  wholeFacility: 'Établissement entier',
  departmentsNote:
    'Une ligne par service, y compris ceux qui n’ont rien. Les sommes rejoignent d’elles-mêmes les questions.',
  departmentCriterion: ({ criterion, unit }) => (unit === '' ? criterion : `${criterion} (${unit})`),

  howTo: {
    cells:
      'Ne remplissez que les cellules jaune clair ; les autres sont verrouillées. Chaque feuille est une rubrique du référentiel ; cette feuille-ci s’imprime comme questionnaire à signer.',
    profile:
      'Complétez d’abord les renseignements du point I : les questions qui ne concernent pas l’établissement sont alors grisées ou masquées. Si une feuille signale des questions masquées à répondre, affichez toutes ses lignes.',
    answers: ({ answer, value, needed }) =>
      `« ${answer} » : choisissez dans la liste de la cellule. « ${value} » : tapez un nombre, un jour (jour/mois/année) ou combien il y en a ; « ${needed} » : combien il en faudrait. Si une question a plusieurs lignes, choisissez Oui ou Non dans chacune.`,
    special: ({ notApplicable, noEvidence, notMet }) =>
      `Ce qui n’existe pas est « ${notMet} », pas « ${notApplicable} » ; « ${notApplicable} » demande une raison dans la remarque. Ce qu’aucun document, photo ou mesure ne montre est « ${noEvidence} ».`,
    departments: ({ sheet, criteria }) => `Comptés service par service sur la feuille « ${sheet} » : ${criteria}.`,
    evidence: ({ folder }) =>
      `Preuves : écrivez les noms des fichiers, séparés par des points-virgules, et placez tous les fichiers dans un dossier « ${folder} » à côté de ce questionnaire.`,
    who: 'Le nom de qui répond peut figurer à côté de la question ; sinon c’est la personne qui a préparé le questionnaire.',
    send: 'À la fin : enregistrez en .xlsx, imprimez et signez cette feuille, et renvoyez le questionnaire avec le dossier.',
  },

  errors: {
    bounded: ({ allowed, more }) => `Saisissez ${allowed}, sans texte.${more}`,
    noMore: ({ rule }) => ` ${rule}.`,
    list: 'Choisissez une des réponses dans la liste de cette cellule.',
    number: 'Tapez un nombre, sans rien d’autre.',
    amount: 'Tapez un nombre à partir de 0, sans rien d’autre.',
    day: 'Tapez un jour comme 30/08/2025, pas après le jour de l’auto-évaluation.',
    anyDay: 'Tapez un jour comme 30/08/2025.',
  },
  prompts: {
    counts: ({ value, needed, labels }) =>
      `Colonne « ${needed} » : ${labels.needed}. Colonne « ${value} » : ${labels.present}.`,
    percent: 'Tapez 30 pour 30 %.',
    text: 'Répondez avec vos propres mots.',
    checks:
      'Répondez par Oui ou Non à chaque ligne ci-dessous ; ne choisissez ici que si aucune ne peut être répondue.',
  },

  signatures: {
    preparer: 'PRÉPARÉ PAR',
    preparerHint: '(Signature et nom complet)',
    head: 'LE CHEF D’ÉTABLISSEMENT',
    headHint: '(Signature, nom complet et cachet)',
  },
  place: ({ place, date }) => `${place}, ${date}`,

  written: ({ file, facility }) =>
    facility === null
      ? `Questionnaire écrit dans ${file}, pour tout établissement.`
      : `${facility} : questionnaire écrit dans ${file}.`,
  status: {
    created: 'nouvel audit',
    changed: 'modifié',
    unchanged: 'rien de nouveau',
    duplicate: 'le même questionnaire une seconde fois',
  },
  imported: ({ facility, status, answered, applicable, file }) =>
    `${facility} : ${status}, ${answered} questions répondues sur ${applicable} (${file})`,
  change: ({ criterion, from, to }) => `  ${criterion} : ${from} → ${to}`,
  byCodes: ({ file }) =>
    `Il manque à ${file} la feuille masquée de ses données ; ses lignes ont été lues par leurs codes. Les cellules vides ne changent rien ; tout ce qui est rempli vaut réponse de l’établissement.`,
  nothing: '(rien)',
  changedProfile: ({ question, from, to }) => `  ${question} ${from} → ${to}`,
  changedDay: ({ from, to }) => `  Jour de l’auto-évaluation : ${from} → ${to}`,
  changedNote: ({ criterion }) => `  ${criterion} : remarque ou nom`,
  addedEvidence: ({ criterion, name }) => `  ${criterion} : preuve ${name}`,
  leftOut: {
    'note-without-answer': 'une remarque sans réponse n’est pas reprise',
    'row-without-code': 'une ligne sans code n’est pas reprise',
    'row-missing': 'n’a plus de ligne dans le questionnaire, donc rien n’est repris',
    'blank-kept': 'est vide ici ; la réponse de l’audit reste',
    'newer-kept': 'a été consigné dans l’audit après la saisie faite ici ; la valeur plus récente reste',
  },
  silences: ({ facility, changes, count, criteria }) =>
    `Le questionnaire de ${facility} décrit autrement l’établissement (${changes}). Si on le suit, ${counted(count, 'réponse vérifiée ne fait', 'réponses vérifiées ne font')} plus partie de l’audit : ${criteria}.`,
  whoseProfile: 'Quelle description retenir ?',
  keepProfile: 'Celle du groupe de travail, et importer le reste',
  acceptProfile: 'Celle du questionnaire',
  dryRun: 'Rien n’a été écrit (--dry-run).',
  lackingEvidence: ({ file, count }) =>
    `${file} : ${counted(count, 'preuve nommée dans l’audit n’est pas', 'preuves nommées dans l’audit ne sont pas')} à côté de lui. Copiez-y le dossier « evidence ».`,
  importedAudit: ({ facility, round, status, output }) => `${facility}, campagne ${round} : ${status} (${output})`,
  sameAudit: 'le même audit une fois de plus',
  missing: ({ count, list }) => `Pas encore répondu (${count}) : ${list}`,
  strangers: ({ list }) => `N’appartient à aucun établissement de la liste : ${list}`,
};
