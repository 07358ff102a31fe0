import { askNewAudit } from '../app/menu/ask-new-audit.ts';
import { chooseAudit, findAudits } from '../app/menu/choose-audit.ts';
import type { Prompts } from '../app/ports/prompts-port.ts';
import { conductAudit } from '../app/walk/conduct-audit.ts';
import { AuditError } from '../domain/problem/audit-error.ts';
import { asking } from './command/asking.ts';
import type { CommandContext, CommandResult } from './command/command-context.ts';
import { problemLines } from './command/problem-lines.ts';
import { buildingNotes, progressNotes } from './command/progress-notes.ts';
import { callWith, combineVisit, examine, signMinutes } from './menu-commands.ts';

type Action = 'new' | 'resume' | 'report' | 'merge' | 'combine' | 'sign' | 'doctor' | 'example' | 'quit';

/** The menu for a person who gives no command; asks again after each action. */
export async function runMenu(started: CommandContext): Promise<CommandResult> {
  const prompts = await started.prompts();
  const context = inMenu(started, prompts);
  const { walk: say } = context.messages;
  const actions: readonly Action[] = [
    'new',
    'resume',
    'report',
    'merge',
    'combine',
    'sign',
    'doctor',
    'example',
    'quit',
  ];
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
    case 'combine':
      return combineVisit(context, prompts);
    case 'sign':
      return signMinutes(context, prompts);
    case 'doctor':
      return examine(context, prompts);
    case 'example':
      return tryExample(context, prompts);
  }
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

async function writeReport(context: CommandContext, prompts: Prompts): Promise<void> {
  const { tools, options, messages } = context;
  const path = await chooseAudit(tools, prompts, options.checklists);
  if (path === null) return;
  prompts.tell(messages.walk.working);
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
    onProgress: progressNotes(context),
  });
  prompts.tell(messages.walk.written({ path: output }));
}

async function writeProvince(context: CommandContext, prompts: Prompts): Promise<void> {
  const { tools, options, messages } = context;
  const { walk: say } = messages;
  const paths = await findAudits(tools);
  if (paths.length === 0) {
    await prompts.read({ title: say.noAudits, paragraphs: [say.noAuditsHint] });
    return;
  }
  const preset = await tools.files.freeName(say.provinceFile);
  const output = await prompts.text({ title: say.askProvinceFile({ count: paths.length }), preset });
  if (output === null || output === '') return;
  prompts.tell(say.working);
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
    onProgress: progressNotes(context),
    onSheet: buildingNotes(context),
  });
  prompts.tell(say.written({ path: output }));
}

async function tryExample(context: CommandContext, prompts: Prompts): Promise<void> {
  const { tools, messages } = context;
  const { runExample } = await import('../app/example/run-example.ts');
  prompts.tell(messages.walk.working);
  const { folder, written } = await runExample(tools, progressNotes(context));
  prompts.tell(messages.walk.exampleWritten({ folder, count: written.length }));
}
