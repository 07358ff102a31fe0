import { expect, test } from 'vitest';
import { messagesIn } from '../../../../src/i18n/translator.ts';
import { limitText } from '../../../../src/i18n/written/limit-text.ts';

test('limits are told as people write them, bytes in megabytes', () => {
  expect(limitText('part-bytes', 33_554_432, 'en')).toBe('32 MB');
  expect(limitText('sheet-bytes', 33_554_432, 'fr')).toBe('32 Mo');
  expect(limitText('cells', 500_000, 'vi')).toBe('500.000');
});

test('of a sheet that is too large it is told what to do', () => {
  const said = messagesIn('en').problems['workbook-limit']({ what: 'sheet-bytes', limit: 33_554_432 });
  expect(said).toContain('delete all rows below');
  expect(said).toContain('(the limit is 32 MB)');
});
