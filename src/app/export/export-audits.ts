import { inputFailure } from '../inputs/input-failure.ts';
import { isFolderPlace, type OutputName, outputPaths } from '../inputs/output-path.ts';
import { exportExtensions, type TextFormat } from '../ports/export-formats.ts';
import type { Tools } from '../ports/tools.ts';
import {
  collectExportInputs,
  type ExportInput,
  type ExportInputs,
  type ExportWatch,
  exportInputs,
  type NamedInputs,
} from './export-inputs.ts';
import { exportPieces } from './export-pieces.ts';
import { ownCopy } from './own-copy.ts';

export interface ExportRequest extends ExportWatch, NamedInputs {
  readonly format: TextFormat;
  /** One file for all, or a folder for one file each; null: the text is returned. */
  readonly output: string | null;
  readonly overwrite: boolean;
}

export interface Exported {
  readonly audits: number;
  readonly written: readonly string[];
  /** Produced while it is read, in pieces that end with a line break; null if it was written to files. */
  readonly text: AsyncIterable<string> | null;
}

/**
 * Exports audits to a text format of other programs; of thousands only one is in memory at a time.
 * @throws AuditError with the problems of all that can't be exported; then nothing is written and no text returned.
 */
export async function exportAudits(tools: Tools, request: ExportRequest): Promise<Exported> {
  const inputs = await collectExportInputs(tools, request, request.output);
  return request.output !== null && (await isFolderPlace(tools, request.output))
    ? exportEach(tools, request, inputs, request.output)
    : exportTogether(tools, request, inputs);
}

async function exportTogether(tools: Tools, request: ExportRequest, inputs: ExportInputs): Promise<Exported> {
  const { output, format, overwrite } = request;
  const [path] =
    output === null
      ? []
      : await outputPaths(tools, output, [{ name: output, source: inputs.paths[0] ?? '' }], overwrite);
  // Returned text can't be taken back, and a calendar may have an event only once, so both look at all inputs first.
  const survey = path === undefined || format === 'ics' ? await surveyed(tools, inputs, request) : null;
  const read = exportInputs(tools, inputs, survey === null ? request : silent);
  const exported = new Set<string>();
  let [audits, current] = [0, inputs.paths[0] ?? ''];
  async function* wanted(): AsyncGenerator<ExportInput> {
    for await (const input of read) {
      const { assessment, source } = input;
      current = source;
      const { id, revision } = ownCopy({ id: assessment.audit.id, revision: assessment.audit.revision });
      if (format === 'ics' && (exported.has(id) || survey?.latest.get(id) !== revision)) continue;
      exported.add(id);
      audits += 1;
      yield input;
    }
  }
  const pieces = exportPieces(format, wanted(), tools.surroundings.language);
  const text = namingInputs(tools, pieces, () => current);
  if (path === undefined) return { audits: survey?.outputs.length ?? 0, written: [], text };
  const like = madeOf(request, inputs);
  await tools.files.savePieces(path, text, { overwrite, like });
  return { audits, written: [path], text: null };
}

/** Goes over the inputs twice, names first: two equal names must stop everything before anything is written. */
async function exportEach(
  tools: Tools,
  request: ExportRequest,
  inputs: ExportInputs,
  folder: string,
): Promise<Exported> {
  const { format, overwrite } = request;
  const { outputs } = await surveyed(tools, inputs, request);
  return tools.files.orTakenBack(async () => {
    const written = await outputPaths(tools, folder, outputs, overwrite);
    const left = [...written];
    for await (const input of exportInputs(tools, inputs, silent)) {
      const { source } = input;
      const path = left.shift();
      if (path === undefined) break;
      const pieces = exportPieces(format, one(input), tools.surroundings.language);
      const text = namingInputs(tools, pieces, () => source);
      const like = madeOf(request, { paths: [source] });
      await tools.files.savePieces(path, text, { overwrite, like });
    }
    return { audits: outputs.length, written, text: null };
  }, 'folders');
}

function madeOf({ prices }: ExportRequest, { paths }: Pick<ExportInputs, 'paths'>): readonly string[] {
  return prices === null ? paths : [...paths, prices];
}

/** A bug of ours while an audit is put into another format is told with its file. */
async function* namingInputs(
  tools: Tools,
  pieces: AsyncIterable<string>,
  current: () => string,
): AsyncGenerator<string> {
  try {
    for await (const piece of pieces) yield piece;
  } catch (error) {
    throw inputFailure(tools, current(), error);
  }
}

async function* one(input: ExportInput): AsyncGenerator<ExportInput> {
  yield input;
}

/** The result of the first pass over all inputs. */
interface Survey {
  readonly outputs: readonly OutputName[];
  /** The highest revision, by audit id. */
  readonly latest: ReadonlyMap<string, number>;
}

async function surveyed(tools: Tools, inputs: ExportInputs, { format, ...watch }: ExportRequest): Promise<Survey> {
  const outputs: OutputName[] = [];
  const latest = new Map<string, number>();
  for await (const { assessment, source } of exportInputs(tools, inputs, watch)) {
    const { audit } = assessment;
    const { id, revision, name } = ownCopy({
      id: audit.id,
      revision: audit.revision,
      name: `${audit.facility.id}.${audit.round.id}`,
    });
    outputs.push({ name: `${name}.${exportExtensions[format]}`, source });
    latest.set(id, Math.max(revision, latest.get(id) ?? revision));
  }
  return { outputs, latest };
}

/** For the second pass: everything was reported in the first. */
const silent: ExportWatch = {
  onProgress: () => undefined,
  onEdited: () => undefined,
  onDuplicate: () => undefined,
};
