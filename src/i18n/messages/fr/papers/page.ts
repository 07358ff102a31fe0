import type { Messages } from '../../en/index.ts';

export const page: Messages['page'] = {
  contents: 'Sommaire',
  summary: 'Synthèse',
  find: 'Chercher dans les tableaux :',
  found: ({ count }) => `Lignes trouvées : ${count}`,
  everyRow: ({ columns }) => `À chaque ligne : ${columns}.`,
};
