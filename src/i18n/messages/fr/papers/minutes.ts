import type { DocumentType } from '../../../../domain/checklist/document-catalogue.ts';
import type { Messages } from '../../en/index.ts';
import { counted } from '../words/counted.ts';

const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** With their article, as they follow “Vu”. */
const types: Readonly<Record<DocumentType, string>> = {
  law: 'la loi',
  decree: 'le décret',
  circular: 'la circulaire',
  decision: 'la décision',
  directive: 'la directive',
  letter: 'la lettre',
  standard: 'la norme nationale',
};

const plurals = new Intl.PluralRules('fr');

export const minutes: Messages['minutes'] = {
  number: ({ number }) => `N° : ${number}`,
  placeAndDate: ({ place, date }) => `${place}, le ${date}`,
  longDate: ({ day, month, year }) => `${day === 1 ? '1er' : day} ${months[month - 1]} ${year}`,
  clock: ({ hour, minute }) => `${Number(hour)} h${Number(minute) === 0 ? '' : ` ${minute}`}`,
  clockMissing: '…… h ……',
  pursuant: ({ text }) => `Vu : ${text}`,
  groundDocument: ({ title, number }) => (number === null ? title : `${title} (n° ${number})`),
  pursuantDocument: ({ type, number, title, date, issuer, matter }) =>
    title === null
      ? `Vu ${types[type]} n° ${number}${date === null ? '' : ` du ${date}`}${issuer === null ? '' : ` ${issuer}`}${matter === null ? '' : ` ${matter}`}`
      : `Vu la ${title} n° ${number}`,
  opening: ({ clock, date, place }) => `Le ${date} à ${clock}, ${place}, étaient présents :`,
  present: 'I. PARTICIPANTS',
  ofGroup: '1. Pour le groupe de travail intersectoriel',
  ofFacility: '2. Pour l’établissement',
  others: '3. Autres participants',
  leaders: '3. Présidence et secrétariat',
  leadersFourth: '4. Présidence et secrétariat',
  attendee: ({ honorific, name, title, agency }) =>
    [honorific === null ? name : `${honorific === 'mr' ? 'M.' : 'Mme'} ${name}`, title, agency]
      .filter((part) => part !== null)
      .join(', '),
  chair: ({ name }) => `Présidence : ${name}`,
  secretary: ({ name }) => `Secrétariat : ${name}`,
  content: 'II. DÉROULEMENT',
  general: '1. Informations générales',
  result: '2. Résultat de l’évaluation',
  strengths: '3. Points forts et acquis',
  weaknesses: '4. Écarts et corrections exigées',
  difficulties: '5. Difficultés, causes et compétences',
  difficulty: ({ text, cause, authority }) =>
    `${text}${cause === null ? '' : ` – Cause : ${cause}`}${authority === null ? '' : ` – Compétence : ${authority}`}`,
  recommendations: '6. Recommandations',
  recommendation: ({ authority, count, list }) =>
    `${authority} (${count} ${plurals.select(count) === 'one' ? 'mesure' : 'mesures'}) : ${list}`,
  conclusion: '7. Conclusion du groupe de travail',
  opinion: '8. Avis de l’établissement',
  disputed: '9. Points sur lesquels les deux parties divergent',
  disputedSame: ({ question, answer }) => `${question} Les deux parties ont noté la même chose : ${answer}.`,
  disputedLine: ({ question, self, verified }) =>
    `${question} L’établissement : ${self}. Le groupe de travail : ${verified}.`,
  noneDisputed: 'Aucun.',
  moneyNote:
    'TVA, autres coûts et imprévus suivent les taux de la liste de prix ; ce dont elle ne donne pas le taux n’est pas compté.',
  conditions: ({ level }) => `Conditions restant à remplir pour le niveau « ${level} »`,
  noCritical: 'Aucun écart à corriger immédiatement.',
  noFindings: 'Le référentiel ne fait que recueillir des informations : il n’établit aucun écart.',
  noCriticalYet: ({ count }) =>
    `Aucun écart à corriger immédiatement à ce stade ; critères impératifs sans réponse : ${count}.`,
  copies: ({ count }) => String(count),
  goesOn: ({ open }) =>
    `L’enquête n’est pas terminée : ${counted(open, 'critère n’est pas évalué', 'critères ne sont pas évalués')}, les deux parties poursuivent ; ce procès-verbal constate le résultat à ce jour.`,
  closing: ({ clock, date, copies }) =>
    `Le procès-verbal a été clos à ${clock}, le ${date}, établi en ${copies} exemplaires de même valeur, lu aux participants, approuvé et signé.`,
  fingerprint: ({ fingerprint }) => `Empreinte de l’audit, du référentiel et des preuves (SHA-256) : ${fingerprint}`,
  changedSince: ({ revision, number, date, changes }) =>
    `Le procès-verbal n° ${number} du ${date} a été signé sur la révision ${revision} de l’audit ; modifié depuis la signature :\n${changes}`,
  change: ({ date, by, what, reason }) => `- ${date}, ${by} : ${what}. Motif : ${reason}`,
  changeUnknown: '(l’audit ne dit pas ce qui a été modifié)',
  fingerprintUnsigned: ({ fingerprint }) =>
    `Empreinte de l’audit tel qu’il est, que personne n’a signée (SHA-256) : ${fingerprint}`,
  signed: ({ revision, number, date }) => `Signé sous le n° ${number} le ${date}, révision ${revision} de l’audit.`,
  signsFor: {
    deputy: ({ title }) => `POUR LE ${title}`,
    acting: ({ title }) => `${title} PAR INTÉRIM`,
  },
  to: 'À l’attention de :',
  distribution: 'Destinataires :',
};
