import { failure } from '../../../domain/problem/audit-error.ts';
import { checklistBlocks } from '../../../report/checklist/checklist-blocks.ts';
import { differenceBlocks, differenceJson } from '../../../report/checklist/checklist-difference.ts';
import { criteriaCount, listBlocks, listJson } from '../../../report/checklist/checklist-list.ts';
import { checkJson, documentRemarkText } from '../../../report/checklist/document-remark-text.ts';
import { paperBlocks } from '../../../report/checklist/paper-blocks.ts';
import type { Call, Command } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';
import { dayOf } from '../../command/issue-of.ts';
import { problemLines } from '../../command/problem-lines.ts';

export const checklistCheck: Command = {
  name: 'checklist check',
  operands: '[checklist...]',
  summary: ({ cli }) => cli.commands.checklistCheck,
  options: [{ flags: '--on <date>', summary: ({ cli }) => cli.options.inForceOn }],
  run: runCheck,
};

async function runCheck(context: CommandContext, call: Call): Promise<CommandResult> {
  const { operands } = call;
  const { checkChecklists } = await import('../../../app/checklists/list-checklists.ts');
  const { defaultChecklist } = await import('../../../app/inputs/find-checklist.ts');
  const chosen = context.options.checklists.length === 0 ? [defaultChecklist] : context.options.checklists;
  const checked = await checkChecklists(context.tools, operands.length === 0 ? chosen : operands, dayOf(call, 'on'));
  if (context.options.json) {
    context.output.json(checkJson(checked));
    return 0;
  }
  const { checklists } = context.messages;
  for (const { checklist, remarks, inspectorRemarks, doubts } of checked) {
    const { id, version, digest } = checklist;
    context.output.data(checklists.isValid({ id, version, criteria: criteriaCount(checklist) }));
    context.output.data(checklists.digest({ digest }));
    if (doubts.length > 0) context.output.note(problemLines(doubts, context.messages));
    for (const remark of remarks) context.output.note(documentRemarkText(remark, checklist, context.language));
    if (inspectorRemarks.length > 0) {
      const ids = inspectorRemarks.map(({ criterion }) => criterion);
      context.output.note(checklists.inspectorNotes({ count: ids.length, ids: ids.join(', ') }));
    }
  }
  return 0;
}

export const checklistList: Command = {
  name: 'checklist list',
  operands: '',
  summary: ({ cli }) => cli.commands.checklistList,
  options: [],
  run: runList,
};

async function runList(context: CommandContext, _call: Call): Promise<CommandResult> {
  const { listChecklists } = await import('../../../app/checklists/list-checklists.ts');
  const listed = await listChecklists(context.tools, context.options.checklists);
  if (context.options.json) context.output.json(listJson(listed));
  else context.output.drawn(await context.draw(listBlocks(listed, context.language)));
  return 0;
}

export const checklistNew: Command = {
  name: 'checklist new',
  operands: '<folder>',
  summary: ({ cli }) => cli.commands.checklistNew,
  options: [{ flags: '--force', summary: ({ cli }) => cli.options.force }],
  run: runNew,
};

async function runNew(context: CommandContext, call: Call): Promise<CommandResult> {
  const [folder = ''] = call.operands;
  const { startChecklist } = await import('../../../app/checklists/start-checklist.ts');
  const files = await startChecklist(context.tools, folder, call.has('force'));
  if (context.options.json) context.output.json({ format: 'facility-audit/written/1', files });
  else context.output.note(context.messages.checklistDifference.started({ folder }));
  return 0;
}

export const checklistShow: Command = {
  name: 'checklist show',
  operands: '[checklist]',
  summary: ({ cli }) => cli.commands.checklistShow,
  options: [{ flags: '--by <what>', summary: ({ cli }) => cli.options.byWhat }],
  run: runShow,
};

async function runShow(context: CommandContext, call: Call): Promise<CommandResult> {
  const by = call.value('by');
  if (by !== null && by !== 'place') throw failure('invalid-option', { option: '--by', value: by, expected: 'place' });
  const { openChecklist } = await import('../../../app/checklists/list-checklists.ts');
  const { defaultChecklist } = await import('../../../app/inputs/find-checklist.ts');
  const name = call.operands[0] ?? context.options.checklists.at(-1) ?? defaultChecklist;
  const checklist = await openChecklist(context.tools, name);
  if (context.options.json) {
    context.output.json(checklist.definition);
    return 0;
  }
  const { readDocuments } = await import('../../../app/inputs/read-documents.ts');
  const blocks =
    by === 'place'
      ? paperBlocks(checklist, context.language)
      : checklistBlocks(checklist, await readDocuments(context.tools), context.language);
  context.output.drawn(await context.draw(blocks));
  return 0;
}

export const checklistDiff: Command = {
  name: 'checklist diff',
  operands: '<before> <after> [audit...]',
  summary: ({ cli }) => cli.commands.checklistDiff,
  options: [{ flags: '--audits <audit>', summary: ({ cli }) => cli.options.audits }],
  run: runDiff,
};

async function runDiff(context: CommandContext, call: Call): Promise<CommandResult> {
  const [before = '', after = '', ...audits] = call.operands;
  const { compareVersions } = await import('../../../app/checklists/compare-versions.ts');
  const compared = await compareVersions(context.tools, before, after, [...audits, ...call.values('audits')]);
  const parts = [compared.before, compared.after, compared.difference, compared.effects] as const;
  if (context.options.json) context.output.json(differenceJson(...parts));
  else context.output.drawn(await context.draw(differenceBlocks(...parts, context.language)));
  return 0;
}
