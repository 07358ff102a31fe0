import type { Notice, Tell } from '../app/ports/notice.ts';
import type { Tools } from '../app/ports/tools.ts';
import { AuditError } from '../domain/problem/audit-error.ts';
import { problem } from '../domain/problem/problem.ts';
import type { Language } from '../domain/values/language.ts';
import { type Messages, messagesIn } from '../i18n/translator.ts';
import { tableRemarkTexts } from '../report/words/recorded/table-remark-text.ts';
import type { CommandContext, Output } from './command/command-context.ts';
import { exitCodeOf } from './command/exit-code.ts';
import { assertNoSwallowedQuote, expandPatterns } from './command/expand-patterns.ts';
import { problemLines, problemsJson, problemsOf } from './command/problem-lines.ts';
import { withOwnLists } from './command/with-own-lists.ts';
import { languageOf, optionValues } from './language-of.ts';
import { type Request, readCommandLine } from './read-command-line.ts';

/** The outside world, passed from the composition root to the command line. */
export interface Host {
  readonly version: string;
  readonly output: Output;
  /** Columns available for help. */
  readonly helpWidth: number;
  /** FACILITY_AUDIT_LANG and the system's language, in this order; null if not set. */
  readonly languages: readonly (string | null)[];
  readonly tools: (language: Language, tell: Tell) => Tools;
  readonly draw: (language: Language) => CommandContext['draw'];
  readonly prompts: (language: Language) => CommandContext['prompts'];
}

/**
 * Runs one command line and returns the exit code. Never throws: what a user can mend is explained in sentences, anything else is our bug
 * (70).
 */
export async function runCli(argv: readonly string[], host: Host): Promise<number> {
  const language = languageOf(argv, host.languages);
  const messages = messagesIn(language);
  const json = argv.includes('--json');
  try {
    checkLanguage(argv);
    assertNoSwallowedQuote(argv);
    const request = readCommandLine(argv, messages, { version: host.version, width: host.helpWidth });
    if (request.kind === 'text') {
      host.output.drawn(request.text.trimEnd());
      return 0;
    }
    if (request.kind === 'complete') {
      const { completeWords } = await import('./complete-words.ts');
      completeWords(request.words, host.output, messages);
      return 0;
    }
    if (request.kind === 'topic' || request.kind === 'manual') {
      const { showHelp } = await import('./show-help.ts');
      await showHelp(request, { language, version: host.version, output: host.output, draw: host.draw(language) });
      return 0;
    }
    return await runRequest(request, host, language);
  } catch (error) {
    const problems = problemsOf(error);
    if (json) host.output.json(problemsJson(problems, messages));
    else host.output.note(problemLines(problems, messages));
    return exitCodeOf(problems);
  }
}

async function runRequest(
  request: Exclude<Request, { kind: 'text' | 'topic' | 'manual' | 'complete' }>,
  host: Host,
  language: Language,
): Promise<number> {
  const context = contextFor(request, host, language);
  if (request.kind === 'command') {
    const { command, call } = request;
    const takesMany = command.operands.includes('...');
    const named = await withOwnLists(context.tools, command, call);
    return command.run(context, takesMany ? await expandPatterns(context.tools.files, named) : named);
  }
  const { start } = await import('./start.ts');
  return start(context, (chosen) => {
    const again = contextFor(request, host, chosen);
    const surroundings = { ...again.tools.surroundings, chosenLanguage: chosen };
    return { ...again, tools: { ...again.tools, surroundings } };
  });
}

function contextFor(request: Parameters<typeof runRequest>[0], host: Host, language: Language): CommandContext {
  const { global } = request;
  const quiet = global.has('quiet');
  const messages = messagesIn(language);
  const output = quiet ? { ...host.output, note: () => undefined } : host.output;
  return {
    tools: withSheets(host.tools(language, tellOnce(output, host.output, messages, language)), request),
    language,
    messages,
    options: { json: global.has('json'), quiet, checklists: global.values('checklist') },
    output,
    draw: host.draw(language),
    prompts: host.prompts(language),
  };
}

/** Of whatever lists a command reads, `--sheet` says on which sheets they stand. */
function withSheets(tools: Tools, request: Exclude<Request, { kind: 'text' }>): Tools {
  if (request.kind !== 'command') return tools;
  return { ...tools, surroundings: { ...tools.surroundings, sheets: request.call.values('sheet') } };
}

/** A folder may be walked several times, and an audit opened. A bug of ours is told also where all else is to be quiet, each once. */
function tellOnce({ note }: Output, always: Output, messages: Messages, language: Language): Tell {
  const told = new Set<string>();
  return (notice) => {
    const text = noticeText(notice, messages, language);
    const key = notice.is === 'failed-over-input' ? notice.detail : text;
    if (!told.has(key)) (notice.is === 'failed-over-input' ? always.note : note)(text);
    told.add(key);
  };
}

function noticeText(notice: Notice, messages: Messages, language: Language): string {
  const { notices } = messages;
  switch (notice.is) {
    case 'audit-behind-link':
      return notices[notice.is](notice);
    case 'link-passed-over':
      return notices[notice.is](notice);
    case 'own-list':
      return notices[notice.is](notice);
    case 'own-template':
      return notices[notice.is](notice);
    case 'own-checklist-hidden':
      return notices[notice.is](notice);
    case 'failed-over-input':
      return notices[notice.is](notice);
    case 'table-read': {
      const said = tableRemarkTexts(notice.remarks, language).map(({ message }) => `- ${message}`);
      return [notices[notice.is](notice), ...said].join('\n');
    }
    case 'sheets-missing':
      return notices[notice.is]({ ...notice, sheets: notice.sheets.join(', ') });
    case 'beyond-bounds':
      return [notices[notice.is](notice), problemLines(notice.problems, messages)].join('\n');
    case 'papers-before-visits':
      return notices[notice.is](notice);
    case 'prices-of-nothing':
      return notices[notice.is]({ ...notice, items: notice.items.join(', ') });
    case 'roster-of-nothing':
      return notices[notice.is]({ ...notice, kinds: notice.kinds.join(', ') });
  }
}

function checkLanguage(argv: readonly string[]): void {
  for (const value of optionValues(argv, '--lang')) {
    if (!['vi', 'en', 'fr'].includes(value)) {
      throw new AuditError([problem('invalid-option', { option: '--lang', value, expected: 'vi, en, fr' })]);
    }
  }
}
