import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { tempFolder } from '../support/temp-folder.ts';
import { keys, runTool, startTerminal } from '../support/terminal.ts';

const example = fileURLToPath(
  new URL('../../examples/lao-cai-2025/audits/2025-08/ttyt-yen-bai.2025-08.audit.yaml', import.meta.url),
);

const folder = tempFolder();

interface Sided {
  readonly answer: unknown;
}
interface AuditFile {
  readonly responses: Record<string, { readonly self?: Sided; readonly verified?: Sided }>;
}

/** The example's answers as the facility's claims only, as before a visit. */
async function claimedAudit(): Promise<AuditFile> {
  const { signed: _signed, visit: _visit, ...audit } = parse(await readFile(example, 'utf8'));
  const responses = Object.entries<AuditFile['responses'][string]>(audit.responses).map(([id, { self, verified }]) => {
    return [id, { self: self ?? verified }];
  });
  return { ...audit, responses: Object.fromEntries(responses) };
}

describe('a whole audit in a terminal of 80 × 24', () => {
  test('is confirmed with one key a criterion, and shows each question whole', { timeout: 300_000 }, async () => {
    const path = folder.path('x.audit.yaml');
    const claimed = await claimedAudit();
    await writeFile(path, stringify(claimed));
    const { applicable } = JSON.parse(runTool(['score', 'x.audit.yaml', '--json'], folder.path())) as {
      applicable: number;
    };
    const terminal = startTerminal(['walk', 'x.audit.yaml', '--by', 'Trần B'], { cwd: folder.path() });
    await terminal.shows('Buổi làm việc');
    terminal.type('1');
    let pressed = 0;
    let asked = 0;
    for (;;) {
      const between = /phải có minh chứng: kéo|việc ở đây/;
      const screen = await terminal.shows(
        new RegExp(`(đã trả lời ${asked}/[\\s\\S]*lưu và thoát)|(Làm gì tiếp\\?)|${between.source}`),
      );
      if (between.test(screen)) {
        // The evidence that is missing is left for later, and the room is left.
        terminal.type(keys.enter);
        await terminal.shows(/^(?![\s\S]*(?:phải có minh chứng: kéo|việc ở đây))/);
        continue;
      }
      if (screen.includes('Làm gì tiếp?')) break;
      expect(screen).toMatch(/Đơn vị tự đánh giá|Giữ nguyên/);
      expect(screen.split('\n').length).toBeLessThanOrEqual(24);
      expect(screen).toContain('Trung tâm Y tế khu vực Yên Bái · 2025-08');
      terminal.type(keys.enter);
      pressed++;
      asked++;
    }
    terminal.kill('SIGKILL');
    await terminal.ended();
    expect(asked).toBeGreaterThanOrEqual(applicable);
    expect(pressed).toBe(asked);
    const { responses } = parse(await readFile(path, 'utf8')) as AuditFile;
    for (const { self, verified } of Object.values(responses)) {
      if (verified !== undefined) expect(verified.answer).toEqual(self?.answer);
    }
    expect(Object.values(responses).filter(({ verified }) => verified !== undefined)).toHaveLength(asked);
  });
});
