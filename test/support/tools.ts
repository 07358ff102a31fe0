import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Files } from '../../src/app/ports/files-port.ts';
import type { Tell } from '../../src/app/ports/notice.ts';
import type { Surroundings } from '../../src/app/ports/surroundings-port.ts';
import type { Tools } from '../../src/app/ports/tools.ts';
import { workbooks } from '../../src/excel/workbooks.ts';
import { createKeeper } from '../../src/files/keeper.ts';
import { pages } from '../../src/html/pages.ts';
import { pictures } from '../../src/pictures/pictures.ts';
import { papers } from '../../src/word/papers.ts';

const root = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** Tools for use cases, with real files and workbooks; only the time is fixed. */
export function toolsFor(files: Files, overrides: Partial<Surroundings> = {}, tell: Tell = () => undefined): Tools {
  return {
    files,
    tell,
    workbooks,
    papers,
    pages,
    pictures,
    surroundings: {
      now: () => '2025-08-05T09:15:03+07:00',
      newId: () => '0198c9a2-7c1e-7d30-9b1a-000000000001',
      sha256: (data) => createHash('sha256').update(data).digest('hex'),
      keeper: createKeeper(tmpdir()),
      language: 'vi',
      chosenLanguage: overrides.language ?? 'vi',
      toolVersion: '0.0.0',
      renderer: 'one',
      shipped: {
        checklists: root('checklists'),
        templates: root('templates'),
        examples: root('examples'),
        copies: root('dist'),
      },
      own: null,
      by: 'an',
      isInteractive: true,
      ...overrides,
    },
  };
}
