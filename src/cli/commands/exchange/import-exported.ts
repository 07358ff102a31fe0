import type { ImportedAudit, ImportedAudits } from '../../../app/exported/import-audits.ts';
import { assess } from '../../../domain/scoring/assessment.ts';
import type { JsonObject } from '../../../domain/values/json.ts';
import { asking } from '../../command/asking.ts';
import type { Call } from '../../command/command.ts';
import type { CommandContext, CommandResult } from '../../command/command-context.ts';
import { askedOfImport, importedExit, importedJson, tellMissing, tellProblems } from './imported.ts';

/** `import` of what `export --to json` wrote. */
export async function importExported(context: CommandContext, call: Call, output: string): Promise<CommandResult> {
  const { importAudits } = await import('../../../app/exported/import-audits.ts');
  const request = askedOfImport(context, call, output);
  const { dryRun } = request;
  const imported = await asking(context, call, (given) => importAudits(context.tools, { ...request, ...given }));
  if (context.options.json)
    context.output.json(importedJson(imported, dryRun, { forms: imported.audits.map(auditJson) }, context));
  else await showImported(imported, dryRun, context);
  return importedExit(imported);
}

async function showImported(imported: ImportedAudits, dryRun: boolean, context: CommandContext): Promise<void> {
  const { language, messages, output } = context;
  const { form } = messages;
  const { changedPart, recordedChange } = await import('../../../report/words/recorded/recorded-change.ts');
  for (const { audit, status, changes, checklist, target } of imported.audits) {
    const word = status === 'duplicate' ? form.sameAudit : form.status[status];
    const { facility, round } = audit;
    output.data(form.importedAudit({ facility: facility.name, round: round.id, status: word, output: target }));
    for (const change of changes)
      output.data(`  ${changedPart(change, language)}: ${recordedChange(change, checklist, language)}`);
  }
  tellMissing(imported, context);
  if (dryRun) output.data(form.dryRun);
  for (const { target, lackingEvidence: count } of imported.audits)
    if (count > 0) output.note(form.lackingEvidence({ file: target, count }));
  tellProblems(imported, context);
}

/** With the keys of a form’s import; an exported audit leaves nothing out and comes with all its data. */
function auditJson({ file, status, audit, target, checklist, changes, lackingEvidence }: ImportedAudit): JsonObject {
  const { applicable, answered } = assess(audit, checklist).counts;
  return {
    file,
    status,
    facility: audit.facility.id,
    round: audit.round.id,
    output: target,
    applicable,
    answered,
    byCodes: false,
    changes: changes.map(({ criterion, part, from, to }) => ({ what: part, criterion, from, to })),
    leftOut: [],
    lackingEvidence,
  };
}
