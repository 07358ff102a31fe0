import { askNewAudit } from '../app/menu/ask-new-audit.ts';
import { chooseAudit, findAudits } from '../app/menu/choose-audit.ts';
import type { Prompts } from '../app/ports/prompts-port.ts';
import { conductAudit } from '../app/walk/conduct-audit.ts';
import { AuditError } from '../domain/problem/audit-error.ts';
import type { CommandContext, CommandResult } from './command/command-context.ts';
import { problemLines } from './command/problem-lines.ts';

type Action = 'new' | 'resume' | 'report' | 'merge' | 'example' | 'quit';

/** The menu for a person who gives no command; asks again after each action. */
export async function runMenu(context: CommandContext): Promise<CommandResult> {
  const prompts = await context.prompts();
  const { walk: say } = context.messages;
  const actions: readonly Action[] = ['new', 'resume', 'report', 'merge', 'example', 'quit'];
  for (;;) {
    const choices = actions.map((value) => ({ value, label: say.menu[value] }));
    const action = await prompts.choose({ title: say.menuTitle, choices, isMenu: true });
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
      return writeReport(context, prompts);
    case 'merge':
      return writeProvince(context, prompts);
    case 'example':
      return tryExample(context, prompts);
  }
}

async function walkOn(context: CommandContext, prompts: Prompts, path: string | null): Promise<void> {
  if (path === null) return;
  const everything = {
    section: null,
    place: null,
    order: null,
    side: 'verified',
    by: null,
    takeOver: false,
    photos: null,
  } as const;
  const end = await conductAudit(context.tools, prompts, {
    path,
    checklists: context.options.checklists,
    ...everything,
  });
  prompts.tell(context.messages.walk.ended[end.how]({ path: end.path, open: end.open }));
}

async function writeReport({ tools, options, messages }: CommandContext, prompts: Prompts): Promise<void> {
  const path = await chooseAudit(tools, prompts, options.checklists);
  if (path === null) return;
  const { writeReports } = await import('../app/report/write-reports.ts');
  const output = await tools.files.freeName(path.replace(/(\.audit)?\.ya?ml$/i, '.xlsx'));
  await writeReports(tools, {
    paths: [path],
    checklists: options.checklists,
    output,
    overwrite: false,
    edition: 'full',
    prices: null,
    template: null,
    onProgress: () => undefined,
  });
  prompts.tell(messages.walk.written({ path: output }));
}

async function writeProvince({ tools, options, messages }: CommandContext, prompts: Prompts): Promise<void> {
  const { walk: say } = messages;
  const paths = await findAudits(tools);
  if (paths.length === 0) {
    await prompts.read({ title: say.noAudits, paragraphs: [say.noAuditsHint] });
    return;
  }
  const preset = await tools.files.freeName(say.provinceFile);
  const output = await prompts.text({ title: say.askProvinceFile({ count: paths.length }), preset });
  if (output === null || output === '') return;
  const { mergeProvince } = await import('../app/merge/merge-province.ts');
  await mergeProvince(tools, {
    paths,
    output,
    overwrite: false,
    checklists: options.checklists,
    roster: (await tools.files.exists('roster.yaml')) ? 'roster.yaml' : null,
    prices: null,
    previous: [],
    decisions: null,
    edition: 'full',
    onConflicts: () => undefined,
    onConflict: 'fail',
    onEdit: 'fail',
    keepGoing: false,
    onProgress: () => undefined,
    onSheet: () => undefined,
  });
  prompts.tell(say.written({ path: output }));
}

async function tryExample({ tools, messages }: CommandContext, prompts: Prompts): Promise<void> {
  const { runExample } = await import('../app/example/run-example.ts');
  prompts.tell(messages.walk.working);
  const { folder, written } = await runExample(tools, () => undefined);
  prompts.tell(messages.walk.exampleWritten({ folder, count: written.length }));
}
