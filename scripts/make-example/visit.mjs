import { between, chance } from './chance.mjs';
import { instantOf } from './days.mjs';
import { director, lead, secretary, team, technician } from './people.mjs';

/** @import { Facility, RoundId } from './types.d.ts' */

const STRENGTHS = [
  'Lãnh đạo đơn vị trực tiếp chỉ đạo, bố trí đủ người làm việc với Tổ công tác (ví dụ)',
  'Hồ sơ, tài liệu được chuẩn bị theo danh mục đề nghị (ví dụ)',
  'Cán bộ CNTT nắm rõ hệ thống, chủ động cung cấp số liệu (ví dụ)',
];

const DIFFICULTIES = [
  [
    'Kinh phí mua máy trạm và thiết bị mạng chưa được bố trí đủ (ví dụ)',
    'Khách quan: nhiệm vụ HSBAĐT chưa có trong dự toán đầu năm',
    'finance',
  ],
  [
    'Chi phí CNTT chưa được kết cấu trong giá dịch vụ khám bệnh, chữa bệnh (ví dụ)',
    'Khách quan: đang chờ quy định',
    'ministry',
  ],
  ['Thiếu người chuyên trách CNTT so với quy định (ví dụ)', 'Khách quan: chưa được giao thêm chỉ tiêu', 'province'],
  [
    'Chưa có hướng dẫn thống nhất về việc người bệnh ký trên HSBAĐT (ví dụ)',
    'Khách quan: các đơn vị đang làm khác nhau',
    'health',
  ],
  [
    'Chưa có giải pháp giám sát an toàn thông tin dùng chung của tỉnh (ví dụ)',
    'Khách quan: từng đơn vị không tự làm được',
    'science-technology',
  ],
  ['Chưa ban hành đủ quy chế, quy trình (ví dụ)', 'Chủ quan: chưa phân công người soạn thảo', 'facility'],
];

/**
 * What the minutes of the visit need.
 * @param {Facility} facility
 * @param {RoundId} round
 * @param {number} turn in the order of visits
 * @returns {Readonly<Record<string, unknown>>}
 */
export function visitOf(facility, round, turn) {
  const { auditedOn } = facility.rounds[round];
  const first = between(0, DIFFICULTIES.length - 1, 'difficulty', facility.id);
  const chosen = DIFFICULTIES.filter(
    (_, index) => index === first || chance('difficulty', facility.id, round, index) < 0.45,
  );
  return {
    number: `${String(turn).padStart(2, '0')}/BB-TCT (ví dụ)`,
    decision: 'Quyết định số …/QĐ-UBND (ví dụ)',
    plan: 'Kế hoạch số …/KH-TCT (ví dụ)',
    startedAt: instantOf(auditedOn, 0),
    endedAt: instantOf(auditedOn, 195),
    place: `Phòng họp ${facility.name}`,
    present: [
      ...team.map(({ name, agency, role }) => ({ name, title: titleOf(role), agency, side: 'group' })),
      { name: director, title: 'Giám đốc', agency: facility.name, side: 'facility' },
      { name: technician, title: 'Tổ trưởng tổ CNTT', agency: facility.name, side: 'facility' },
    ],
    chair: lead.name,
    secretary,
    copies: 4,
    strengths: STRENGTHS[between(0, STRENGTHS.length - 1, 'strength', facility.id, round)],
    difficulties: chosen.map(([text = '', cause, authority]) => ({ text: inWordsOf(round, text), cause, authority })),
    conclusion: 'Hai bên thống nhất số liệu, các nội dung cần khắc phục và thời hạn ghi trong biên bản (ví dụ)',
    facilityOpinion:
      facility.disputed.length === 0
        ? 'Đơn vị nhất trí với nội dung biên bản, đề nghị cấp trên quan tâm bố trí kinh phí (ví dụ)'
        : `Đơn vị nhất trí với nội dung biên bản, đề nghị xem xét lại tiêu chí ${facility.disputed.join(', ')} (ví dụ)`,
    ...(facility.disputed.length === 0 ? {} : { disputed: facility.disputed }),
  };
}

/**
 * @param {string} role
 * @returns {string}
 */
function titleOf(role) {
  return role === 'lead' ? 'Tổ trưởng' : role === 'secretary' ? 'Thư ký' : 'Thành viên';
}

/**
 * The law of 2026 calls the security of information systems otherwise.
 * @param {RoundId} round
 * @param {string} text
 * @returns {string}
 */
function inWordsOf(round, text) {
  return round === '2026-12' ? text.replace('an toàn thông tin', 'an ninh mạng') : text;
}
