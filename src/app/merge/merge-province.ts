import { failure } from '../../domain/problem/audit-error.ts';
import type { Province } from '../../domain/province/province.ts';
import { assertWritten, makePlace, outputPath } from '../inputs/output-path.ts';
import { readReportTemplate } from '../inputs/read-report-template.ts';
import type { Tools } from '../ports/tools.ts';
import type { AssembledProvince } from './assemble-province.ts';
import { failingInputs } from './failing-inputs.ts';
import { type GatherRequest, gatherProvince } from './gather-province.ts';
import type { MergeDecider } from './merge-decider.ts';
import type { PapersRequest, PreparedPapers } from './write-papers.ts';
import { builtProvince, isPage, issueOf, type ProvinceWriting, writeProvince } from './write-province.ts';

export interface MergeRequest extends GatherRequest, ProvinceWriting {
  /** The file to write, or a folder for `province.xlsx`. */
  readonly output: string;
  readonly overwrite: boolean;
  /** Papers for Word beside the workbook; null: none. */
  readonly papers?: Omit<PapersRequest, 'overwrite' | 'like'> | null;
}

export interface MergeOutcome {
  readonly province: Province;
  /** Number of inputs left out because they could not be read. */
  readonly rejected: number;
  /** Names of what was signed and is in no input; null: no list was given. */
  readonly unsent: readonly string[] | null;
  /** Path of the workbook. */
  readonly output: string;
  /** Paths of the papers for Word. */
  readonly papers: readonly string[];
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
  const { parts, assembled, roster, madeOf, rejected, unsent } = gathered;
  const like = [...madeOf, ...(request.template == null ? [] : [request.template]), ...(request.papers?.own ?? [])];
  const target = { ...request, output, like };
  const papers = await tools.files.orTakenBack(async () => {
    const prepared = await papersOf(tools, request, assembled, like);
    await makePlace(tools, request.output);
    try {
      await writeProvince(tools, target, assembled, roster);
    } catch (error) {
      throw await failingInputs(tools, error, parts, (alone) => builtProvince(tools, target, alone, roster));
    }
    await prepared.write();
    return prepared.paths;
  }, 'folders');
  return { province: assembled.province, rejected, unsent, output, papers };
}

const noPapers: PreparedPapers = { paths: [], write: () => Promise.resolve() };

/** A public edition has no papers: they name facilities, persons and money. @throws AuditError papers-of-public where they are asked for. */
async function papersOf(
  tools: Tools,
  { papers = null, edition, overwrite, template: path = null, ...issued }: MergeRequest,
  assembled: AssembledProvince,
  like: readonly string[],
): Promise<PreparedPapers> {
  if (papers === null) return noPapers;
  if (edition === 'public') throw failure('papers-of-public', {});
  const { today } = assembled.province;
  const { replyBy = null } = papers;
  if (replyBy !== null && replyBy < today)
    throw failure('invalid-option', { option: '--reply-by', value: replyBy, expected: `≥ ${today}` });
  const { preparePapers } = await import('./write-papers.ts');
  const template = await readReportTemplate(tools, path);
  const issue = { ...issueOf(issued), replyBy };
  return preparePapers(tools, { ...papers, overwrite, like }, assembled, { template, issue });
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
