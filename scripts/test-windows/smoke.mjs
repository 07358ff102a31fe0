/**
 * @typedef {object} Place
 * @property {string} place
 * @property {(name: string, bytes: string | Buffer) => void} write
 * @property {(name: string) => Buffer} read
 */

/**
 * @typedef {object} Step
 * @property {readonly string[]} args
 * @property {number} [exit] Left out: 0.
 * @property {readonly string[]} [makes]
 * @property {RegExp} [says]
 * @property {(place: Place) => void} [prepare]
 */

const audit = 'ttyt-mau.2026-12.audit.yaml';

/** A round, step by step, and what is different on Windows. @type {readonly Step[]} */
export const smoke = [
  { args: ['--version'], says: /^\d+\.\d+\.\d+/ },
  { args: ['--help'], says: /merge/ },
  { args: ['help', 'exit-codes'], says: /130/ },
  { args: ['completion', 'powershell'], says: /facility-audit/ },
  {
    args: [
      'new',
      audit,
      '--facility',
      'ttyt-mau',
      '--roster',
      'roster.yaml',
      '--round',
      '2026-12',
      '--on',
      '2026-12-10',
    ],
    makes: [audit],
  },
  { args: ['answer', audit, 'WS-01', '10/12'], says: /WS-01/ },
  { args: ['answer', `.\\${audit}`, 'SRV-01', 'in-place'], says: /SRV-01/ },
  { args: ['plan', audit, 'WS-01', '--owner', 'Trưởng phòng CNTT', '--due', '2027-03-31'] },
  { args: ['audit', 'set', audit, 'profile.beds', '120'] },
  { args: ['history', audit], says: /WS-01/ },
  { args: ['score', audit, '--explain'], says: /WS-01/ },
  { args: ['score', audit.toUpperCase()], says: /%/ },
  { args: ['score', '*.audit.yaml'], says: /%/ },
  {
    args: ['score', 'utf16.audit.yaml'],
    says: /%/,
    prepare: ({ write, read }) =>
      write(
        'utf16.audit.yaml',
        Buffer.from(`\ufeff${read(audit).toString('utf8').replaceAll('\n', '\r\n')}`, 'utf16le'),
      ),
  },
  { args: ['report', audit, '-o', 'bao cao.xlsx', '--prices', 'prices.yaml'], makes: ['bao cao.xlsx'] },
  { args: ['report', audit, '-o', 'bien ban.docx'], makes: ['bien ban.docx'] },
  { args: ['report', audit, '-o', 'xem.html'], makes: ['xem.html'] },
  { args: ['verify', 'bao cao.xlsx'] },
  { args: ['reopen', 'bao cao.xlsx', '-o', 'lai.audit.yaml'], makes: ['lai.audit.yaml'] },
  {
    args: ['form', '-o', 'phieu\\', '--roster', 'roster.yaml', '--facility', 'ttyt-mau'],
    makes: ['phieu/ttyt-mau.form.xlsx'],
  },
  { args: ['import', 'phieu\\ttyt-mau.form.xlsx', '-o', 'nhan.audit.yaml'], makes: ['nhan.audit.yaml'] },
  { args: ['merge', 'bao cao.xlsx', '--roster', 'roster.yaml', '-o', 'tinh.xlsx'], makes: ['tinh.xlsx'] },
  { args: ['compare', audit, audit] },
  { args: ['export', audit, '--to', 'json', '-o', 'x.json'], makes: ['x.json'] },
  { args: ['export', audit, '--to', 'json', '-o', audit.toUpperCase(), '--force'], exit: 2 },
  { args: ['report', audit, '-o', 'NUL.xlsx'], exit: 3 },
  { args: ['report', audit, '-o', 'aux.xlsx'], exit: 3 },
  { args: ['report', audit, '-o', 'x?.xlsx'], exit: 3, says: /tên tệp không được có/ },
  { args: ['checklist', 'list'], says: /emr-readiness/ },
  { args: ['checklist', 'check', 'emr-readiness'] },
  { args: ['roster', 'check', 'roster.yaml'] },
  { args: ['prices', 'check', 'prices.yaml'] },
  { args: ['evidence', 'check', audit] },
  // A visit that is not finished is not signed.
  { args: ['sign', audit, '--number', '05/BB-TCT'], exit: 2 },
  { args: ['doctor'] },
];
