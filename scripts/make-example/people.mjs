/** Invented people, marked as examples, and titles without a person. */
export const lead = { name: 'Nguyễn Văn A (ví dụ)', agency: 'Sở Khoa học và Công nghệ', role: 'lead' };
const engineer = { name: 'Trần Thị B (ví dụ)', agency: 'Sở Khoa học và Công nghệ', role: 'member' };
const doctor = { name: 'Lê Văn C (ví dụ)', agency: 'Sở Y tế', role: 'secretary' };
const accountant = { name: 'Phạm Thị D (ví dụ)', agency: 'Sở Tài chính', role: 'member' };

export const team = [lead, engineer, doctor, accountant];
export const secretary = doctor.name;
export const director = 'Hoàng Văn E (ví dụ)';
export const technician = 'Vũ Thị G (ví dụ)';

/** The member of the group who inspects a section. @param {string} section @returns {string} */
export function inspectorOf(section) {
  if (section === 'funding') return accountant.name;
  return ['emr-software', 'staff', 'continuity'].includes(section) ? doctor.name : engineer.name;
}

/** @type {Readonly<Record<string, string>>} */
const OWNERS = {
  'emr-software': 'Trưởng phòng Kế hoạch tổng hợp',
  'funding': 'Trưởng phòng Tài chính - Kế toán',
  'staff': 'Trưởng phòng Tổ chức - Hành chính',
  'continuity': 'Trưởng phòng Hành chính - Quản trị',
};

/** The post, never a person, at the facility that mends findings of a section. @param {string} section @returns {string} */
export function ownerOf(section) {
  return OWNERS[section] ?? 'Tổ trưởng tổ CNTT';
}
