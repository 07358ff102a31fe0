import { describe, expect, test } from 'vitest';
import { foldedText, matchesSearch } from '../../../../src/domain/values/search-text.ts';

describe('searching Vietnamese', () => {
  test('folds diacritics, đ and case, composed or decomposed', () => {
    expect(foldedText('Máy chủ Đồng bộ')).toBe('may chu dong bo');
    expect(foldedText('Máy chủ Đồng bộ'.normalize('NFD'))).toBe('may chu dong bo');
  });

  test('finds words in any order, with or without diacritics', () => {
    const text = 'SRV-02 Cần bao nhiêu máy chủ vật lý chuyên dụng';
    expect(matchesSearch(text, 'chu may')).toBe(true);
    expect(matchesSearch(text, 'MÁY CHỦ')).toBe(true);
    expect(matchesSearch(text, 'srv-02')).toBe(true);
    expect(matchesSearch(text, '')).toBe(true);
    expect(matchesSearch(text, 'may in')).toBe(false);
  });
});
