import { expect, test } from 'vitest';
import { namesTogether } from '../../../../../src/report/words/facility/names-together.ts';

test('facilities of one kind stand together, and the first alone says the kind', () => {
  const names = ['Trung tâm Y tế khu vực Yên Bình', 'Bệnh viện Đa khoa số 3', 'Trung tâm Y tế khu vực Mù Cang Chải'];
  expect(namesTogether(names)).toEqual(['Trung tâm Y tế khu vực Yên Bình', 'Mù Cang Chải', 'Bệnh viện Đa khoa số 3']);
});

test('names that share only words of their own, or numbers, stay whole', () => {
  const names = [
    'Trung tâm Y tế khu vực Yên Bình',
    'Bệnh viện Yên Bái',
    'Bệnh viện Yên Bình',
    'Cơ sở số 1',
    'Cơ sở số 2',
  ];
  expect(namesTogether(names)).toEqual(names);
});
