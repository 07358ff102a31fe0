import { failure } from '../../domain/problem/audit-error.ts';
import type { Province } from '../../domain/province/province.ts';
import { assertWritten, makePlace, outputPath } from '../inputs/output-path.ts';
import type { Tools } from '../ports/tools.ts';
import { failingInputs } from './failing-inputs.ts';
import { type GatherRequest, gatherProvince } from './gather-province.ts';
import type { MergeDecider } from './merge-decider.ts';
import { builtProvince, isPage, writeProvince } from './write-province.ts';

export interface MergeRequest extends GatherRequest {
  /** The file to write, or a folder for `province.xlsx`. */
  readonly output: string;
  readonly overwrite: boolean;
  readonly edition: 'full' | 'public';
  /** Called before each sheet is built, counted from 1. */
  readonly onSheet: (number: number, of: number) => void;
}

export interface MergeOutcome {
  readonly province: Province;
  /** Number of inputs left out because they could not be read. */
  readonly rejected: number;
  /** Path of the workbook. */
  readonly output: string;
}

/**
 * Merges audits, workbooks and folders into one province workbook, written completely or not at all. `decider` asks a person about
 * conflicts.
 * @throws AuditError with the faults of inputs (unless `keepGoing`), with every remaining conflict, or why it can't be written.
 */
export async function mergeProvince(
  tools: Tools,
  request: MergeRequest,
  decider: MergeDecider | null = null,
): Promise<MergeOutcome> {
  await assertWritten(tools, request.output, ['xlsx', 'html']);
  const output = await freeTarget(tools, request, `province.${isPage(request.output) ? 'html' : 'xlsx'}`);
  const gathered = await gatherProvince(tools, request, { output, writes: 'province' }, decider);
  const { parts, assembled, roster, madeOf, rejected } = gathered;
  const target = { ...request, output, like: madeOf };
  await tools.files.orTakenBack(async () => {
    await makePlace(tools, request.output);
    try {
      await writeProvince(tools, target, assembled, roster);
    } catch (error) {
      throw await failingInputs(tools, error, parts, (alone) => builtProvince(tools, target, alone, roster));
    }
  }, 'folders');
  return { province: assembled.province, rejected, output };
}

/**
 * The workbook to write; in a folder it gets the default name. Obstacles are reported before thousands of inputs are read, not after.
 */
export async function freeTarget(
  tools: Tools,
  { output: place, overwrite }: Pick<MergeRequest, 'output' | 'overwrite'>,
  name: string,
): Promise<string> {
  const { files } = tools;
  const output = await outputPath(tools, place, name, overwrite);
  const folder = files.dirname(output);
  const isMissing = output === place && !(await files.isFolder(folder));
  if (isMissing) throw failure('folder-missing', { folder }, { file: output });
  return output;
}
