import type { Tools } from '../app/tools.ts';
import { AuditError } from '../domain/audit-error.ts';
import type { Language } from '../domain/language.ts';
import { type Problem, problem } from '../domain/problem.ts';
import { languageFrom } from '../i18n/choose-language.ts';
import { messagesIn } from '../i18n/translator.ts';
import type { CommandContext, Output } from './command-context.ts';
import { exitCodeOf } from './exit-code.ts';
import { type Request, readCommandLine } from './program.ts';
import { problemLines, problemsJson } from './show-problems.ts';

/** The outside world as the composition root hands it to the command line. */
export interface Host {
  readonly version: string;
  readonly output: Output;
  /** FACILITY_AUDIT_LANG and the system's language, in this order; null where not set. */
  readonly languages: readonly (string | null)[];
  readonly tools: (language: Language) => Tools;
  readonly draw: (language: Language) => CommandContext['draw'];
  readonly prompts: (language: Language) => CommandContext['prompts'];
}

/** Runs one command line and gives the exit code. Never throws: what a user can mend is said in sentences, anything else is our bug (70). */
export async function runCli(argv: readonly string[], host: Host): Promise<number> {
  const language = languageFrom(valuesOf(argv, '--lang').at(-1) ?? null, host.languages);
  const messages = messagesIn(language);
  const json = argv.includes('--json');
  try {
    checkLanguage(argv);
    const request = readCommandLine(argv, messages, host.version);
    if (request.kind === 'text') {
      host.output.data(request.text.trimEnd());
      return 0;
    }
    return await runRequest(request, host, language);
  } catch (error) {
    const problems = problemsOf(error);
    if (json) host.output.data(JSON.stringify(problemsJson(problems, messages), null, 2));
    else host.output.note(problemLines(problems, messages));
    return exitCodeOf(problems);
  }
}

async function runRequest(
  request: Exclude<Request, { kind: 'text' }>,
  host: Host,
  language: Language,
): Promise<number> {
  const { global } = request;
  const quiet = global.has('quiet');
  const context: CommandContext = {
    tools: host.tools(language),
    language,
    messages: messagesIn(language),
    options: { json: global.has('json'), quiet, checklists: global.values('checklist') },
    output: quiet ? { ...host.output, note: () => undefined } : host.output,
    draw: host.draw(language),
    prompts: host.prompts(language),
  };
  if (request.kind === 'command') return request.command.run(context, request.call);
  const { start } = await import('./start.ts');
  return start(context);
}

function checkLanguage(argv: readonly string[]): void {
  for (const value of valuesOf(argv, '--lang')) {
    if (!['vi', 'en', 'fr'].includes(value)) {
      throw new AuditError([problem('invalid-option', { option: '--lang', value, expected: 'vi, en, fr' })]);
    }
  }
}

/** The values of an option before `--`, read before commander does, since commander's own words depend on the language. */
function valuesOf(argv: readonly string[], option: string): readonly string[] {
  const end = argv.indexOf('--');
  const known = end === -1 ? argv : argv.slice(0, end);
  return known.flatMap((word, index) => {
    if (word.startsWith(`${option}=`)) return [word.slice(option.length + 1)];
    const next = known[index + 1];
    return word === option && next !== undefined ? [next] : [];
  });
}

function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof AuditError) return error.problems;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [problem('internal', { detail })];
}
