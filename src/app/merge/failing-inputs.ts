import type { MergeInput } from '../../domain/merging/merge-input.ts';
import { AuditError } from '../../domain/problem/audit-error.ts';
import type { Problem } from '../../domain/problem/problem.ts';
import { inputFailure } from '../inputs/input-failure.ts';
import type { Tools } from '../ports/tools.ts';
import { type AssembledProvince, assembleProvince, type ProvinceParts } from './assemble-province.ts';

/**
 * What to throw where the tool itself failed over a province as a whole: which inputs it fails over, found by trying each alone; where it
 * fails over none alone, the error as it was. What users can mend is thrown as it was, too.
 */
export async function failingInputs(
  tools: Tools,
  error: unknown,
  parts: ProvinceParts,
  attempt: (alone: AssembledProvince) => Promise<unknown>,
): Promise<unknown> {
  if (error instanceof AuditError) return error;
  const problems: Problem[] = [];
  for (const input of parts.inputs.decision.remaining) {
    try {
      await attempt(assembleProvince(onlyWith(input, parts)));
    } catch (own) {
      // That the province can't be written, as on a full disk, says nothing about one input.
      if (own instanceof AuditError) continue;
      for (const each of inputFailure(tools, input.file, own).problems) problems.push(each);
    }
  }
  return problems.length === 0 ? error : new AuditError(problems);
}

function onlyWith(input: MergeInput, parts: ProvinceParts): ProvinceParts {
  const { taken, decision } = parts.inputs;
  const isOwn = (each: { readonly input: MergeInput }) => each.input === input;
  return {
    ...parts,
    inputs: {
      taken: { ...taken, audits: taken.audits.filter(isOwn) },
      // The page of sources has the fingerprint of each input, and would fail over the same one in every attempt.
      decision: { ...decision, remaining: [input], entries: decision.entries.filter(isOwn) },
    },
  };
}
