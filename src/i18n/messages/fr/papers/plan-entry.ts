import type { Messages } from '../../en/index.ts';

export const planEntry: Messages['planEntry'] = {
  hint: 'Les cellules en couleur de cette feuille sont à remplir : responsable, échéance, état, source de financement, note. Renvoyez le classeur à qui tient les audits, pour la reprise dans les plans ; la synthèse de la province n’en reprend rien.',
  due: 'Jour/mois/année, par exemple 15/09/2026.',
  status: 'Choisissez l’un des trois mots de la liste.',
  funding: ({ sources }) => `Par exemple : ${sources} ; ou toute autre.`,
  nothing: ({ file }) => `${file} : rien n’a été rempli dans les écarts.`,
  already: ({ file }) => `${file} : ce qui a été rempli figure déjà dans les audits.`,
  taken: ({ count, audits, by }) =>
    `${count} ${count === 1 ? 'modification reprise' : 'modifications reprises'} dans ${audits} ${audits === 1 ? 'audit' : 'audits'}, par ${by}.`,
  by: ({ by }) => `Repris par : ${by}`,
  dryRun: 'Rien n’a été écrit (--dry-run).',
  ask: 'Reprendre ces modifications dans les plans ?',
  take: 'Les reprendre',
  leave: 'Tout laisser tel quel',
  left: 'Rien n’a été repris.',
  empty: '(rien)',
  columns: {
    facility: 'Établissement',
    criterion: 'Critère',
    part: 'Élément',
    from: 'Dans l’audit',
    to: 'Rempli',
    cell: 'Cellule',
  },
  parts: {
    owner: 'responsable',
    due: 'échéance',
    status: 'état',
    fundingSource: 'source de financement',
    note: 'note',
  },
};
