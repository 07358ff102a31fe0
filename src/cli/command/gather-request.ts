import type { GatherRequest } from '../../app/merge/gather-province.ts';
import type { Call } from './command.ts';
import type { CommandContext } from './command-context.ts';
import { oneOf } from './one-of.ts';
import { buildingNotes, progressNotes } from './progress-notes.ts';

/** What commands over the audits of a province have in common: their inputs, and how conflicts are settled. @throws AuditError invalid-option. */
export function gatherRequest(
  context: CommandContext,
  call: Call,
): GatherRequest & { readonly onSheet: (number: number, of: number) => void } {
  return {
    paths: call.operands,
    checklists: context.options.checklists,
    roster: call.value('roster'),
    prices: call.value('prices'),
    previous: call.values('previous'),
    decisions: call.value('decisions'),
    fingerprints: call.value('fingerprints'),
    onConflict: oneOf(call, 'on-conflict', ['fail', 'newest']) ?? 'fail',
    onEdit: oneOf(call, 'on-edit', ['carried', 'visible']) ?? 'fail',
    keepGoing: call.has('keep-going'),
    onProgress: progressNotes(context),
    onSheet: buildingNotes(context),
    onConflicts: () => undefined,
  };
}
