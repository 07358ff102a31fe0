import type { OwnFound } from '../../../app/checklists/find-own.ts';
import type { Examined } from '../../../app/checks/examine-machine.ts';
import type { StandingLock } from '../../../app/ports/files-port.ts';
import type { JsonValue } from '../../../domain/values/json.ts';
import type { Language } from '../../../domain/values/language.ts';
import type { Messages } from '../../../i18n/translator.ts';
import { changedPart, recordedChange } from '../../../report/words/recorded/recorded-change.ts';
import type { Command } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';
import { problemLines } from '../../command/problem-lines.ts';

export const doctor: Command = {
  name: 'doctor',
  operands: '',
  summary: ({ trail }) => trail.commands.doctor,
  options: [],
  run: runDoctor,
};

async function runDoctor(context: CommandContext): Promise<CommandResult> {
  const { examineMachine } = await import('../../../app/checks/examine-machine.ts');
  const examined = await examineMachine(context.tools);
  const { output, messages, options } = context;
  if (options.json) output.json({ format: 'facility-audit/examination/1', examined: examined.map(withoutChecklist) });
  else
    for (const each of examined) output.data(`${each.isSound ? '✔' : '!'} ${textOf(each, messages, context.language)}`);
  // A machine without a terminal or a user name can still run scripts.
  return examined.every(({ what, isSound }) => isSound || what === 'terminal' || what === 'by') ? 0 : 1;
}

/** For programs, which have the checklist elsewhere. */
function withoutChecklist(examined: Examined): JsonValue {
  const told = 'checklist' in examined ? { ...examined, checklist: examined.checklist.id } : examined;
  return JSON.parse(JSON.stringify(told)) as JsonValue;
}

function textOf(examined: Examined, messages: Messages, language: Language): string {
  const { doctor: say } = messages.trail;
  switch (examined.what) {
    case 'terminal':
      return examined.isSound ? say.terminal : say.noTerminal;
    case 'by':
      return examined.by === null ? say.noBy : say.by({ by: examined.by });
    case 'shipped':
      return examined.isSound ? say.shipped : `${say.notShipped}\n${problemLines(examined.problems, messages)}`;
    case 'writable':
      return examined.isSound ? say.writable : `${say.notWritable}\n${problemLines(examined.problems, messages)}`;
    case 'own':
      return ownText(examined, messages);
    case 'lock':
      return lockText(examined, say);
    case 'swept':
      return say.swept({ files: examined.removed.join(', ') });
    case 'audit':
      return examined.isSound ? say.audit({ path: examined.path }) : problemLines(examined.problems, messages);
    case 'history':
      return `${examined.path}: ${messages.trail.broken({ lines: examined.broken.join(', ') })}`;
    case 'differences':
      return differenceLines(examined, messages, language).join('\n');
    case 'evidence':
      return examined.files
        .map(({ criterion, evidence: { file }, condition }) => {
          const found = messages.trail.conditions[condition];
          return say.evidence({ path: examined.path, criterion, file, condition: found });
        })
        .join('\n');
  }
}

function lockText({ file, lock, owner, by }: StandingLock, say: Messages['trail']['doctor']): string {
  if (by === null || owner === 'unknown') return say.lockUnknown({ file, lock });
  return say.locks[owner]({ file, lock, ...by });
}

function ownText({ lists, checklists, hidden }: OwnFound, { trail, notices }: Messages): string {
  const found = [...lists, ...checklists].join(', ');
  return [
    ...(found === '' ? [] : [trail.doctor.own({ paths: found })]),
    ...hidden.map((each) => notices['own-checklist-hidden'](each)),
  ].join('\n');
}

/** Nobody reads more before looking at the first. */
const MOST_TOLD = 10;

function differenceLines(
  { path, revision, laterRevision, changes, checklist }: Extract<Examined, { what: 'differences' }>,
  { trail: { doctor: say } }: Messages,
  language: Language,
): readonly string[] {
  const more = changes.length - MOST_TOLD;
  return [
    ...(laterRevision === null ? [] : [say.older({ path, found: revision, known: laterRevision })]),
    ...changes.slice(0, MOST_TOLD).map((change) => {
      const what = changedPart(change, language);
      return say.differs({ path, what, change: recordedChange(change, checklist, language) });
    }),
    ...(more > 0 ? [say.moreDiffer({ count: more })] : []),
  ];
}
