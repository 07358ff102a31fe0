import { expect, test } from 'vitest';
import { checklistBlocks } from '../../../../src/report/checklist/checklist-blocks.ts';
import { paperBlocks } from '../../../../src/report/checklist/paper-blocks.ts';
import { blocksAsText } from '../../../support/blocks-as-text.ts';
import { boundedChecklist } from '../../../support/bounded-checklist.ts';
import { parseFiles, valueIn } from '../../../support/small-checklist.ts';

const checklist = valueIn(parseFiles(boundedChecklist, {}));

test('a paper sheet has a place for each of the two numbers, under the words of the question', () => {
  const text = blocksAsText(paperBlocks(checklist, 'vi'));
  expect(text).toContain('Đã kiểm tra: ………………… Có bản quyền: ………………… Ghi chú: …………………');
  expect(text).toContain('Cần có: ………………… Hiện có: …………………');
  expect(text).toContain('“Đã kiểm tra” và “Có bản quyền” (máy)');
  expect(text).toContain('· “Có bản quyền” không lớn hơn “Đã kiểm tra”');
  expect(text).toContain('· chỉ nhận: số từ 0 đến 100');
  expect(text).toContain('· chỉ nhận: số nguyên không quá 2.000');
});

test('a checklist to read says what is remarked on', () => {
  expect(blocksAsText(checklistBlocks(checklist, new Map(), 'vi'))).toContain('Có bản quyền nhiều hơn số máy hiện có.');
});
