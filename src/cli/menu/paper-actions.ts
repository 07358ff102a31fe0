import { listIn, ownList } from '../../app/inputs/own-files.ts';
import { chooseAudit, findAudits } from '../../app/menu/choose-audit.ts';
import type { Prompts } from '../../app/ports/prompts-port.ts';
import type { CommandContext } from '../command/command-context.ts';
import { progressNotes } from '../command/progress-notes.ts';
import { callWith } from './call-with.ts';
import { typedFile } from './choose-file.ts';
import { onPage } from './on-page.ts';

/** The workbook of one facility, as `report` writes it. */
export async function writeReport(context: CommandContext, prompts: Prompts): Promise<void> {
  const { tools, options, messages } = context;
  const path = await chooseAudit(tools, prompts, options.checklists);
  if (path === null) return;
  const prices = await askPrices(context, prompts);
  if (prices === null) return;
  prompts.tell(messages.walk.working);
  const output = await tools.files.freeName(path.replace(/(\.audit)?\.ya?ml$/i, '.xlsx'));
  const { report } = await import('../commands/papers/report.ts');
  await report.run(context, callWith([path], { output, prices: prices.path }));
}

/** The workbook of the province from all audits here, as `merge` writes it. */
export async function writeProvince(context: CommandContext, prompts: Prompts): Promise<void> {
  const { tools, messages } = context;
  const { walk: say } = messages;
  const paths = await findAudits(tools);
  if (paths.length === 0) return prompts.read({ title: say.noAudits, paragraphs: [say.noAuditsHint] });
  const prices = await askPrices(context, prompts);
  if (prices === null) return;
  const preset = await tools.files.freeName(say.provinceFile);
  const output = await prompts.text({ title: say.askProvinceFile({ count: paths.length }), preset });
  if (output === null || output === '') return;
  prompts.tell(say.working);
  const roster = (await listIn(tools, '.', 'roster')) ?? (await ownList(tools, 'roster'));
  const { merge } = await import('../commands/papers/merge.ts');
  const call = callWith(paths, { output, roster, prices: prices.path });
  await onPage(context, prompts, say.menu.merge, (shown) => merge.run(shown, call));
}

/** The example province, written to a folder of its own. */
export async function tryExample(context: CommandContext, prompts: Prompts): Promise<void> {
  const { tools, messages } = context;
  const { runExample } = await import('../../app/example/run-example.ts');
  prompts.tell(messages.walk.working);
  const { folder, written } = await runExample(tools, progressNotes(context));
  prompts.tell(messages.walk.exampleWritten({ folder, count: written.length }));
}

/** The price list here, the one beside the tool, another one or none; null: Esc. */
async function askPrices(context: CommandContext, prompts: Prompts): Promise<{ readonly path: string | null } | null> {
  const { tools, messages } = context;
  const { menu: say } = messages;
  const { own } = tools.surroundings;
  const here = await listIn(tools, '.', 'prices');
  const beside = own === null ? null : await listIn(tools, own, 'prices');
  const isSame = here !== null && beside !== null && (await tools.files.isSame(here, beside));
  const found = [here, isSame ? null : beside].filter((path) => path !== null);
  const chosen = await prompts.choose<{ readonly path: string | null } | 'typed'>({
    title: say.askPrices,
    choices: [
      ...found.map((path) => ({ value: { path }, label: path })),
      { value: { path: null }, label: say.noPrices },
      { value: 'typed', label: say.otherFile },
    ],
  });
  if (chosen !== 'typed') return chosen;
  const path = await typedFile(context, prompts);
  return path === null ? null : { path };
}
