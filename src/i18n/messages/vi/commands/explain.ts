import type { Messages } from '../../en/index.ts';

export const explain: Messages['explain'] = {
  intro:
    'Tỷ lệ đạt của nhóm tiêu chí = 100 × Σ(trọng số × điểm) ÷ Σ(trọng số) của các tiêu chí có điểm; tỷ lệ đạt của hồ sơ = Σ(trọng số nhóm × tỷ lệ đạt) ÷ Σ(trọng số nhóm) của các nhóm có chấm điểm. Các tổng tính chính xác; tỷ lệ in ra được cắt còn hai chữ số thập phân, không làm tròn lên.',
  leftOut: ({ count }) =>
    `Số tiêu chí không có điểm (không áp dụng, không hỏi, không chấm), không đưa vào phép tính nào: ${count}.`,
  sectionSum: ({ products, weights, exact, cut }) =>
    `Σ(trọng số × điểm) = ${products}; Σ(trọng số) = ${weights}; tỷ lệ đạt = 100 × ${products} ÷ ${weights} = ${exact === cut ? '' : `${exact} = `}${cut}`,
  sectionNothing: 'Không tiêu chí nào có điểm: nhóm này không có tỷ lệ đạt và không được tính.',
  sectionNotScored: 'Nhóm này có tỷ lệ đạt để tham khảo, không tính vào tỷ lệ đạt và mức độ của hồ sơ.',
  marksHeading: 'Điểm của từng tiêu chí',
  auditHeading: 'Toàn bộ hồ sơ',
  auditSum: ({ products, weights, exact, cut }) =>
    `Σ(trọng số nhóm × tỷ lệ đạt) = ${products}; Σ(trọng số nhóm) = ${weights}; tỷ lệ đạt = ${products} ÷ ${weights} = ${exact === cut ? '' : `${exact} = `}${cut}`,
  auditNothing: 'Không nhóm có chấm điểm nào có tỷ lệ đạt: hồ sơ không có tỷ lệ đạt và không xếp mức.',
  levelsHeading: 'Mức độ sẵn sàng',
  levelsIntro: 'Mức độ là mức đầu tiên có mọi điều kiện đều đạt; bằng đúng ngưỡng là đạt.',
  stagesIntro: 'Giai đoạn đạt được là giai đoạn cao nhất mà giai đoạn đó và mọi giai đoạn trước đều đạt.',
  reached: 'đạt',
  notReached: 'chưa đạt',
  levelLine: ({ level, result }) => `${level}: ${result}`,
  noCondition: 'không có điều kiện',
  condition: {
    percent: ({ needed }) => `tỷ lệ đạt của hồ sơ từ ${needed}`,
    sectionPercent: ({ needed }) => `mọi nhóm có chấm điểm đạt từ ${needed}`,
    criticalFull: 'mọi tiêu chí trọng yếu có điểm tối đa',
    criticalPartial: 'không tiêu chí trọng yếu nào có điểm 0',
    stage: ({ needed }) => `đạt từ ${needed} các tiêu chí riêng của giai đoạn`,
  },
  found: {
    percent: ({ percent }) => percent,
    nothing: 'không có gì để tính',
    allSections: 'tất cả đều đạt',
    sectionsBelow: ({ count }) => `${count} nhóm thấp hơn`,
    allCritical: 'tất cả đều đạt',
    criticalFailing: ({ count }) => `${count} tiêu chí chưa đạt`,
  },
  below: ({ section, percent }) => `${section} (${percent})`,
  failing: ({ criterion, standing }) => `${criterion} (${standing})`,
  failingDue: ({ criterion, standing, due }) => `${criterion} (${standing}, thời hạn ${due})`,
  standing: {
    mark: ({ mark }) => `điểm ${mark}`,
    unanswered: 'chưa trả lời',
    'no-evidence': 'chưa đủ minh chứng',
  },
  incomplete: ({ count }) =>
    `Chưa đủ dữ liệu để xếp mức: còn ${count} tiêu chí chưa trả lời. Mức nêu trên là mức tạm tính theo các câu trả lời hiện có.`,
  evidenced: ({ level }) => `Nếu mọi tiêu chí chưa đủ minh chứng đều có điểm tối đa thì mức độ là: ${level}.`,
  final: 'Mức độ là kết quả thẩm định: hồ sơ đủ câu trả lời và mọi tiêu chí trọng yếu đã được thẩm định.',
  notFinal:
    'Mức độ chưa phải kết quả thẩm định cho đến khi hồ sơ đủ câu trả lời và mọi tiêu chí trọng yếu đã được thẩm định.',
};
