import type { Messages } from '../../en/index.ts';
import { counted } from '../words/counted.ts';

export const exchange: Messages['exchange'] = {
  findings: 'Écarts',
  noFindings: 'Aucun écart.',
  recommendations: 'Recommandations',
  finding: ({ criterion, question, found }) => `${criterion}. ${question} Constat : ${found}.`,
  remedy: ({ remedy }) => `Mesure corrective : ${remedy}`,
  plan: ({ owner, due }) =>
    due === null
      ? `Responsable : ${owner}`
      : owner === null
        ? `Échéance : ${due}`
        : `Responsable : ${owner} ; échéance : ${due}`,
  recommendation: ({ criterion, remedy, quantity, amount, coveredBy }) => {
    const details = [
      ...(quantity === null ? [] : [quantity]),
      ...(amount === null ? [] : [`coût estimé ${amount}`]),
      ...(coveredBy === null ? [] : [`compté à ${coveredBy}`]),
    ];
    return `${remedy} (${[criterion, ...details].join(' ; ')})`;
  },
  otherNotes: 'Autres notes et plans',
  asked: ({ criterion, question }) => `${criterion}. ${question}`,
  note: ({ note }) => `Note : ${note}`,
  planStatus: ({ status, on }) => (on === null ? `État : ${status}` : `État : ${status}, le ${on}`),
  purchase: ({ purchase }) => `Achat corrigé : ${purchase}`,
  dueDay: ({ facility, criterion, what }) => `${facility} – ${criterion} : ${what}`,
  owner: ({ owner }) => `Responsable : ${owner}`,
  calendarName: 'Mesures correctives de l’audit de préparation',
  exportedOnce: ({ count }) =>
    `${counted(count, 'audit', 'audits')} en double à l’identique ; chacun n’est exporté qu’une fois.`,
  exportedLatest: ({ count }) =>
    `${counted(count, 'audit d’une révision antérieure laissé', 'audits d’une révision antérieure laissés')} de côté : la révision la plus récente a été exportée.`,
  exportedTwice: ({ facilities }) =>
    `Plusieurs audits d’une même campagne pour ${facilities.join(', ')} : tous sont exportés, et les totaux comptent l’établissement plusieurs fois. merge décide lequel compte ; exportez plutôt son classeur.`,
  exportUnfinished: ({ folder }) =>
    `${folder} : un export antérieur a été interrompu ici ; cette campagne de cette province peut être incomplète. Exportez-la de nouveau avec --force.`,
  exported: ({ file, audits, files }) =>
    `${file} : ${counted(audits, 'audit exporté', 'audits exportés')} dans ${counted(files, 'fichier', 'fichiers')}.`,

  rosterSound: ({ file, facilities, units }) =>
    `${file} : ${counted(facilities, 'établissement', 'établissements')}, ${counted(units, 'entité juridique', 'entités juridiques')}.`,
  pricesSound: ({ file, priced, items }) =>
    `${file} : ${priced} sur ${counted(items, 'article', 'articles')} du référentiel ont un prix.`,
  nothingOdd: 'Rien d’inhabituel n’a été trouvé.',
  unknownColumns: ({ columns }) => `ces colonnes ne sont pas comprises et ne servent pas : ${columns}.`,
  severalSheets: ({ sheets }) => `plusieurs feuilles ont été lues : ${sheets}.`,
  passedOverSheet: ({ sheet, column }) =>
    `la feuille « ${sheet} » n’a pas été lue : il lui manque la colonne « ${column} ».`,
  hiddenColumns: ({ columns }) => `des colonnes masquées ont été lues quand même : ${columns}.`,
  hiddenRows: ({ cells }) => `des lignes masquées ou filtrées ont été lues quand même : ${cells}.`,
  skippedRows: ({ cells }) =>
    `les lignes sans code ni type ne sont pas des établissements et ont été passées : ${cells}.`,
  namelessPrices: ({ cells }) => `prix sans code d’article, non utilisés : ${cells}.`,
  /** What became of facilities, as a roster says. */
  facilityChanges: {
    merged: ({ name, into, on }) =>
      `${name} fait partie de ${into} depuis le ${on} : il n’est plus attendu, et ses résultats ne sont pas comparés à ceux de ${into}.`,
    renumbered: ({ name, former, facility }) =>
      `${name} a été audité sous l’identifiant ${former} et porte maintenant ${facility} : ses campagnes se comparent comme celles d’un seul établissement.`,
    renamed: ({ former, until, name }) => `${former} s’appelle ${name} depuis le ${until}.`,
  },
  nowCalled: ({ name, now }) => `${name} (désormais ${now})`,
  rosterRemarks: {
    'no-facilities': () => 'la liste ne contient aucun établissement.',
    'same-name': ({ id, other, name }) =>
      `${id} et ${other} portent le même nom « ${name} » : s’il s’agit d’un seul établissement, écrire partout le même identifiant.`,
    'id-case': ({ id, other }) =>
      `Les identifiants ${id} et ${other} ne diffèrent que par les majuscules : s’il s’agit d’un seul établissement, écrire partout le même.`,
    'former-id-used': ({ id, former }) =>
      `${id} : l’ancien identifiant ${former} est celui d’un établissement de la liste, et désigne celui-ci. Retirez-le, ou donnez des identifiants différents.`,
    'former-id-twice': ({ id, former, other }) =>
      `l’ancien identifiant ${former} est donné à la fois à ${other} et à ${id}. Gardez-le pour un seul.`,
    'merged-into-unknown': ({ id, into }) =>
      `${id} a été fusionné dans ${into}, qui n’est pas sur la liste. Ajoutez-le, ou corrigez l’identifiant.`,
    'merged-circle': ({ ids }) => `ces établissements sont fusionnés en cercle : ${ids}. Retirez une des fusions.`,
    'unit-names': ({ unit, names }) =>
      `l’entité juridique « ${unit} » est nommée différemment selon les lignes : ${names}.`,
    'unknown-kind': ({ id, kind, known }) =>
      `${id} : le type « ${kind} » ne figure dans aucune échéance du référentiel et prend la valeur par défaut. Types nommés : ${known}.`,
    'unknown-profile': ({ id, question }) =>
      `${id} : le référentiel n’a pas de question de profil « ${question} » ; la valeur n’est pas utilisée.`,
    'unknown-option': ({ id, question, value, options }) =>
      `${id} : « ${value} » n’est pas une réponse à « ${question} ». Réponses : ${options}.`,
    'garbled-text': ({ id, text, meant }) =>
      `${id} : « ${text} » vient d’un autre codage ou d’une autre police${meant === null ? '' : ` ; il semble que ce soit « ${meant} »`}. Saisissez-le de nouveau, ou enregistrez la source en Unicode.`,
    'no-known-kind': ({ kinds }) =>
      `aucun des types n’est celui d’un établissement (${kinds}). Est-ce bien la liste des établissements ?`,
    'missing-profile': ({ id, questions }) =>
      `${id} : pas encore indiqué : ${questions}. C’est demandé dans le questionnaire et lors de la visite.`,
  },
  priceRemarks: {
    'missing-item': ({ items }) => `absent de la liste, si bien que ses lignes restent sans prix : ${items}.`,
    'no-price': ({ items }) => `pas encore de prix : ${items}.`,
    'unknown-item': ({ item, nearest }) =>
      nearest === null
        ? `aucune mesure du référentiel n’achète « ${item} ».`
        : `aucune mesure du référentiel n’achète « ${item} ». Vouliez-vous dire « ${nearest} » ?`,
    'odd-unit': ({ item, unit, expected }) =>
      `le prix de « ${item} » est donné par « ${unit} », le référentiel compte en « ${expected} ».`,
    'past-day': ({ items, until, today }) => `le prix valait jusqu’au ${until}, avant le ${today} : ${items}.`,
    'far-from-sources': ({ item, price, least, most }) =>
      `« ${item} » coûte ${price}, loin de ses propres sources (${least} à ${most}).`,
    'sources-apart': ({ item, least, most }) => `les sources de « ${item} » sont très éloignées : ${least} et ${most}.`,
    'far-from-others': ({ item, price, median, lists }) =>
      `« ${item} » coûte ${price}, loin de la médiane ${median} de ${counted(lists, 'liste', 'listes')}.`,
    'few-sources': ({ items, count }) =>
      `${counted(count, 'devis', 'devis')} seulement, alors qu’il en faut d’ordinaire trois, ou une expertise de prix, ou un marché déjà attribué : ${items}.`,
    'doubtful-amount': ({ items, currency }) =>
      `prix inférieur à 1 000 ${currency} ou non entier, peut-être exprimé en milliers ou en millions : ${items}.`,
    'no-known-item': () =>
      `aucun code de la liste n’est un article du référentiel. Est-ce une autre liste, ou les codes sont-ils dans une autre colonne ?`,
    'zero-price': ({ items }) => `le prix est 0 : ${items}.`,
  },
};
