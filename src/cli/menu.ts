import { conductAudit } from '../app/conduct-audit.ts';
import { askNewAudit } from '../app/menu/ask-new-audit.ts';
import { chooseAudit } from '../app/menu/choose-audit.ts';
import type { Prompts } from '../app/prompts-port.ts';
import { AuditError } from '../domain/audit-error.ts';
import type { CommandContext, CommandResult } from './command-context.ts';
import { problemLines } from './show-problems.ts';

type Action = 'new' | 'resume' | 'report' | 'merge' | 'example' | 'quit';

/** What a person wants who gives no command; after each thing done it asks again. */
export async function runMenu(context: CommandContext): Promise<CommandResult> {
  const prompts = await context.prompts();
  const { walk: say } = context.messages;
  const actions: readonly Action[] = ['new', 'resume', 'report', 'merge', 'example', 'quit'];
  for (;;) {
    const choices = actions.map((value) => ({ value, label: say.menu[value] }));
    const action = await prompts.choose({ title: say.menuTitle, choices });
    if (action === null || action === 'quit') return 0;
    try {
      await act(context, prompts, action);
    } catch (error) {
      if (!(error instanceof AuditError) || error.problems.some(({ code }) => code === 'interrupted')) throw error;
      prompts.tell(problemLines(error.problems, context.messages));
    }
  }
}

async function act(context: CommandContext, prompts: Prompts, action: Exclude<Action, 'quit'>): Promise<void> {
  const { tools, options } = context;
  switch (action) {
    case 'new':
      return walkOn(context, prompts, await askNewAudit(tools, prompts, options.checklists));
    case 'resume':
      return walkOn(context, prompts, await chooseAudit(tools, prompts, options.checklists));
    case 'report':
    case 'merge':
    case 'example':
      return;
  }
}

async function walkOn(context: CommandContext, prompts: Prompts, path: string | null): Promise<void> {
  if (path === null) return;
  const everything = { section: null, place: null, order: 'section', side: 'verified', by: null, takeOver: false } as const;
  const end = await conductAudit(context.tools, prompts, {
    path,
    checklists: context.options.checklists,
    ...everything,
  });
  prompts.tell(context.messages.walk.ended[end.how]({ path: end.path, open: end.open }));
}
