import { languageOf } from './cli/language-of.ts';
import { tooManyOpen } from './i18n/last-words.ts';
import { main, type Shipped } from './main.ts';
import { compileLate } from './runtime/compile-late.ts';
import { jobControl } from './runtime/job-control.ts';
import { interruption, languagesIn, workingFolder } from './runtime/machine-facts.ts';

/** How the tool was brought to this machine. */
export interface Started {
  readonly shipped: Shipped;
  readonly argv: readonly string[];
  /** What is typed in place of `facility-audit`. */
  readonly startedAs: string;
}

/** Runs the command line of this process and sets its exit code. */
export async function runProcess(started: Started): Promise<void> {
  try {
    await runInTerminal(started);
  } catch (error) {
    tellUnloadable(error);
  }
}

async function runInTerminal({ shipped, argv, startedAs }: Started): Promise<void> {
  compileLate();
  endOnBrokenOutput(process.stdout);
  endOnBrokenOutput(process.stderr);
  const isInteractive = process.stdin.isTTY === true && process.stderr.isTTY === true;
  // Closing the terminal during a question ends the process silently: it was interrupted, not finished.
  if (isInteractive) process.exitCode = 130;
  process.exitCode = await main(
    argv,
    {
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
      startedAs,
    },
    shipped,
  );
}

/** Colours are decided once, before any library decides for itself: libraries treat NO_COLOR differently. */
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
