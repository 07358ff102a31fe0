import { chooseAudit, findVisits } from '../../app/menu/choose-audit.ts';
import type { Prompts } from '../../app/ports/prompts-port.ts';
import type { CommandContext } from '../command/command-context.ts';
import { callWith } from './call-with.ts';

/** Combines the parts of one visit that lie here, as `combine` does. */
export async function combineVisit(context: CommandContext, prompts: Prompts): Promise<void> {
  const { tools, options, messages } = context;
  const { walk: say } = messages;
  const visits = await findVisits(tools, options.checklists);
  if (visits.length === 0) return prompts.read({ title: say.noParts, paragraphs: [say.noPartsHint] });
  const visit = await prompts.choose({
    title: say.chooseParts,
    choices: visits.map((value) => ({ value, label: `${value.title}: ${value.paths.join(', ')}` })),
  });
  if (visit === null) return;
  const preset = await tools.files.freeName(`${visit.name}.audit.yaml`);
  const output = await prompts.text({ title: say.askCombined({ count: visit.paths.length }), preset });
  if (output === null) return;
  const { combine } = await import('../commands/audits/combine.ts');
  await combine.run(context, callWith(visit.paths, { output }));
}

/** Records what both sides signed, as `sign` does. */
export async function signMinutes(context: CommandContext, prompts: Prompts): Promise<void> {
  const path = await chooseAudit(context.tools, prompts, context.options.checklists);
  if (path === null) return;
  const { walk: say } = context.messages;
  const number = await prompts.text({
    title: say.askMinutesNumber,
    problemWith: (text) => (text === '' ? say.typeFirst : null),
  });
  if (number === null) return;
  const { sign } = await import('../commands/audits/sign.ts');
  await sign.run(context, callWith([path], { number }));
}

/** What this machine lacks, on a page of its own. */
export async function examine(context: CommandContext, prompts: Prompts): Promise<void> {
  const lines: string[] = [];
  const { doctor } = await import('../commands/machine/doctor.ts');
  await doctor.run({ ...context, output: { ...context.output, data: (text) => lines.push(text) } }, callWith([], {}));
  await prompts.read({ title: context.messages.menu.actions.doctor, paragraphs: lines });
}
