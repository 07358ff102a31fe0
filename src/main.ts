import { createHash, randomBytes } from 'node:crypto';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tell } from './app/ports/notice.ts';
import type { Pictures } from './app/ports/pictures-port.ts';
import type { Prompts } from './app/ports/prompts-port.ts';
import type { Tools } from './app/ports/tools.ts';
import { chosenLanguage } from './cli/language-of.ts';
import { failure } from './domain/problem/audit-error.ts';
import { localInstant, newAuditId } from './domain/values/instant.ts';
import type { Language } from './domain/values/language.ts';
import { escapedJson, printable } from './domain/values/printable.ts';
import { composed } from './domain/values/text/composed.ts';
import { workbooks } from './excel/workbooks.ts';
import type { createFiles, FilesOptions } from './files/files.ts';
import { createKeeper } from './files/keeper.ts';
import { pages } from './html/pages.ts';
import { saveMemory } from './runtime/compile-late.ts';
import type { JobControl } from './runtime/job-control.ts';
import { languagesIn, userName } from './runtime/machine-facts.ts';
import { withStart } from './runtime/started-as.ts';
import { papers } from './word/papers.ts';

/** Put in by the build: a digest of the sources that make pages. */
declare const RENDERER: string;

/** The streams and surroundings of one run; tests give their own. */
export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Null: the folder that the process was started in is gone. */
  readonly cwd: string | null;
  readonly isInteractive: boolean;
  /** From the first call on, Ctrl-C aborts the signal once instead of ending the process. */
  readonly interruption: () => AbortController;
  /** How the process is stopped by Ctrl-Z and goes on; left out: the system has no such thing. */
  readonly jobControl?: JobControl;
  /** The terminal for questions: its input and its output. */
  readonly terminal: { readonly input: NodeJS.ReadStream; readonly output: NodeJS.WriteStream };
  readonly colours: boolean;
  /** Width of the terminal in columns; null: no terminal. */
  readonly width: number | null;
  readonly now: () => Date;
  /** What is typed in place of `facility-audit`; left out: that. */
  readonly startedAs?: string;
}

/** What came with the tool: as a package on the disk, or inside the program itself. */
export interface Shipped {
  readonly version: string;
  /** Where checklists/, templates/, examples/ and dist/ stand. */
  readonly root: string;
  /** The folder of a person's or an office's own lists; null: there is none. */
  readonly own: string | null;
  /** The disk with what is inside the program; left out: everything is on the disk. */
  readonly fs?: FilesOptions['fs'];
}

/** Runs one command line and returns its exit code; changes nothing in the process. */
export async function main(argv: readonly string[], io: Io, shipped: Shipped): Promise<number> {
  const { version } = shipped;
  // Scripts ask for the version only to see whether the tool is installed, so nothing else is loaded for it.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    io.stdout(`${version}\n`);
    return 0;
  }
  const [cli, files, wrapNote] = await Promise.all([
    import('./cli/run-cli.ts'),
    import('./files/files.ts'),
    loadWrapNote(io),
  ]);
  const { environment } = io;
  return cli.runCli(argv, {
    version,
    helpWidth: Math.min(io.width ?? 80, 100),
    languages: languagesIn(environment),
    output: {
      data: (text) => io.stdout(`${printable(withStart(text, io.startedAs ?? 'facility-audit'))}\n`),
      drawn: (text) => io.stdout(`${text}\n`),
      json: (value) => io.stdout(`${escapedJson(JSON.stringify(value, null, 2))}\n`),
      note: (text) => io.stderr(`${wrapNote(printable(withStart(text, io.startedAs ?? 'facility-audit')))}\n`),
    },
    tools: (language, tell) => toolsFor({ argv, language, tell, shipped, io, makeFiles: files.createFiles }),
    draw: (language) => async (blocks) => {
      const { drawBlocks } = await import('./terminal/draw-blocks.ts');
      return drawBlocks(blocks, { language, width: io.width ?? 100, colours: io.colours });
    },
    prompts: (language) => (options) => loadPrompts(language, io, options?.plain ?? false),
  });
}

/** Only a terminal has a width: a program that reads the notes does not wait for it. */
async function loadWrapNote({ terminal: { output } }: Io): Promise<(text: string) => string> {
  if (output.isTTY !== true) return (text) => text;
  const { wrapNote } = await import('./terminal/wrap-words.ts');
  return (text) => wrapNote(text, output);
}

/** Prompts are drawn on stderr, so that a redirected stdout does not look like a hang. */
async function loadPrompts(language: Language, io: Io, plain: boolean): Promise<Prompts> {
  const { createPrompts } = await import('./prompts/create-prompts.ts');
  const { columnsOf, wrapWords } = await import('./terminal/wrap-words.ts');
  const { palette } = await import('./terminal/colours.ts');
  const { bold, warning, tone } = palette(io.colours);
  const look = {
    wrap: wrapWords,
    columnsOf,
    // With a single argument: chalk would join the extra arguments of a map().
    bold: (text: string) => bold(text),
    warning: (text: string) => warning(text),
    dim: (text: string) => tone('muted', text),
    good: (text: string) => tone('good', text),
  };
  return createPrompts(language, {
    ...io.terminal,
    look,
    interruption: io.interruption(),
    ...io.jobControl,
    isPlain: plain || io.environment['TERM'] === 'dumb',
  });
}

interface ToolsFrom {
  readonly argv: readonly string[];
  readonly language: Language;
  readonly tell: Tell;
  readonly shipped: Shipped;
  readonly io: Io;
  readonly makeFiles: typeof createFiles;
}

function toolsFor({ argv, language, tell, shipped: { version, root, own, fs }, io, makeFiles }: ToolsFrom): Tools {
  if (io.cwd === null) throw failure('folder-gone', {});
  const user = userName(io.environment);
  return {
    files: makeFiles({
      cwd: io.cwd,
      pid: process.pid,
      host: hostname(),
      user,
      now: io.now,
      tell,
      ...(fs === undefined ? {} : { fs }),
    }),
    tell,
    workbooks,
    papers,
    pages,
    pictures: lazyPictures,
    surroundings: {
      now: () => localInstant(io.now(), -io.now().getTimezoneOffset()),
      newId: () => newAuditId(io.now().getTime(), randomBytes(10)),
      sha256: (data) => createHash('sha256').update(data).digest('hex'),
      keeper: createKeeper(tmpdir(), { onMuch: saveMemory }),
      language,
      chosenLanguage: chosenLanguage(argv, io.environment['FACILITY_AUDIT_LANG'] ?? null),
      toolVersion: version,
      renderer: typeof RENDERER === 'undefined' ? null : RENDERER,
      shipped: {
        checklists: join(root, 'checklists'),
        templates: join(root, 'templates'),
        examples: join(root, 'examples'),
        copies: join(root, 'dist'),
      },
      own,
      by: composed(io.environment['FACILITY_AUDIT_BY'] ?? '') || null,
      isInteractive: io.isInteractive,
    },
  };
}

const lazyPictures: Pictures = {
  thumbnail: async (bytes, options) => (await import('./pictures/pictures.ts')).pictures.thumbnail(bytes, options),
};
