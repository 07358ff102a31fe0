import type { Messages } from '../../en/index.ts';

export const numbers: Messages['numbers'] = {
  needed: 'Nécessaire',
  present: 'Présent',
  allowed: ({ isWhole, from, to }) =>
    `un nombre${isWhole ? ' entier' : ''}${from !== null && to !== null ? ` de ${from} à ${to}` : from !== null ? ` d’au moins ${from}` : to !== null ? ` d’au plus ${to}` : ''}`,
  noMore: ({ present, needed }) => `« ${present} » ne dépasse pas « ${needed} »`,
  two: ({ needed, present }) => `« ${needed} » et « ${present} »`,
  fault: {
    below: ({ name, found, min }) => `${named(name)} est ${found}, mais ne peut être inférieur à ${min}.`,
    above: ({ name, found, max }) => `${named(name)} est ${found}, mais ne peut dépasser ${max}.`,
    fraction: ({ name, found }) => `${named(name)} est ${found}, mais doit être un nombre entier.`,
    beyondNeeded: ({ name, found, other, needed }) =>
      `« ${name} » est ${found}, mais ne peut dépasser « ${other} » (${needed}).`,
  },
  sure: ({ found }) => `${found} est inhabituel. Est-ce bien le nombre voulu ?`,
  unusual: {
    from: ({ found, from }) => `${found} est inhabituel : c’est le plus souvent ${from} ou plus.`,
    to: ({ found, to }) => `${found} est inhabituel : c’est le plus souvent ${to} ou moins.`,
    between: ({ found, from, to }) => `${found} est inhabituel : c’est le plus souvent entre ${from} et ${to}.`,
  },
};

function named(name: string | null): string {
  return name === null ? 'Le nombre' : `« ${name} »`;
}
