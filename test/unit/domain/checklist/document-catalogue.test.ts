import { describe, expect, test } from 'vitest';
import type { BasisDocument } from '../../../../src/domain/checklist/checklist.ts';
import { type CatalogueDocument, isGround, standingOn } from '../../../../src/domain/checklist/document-catalogue.ts';
import { documentRemarks } from '../../../../src/domain/checklist/document-remarks.ts';
import { checklist, judgement, section } from '../../../support/checklist-builders.ts';

const decree: BasisDocument = {
  id: 'decree',
  number: '1/2016',
  title: { en: 'Decree' },
  kind: 'law',
  from: null,
  until: null,
  read: null,
};

function known(facts: Partial<CatalogueDocument>): ReadonlyMap<string, CatalogueDocument> {
  const bare = { title: null, issued: null, issuer: null, matter: null, from: null, until: null, unsureFrom: null };
  return new Map([['decree', { id: 'decree', type: 'decree', kind: 'law', number: '1/2016', ...bare, ...facts }]]);
}

describe('a document of a checklist', () => {
  test('stands as the checklist says where the catalogue does not know it', () => {
    const ended = { ...decree, from: '2020-01-01', until: '2026-06-30' };
    const days = ['2019-12-31', '2020-01-01', '2026-06-30', '2026-07-01'];
    expect(days.map((day) => standingOn(ended, new Map(), day))).toEqual(['not-yet', 'in-force', 'in-force', 'ended']);
  });

  test('stands as the catalogue says, whatever the checklist said when it was written', () => {
    const catalogue = known({ from: '2026-07-01', until: '2026-12-31', kind: 'law' });
    const written = { ...decree, kind: 'future' as const, from: null, until: null };
    const days = ['2026-06-30', '2026-07-01', '2026-12-31', '2027-01-01'];
    expect(days.map((day) => isGround(written, catalogue, day))).toEqual([false, true, true, false]);
  });

  test('is no ground from the day on which it is in doubt', () => {
    const catalogue = known({ unsureFrom: '2026-07-01' });
    expect(isGround(decree, catalogue, '2026-06-30')).toBe(true);
    expect(isGround(decree, catalogue, '2026-07-01')).toBe(false);
    expect(standingOn(decree, catalogue, '2026-07-01')).toBe('unsure');
  });

  test('is no ground if it is a standard or of another body', () => {
    expect(isGround(decree, known({ kind: 'standard' }), '2026-01-01')).toBe(false);
  });
});

describe('what a checklist rests on though it is not in force on a day', () => {
  const citing = [{ document: 'decree', clause: null }];
  const criteria = [judgement('A-1', { basis: citing }), judgement('A-2'), judgement('A-3', { basis: citing })];
  const resting = (kind: BasisDocument['kind']) =>
    checklist([section('A', criteria, { requirement: { basis: 'decree', clause: null, criteria: ['A-1'] } })], {
      basis: new Map([['decree', { ...decree, kind }]]),
    });

  test('is named with its last day, its criteria and the section whose legal minimum cites it', () => {
    expect(documentRemarks(resting('law'), known({ until: '2026-06-30' }), '2026-07-01')).toMatchObject([
      { standing: 'ended', day: '2026-06-30', citedBy: ['A', 'A-1', 'A-3'] },
    ]);
    expect(documentRemarks(resting('law'), known({ until: '2026-06-30' }), '2026-06-30')).toEqual([]);
  });

  test('is not remarked where the checklist itself calls it repealed', () => {
    expect(documentRemarks(resting('repealed'), known({ until: '2026-06-30' }), '2026-07-01')).toEqual([]);
  });
});
