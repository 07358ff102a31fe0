import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { facilityLimits } from '../../../../src/office/bounds/limits.ts';
import { openZip } from '../../../../src/office/zip/open-zip.ts';
import { type PackedPart, packPart, writeZip } from '../../../../src/office/zip/write-zip.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { lyingZip, zipOf } from '../../../support/zip-parts.ts';

const open = (bytes: Uint8Array) => openZip(bytes, facilityLimits);
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

test('a part comes out as it went in, stored or deflated', () => {
  const zip = open(
    zipOf([
      ['a.xml', 'á'.repeat(500)],
      ['b.bin', new Uint8Array([1, 2, 3])],
    ]),
  );
  const [a, b] = [...zip.entries.values()];
  expect(a?.method).toBe('deflated');
  expect(b?.method).toBe('stored');
  expect(a && text(zip.read(a))).toBe('á'.repeat(500));
  expect(b && [...zip.read(b)]).toEqual([1, 2, 3]);
});

test('the start of a part can be seen without unpacking all of it', () => {
  const zip = open(zipOf([['a.xml', `<data role="index">${'x'.repeat(3_000_000 / 20)}</data>`]]));
  const [entry] = [...zip.entries.values()];
  expect(entry && text(zip.peek(entry, 19))).toBe('<data role="index">');
});

test.each([
  ['an empty file', Buffer.alloc(0), 'empty'],
  [
    'an old .xls, or a workbook with a password',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
    'old-or-encrypted',
  ],
  ['a PDF', Buffer.from(`%PDF-1.7${' '.repeat(100)}`), 'pdf'],
  ['plain text', Buffer.from('tên;điểm\nTTYT;1\n'.repeat(5)), 'not-zip'],
  ['an archive without parts', writeZip([]), 'not-xlsx'],
])('%s is told for what it is', (_, bytes, reason) => {
  expect(refusalOf(() => open(bytes))).toEqual({ code: 'not-a-workbook', params: { reason } });
});

test('an archive is one also where a PDF lies at its start', () => {
  const zip = open(
    zipOf([
      ['scan.pdf', Buffer.from('%PDF-1.7')],
      ['a.xml', 'x'],
    ]),
  );
  expect([...zip.entries.keys()]).toEqual(['scan.pdf', 'a.xml']);
});

test.each([
  '../evil.xml',
  'xl/../../evil.xml',
  '/etc/passwd',
  'C:\\evil.xml',
  'c:evil.xml',
  '..\\sheet.xml',
  'a\u0000b',
  'a\nb',
])('the name %j is refused', (name) => {
  expect(refusalOf(() => open(zipOf([[name, 'x']])))).toEqual({
    code: 'not-a-workbook',
    params: { reason: 'unsafe-name' },
  });
});

test('backslashes in all names are those of an old archiver, and read as what is meant', () => {
  const bytes = zipOf([
    ['xl\\workbook.xml', 'a'],
    ['xl\\worksheets\\sheet1.xml', 'b'],
  ]);
  expect([...open(bytes).entries.keys()]).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
});

test('backslashes in some names are refused: programs differ in which part they read', () => {
  const bytes = zipOf([
    ['xl/worksheets/sheet1.xml', 'a'],
    ['xl\\worksheets\\sheet2.xml', 'b'],
  ]);
  expect(refusalOf(() => open(bytes))).toEqual({ code: 'not-a-workbook', params: { reason: 'unsafe-name' } });
});

test('a name in the code page of an older program is still a name, without control characters', () => {
  const bytes = Buffer.from(zipOf([['B##nh.xlsx', 'x']]));
  for (let at = bytes.indexOf('##'); at !== -1; at = bytes.indexOf('##')) bytes.set([0xea, 0x9d], at);
  expect([...open(bytes).entries.values()].map(({ name }) => name)).toEqual(['Bê_nh.xlsx']);
});

test('two names that differ in capitals only are refused: programs differ in which they read', () => {
  const bytes = zipOf([
    ['xl/Sheet1.xml', 'a'],
    ['xl/sheet1.XML', 'b'],
  ]);
  expect(refusalOf(() => open(bytes))).toEqual({ code: 'workbook-damaged', params: { detail: 'duplicate-name' } });
});

const padding = 'x'.repeat(2_000_000);

/** Packed more tightly than our own writer does. */
function squeezed(part: PackedPart): PackedPart {
  const data = deflateRawSync(padding);
  return { ...part, packedSize: data.length, data: () => [data] };
}

test.each<[string, (part: PackedPart) => PackedPart, object]>([
  [
    'a part over its limit',
    (part) => ({ ...part, size: 1_000_000_000 }),
    { code: 'workbook-limit', params: { what: 'part-bytes', limit: facilityLimits.partBytes } },
  ],
  ['a part packed a thousand times', squeezed, { code: 'workbook-limit', params: { what: 'ratio', limit: 200 } }],
])('%s is refused by its declared size, nothing is unpacked', (_, lie, problem) => {
  expect(refusalOf(() => open(lyingZip([['xl/sheet.xml', padding]], lie)))).toEqual(problem);
});

