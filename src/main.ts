import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tell } from './app/ports/notice.ts';
import type { Pictures } from './app/ports/pictures-port.ts';
import type { Prompts } from './app/ports/prompts-port.ts';
import type { Tools } from './app/ports/tools.ts';
import { chosenLanguage, languageOf } from './cli/language-of.ts';
import { failure } from './domain/problem/audit-error.ts';
import { localInstant, newAuditId } from './domain/values/instant.ts';
import type { Language } from './domain/values/language.ts';
import { escapedJson, printable } from './domain/values/printable.ts';
import { workbooks } from './excel/workbooks.ts';
import type { createFiles } from './files/files.ts';
import { createKeeper } from './files/keeper.ts';
import { pages } from './html/pages.ts';
import { tooManyOpen } from './i18n/last-words.ts';
import { compileLate, saveMemory } from './runtime/compile-late.ts';
import { type JobControl, jobControl } from './runtime/job-control.ts';
import { interruption, languagesIn, userName, workingFolder } from './runtime/machine-facts.ts';
import { startedAs, withStart } from './runtime/started-as.ts';
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

/** Runs one command line and returns its exit code; changes nothing in the process. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const version = versionIn(root);
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
      data: (text) => io.stdout(`${printable(text)}\n`),
      drawn: (text) => io.stdout(`${text}\n`),
      json: (value) => io.stdout(`${escapedJson(JSON.stringify(value, null, 2))}\n`),
      note: (text) => io.stderr(`${wrapNote(printable(withStart(text, io.startedAs ?? 'facility-audit')))}\n`),
    },
    tools: (language, tell) => toolsFor({ argv, language, tell, root, version, io, makeFiles: files.createFiles }),
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
  readonly root: string;
  readonly version: string;
  readonly io: Io;
  readonly makeFiles: typeof createFiles;
}

function toolsFor({ argv, language, tell, root, version, io, makeFiles }: ToolsFrom): Tools {
  if (io.cwd === null) throw failure('folder-gone', {});
  const user = userName(io.environment);
  return {
    files: makeFiles({ cwd: io.cwd, pid: process.pid, host: hostname(), user, now: io.now, tell }),
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
      by: io.environment['FACILITY_AUDIT_BY']?.normalize('NFC') || null,
      isInteractive: io.isInteractive,
    },
  };
}

const lazyPictures: Pictures = {
  thumbnail: async (bytes, options) => (await import('./pictures/pictures.ts')).pictures.thumbnail(bytes, options),
};

/** The version in package.json, the only place where it stands. */
function versionIn(root: string): string {
  const found: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const version = typeof found === 'object' && found !== null && 'version' in found ? found.version : null;
  return typeof version === 'string' ? version : '0.0.0';
}

/** Colours are decided once, before any library decides for itself: chalk and cli-table3 treat NO_COLOR differently. */
function decideColours(): boolean {
  const { env, argv, stdout } = process;
  const wanted = !argv.includes('--no-color') && !env['NO_COLOR'] && env['TERM'] !== 'dumb' && stdout.isTTY === true;
  delete env['NO_COLOR'];
  if (!wanted) env['FORCE_COLOR'] = '0';
  return wanted;
}

/** A reader that stops early (`| head`) is not our failure; a full disk behind `>` is, and is reported. */
function endOnBrokenOutput(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode === 130 ? 0 : (process.exitCode ?? 0));
    void tellBrokenOutput(error);
  });
}

async function tellBrokenOutput(error: Error): Promise<never> {
  const [{ outputProblem }, { writeFailure }] = await Promise.all([
    import('./cli/output-problem.ts'),
    import('./files/machine/fs-failure.ts'),
  ]);
  const { text, exitCode } = outputProblem(writeFailure(error, 'stdout', '.'), process.argv, languagesIn(process.env));
  process.stderr.write(`${text}\n`);
  process.exit(exitCode);
}

/** Where nothing more can be loaded, what to say has to be at hand. */
function tellUnloadable(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code !== 'EMFILE' && code !== 'ENFILE') throw error;
  process.stderr.write(`${tooManyOpen[languageOf(process.argv, languagesIn(process.env))]}\n`);
  process.exitCode = 3;
}

/** Runs the command line of this process and sets its exit code. */
export async function runProcess(): Promise<void> {
  try {
    await runInTerminal();
  } catch (error) {
    tellUnloadable(error);
  }
}

async function runInTerminal(): Promise<void> {
  compileLate();
  endOnBrokenOutput(process.stdout);
  endOnBrokenOutput(process.stderr);
  const isInteractive = process.stdin.isTTY === true && process.stderr.isTTY === true;
  // Closing the terminal during a question ends the process silently: it was interrupted, not finished.
  if (isInteractive) process.exitCode = 130;
  process.exitCode = await main(process.argv.slice(2), {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    environment: process.env,
    cwd: workingFolder(),
    terminal: { input: process.stdin, output: process.stderr },
    interruption,
    ...(isInteractive && process.platform !== 'win32' ? { jobControl: jobControl() } : {}),
    isInteractive,
    colours: decideColours(),
    width: process.stdout.columns ?? null,
    now: () => new Date(),
    startedAs: startedAs({ script: process.argv[1] ?? '', cwd: workingFolder(), environment: process.env }),
  });
}
