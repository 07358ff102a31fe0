import { findRoster } from '../../app/audit/new-audit.ts';
import { chooseAudit, findAudits } from '../../app/menu/choose-audit.ts';
import type { Prompts } from '../../app/ports/prompts-port.ts';
import type { CommandContext } from '../command/command-context.ts';
import { callWith } from './call-with.ts';
import { chooseFile, filesNamed } from './choose-file.ts';
import { onPage } from './on-page.ts';

/** A questionnaire for a facility of the roster, for one whose audit lies here, or for any, as `form` makes it. */
export async function makeForm(context: CommandContext, prompts: Prompts): Promise<void> {
  const { tools, messages } = context;
  const { menu: say } = messages;
  const roster = (await findRoster(tools, null, '.'))?.facilities ?? [];
  const audits = await findAudits(tools);
  const nameOf = (path: string) => tools.files.basename(path).replace(/(\.audit)?\.ya?ml$/i, '');
  const chosen = await prompts.choose<FormFor>({
    title: say.askFormFor,
    choices: [
      ...roster.map(({ id, name }) => ({ value: { name: id, audits: [], facility: id }, label: name, also: id })),
      ...audits.map((path) => ({
        value: { name: nameOf(path), audits: [path], facility: null },
        label: `${nameOf(path)}: ${say.prefilledFrom({ path })}`,
      })),
      { value: { name: 'facility', audits: [], facility: null }, label: say.anyFacility },
    ],
  });
  if (chosen === null) return;
  const preset = await tools.files.freeName(`${chosen.name}.form.xlsx`);
  const output = await prompts.text({ title: say.askFormFile, preset });
  if (output === null || output === '') return;
  const { form } = await import('../commands/exchange/form.ts');
  await form.run(context, callWith(chosen.audits, { output, facility: chosen.facility }));
}

interface FormFor {
  /** Of the file. */
  readonly name: string;
  readonly audits: readonly string[];
  readonly facility: string | null;
}

/** Takes in a questionnaire that came back, as `import` does. */
export async function takeInForm(context: CommandContext, prompts: Prompts): Promise<void> {
  const { menu: say } = context.messages;
  const path = await chooseFile(
    context,
    prompts,
    say.askFilledForm,
    await filesNamed(context, /\.form[^\\/]*\.xlsx$/i),
  );
  if (path === null) return;
  const preset = `${path.replace(/(\.form[^\\/]*)?\.[^.\\/]+$/i, '')}.audit.yaml`;
  const output = await prompts.text({ title: say.askImported, preset });
  if (output === null || output === '') return;
  const { importCommand } = await import('../commands/exchange/import.ts');
  const code = await importCommand.run(context, callWith([path], { output }));
  if (code === 0) prompts.tell(context.messages.walk.written({ path: output }));
}

/** Whether a workbook or Word paper is as it was written, as `verify` tells. */
export async function verifyReport(context: CommandContext, prompts: Prompts): Promise<void> {
  const found = (await filesNamed(context, /\.(xlsx|docx)$/i)).filter((path) => !/\.form\.xlsx$/i.test(path));
  const { messages } = context;
  const path = await chooseFile(context, prompts, messages.menu.askReport, found);
  if (path === null) return;
  const { verify } = await import('../commands/papers/verify.ts');
  await onPage(context, prompts, messages.menu.actions.verify, (shown) => verify.run(shown, callWith([path], {})));
}

/** What changed from one audit to another, as `compare` shows. */
export async function compareTwo(context: CommandContext, prompts: Prompts): Promise<void> {
  const { tools, options, messages } = context;
  const { menu: say } = messages;
  const before = await chooseAudit(tools, prompts, options.checklists, { title: say.askBefore });
  if (before === null) return;
  const after = await chooseAudit(tools, prompts, options.checklists, { title: say.askAfter, without: before });
  if (after === null) return;
  const { compare } = await import('../commands/papers/compare.ts');
  await onPage(context, prompts, say.actions.compare, (shown) => compare.run(shown, callWith([before, after], {})));
}
