import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { changesBetween, historyLine, lastLine, readHistory } from '../../../../src/domain/audit/history.ts';
import { audit, response, sided } from '../../../support/checklist-builders.ts';

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
const entry = {
  at: '2025-08-05T09:30:00+07:00',
  by: 'Trần B',
  revision: 2,
  criterion: 'A',
  part: 'verified',
  from: null,
};

function chain(...to: readonly string[]): string {
  let text = '';
  for (const each of to) text += `${historyLine({ ...entry, to: each, reason: null }, lastLine(text), sha256)}\n`;
  return text;
}

describe('what changed', () => {
  test('names criterion, part, and both values', () => {
    const before = audit({ A: response({ verified: sided('partly') }) });
    const after = audit({ A: response({ verified: sided('met', { note: 'now both' }) }), B: 'met' });
    expect(changesBetween(before, after)).toEqual([
      { criterion: 'A', part: 'verified', from: { answer: 'partly' }, to: { answer: 'met', note: 'now both' } },
      { criterion: 'B', part: 'verified', from: null, to: { answer: 'met' } },
    ]);
  });

  test('is nothing where only who and when differ', () => {
    const before = audit({ A: response({ verified: sided('met', { by: 'a' }) }) });
    const after = audit({ A: response({ verified: sided('met', { by: 'b' }) }) });
    expect(changesBetween(before, after)).toEqual([]);
  });

  test('tells a removed answer and a changed profile', () => {
    const after = audit({}, { facility: { ...audit().facility, profile: new Map([['beds', 120]]) } });
    expect(changesBetween(audit({ A: 'met' }), after)).toEqual([
      { criterion: null, part: 'profile', from: {}, to: { beds: 120 } },
      { criterion: 'A', part: 'verified', from: { answer: 'met' }, to: null },
    ]);
  });
});

describe('the chain of a history', () => {
  test('links every line to the one before', () => {
    const lines = readHistory(chain('met', 'partly', 'not-met'), sha256);
    expect(lines.map((line) => line.is === 'entry' && line.isLinked)).toEqual([true, true, true]);
    expect(lines.map((line) => line.is === 'entry' && line.entry.to)).toEqual(['met', 'partly', 'not-met']);
  });

  test('shows a changed line in the one after it', () => {
    const text = chain('met', 'partly', 'not-met').replace('"to":"met"', '"to":"pending"');
    expect(readHistory(text, sha256).map((line) => line.is === 'entry' && line.isLinked)).toEqual([true, false, true]);
  });

  test('shows a line that was taken out', () => {
    const [first = '', , third = ''] = chain('met', 'partly', 'not-met').split('\n');
    expect(readHistory(`${first}\n${third}\n`, sha256).map((line) => line.is === 'entry' && line.isLinked)).toEqual([
      true,
      false,
    ]);
  });

  test('goes on behind a line that a power cut tore', () => {
    const torn = `${chain('met')}{"at":"2025-08`;
    const text = `${torn}\n${historyLine({ ...entry, to: 'partly', reason: null }, lastLine(torn), sha256)}\n`;
    expect(readHistory(text, sha256).map((line) => (line.is === 'torn' ? 'torn' : line.isLinked))).toEqual([
      true,
      'torn',
      true,
    ]);
  });
});