test('parts that are too large together are refused', () => {
  const part = packPart('x', 'y'.repeat(1_000_000));
  const bytes = writeZip(Array.from({ length: 140 }, (_, index) => ({ ...part, name: `p${index}` })));
  expect(refusalOf(() => open(bytes))).toEqual({
    code: 'workbook-limit',
    params: { what: 'total-bytes', limit: facilityLimits.totalBytes },
  });
});

test('more parts than any workbook has are refused', () => {
  const part = packPart('x', 'y');
  const bytes = writeZip(Array.from({ length: 2_001 }, (_, index) => ({ ...part, name: `p${index}` })));
  expect(refusalOf(() => open(bytes))).toEqual({ code: 'workbook-limit', params: { what: 'parts', limit: 2_000 } });
});

test('a file over the limit is refused before anything is looked at', () => {
  const bytes = zipOf([['a', 'b']]);
  expect(refusalOf(() => openZip(bytes, { ...facilityLimits, fileBytes: 20 }))).toEqual({
    code: 'workbook-limit',
    params: { what: 'file-bytes', limit: 20 },
  });
});

test.each<[string, (part: PackedPart) => PackedPart, string]>([
  ['unpacks to more than it says', (part) => ({ ...part, size: 1_000 }), 'size'],
  ['unpacks to less than it says', (part) => ({ ...part, size: 9_000 }), 'size'],
  ['has another checksum', (part) => ({ ...part, crc: (part.crc ^ 1) >>> 0 }), 'checksum'],
  ['is no deflate stream', (part) => ({ ...part, packedSize: 7, data: () => [Buffer.from('garbage')] }), 'container'],
])('a part that %s is refused when it is read', (_, lie, detail) => {
  const zip = open(lyingZip([['xl/sheet.xml', 'tiếng Việt '.repeat(400)]], lie));
  const [entry] = [...zip.entries.values()];
  expect(refusalOf(() => entry && zip.read(entry))).toEqual({ code: 'workbook-damaged', params: { detail } });
});

/** The archive with bytes written over it at an offset from its end record. */
function patched(bytes: Uint8Array, offset: number, value: number, width: 2 | 4): Buffer {
  const copy = Buffer.from(bytes);
  const at = offset < 0 ? copy.length - 22 - offset - 1 : offset;
  if (width === 2) copy.writeUInt16LE(value, at);
  else copy.writeUInt32LE(value, at);
  return copy;
}

const one = zipOf([['a.xml', 'abc'.repeat(50)]]);
const directory = one.length - 22 - 46 - 'a.xml'.length;

test.each<[string, Uint8Array, object]>([
  [
    'bytes after its end record',
    Buffer.concat([one, Buffer.from('x')]),
    { code: 'workbook-damaged', params: { detail: 'container' } },
  ],
  ['its end torn off', one.subarray(0, one.length - 30), { code: 'workbook-damaged', params: { detail: 'container' } }],
  [
    'several disks',
    patched(one, one.length - 22 + 4, 1, 2),
    { code: 'workbook-damaged', params: { detail: 'container' } },
  ],
  [
    'a zip64 count',
    patched(one, one.length - 22 + 10, 0xffff, 2),
    { code: 'not-a-workbook', params: { reason: 'zip64' } },
  ],
  [
    'a directory of another length',
    patched(one, one.length - 22 + 12, 40, 4),
    { code: 'workbook-damaged', params: { detail: 'container' } },
  ],
  [
    'a count that its directory lacks',
    patched(patched(one, one.length - 22 + 8, 2, 2), one.length - 22 + 10, 2, 2),
    { code: 'workbook-damaged', params: { detail: 'container' } },
  ],
  [
    'an encrypted part',
    patched(one, directory + 8, 1, 2),
    { code: 'not-a-workbook', params: { reason: 'old-or-encrypted' } },
  ],
  ['another method', patched(one, directory + 10, 12, 2), { code: 'not-a-workbook', params: { reason: 'method' } }],
  [
    'a part that runs into the directory',
    patched(one, directory + 20, 5_000, 4),
    { code: 'workbook-damaged', params: { detail: 'overlap' } },
  ],
  [
    'a local header elsewhere',
    patched(one, directory + 42, 3, 4),
    { code: 'workbook-damaged', params: { detail: 'container' } },
  ],
  [
    'another name in the local header',
    Buffer.concat([one.subarray(0, 30), Buffer.from('b'), one.subarray(31)]),
    { code: 'workbook-damaged', params: { detail: 'container' } },
  ],
])('an archive with %s is refused', (_, bytes, problem) => {
  expect(refusalOf(() => open(bytes))).toEqual(problem);
});

test('two entries over the same bytes are refused', () => {
  const two = Buffer.from(
    zipOf([
      ['a.xml', 'abc'.repeat(50)],
      ['a.xmk', 'abc'.repeat(50)],
    ]),
  );
  const second = two.length - 22 - 46 - 5;
  two.writeUInt32LE(0, second + 42);
  two.write('a.xml', second + 46);
  two.write('a.xml', two.length - 22 - 2 * (46 + 5) + 46);
  expect(refusalOf(() => open(two))).toEqual({ code: 'workbook-damaged', params: { detail: 'overlap' } });
});

test('equal parts give equal bytes', () => {
  expect(zipOf([['a', 'b']])).toEqual(zipOf([['a', 'b']]));
});
