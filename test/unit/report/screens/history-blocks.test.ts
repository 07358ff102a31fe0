import { describe, expect, test } from 'vitest';
import type { Audit } from '../../../../src/domain/audit/audit.ts';
import { changesBetween, type HistoryLine } from '../../../../src/domain/audit/history.ts';
import { recordProfile } from '../../../../src/domain/records/corrections.ts';
import { recordAnswer, recordPlan, recordPurchase } from '../../../../src/domain/visit/record-response.ts';
import { recordVisit } from '../../../../src/domain/visit/record-visit.ts';
import { historyBlocks } from '../../../../src/report/screens/history-blocks.ts';
import { blocksAsText } from '../../../support/blocks-as-text.ts';
import { boundedChecklist } from '../../../support/bounded-checklist.ts';
import { audit, facility, response, rows, sided } from '../../../support/checklist-builders.ts';
import { parseFiles, valueIn } from '../../../support/small-checklist.ts';

const checklist = valueIn(parseFiles(boundedChecklist, {}));
const an = { by: 'An', at: '2025-08-05T09:00:00+07:00', reason: null };
const recording = { ...an, criterion: 'LIC', side: 'verified', changed: null } as const;
const before = audit({}, { facility: facility({ hosting: 'here', beds: 100 }) });

function told(changes: readonly ((audit: Audit) => Audit)[], extra: object = {}): string {
  let now = before;
  const lines = changes.flatMap((change, index): readonly HistoryLine[] => {
    const after = change(now);
    const made = changesBetween(now, after);
    now = after;
    return made.map((each) => ({
      is: 'entry',
      isLinked: true,
      entry: { ...each, ...an, revision: index + 2, ...extra },
    }));
  });
  return blocksAsText(historyBlocks(lines, checklist, 'vi'));
}

describe('the history of an audit', () => {
  test('is told in words, whatever was changed', () => {
    const decided = response({
      verified: sided({ needed: 4, present: 3 }),
      decisions: [
        {
          between: [sided({ needed: 4, present: 2 }), sided({ needed: 4, present: 3 })],
          chosen: 1,
          by: 'An',
          at: an.at,
          reason: 'đếm lại',
        },
      ],
    });
    const text = told([
      (each) => recordAnswer(each, recording, { is: 'given', value: rows([4, 3], [2, 2]) }),
      (each) => recordPlan(each, 'LIC', { owner: 'Cúc', due: '2025-09-01', status: 'in-progress' }, an),
      (each) => recordPurchase(each, 'LIC', 'unknown-item', { quantity: 3, fundingSource: 'provincial-budget' }, an),
      (each) =>
        recordVisit(each, { difficulties: [{ text: 'Thiếu tiền', cause: 'ít ngân sách', authority: 'finance' }] }),
      (each) => recordVisit(each, { startedAt: '2025-08-05T08:30' }),
      (each) => recordProfile(each, 'hosting', 'cloud', an),
      (each) => ({ ...each, responses: new Map([...each.responses, ['PCS', decided]]) }),
      (each) => ({
        ...each,
        responses: new Map([...each.responses, ['GONE', response({ verified: sided('not-met') })]]),
      }),
    ]);
    expect(text).not.toMatch(/[{}"]|finance|in-progress|not-met|is: given|provincial-budget|T08:30/);
    expect(text).toContain('khó khăn: Thiếu tiền, nguyên nhân: ít ngân sách');
    expect(text).toContain('Máy chủ ở đâu? Tại chỗ → Máy chủ ở đâu? Đám mây');
    expect(text).toContain('giữa 2/4 máy và 3/4 máy: chọn 3/4 máy; lý do: đếm lại');
    expect(text).toContain('05/08/2025 08:30');
    expect(text).toContain('GONE Tổ công tác');
    expect(text).toContain('Không đạt');
  });

  test('says which change another takes back', () => {
    expect(told([(each) => recordAnswer(each, recording, { is: 'no-evidence' })], { undoes: 7 })).toContain(
      'Lấy lại thay đổi của bản 7.',
    );
  });
});
