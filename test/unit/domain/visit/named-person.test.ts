import { expect, test } from 'vitest';
import { namedPerson } from '../../../../src/domain/visit/named-person.ts';

test.each([
  ['Ông Nguyễn Văn An', { honorific: 'mr', name: 'Nguyễn Văn An' }],
  ['bà Trần Thị Bình', { honorific: 'ms', name: 'Trần Thị Bình' }],
  ['Mme Cúc', { honorific: 'ms', name: 'Cúc' }],
  ['M. Dũng', { honorific: 'mr', name: 'Dũng' }],
  ['Lê Ông Em', { honorific: null, name: 'Lê Ông Em' }],
  ['Bà', { honorific: null, name: 'Bà' }],
])('“%s” is a name and how to address the person', (typed, person) => {
  expect(namedPerson(typed)).toEqual(person);
});
