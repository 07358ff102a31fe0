import type { Audit } from '../../domain/audit/audit.ts';
import type { Tools } from '../ports/tools.ts';

export interface HistoryPlaces {
  readonly history: string;
  /** What could not be added to it yet. */
  readonly waiting: string;
}

/** Where the history of an audit lies; `real` is the audit's path behind all links. */
export function historyPlaces({ files }: Tools, real: string): HistoryPlaces {
  const name = `${files.basename(real).replace(/(\.audit)?\.ya?ml$/i, '')}.history`;
  const folder = files.dirname(real);
  return { history: files.join(folder, `${name}.jsonl`), waiting: files.join(folder, `.${name}.waiting.jsonl`) };
}

/** Makes inputs of what belongs to an audit that was read: nothing else may be written over its history and evidence. */
export function holdBelongings(tools: Tools, real: string, { responses }: Audit): void {
  const { history, waiting } = historyPlaces(tools, real);
  const evidence = [...responses.values()].flatMap((response) => response.evidence.map(({ file }) => file));
  const folder = tools.files.dirname(real);
  tools.files.nameInputs([history, waiting, ...evidence.map((file) => tools.files.join(folder, file))]);
}
