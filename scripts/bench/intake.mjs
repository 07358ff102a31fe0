/**
 * Reads a folder of audits and workbooks like `merge` (open, check, assess) and stops there. Bundled by the benchmark, since no command
 * does only this.
 */
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { collectInputs } from '../../src/app/inputs/collect-inputs.ts';
import { takeInInputs } from '../../src/app/merge/take-in-inputs.ts';
import { workbooks } from '../../src/excel/workbooks.ts';
import { createFiles } from '../../src/files/files.ts';
import { createKeeper } from '../../src/files/keeper.ts';
import { pages } from '../../src/html/pages.ts';
import { pictures } from '../../src/pictures/pictures.ts';
import { saveMemory } from '../../src/runtime/compile-late.ts';
import { papers } from '../../src/word/papers.ts';

/** @import { Tools } from '../../src/app/ports/tools.ts' */

const [folder = '', checklist = '', root = ''] = process.argv.slice(2);

/** @type {Tools} */
const tools = {
  files: createFiles({ cwd: process.cwd(), pid: process.pid, host: 'bench', user: 'bench', now: () => new Date() }),
  workbooks,
  pages,
  papers,
  pictures,
  tell: () => undefined,
  surroundings: {
    now: () => '2025-11-23T09:00:00+07:00',
    newId: () => '',
    sha256: (data) => createHash('sha256').update(data).digest('hex'),
    keeper: createKeeper(tmpdir(), { onMuch: saveMemory }),
    language: 'vi',
    chosenLanguage: 'vi',
    toolVersion: '0.0.0',
    renderer: null,
    shipped: {
      checklists: join(root, 'checklists'),
      templates: join(root, 'templates'),
      examples: join(root, 'examples'),
      copies: join(root, 'dist'),
    },
    by: null,
    own: null,
    isInteractive: false,
  },
};

const paths = await collectInputs(tools, [folder], null);
const { audits, rejected } = await takeInInputs(tools, {
  paths,
  checklists: [checklist],
  prices: null,
  onEdit: 'fail',
  decided: [],
  onProgress: () => undefined,
});
console.log(`${audits.length} ${rejected.length}`);
