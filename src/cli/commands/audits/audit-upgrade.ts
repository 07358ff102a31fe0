import type { UpgradeResult } from '../../../app/audit/upgrade-audit-file.ts';
import { textIn } from '../../../domain/values/language.ts';
import { askAgainBlocks, fellAway } from '../../../report/checklist/checklist-difference.ts';
import { asking } from '../../command/asking.ts';
import type { Call, Command } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';

export const auditUpgrade: Command = {
  name: 'audit upgrade',
  operands: '<audit>',
  summary: ({ cli }) => cli.commands.auditUpgrade,
  options: [
    { flags: '--to <checklist>', summary: ({ cli }) => cli.options.to },
    { flags: '--dry-run', summary: ({ cli }) => cli.options.dryRun },
    { flags: '--reason <text>', summary: ({ walk }) => walk.options.reasonSigned },
    { flags: '--by <name>', summary: ({ cli }) => cli.options.by },
  ],
  run: runUpgrade,
};

async function runUpgrade(context: CommandContext, call: Call): Promise<CommandResult> {
  const [path = ''] = call.operands;
  const { upgradeAuditFile } = await import('../../../app/audit/upgrade-audit-file.ts');
  const dryRun = call.has('dry-run');
  const { checklists } = context.options;
  const request = { path, checklists, to: call.value('to'), dryRun };
  const result = await asking(context, call, (given) => upgradeAuditFile(context.tools, { ...request, ...given }));
  if (context.options.json) context.output.json(upgradeJson(path, result, dryRun));
  else await tell(context, path, result, dryRun);
  return 0;
}

async function tell(
  context: CommandContext,
  file: string,
  { checklist, upgraded }: UpgradeResult,
  dryRun: boolean,
): Promise<void> {
  const { output, messages, language } = context;
  const words = messages.checklistDifference;
  const { version } = checklist;
  if (upgraded === null) {
    output.note(words.alreadyThere({ file, version }));
    return;
  }
  output.note(dryRun ? words.wouldUpgrade({ file, version }) : words.upgraded({ file, version }));
  const { askAgain, setAside, reworded, remarked, profile } = upgraded;
  if (reworded.length > 0) output.note(words.rewordedKept({ ids: reworded.join(', ') }));
  if (remarked.length > 0) output.note(words.remarkedKept({ ids: remarked.join(', ') }));
  for (const { criterion, why } of setAside) {
    const said = why === 'no-longer-asked' ? fellAway(criterion, checklist, language) : words.whySetAside[why];
    output.note(words.setAside({ id: criterion, why: said }));
  }
  for (const id of profile.dropped) output.note(words.profileSetAside({ id }));
  const asking = profile.ask.map((id) => checklist.profile.find((each) => each.id === id));
  const questions = asking.flatMap((each) =>
    each === undefined ? [] : [`${textIn(each.question, language)} (${each.id})`],
  );
  if (questions.length > 0) output.note(words.profileToAsk({ ids: questions.join('; ') }));
  if (askAgain.length === 0) output.note(words.nothingToAsk);
  else {
    const why = new Map(setAside.map((each) => [each.criterion, each.why]));
    const asked = askAgain.map((id) => ({ id, why: why.get(id) ?? null }));
    output.drawn(await context.draw(askAgainBlocks(checklist, asked, language)));
  }
  output.note(words.notComparable);
}

function upgradeJson(file: string, { checklist, upgraded }: UpgradeResult, dryRun: boolean) {
  return {
    format: 'facility-audit/upgrade/1',
    file,
    checklist: { id: checklist.id, version: checklist.version, digest: checklist.digest },
    written: upgraded !== null && !dryRun,
    askAgain: upgraded?.askAgain ?? [],
    removed: upgraded?.removed ?? [],
    setAside: (upgraded?.setAside ?? []).map(({ criterion, why }) => ({ criterion, why })),
    reworded: upgraded?.reworded ?? [],
    remarked: upgraded?.remarked ?? [],
    profile: upgraded?.profile ?? { ask: [], dropped: [] },
  };
}
