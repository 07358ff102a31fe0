import type { PlanPart } from '../../../../domain/audit/plan-part.ts';
import type { ProblemParams } from '../../../../domain/problem/problem.ts';
import type { exchangeProblems as source } from '../../en/problems/exchange-problems.ts';

const planParts: Readonly<Record<PlanPart, string>> = {
  owner: 'người phụ trách',
  due: 'thời hạn',
  status: 'tình trạng',
  fundingSource: 'nguồn vốn',
  note: 'ghi chú',
};

const wanted: Readonly<Record<ProblemParams['plan-entry']['expected'], string>> = {
  status: 'không phải một trong ba tình trạng của kế hoạch. Hãy chọn trong danh sách ở ô.',
  day: 'không phải ngày có thật. Hãy ghi ngày/tháng/năm, ví dụ 15/09/2026.',
  value: 'là công thức hoặc giá trị lỗi. Hãy gõ chính giá trị vào ô.',
};

export const exchangeProblems: typeof source = {
  'json-syntax': () => 'JSON bị cắt cụt hoặc hỏng: tệp dừng hoặc đứt ở đây. Hãy xuất lại, hoặc lấy lại tệp từ nơi gửi.',
  'export-without-audit': ({ audit }) =>
    audit === null
      ? 'tệp không có hồ sơ đánh giá nào. Hãy xuất hồ sơ bằng: facility-audit export <hồ sơ> --to json'
      : `${audit}: trong tệp không có chính hồ sơ (khóa “document”), vì do phiên bản cũ xuất ra hoặc đã bị bỏ đi. Hãy xuất lại bằng phiên bản này.`,
  'export-edited': ({ facility, places, count }) =>
    `${facility}: tệp đã bị sửa sau khi xuất, ở ${placesOf(places, count)}. Chỗ sửa đó sẽ bị mất, vì khi nhập chỉ lấy hồ sơ như lúc xuất. Hãy nhập tệp gốc, rồi sửa hồ sơ bằng walk, answer, plan hoặc audit set.`,
  'import-mixed': () =>
    'đây không phải hồ sơ đã xuất; hồ sơ đã xuất phải nhập trong một lần chạy riêng. Hãy nhập lần lượt từng loại.',
  'import-of-another': ({ facility, round, other }) =>
    `${facility}, đợt ${round}: đã có một hồ sơ khác (${other}). Hồ sơ đó được giữ nguyên; hãy nhập vào tệp khác, hoặc ghép hai hồ sơ bằng: facility-audit combine`,
  'plan-entry': ({ criterion, found, expected }) => `${criterion}: “${found}” ${wanted[expected]}`,
  'plan-without-audit': ({ facility, round, isOther }) =>
    isOther
      ? `${facility}, đợt ${round}: hồ sơ ở đó không phải hồ sơ đã lập sổ tính này. Hãy đưa đúng tệp, hoặc lập lại báo cáo.`
      : `${facility}, đợt ${round}: không tìm thấy hồ sơ đánh giá. Hãy ghi tên hồ sơ, hoặc thư mục chứa hồ sơ, sau tên sổ tính.`,
  'plans-partly-saved': ({ saved }) =>
    `không lưu được, trong khi các hồ sơ sau đã lưu trước đó: ${saved.join(', ')}. Hãy khắc phục rồi chạy lại lệnh này; phần đã nhận sẽ được bỏ qua.`,
  'conflict-plan': ({ criterion, part, now, entry }) =>
    `${criterion}, ${planParts[part]}: hồ sơ đã được sửa sau khi lập sổ tính; nay hồ sơ ghi “${now ?? '–'}”, ô ghi “${entry ?? '–'}”. Hãy lập lại báo cáo rồi điền vào đó, hoặc ghi bằng: facility-audit plan <hồ sơ> ${criterion}`,
};

function placesOf(places: readonly string[], all: number): string {
  const count = all - places.length;
  return count === 0 ? places.join(', ') : `${places.join(', ')} và ${count} chỗ khác`;
}
