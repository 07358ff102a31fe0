import { documentYaml } from '../../src/formats/yaml/document-yaml.ts';

/** @import { Facility } from './types.d.ts' */

const NOTICE = `# Danh sách mười một cơ sở y tế nêu trong bài báo ngày 22/7/2025; tên dịch lại từ bản tiếng Pháp, cần đối chiếu quyết định chính thức.
# The eleven facilities named in the newspaper of 22 July 2025; names were put back into Vietnamese from a French copy and
# must be checked against the official decision. emr: what the newspaper says of that day. Beds, class and hosting are not
# known and stand only, made up, in the illustrative audits.
`;

/**
 * @param {readonly Facility[]} facilities
 * @returns {string}
 */
export function rosterText(facilities) {
  const roster = {
    format: 'facility-audit/roster/1',
    id: 'lao-cai-2025',
    title: 'Cơ sở y tế trong ví dụ tỉnh Lào Cai 2025 (minh họa)',
    province: 'Lào Cai',
    facilities: facilities.map(({ id, name, kind, unit, status }) => ({
      id,
      name,
      kind,
      unit,
      ...(unit === null ? {} : { profile: { sites: 'two' } }),
      emr: { status },
    })),
  };
  return NOTICE + documentYaml(roster);
}
