import { askNewAudit } from '../../app/menu/ask-new-audit.ts';
import { chooseAudit } from '../../app/menu/choose-audit.ts';
import type { Prompts } from '../../app/ports/prompts-port.ts';
import { conductAudit } from '../../app/walk/conduct-audit.ts';
import { AuditError } from '../../domain/problem/audit-error.ts';
import type { Language } from '../../domain/values/language.ts';
import { asking } from '../command/asking.ts';
import type { CommandContext, CommandResult } from '../command/command-context.ts';
import { problemLines } from '../command/problem-lines.ts';
import { callWith } from './call-with.ts';
import { compareTwo, makeForm, takeInForm, verifyReport } from './exchange-actions.ts';
import { tryExample, writeProvince, writeReport } from './paper-actions.ts';
import { combineVisit, examine, signMinutes } from './visit-actions.ts';

type Action = (context: CommandContext, prompts: Prompts) => Promise<void>;

const actions = {
  new: async (context, prompts) =>
    walkOn(context, prompts, await askNewAudit(context.tools, prompts, context.options.checklists)),
  resume: async (context, prompts) =>
    walkOn(context, prompts, await chooseAudit(context.tools, prompts, context.options.checklists)),
  report: writeReport,
  merge: writeProvince,
  combine: combineVisit,
  sign: signMinutes,
} satisfies Readonly<Record<string, Action>>;

const exchangeActions = {
  form: makeForm,
  import: takeInForm,
  verify: verifyReport,
  compare: compareTwo,
} satisfies Readonly<Record<string, Action>>;

const machineActions = { doctor: examine, example: tryExample } satisfies Readonly<Record<string, Action>>;

const languages: readonly { readonly value: Language; readonly label: string }[] = [
  { value: 'vi', label: 'Tiếng Việt' },
  { value: 'en', label: 'English' },
  { value: 'fr', label: 'Français' },
];

/** The menu for a person who gives no command; asks again after each action, in another language once one was chosen. */
export async function runMenu(
  started: CommandContext,
  inLanguage: (language: Language) => CommandContext,
): Promise<CommandResult> {
  for (let next: CommandContext | null = started; next !== null; ) {
    const chosen = await askUntilLeft(next);
    next = chosen === null ? null : inLanguage(chosen);
  }
  return 0;
}

/** The language in which to go on; null: the menu was left. */
async function askUntilLeft(started: CommandContext): Promise<Language | null> {
  const prompts = await started.prompts();
  const context = inMenu(started, prompts);
  const { walk: say } = context.messages;
  const values = [...keysOf(actions), 'exchange', 'machine', 'quit'] as const;
  for (;;) {
    const choices = values.map((value) => ({ value, label: say.menu[value] }));
    const chosen = await prompts.choose({ title: say.menuTitle, choices, isMenu: true });
    if (chosen === null || chosen === 'quit') return null;
    if (chosen === 'exchange') await askExchange(context, prompts);
    else if (chosen === 'machine') {
      const language = await askMachine(context, prompts);
      if (language !== null) return language;
    } else await attempt(context, prompts, actions[chosen]);
  }
}

async function askExchange(context: CommandContext, prompts: Prompts): Promise<void> {
  const { menu: say } = context.messages;
  const values = [...keysOf(exchangeActions), 'back'] as const;
  const choices = values.map((value) => ({ value, label: say.actions[value] }));
  const chosen = await prompts.choose({ title: say.exchangeTitle, choices, isMenu: true });
  if (chosen !== null && chosen !== 'back') await attempt(context, prompts, exchangeActions[chosen]);
}

/** The language chosen; null: none was. */
async function askMachine(context: CommandContext, prompts: Prompts): Promise<Language | null> {
  const { menu: say } = context.messages;
  const values = [...keysOf(machineActions), 'language', 'back'] as const;
  const choices = values.map((value) => ({ value, label: say.actions[value] }));
  const chosen = await prompts.choose({ title: say.machineTitle, choices, isMenu: true });
  if (chosen === 'language') return prompts.choose({ title: say.askLanguage, choices: languages, isMenu: true });
  if (chosen !== null && chosen !== 'back') await attempt(context, prompts, machineActions[chosen]);
  return null;
}

/** What a person can mend is told above the menu, which goes on. */
async function attempt(context: CommandContext, prompts: Prompts, action: Action): Promise<void> {
  try {
    await action(context, prompts);
  } catch (error) {
    if (!(error instanceof AuditError) || error.problems.some(({ code }) => code === 'interrupted')) throw error;
    prompts.tell(problemLines(error.problems, context.messages));
  }
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(record) as Key[];
}

/** What a command tells, progress too, stands above the menu; a screen of its own would be gone with the next question. */
function inMenu(context: CommandContext, prompts: Prompts): CommandContext {
  const tell = (text: string) => prompts.tell(text);
  return {
    ...context,
    prompts: async () => prompts,
    output: { ...context.output, note: tell, data: tell, drawn: tell },
  };
}

async function walkOn(context: CommandContext, prompts: Prompts, path: string | null): Promise<void> {
  if (path === null) return;
  const everything = {
    section: null,
    place: null,
    order: null,
    side: 'verified',
    takeOver: false,
    photos: null,
  } as const;
  const end = await asking(context, callWith([path], {}), ({ by }) =>
    conductAudit(context.tools, prompts, { path, checklists: context.options.checklists, ...everything, by }),
  );
  prompts.tell(context.messages.walk.ended[end.how](end));
}
