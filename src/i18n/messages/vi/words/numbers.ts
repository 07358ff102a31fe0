import type { Messages } from '../../en/index.ts';

export const numbers: Messages['numbers'] = {
  needed: 'Cần có',
  present: 'Hiện có',
  allowed: ({ isWhole, from, to }) =>
    `${isWhole ? 'số nguyên' : 'số'}${from !== null && to !== null ? ` từ ${from} đến ${to}` : from !== null ? ` từ ${from} trở lên` : to !== null ? ` không quá ${to}` : ''}`,
  noMore: ({ present, needed }) => `“${present}” không lớn hơn “${needed}”`,
  two: ({ needed, present }) => `“${needed}” và “${present}”`,
  fault: {
    below: ({ name, found, min }) => `${named(name)} là ${found}, nhưng không thể nhỏ hơn ${min}.`,
    above: ({ name, found, max }) => `${named(name)} là ${found}, nhưng không thể lớn hơn ${max}.`,
    fraction: ({ name, found }) => `${named(name)} là ${found}, nhưng phải là số nguyên.`,
    beyondNeeded: ({ name, found, other, needed }) =>
      `“${name}” là ${found}, nhưng không thể lớn hơn “${other}” (${needed}).`,
  },
  sure: ({ found }) => `${found} là con số khác thường. Có đúng không?`,
  unusual: {
    from: ({ found, from }) => `${found} là con số khác thường: thường từ ${from} trở lên.`,
    to: ({ found, to }) => `${found} là con số khác thường: thường không quá ${to}.`,
    between: ({ found, from, to }) => `${found} là con số khác thường: thường từ ${from} đến ${to}.`,
  },
};

function named(name: string | null): string {
  return name === null ? 'Số này' : `“${name}”`;
}
