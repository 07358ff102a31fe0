import { describe, expect, test } from 'vitest';
import {
  parsePriceList,
  priceListDocument,
  priceListFromDocument,
  serializePriceList,
} from '../../../../src/formats/lists/price-file.ts';
import { problemsOf, told, valueIn } from '../../../support/small-checklist.ts';

const sound = `format: facility-audit/prices/1
id: lao-cai-2025
title: Đơn giá ví dụ
illustrative: true
items:
  server:
    price: 250000000
    unit: máy
    specification: 2 CPU, 128 GB, hoặc tương đương
    sources: [{ kind: example, supplier: A, on: 2025-06-01, price: 250000000 }]
    validUntil: 2025-12-31
    vat: 0.08
    vatIncluded: false
    budget: investment
  x-ray-link: { price: null }
  x-note: chưa có báo giá
`;

describe('a price list', () => {
  const list = valueIn(parsePriceList(sound, 'p.yaml'));

  test('is read with its defaults; a price that is not known is null', () => {
    expect(list).toMatchObject({ id: 'lao-cai-2025', currency: 'VND', illustrative: true });
    expect([...list.prices.keys()]).toEqual(['server', 'x-ray-link']);
    expect(list.prices.get('server')).toMatchObject({
      item: 'server',
      price: 250000000,
      vat: 0.08,
      vatIncluded: false,
    });
    expect(list.prices.get('x-ray-link')).toEqual({
      item: 'x-ray-link',
      price: null,
      unit: null,
      specification: null,
      sources: [],
      validUntil: null,
      vat: null,
      vatIncluded: null,
      budget: null,
    });
  });

  test('is the same after it was written and read', () => {
    expect(valueIn(parsePriceList(serializePriceList(list), 'p.yaml'))).toEqual(list);
    expect(valueIn(priceListFromDocument(priceListDocument(list)))).toEqual(list);
    expect(serializePriceList(list)).toContain('x-ray-link: { price: null }');
  });

  test.each([
    ['price: 250000000\n', 'price: -1\n', 'p.yaml:7:12 invalid-number price -1 ≥ 0'],
    ['price: 250000000\n', 'price: 250.000.000\n', 'p.yaml:7:12 wrong-type price ["number"] text'],
    ['kind: example', 'kind: guess', 'p.yaml:10:23 not-allowed kind guess quotation, appraisal, past-award, example'],
    ['vat: 0.08', 'vat: 8', 'p.yaml:12:10 invalid-number vat 8 0 … 1'],
    ['validUntil: 2025-12-31', 'validUntl: 2025-12-31', 'p.yaml:11:5 unknown-key validUntl validUntil'],
    ['prices/1', 'prices/2', 'p.yaml:1:9 newer-format facility-audit/prices/2 facility-audit/prices/1'],
  ])('names a fault: %j -> %j', (from, to, expected) => {
    expect(told(problemsOf(parsePriceList(sound.replace(from, to), 'p.yaml')))).toEqual([expected]);
  });
});
