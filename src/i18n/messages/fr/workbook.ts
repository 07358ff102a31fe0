import type { Messages } from '../en/index.ts';

export const workbook: Messages['workbook'] = {
  continued: '(suite)',
  carriesData: 'Cette feuille contient les données du classeur. Ne pas la modifier.',
};
