/**
 * The eleven facilities named in the newspaper, with the intended readiness of each. Names and whether the records were announced by 22
 * July 2025 are from the newspaper; everything else is invented.
 */

/** @import { Facility, RoundState, Size, Software } from './types.d.ts' */

const HOSPITAL_ONE = { id: 'bvdk1', name: 'Bệnh viện Đa khoa số 1' };

/** @type {readonly (Omit<Facility, 'rounds'> & { readonly rounds: Readonly<Record<'2025-08' | '2025-10', RoundState>> })[]} */
const visited = [
  {
    id: 'bvdk1-cs1',
    name: 'Bệnh viện Đa khoa số 1 – Cơ sở 1',
    kind: 'hospital',
    unit: HOSPITAL_ONE,
    status: 'published',
    profile: profile('on-premises', 500, 20, 'two', 'pacs', 'class-1', 'yes'),
    size: size(500, 20),
    notApplicable: { 'FIN-04a': 'Phần mềm mua, không thuê', 'FIN-04b': 'Phần mềm mua, không thuê' },
    disputed: [],
    rounds: {
      '2025-08': state('2025-08-05', 'ready', 0.86, 'published'),
      '2025-10': state('2025-10-07', 'ready', 0.93, 'published'),
    },
  },
  {
    id: 'bvdk1-cs2',
    name: 'Bệnh viện Đa khoa số 1 – Cơ sở 2',
    kind: 'hospital',
    unit: HOSPITAL_ONE,
    status: 'not-published',
    profile: profile('other-site', 220, 9, 'two', 'pacs', 'class-1', 'yes'),
    size: size(220, 9),
    notApplicable: { 'FIN-04a': 'Phần mềm mua, không thuê', 'FIN-04b': 'Phần mềm mua, không thuê' },
    disputed: [],
    rounds: {
      '2025-08': state('2025-08-06', 'not-ready', 0.5, 'contract', ['LAN-08', 'BKP-04', 'CON-07']),
      '2025-10': state('2025-10-08', 'conditional', 0.72, 'trial'),
    },
  },
  {
    id: 'bvdk3',
    name: 'Bệnh viện Đa khoa số 3',
    kind: 'hospital',
    unit: null,
    status: 'published',
    profile: profile('on-premises', 300, 12, 'one', 'pacs', 'class-2', 'yes'),
    size: size(300, 12),
    notApplicable: { 'SEC-17': 'Chưa có camera, thiết bị y tế nối mạng' },
    disputed: ['SRV-04'],
    rounds: {
      '2025-08': state('2025-08-12', 'conditional', 0.7, 'published'),
      '2025-10': state('2025-10-14', 'ready', 0.9, 'published'),
    },
  },
  {
    id: 'ttyt-van-yen',
    name: 'Trung tâm Y tế khu vực Văn Yên',
    kind: 'regional-medical-centre',
    unit: null,
    status: 'published',
    profile: profile('mixed', 150, 7, 'one', 'pacs', 'class-3', 'yes'),
    size: size(150, 7),
    notApplicable: {},
    disputed: [],
    rounds: {
      '2025-08': state('2025-08-13', 'conditional', 0.73, 'published'),
      '2025-10': state('2025-10-15', 'ready', 0.91, 'published'),
    },
  },
  {
    id: 'ttyt-yen-binh',
    name: 'Trung tâm Y tế khu vực Yên Bình',
    kind: 'regional-medical-centre',
    unit: null,
    status: 'published-with-reservations',
    profile: profile('on-premises', 150, 7, 'one', 'without-pacs', 'class-3', 'yes'),
    size: size(150, 7),
    notApplicable: { 'EMR-19': 'Chưa từng dùng HIS khác' },
    disputed: ['SRV-02'],
    rounds: {
      '2025-08': state('2025-08-14', 'not-ready', 0.52, 'published', ['SRV-07', 'SEC-01']),
      '2025-10': state('2025-10-16', 'conditional', 0.74, 'published'),
    },
  },
  {
    id: 'ttyt-yen-bai',
    name: 'Trung tâm Y tế khu vực Yên Bái',
    kind: 'regional-medical-centre',
    unit: null,
    status: 'not-published',
    profile: profile('cloud-server', 120, 6, 'one', 'without-pacs', 'not-classed', 'yes'),
    size: size(120, 6),
    notApplicable: {},
    disputed: [],
    rounds: {
      '2025-08': state('2025-08-15', 'not-ready', 0.46, 'contract', ['BKP-01', 'BKP-07', 'EMR-14']),
      '2025-10': { ...state('2025-10-17', 'conditional', 0.76, 'trial'), unproven: ['BKP-07', 'CON-11'] },
    },
  },
  {
    id: 'ttyt-van-chan',
    name: 'Trung tâm Y tế khu vực Văn Chấn',
    kind: 'regional-medical-centre',
    unit: null,
    status: 'not-published',
    profile: profile('on-premises', 140, 7, 'one', 'without-pacs', 'class-3', 'yes'),
    size: size(140, 7),
    notApplicable: {},
    disputed: ['WS-01'],
    rounds: {
      '2025-08': state('2025-08-18', 'not-ready', 0.36, 'procuring', [
        'SRV-07',
        'LAN-08',
        'BKP-07',
        'SEC-03',
        'EMR-14',
      ]),
      '2025-10': {
        ...state('2025-10-20', 'not-ready', 0.55, 'contract', ['LAN-08', 'BKP-07']),
        selfOnly: ['SRV-07', 'LAN-03'],
      },
    },
  },
  {
    id: 'ttyt-tran-yen',
    name: 'Trung tâm Y tế khu vực Trấn Yên',
    kind: 'regional-medical-centre',
    unit: null,
    status: 'not-published',
    profile: profile('whole-service', 110, 6, 'one', 'none', 'class-3', 'yes'),
    size: size(110, 6),
    notApplicable: {},
    disputed: [],
    rounds: {
      '2025-08': {
        ...state('2025-08-19', 'not-ready', 0.42, 'procuring', ['SRV-01', 'SRV-13', 'BKP-04', 'SEC-01']),
        servers: false,
      },
      '2025-10': state('2025-10-21', 'not-ready', 0.62, 'trial', ['SEC-01']),
    },
  },
  {
    id: 'ttyt-luc-yen',
    name: 'Trung tâm Y tế khu vực Lục Yên',
    kind: 'regional-medical-centre',
    unit: null,
    status: 'not-published',
    profile: profile('colocation', 160, 8, 'one', 'pacs', 'class-3', 'yes'),
    size: size(160, 8),
    notApplicable: {},
    disputed: [],
    rounds: {
      '2025-08': state('2025-08-20', 'not-ready', 0.5, 'contract', ['SRV-13', 'SEC-05', 'CON-07']),
      '2025-10': state('2025-10-22', 'conditional', 0.75, 'trial'),
    },
  },
  {
    id: 'ttyt-tram-tau',
    name: 'Trung tâm Y tế khu vực Trạm Tấu',
    kind: 'regional-medical-centre',
    unit: null,
    status: 'not-published',
    profile: profile('on-premises', 60, 4, 'one', 'without-pacs', 'not-classed', 'no'),
    size: size(60, 4),
    notApplicable: { 'LAN-05': 'Chỉ có một tòa nhà, một cơ sở', 'WS-15': 'Không có khoa hồi sức, phẫu thuật' },
    disputed: [],
    rounds: {
      '2025-08': state('2025-08-21', 'not-ready', 0.3, 'none', [
        'SRV-07',
        'SRV-18',
        'LAN-08',
        'BKP-01',
        'SEC-01',
        'SEC-03',
        'HR-01',
      ]),
      '2025-10': {
        ...state('2025-10-23', 'not-ready', 0.42, 'procuring', ['SRV-07', 'BKP-07', 'SEC-01', 'HR-01']),
        unanswered: ['funding', 'staff', 'continuity'],
      },
    },
  },
  {
    id: 'ttyt-mu-cang-chai',
    name: 'Trung tâm Y tế khu vực Mù Cang Chải',
    kind: 'regional-medical-centre',
    unit: null,
    status: 'not-published',
    profile: profile('on-premises', 80, 5, 'one', 'without-pacs', 'class-3', 'yes'),
    size: size(80, 5),
    notApplicable: { 'LAN-05': 'Chỉ có một tòa nhà, một cơ sở' },
    disputed: [],
    rounds: {
      '2025-08': {
        ...state('2025-08-22', 'not-ready', 0.26, 'none', ['LAN-08', 'BKP-01', 'SEC-01', 'SEC-03', 'CON-07']),
        servers: false,
      },
      '2025-10': state('2025-10-24', 'not-ready', 0.45, 'procuring', ['BKP-07', 'SEC-01']),
    },
  },
];

