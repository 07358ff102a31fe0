import type { Messages } from '../../en/index.ts';

export const page: Messages['page'] = {
  contents: 'Sommaire',
  find: 'Chercher dans les tableaux :',
};
