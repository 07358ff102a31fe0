import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Audit, Response } from '../../src/domain/audit/audit.ts';
import type { Checklist } from '../../src/domain/checklist/checklist.ts';
import { valueOrThrow } from '../../src/domain/problem/audit-error.ts';
import { assess } from '../../src/domain/scoring/assessment.ts';
import { readFilled } from '../../src/formats/audit/filled-answers.ts';
import { type Entry, emptyEntry, firstFilled } from '../../src/phone/filled/filled.ts';
import { filledAudit } from '../../src/phone/filled/filled-audit.ts';
import { filledFile } from '../../src/phone/filled/filled-file.ts';
import { liveOf } from '../../src/phone/filled/live.ts';
import { openedFile } from '../../src/phone/filled/opened-file.ts';
import { readTyped } from '../../src/phone/filled/typed-answer.ts';
import { mergedEntry } from '../../src/phone/store/merged-entry.ts';
import { assessmentJson } from '../../src/report/exchange/assessment-json.ts';
import { fillPage } from '../../src/report/fill/fill-page.ts';
import { fillPageJson, readFillPage } from '../../src/report/fill/fill-page-json.ts';
import { checklistAndAudit } from '../support/arbitraries.ts';
import { buildForm } from '../support/form-cases.ts';
import { auditOf, checklistOf } from '../support/models-of.ts';

/** A page as it is read in the browser, with the audit that it was made of. */
const pageCase = () =>
  fc
    .record({ plain: checklistAndAudit(), side: fc.constantFrom('self' as const, 'verified' as const) })
    .map(({ plain, side }) => {
      const checklist = checklistOf(plain.checklist);
      const audit = auditOf(plain.audit, checklist);
      const page = readFillPage(fillPageJson(fillPage(buildForm(checklist, audit), audit, side)));
      return { checklist, audit, page, side };
    });

test('a page that nobody has touched has the score of the audit that it was made of', () => {
  fc.assert(
    fc.property(pageCase(), ({ checklist, audit, page, side }) => {
      const live = liveOf(page, firstFilled(page));
      expect(scoreOf(live.assessment)).toEqual(scoreOf(assess(side === 'self' ? ownOf(audit) : audit, checklist)));
    }),
    { numRuns: 200 },
  );
});

test('what the fields show of an answer is read as that answer again', () => {
  fc.assert(
    fc.property(pageCase(), ({ checklist, page }) => {
      const filled = firstFilled(page);
      const live = liveOf(page, filled);
      for (const [id, { answer, typed }] of filled.entries) {
        const criterion = criterionOf(checklist, id);
        const { auditedOn } = filled;
        const read = readTyped(criterion, typed, { auditedOn, needed: live.needed(criterion), language: 'en' });
        // What was recorded before it had bounds is shown with what is wrong about it.
        if (read.problem !== null) continue;
        expect(read.answer).toEqual(shown(answer, live.needed(criterion)));
      }
    }),
    { numRuns: 200 },
  );
});

test('a saved file that is opened again is the same answers, and saves the same file', () => {
  fc.assert(
    fc.property(pageCase(), ({ page }) => {
      const about = { preparer: 'An', savedAt: '2025-08-05T09:00:00+07:00' };
      const saved = filledFile(page, firstFilled(page), about);
      const opened = openedFile(page, JSON.stringify(saved), () => true);
      if ('refused' in opened) throw new Error(opened.refused);
      expect(opened.leftOut).toEqual([]);
      expect(filledFile(page, opened.filled, about)).toEqual(saved);
      expect(scoreOf(assess(filledAudit(page, opened.filled), page.checklist))).toEqual(
        scoreOf(liveOf(page, firstFilled(page)).assessment),
      );
    }),
    { numRuns: 200 },
  );
});

test('a saved file is read as of the round, with its title, and the facility, with its kind, of the page', () => {
  fc.assert(
    fc.property(pageCase(), fc.constantFrom('Đợt 2', null), ({ checklist, page }, vi) => {
      const round = { ...page.audit.round, title: vi === null ? null : { vi } };
      const { audit, facility } = { audit: { ...page.audit, round }, facility: page.audit.facility };
      const about = { preparer: 'An', savedAt: '2025-08-05T09:00:00+07:00' };
      const saved = filledFile({ ...page, audit }, firstFilled(page), about);
      const { filled } = valueOrThrow(valueOrThrow(readFilled(JSON.stringify(saved), 'a.json')).complete(checklist));
      expect(filled.round).toEqual(round);
      expect(filled.facility.kind).toBe(page.isFacilityKnown ? facility.kind : 'hospital');
    }),
  );
});

test('of two tabs that change different parts of an entry both changes stay, in either order', () => {
  const text = fc.string({ maxLength: 3 });
  const photos = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
  fc.assert(
    fc.property(fc.record({ note: text, before: text, after: text, photos, taken: photos }), (given) => {
      const known: Entry = { ...emptyEntry, note: given.before, photos: given.photos };
      const noted: Entry = { ...known, note: given.note };
      const taken: Entry = {
        ...known,
        typed: { ...known.typed, text: given.after },
        photos: [...new Set([...given.photos, ...given.taken])],
      };
      const both = { note: given.note, typed: taken.typed, photos: taken.photos };
      expect(mergedEntry(known, noted, taken)).toMatchObject(both);
      expect(mergedEntry(known, taken, noted)).toMatchObject(both);
    }),
  );
});

function scoreOf(assessment: ReturnType<typeof assess>) {
  const { percent, provisionalLevel, level, complete, applicable, answered, sections } = assessmentJson(assessment);
  return { percent, provisionalLevel, level, complete, applicable, answered, sections };
}

/** The facility's own answers, of which alone its page is made. */
function ownOf(audit: Audit): Audit {
  const responses = [...audit.responses].map(([id, response]): readonly [string, Response] => [
    id,
    { ...response, verified: null },
  ]);
  return { ...audit, responses: new Map(responses) };
}

function criterionOf({ sections }: Checklist, id: string) {
  const found = sections.flatMap(({ criteria }) => criteria).find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

/** A number that a rule gives is not asked for, so the fields do not give it back. */
function shown(answer: Entry['answer'], needed: number | null): unknown {
  if (answer?.is !== 'given' || needed === null || typeof answer.value !== 'object') return answer;
  if ('rows' in answer.value)
    return { is: 'given', value: { rows: answer.value.rows.map((row) => ({ ...row, needed: null })) } };
  return 'present' in answer.value ? { is: 'given', value: { ...answer.value, needed: null } } : answer;
}
