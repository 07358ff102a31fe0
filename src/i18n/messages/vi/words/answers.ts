import type { Messages } from '../../en/index.ts';

export const answers: Messages['answers'] = {
  notApplicable: ({ reason }) => `Không áp dụng: ${reason}`,
  checked: ({ count, of, list }) => `${count}/${of}: ${list}`,
  coverage: ({ present, needed, unit }) => `${present}/${needed}${unit === '' ? '' : ` ${unit}`}`,
  formerCoverage: ({ present, needed, unit }) =>
    `hiện có ${present}, cần có ${needed}${unit === '' ? '' : ` (${unit})`}`,
  labelledCoverage: ({ present, needed, unit, labels }) =>
    `${labels.present}: ${present}, ${labels.needed}: ${needed}${unit === '' ? '' : ` (${unit})`}`,
  reason: {
    notScored: 'hỏi để nắm thông tin, không chấm điểm',
    answerNotScored: 'câu trả lời này không chấm điểm',
    inactive: 'không liên quan đến cơ sở y tế này, không hỏi',
    sectionLeftOut: 'nhóm tiêu chí không thuộc đợt này',
    notApplicable: 'không áp dụng: không đưa vào phép tính nào',
    neededNothing: 'không có nhu cầu: tự động là không áp dụng',
    unanswered: 'chưa trả lời: tính 0 cho đến khi trả lời',
    noEvidence: 'chưa đủ minh chứng: tính 0, liệt kê riêng',
    judgement: ({ judgement }) => `đánh giá “${judgement}”`,
    option: ({ option }) => `điểm của phương án “${option}”`,
    checks: ({ checked, all }) => `phần đã có ÷ tổng các phần = ${checked} ÷ ${all}`,
    band: ({ value, band }) => `${value} thuộc khoảng ${band}`,
    noBand: ({ value }) => `${value} không thuộc khoảng nào`,
    neverMeasured: 'chưa có số liệu: 0',
    never: 'chưa thực hiện lần nào: 0',
    age: ({ days, band }) => `cách ngày đánh giá ${days} ngày, thuộc khoảng ${band}`,
    ageNoBand: ({ days }) => `cách ngày đánh giá ${days} ngày, không thuộc khoảng nào`,
    share: ({ present, needed, share }) => `${present} ÷ ${needed} = ${share}`,
    shareFull: ({ present, needed, share, full }) => `${present} ÷ ${needed} = ${share}, đạt từ ${full}: điểm tối đa`,
    shareZero: ({ present, needed, share, zero }) => `${present} ÷ ${needed} = ${share}, dưới ${zero}: 0`,
    bandBetween: ({ from, to }) => `từ ${from} đến ${to}`,
    bandFrom: ({ from }) => `từ ${from} trở lên`,
    bandTo: ({ to }) => `từ ${to} trở xuống`,
    bandOpen: 'gồm mọi giá trị',
  },
};
