import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writeReports } from '../../../../src/app/report/write-reports.ts';
import { workbooks } from '../../../../src/excel/workbooks.ts';
import { encodeJpeg } from '../../../../src/pictures/jpeg.ts';
import { encodePng } from '../../../../src/pictures/png.ts';
import { painted } from '../../../support/painted.ts';
import { auditYaml, provinceChecklist, reportOf, writeFiles } from '../../../support/province-folder.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { toolsFor } from '../../../support/tools.ts';
import { readParts } from '../../../support/zip-parts.ts';

const folder = tempFolder();
const photo = painted(1200, 800, ['red', 'green', 'blue', 'white']);

interface Recorded {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The file's present content, if changed; null: deleted. */
  readonly now?: Uint8Array | null;
}

/** The report of an audit with an answer based on these files. */
async function reportWith(recorded: readonly Recorded[]) {
  mkdirSync(folder.path('evidence'));
  for (const { file, bytes, now = bytes } of recorded)
    if (now !== null) writeFileSync(folder.path('evidence', file), now);
  const evidence = recorded.map(({ file, bytes }) => {
    const digest = createHash('sha256').update(bytes).digest('hex');
    return `{ file: evidence/${file}, sha256: "${digest}", takenOn: 2025-08-05, caption: "Tủ" }`;
  });
  const audit = auditYaml({ facility: 'a' }).split('\n');
  const lines = audit.map((line) =>
    line.startsWith('  LAN-01') ? line.replace(/ \}$/, `, evidence: [${evidence}] }`) : line,
  );
  writeFiles(folder, { 'small.yaml': provinceChecklist, 'a.audit.yaml': lines.join('\n') });
  const steps: string[] = [];
  await writeReports(
    toolsFor(folder.files(), { language: 'en', isInteractive: false }),
    reportOf({ onPicture: (done, total) => steps.push(`${done}/${total}`) }),
  );
  const bytes = readFileSync(folder.path('a.xlsx'));
  const parts = readParts(bytes);
  return {
    bytes,
    steps,
    pictures: [...parts.keys()].filter((name) => name.includes('/media/')),
    texts: [...parts.values()].join('\n'),
  };
}

describe('the pictures of a report', () => {
  test('are thumbnails, each with its caption and day, in a workbook that is intact', async () => {
    const { bytes, pictures, texts, steps } = await reportWith([
      { file: 'rack.png', bytes: encodePng(photo) },
      { file: 'room.JPG', bytes: encodeJpeg(photo) },
      { file: 'plan.pdf', bytes: Buffer.from('%PDF-1.7') },
    ]);
    expect(pictures).toEqual(['xl/media/image1.jpeg', 'xl/media/image2.jpeg']);
    expect(steps).toEqual(['1/2', '2/2']);
    expect(texts).toContain('LAN-01: Tủ (05/08/2025)');
    expect((await workbooks.open(bytes)).edits()).toEqual([]);
  });

  test('that cannot be shown are named with the reason', async () => {
    const { pictures, texts } = await reportWith([
      { file: 'good.jpg', bytes: encodeJpeg(photo) },
      { file: 'gone.jpg', bytes: encodeJpeg(photo), now: null },
      { file: 'other.jpg', bytes: encodeJpeg(photo), now: encodePng(photo) },
      { file: 'text.png', bytes: Buffer.from('not a picture at all, only its name is') },
      { file: 'torn.png', bytes: encodePng(photo).subarray(0, 120) },
    ]);
    expect(pictures).toHaveLength(1);
    for (const [file, reason] of [
      ['gone.jpg', 'not beside the audit'],
      ['other.jpg', 'its SHA-256 is another'],
      ['text.png', 'neither a JPEG nor a PNG'],
      ['torn.png', 'damaged'],
    ])
      expect(texts).toMatch(new RegExp(`evidence/${file} – [^<]*${reason}`));
  });
});
