import type { Messages } from '../../en/index.ts';

export const sites: Messages['sites'] = {
  taken: ({ ids }) => `Repris de l’autre site de l’entité, où la réponse est déjà donnée : ${ids}`,
};
