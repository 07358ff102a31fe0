import { formatDay } from '../../../written/numbers-and-dates.ts';
import type { Messages } from '../../en/index.ts';
import { counted } from '../words/counted.ts';

export const merging: Messages['merging'] = {
  status: {
    merged: 'fusionné',
    duplicate: 'doublon',
    superseded: 'remplacé',
    conflict: 'conflit',
    rejected: 'rejeté',
    'passed-over': 'laissé de côté',
  },
  onlyBefore: 'seulement à la campagne précédente',
  passedOver: {
    pdf: 'Un PDF, qui ne porte pas d’audit : rien n’en est repris. Si l’établissement n’a rien envoyé d’autre, demandez le classeur .xlsx ou le fichier .audit.yaml.',
    word: 'Un document Word, dont aucun audit n’est fusionné : rien n’en est repris. Si l’établissement n’a rien envoyé d’autre, demandez le classeur .xlsx ou le fichier .audit.yaml.',
  },
  earlierRound: 'sert de campagne précédente',
  sides: { carried: 'telles qu’écrites', visible: 'telles que modifiées' },
  reason: {
    duplicate: ({ file }) => `Le même audit que ${file}.`,
    part: ({ file }) => `Déjà réuni dans ${file} : compté là, une seule fois.`,
    newerRevision: ({ file, revision }) => `Tout son contenu se trouve dans la révision ${revision}, ${file}.`,
    newerAudit: {
      auditedOn: ({ file }) => `L’audit réalisé plus tard compte : ${file}.`,
      latestAt: ({ file }) => `L’audit répondu plus tard compte : ${file}.`,
      revision: ({ file }) => `L’audit de la version la plus haute compte : ${file}.`,
    },
    decided: ({ file, by, reason }) =>
      [`${by ?? 'Une personne'} a retenu ${file}`, reason]
        .filter((part) => part !== null)
        .join(' : ')
        .concat('.'),
    mergedFacility: ({ into, on }) =>
      `Fait partie de ${into} depuis le ${formatDay(on, 'fr')}, qui compte à sa place ; les deux ne sont pas comparés.`,
    notEarlier:
      'Donné comme campagne précédente, mais aucun audit ultérieur de cet établissement ne compte : rien à comparer.',
    earlierRound: ({ file, round }) =>
      `Sert de campagne précédente : l’établissement compte pour la campagne ${round}, ${file}.`,
    otherVersion: ({ version, reference }) =>
      `Version ${version} du référentiel, fusionnée par code de critère dans la version ${reference}.`,
    otherDefinition: ({ version }) =>
      `Version ${version} du référentiel au texte différent de la plupart, fusionnée par code de critère.`,
    otherSections: 'D’autres rubriques que la plupart : son taux porte sur autre chose.',
    answersEdited: {
      carried: ({ cells }) =>
        `Des réponses ont été modifiées dans le classeur (${cells}) ; celles qu’il porte comptent.`,
      visible: ({ cells }) => `Des réponses ont été modifiées dans le classeur (${cells}) et comptent ainsi.`,
    },
    pagesNotCompared:
      'Enregistré de nouveau par un autre programme ; ses nombreuses pages n’ont pas été comparées à l’écrit d’origine (verify le fait) et rien n’en est repris.',
    cellsEdited: ({ cells }) => `D’autres cases ont été modifiées (${cells}) ; rien n’en est repris.`,
    conflict: {
      edited: 'Des réponses ont été modifiées dans le classeur.',
      revision: ({ file }) => `Diffère d’une autre version du même audit, ${file}.`,
      audits: ({ file }) => `Il y a un autre audit de cet établissement pour cette campagne, ${file}.`,
      checklist: ({ file }) => `Un autre référentiel que le reste, comme ${file}.`,
      sections: ({ file }) => `D’autres rubriques que le reste de la campagne, comme ${file}.`,
    },
  },
  decide: {
    rivals: ({ facility, round }) => `${facility}, campagne ${round} : quel audit compte ?`,
    edits: ({ facility, file }) => `${facility} : des réponses ont été modifiées dans ${file}. Lesquelles comptent ?`,
    carried: 'telles qu’écrites (carried)',
    visible: 'telles que modifiées (visible)',
    option: ({ file, revision, auditedOn, latest }) =>
      `${file} : révision ${revision}, audit du ${auditedOn}${latest === null ? '' : `, dernière réponse ${latest}`}`,
    difference: ({ criterion, sides }) => `${criterion} : ${sides}`,
    more: ({ count }) => `${counted(count, 'autre différence', 'autres différences')}.`,
    noAnswer: 'sans réponse',
    why: 'Pourquoi ? (consigné avec la décision ; Entrée pour ne rien dire)',
    saved: ({ file }) => `Les décisions sont conservées dans ${file} pour la prochaine fusion.`,
  },
  visibleChosen: 'Modifiée dans le classeur après l’écriture ; la réponse modifiée compte.',
  unlisted: ({ id, name, nearest }) =>
    nearest === null
      ? `La liste ne contient pas ${id} (${name}) : l’ajouter à la liste, ou corriger l’identifiant dans l’audit.`
      : `La liste ne contient pas ${id} (${name}), mais ${nearest} : écrire l’identifiant de la liste dans l’audit.`,
  done: ({ file, facilities, units }) =>
    `${file} écrit : ${counted(facilities, 'établissement', 'établissements')}, ${counted(units, 'entité juridique', 'entités juridiques')}.`,
  building: ({ done, total }) => `classeur en cours, feuille ${done} sur ${total}`,
  pictures: ({ done, total }) => `réduction des images des preuves, ${done} sur ${total}`,
  progress: ({ done, total, seconds }) =>
    `${counted(done, 'lu', 'lus')} sur ${total}, encore ${counted(seconds, 'seconde', 'secondes')} environ`,
  unsent: ({ name }) => `Signé, mais aucun classeur ni audit n’a été donné : ${name}.`,
  rejectedKept: ({ count, inWorkbook }) =>
    `${counted(count, 'fichier rejeté', 'fichiers rejetés')} ; noms et raisons figurent ci-dessus${inWorkbook ? ' et sur la feuille « Sources et décisions » du classeur' : ''}.`,
  comparison: {
    title: ({ facility, before, after }) => `${facility} : ${before} → ${after}`,
    same: 'Rien n’a changé sur les critères communs.',
    onlyBefore: ({ criteria }) => `Demandés avant seulement : ${criteria}.`,
    onlyAfter: ({ criteria }) => `Demandés maintenant seulement : ${criteria}.`,
    versions: ({ before, after }) =>
      `Les deux audits utilisent les versions ${before} et ${after} du référentiel : leurs taux et leurs niveaux ne sont pas comparables. Seuls le sont les critères communs, notés de la même façon.`,
    remarked: ({ criteria }) => `Notés autrement par la version ultérieure, donc non comparés : ${criteria}.`,
    facilitiesBefore: ({ facilities }) => `Établissements présents avant seulement : ${facilities}.`,
    facilitiesAfter: ({ facilities }) => `Établissements présents maintenant seulement : ${facilities}.`,
  },
};
