import type { exchangeProblems as source } from '../../en/problems/exchange-problems.ts';

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
};

function placesOf(places: readonly string[], all: number): string {
  const count = all - places.length;
  return count === 0 ? places.join(', ') : `${places.join(', ')} và ${count} chỗ khác`;
}
