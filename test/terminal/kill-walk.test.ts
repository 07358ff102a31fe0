import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { tempFolder } from '../support/temp-folder.ts';
import { runTool, startTerminal } from '../support/terminal.ts';

/** Number of kills; `npm run torture` asks for hundreds. */
const rounds = Number(process.env['FACILITY_AUDIT_TORTURE'] ?? 25);
const criteria = 400;

const definition = JSON.stringify({
  format: 'facility-audit/checklist/1',
  id: 'long',
  version: '1',
  title: { vi: 'Dài' },
  languages: ['vi'],
  levels: [{ id: 'low', label: { vi: 'Thấp' } }],
  sections: [
    {
      id: 's',
      title: { vi: 'Nhóm' },
      weight: 1,
      criteria: Array.from({ length: criteria }, (_, index) => ({
        id: `C-${index + 1}`,
        question: { vi: `Câu hỏi số ${index + 1}?` },
        kind: 'judgement',
        weight: 1,
      })),
    },
  ],
});

const folder = tempFolder();

async function savedIn(path: string): Promise<readonly string[]> {
  const { responses = {} } = parse(await readFile(path, 'utf8')) as { responses?: Record<string, unknown> };
  return Object.keys(responses);
}

describe('a walk that is killed at any moment', () => {
  test(`holds every answer that was confirmed on screen, ${rounds} times over`, {
    timeout: rounds * 20_000,
  }, async () => {
    await writeFile(folder.path('long.yaml'), definition);
    const path = folder.path('x.audit.yaml');
    runTool(['new', 'x.audit.yaml', '--checklist', 'long.yaml', '--facility', 'yb'], folder.path());
    const confirmed = new Set<string>();
    for (let round = 0; round < rounds; round++) {
      const terminal = startTerminal(['walk', 'x.audit.yaml', '--section', 's'], { cwd: folder.path() });
      await terminal.shows(/Câu hỏi số \d+\?[\s\S]*lưu và thoát/);
      for (let answers = round % 4; answers > 0; answers--) {
        const question = /Câu hỏi số (\d+)\?/.exec(terminal.screen())?.[1] ?? '';
        await terminal.press(
          String((round % 3) + 1),
          `✔ C-${question}`,
          `Câu hỏi số ${Number(question) + 1}?`,
          'lưu và thoát',
        );
      }
      // The last answer and the kill race: whichever wins, the file must have what the screen showed.
      terminal.type('2');
      if (round % 2 === 1) await terminal.next();
      terminal.kill('SIGKILL');
      await terminal.ended();
      for (const [, id = ''] of terminal.written().matchAll(/✔ (C-\d+)/g)) confirmed.add(id);
      expect(await savedIn(path)).toEqual(expect.arrayContaining([...confirmed]));
    }
    expect(confirmed.size).toBeGreaterThan(rounds);
    const history = runTool(['history', 'x.audit.yaml', '--json'], folder.path());
    expect(JSON.parse(history).broken).toEqual([]);
    const doctor = runTool(['doctor'], folder.path());
    expect(doctor).toContain('x.audit.yaml nguyên vẹn');
  });
});