/** What the facilities that were visited again in December 2026 were like by then. @type {ReadonlyMap<string, RoundState>} */
export const visitedAgain = new Map([
  ['bvdk3', state('2026-12-16', 'ready', 0.93, 'published')],
  ['ttyt-van-yen', state('2026-12-17', 'conditional', 0.86, 'published')],
  ['ttyt-van-chan', state('2026-12-18', 'conditional', 0.74, 'trial')],
  ['ttyt-tran-yen', state('2026-12-21', 'conditional', 0.78, 'trial')],
]);

/** @type {readonly Facility[]} */
export const facilities = visited.map((facility) => ({
  ...facility,
  // Who was not visited again has no third round; its state is never asked for.
  rounds: { ...facility.rounds, '2026-12': visitedAgain.get(facility.id) ?? facility.rounds['2025-10'] },
}));

/** Answers to the profile questions that are new in 2026. @type {Readonly<Record<string, string>>} */
export const newProfile = { 'online-service': 'under-10000', 'security-level': 'level-2', 'funding-type': 'part' };

/**
 * @param {string} hosting
 * @param {number} beds
 * @param {number} departments
 * @param {string} sites
 * @param {string} imaging
 * @param {string} hospitalClass
 * @param {string} wireless
 * @returns {Facility['profile']}
 */
function profile(hosting, beds, departments, sites, imaging, hospitalClass, wireless) {
  return {
    hosting,
    beds,
    'inpatient-departments': departments,
    sites,
    imaging,
    laboratory: 'analysers',
    'hospital-class': hospitalClass,
    wireless,
  };
}

/**
 * @param {number} beds
 * @param {number} inpatient
 * @returns {Size}
 */
function size(beds, inpatient) {
  return {
    positions: Math.round(beds * 0.4) + 16,
    staff: Math.round(beds * 1.2),
    clinicians: Math.round(beds * 0.6),
    departments: inpatient + 6,
    inpatient,
    counters: 2 + Math.floor(beds / 100),
    analysers: 3 + Math.floor(beds / 60),
  };
}

/**
 * @param {string} auditedOn
 * @param {RoundState['level']} level
 * @param {number} quality
 * @param {Software} software
 * @param {readonly string[]} [weak]
 * @returns {RoundState}
 */
function state(auditedOn, level, quality, software, weak = []) {
  return { auditedOn, level, quality, weak, software, servers: true };
}
