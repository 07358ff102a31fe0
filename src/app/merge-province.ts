import { AuditError, failure, valueOrThrow } from '../domain/audit-error.ts';
import type { Roster } from '../domain/facility.ts';
import { conflictProblems } from '../domain/province/conflict-problems.ts';
import { decideMerge } from '../domain/province/decide-merge.ts';
import type { MergeDecision } from '../domain/province/merge-decision.ts';
import type { Province } from '../domain/province/province.ts';
import { priceListDocument } from '../formats/price-file.ts';
import { parseRoster, rosterDocument } from '../formats/roster-file.ts';
import { messagesIn } from '../i18n/translator.ts';
import { provinceWorkbook } from '../report/province/province-workbook.ts';
import { type AssembledProvince, assembleProvince } from './assemble-province.ts';
import { collectInputs } from './collect-inputs.ts';
import { provinceCarried } from './province-carried.ts';
import { readPriceList } from './read-prices.ts';
import { readReportTemplate } from './read-report-template.ts';
import { readRoster } from './read-roster.ts';
import type { StoredPrices } from './stored-audit.ts';
import { type TakenIn, takeIn } from './take-in-inputs.ts';
import type { Tools } from './tools.ts';

export interface MergeRequest {
  readonly paths: readonly string[];
  readonly output: string;
  readonly overwrite: boolean;
  readonly checklists: readonly string[];
  readonly roster: string | null;
  readonly prices: string | null;
  readonly previous: readonly string[];
  readonly onConflict: 'fail' | 'newest';
  readonly onEdit: 'fail' | 'carried' | 'visible';
  readonly keepGoing: boolean;
  readonly onProgress: (done: number, total: number) => void;
}

export interface MergeOutcome {
  readonly province: Province;
  /** How many inputs were left out because they could not be read. */
  readonly rejected: number;
}

/**
 * Merges audits, workbooks and folders into one province workbook, which appears whole or not at all.
 * @throws AuditError with what is wrong with the inputs (unless `keepGoing`), with every conflict that has to be decided, or why it can't be written.
 */
export async function mergeProvince(tools: Tools, request: MergeRequest): Promise<MergeOutcome> {
  await checkTarget(tools, request);
  const prices = await givenPrices(tools, request.prices);
  const taken = await takeInFrom(tools, request, request.paths, prices);
  const before = await takeInFrom(tools, request, request.previous, prices);
  const inputs = taken.audits.filter(({ isPrevious }) => !isPrevious).map(({ input }) => input);
  const decision = decideMerge(inputs, { onConflict: request.onConflict, choices: [] });
  refuse([...taken.rejected, ...before.rejected], decision, request);
  const roster = await givenRoster(tools, request.roster, taken);
  const today = tools.surroundings.now().slice(0, 10);
  const parts = { taken, before: before.audits, decision, choices: [], prices, roster, today };
  const assembled = assembleProvince(parts);
  await write(tools, request, assembled, roster, prices);
  return { province: assembled.province, rejected: taken.rejected.length };
}

/** Said before thousands of inputs are read, not after. */
async function checkTarget({ files }: Tools, { output, overwrite }: MergeRequest): Promise<void> {
  if (!overwrite && (await files.exists(output))) throw failure('target-exists', {}, { file: output });
  const folder = files.dirname(output);
  if (!(await files.isFolder(folder))) throw failure('folder-missing', { folder }, { file: output });
}

async function givenPrices(tools: Tools, path: string | null): Promise<StoredPrices | null> {
  if (path === null) return null;
  const list = await readPriceList(tools, path);
  return { list, document: priceListDocument(list) };
}

async function takeInFrom(
  tools: Tools,
  { output, checklists, onEdit, onProgress }: MergeRequest,
  named: readonly string[],
  prices: StoredPrices | null,
): Promise<TakenIn> {
  const paths = await collectInputs(tools, named, output);
  if (paths.length === 0 && named.length > 0) throw failure('nothing-found', { looked: named.join(', ') });
  return takeIn(tools, { paths, checklists, prices, onEdit, onProgress });
}

/** What can't be read stops a merge unless it may go on without; what is in conflict stops it always. */
function refuse(rejected: TakenIn['rejected'], decision: MergeDecision, { keepGoing }: MergeRequest): void {
  const unread = rejected.flatMap(({ problems }) => problems);
  const conflicts = conflictProblems(decision.conflicts);
  const isNothingLeft = decision.standing.length === 0;
  const problems = [...(keepGoing && !isNothingLeft ? [] : unread), ...conflicts];
  if (problems.length > 0) throw new AuditError(problems);
  if (isNothingLeft) throw failure('nothing-found', { looked: '' });
}

async function givenRoster(tools: Tools, path: string | null, { roster }: TakenIn): Promise<Roster | null> {
  if (path !== null) return readRoster(tools, path);
  // JSON is YAML: what an earlier merge carried is read as any roster is.
  return roster === null ? null : valueOrThrow(parseRoster(JSON.stringify(roster), ''));
}

async function write(
  tools: Tools,
  { output, overwrite }: MergeRequest,
  { province, audits, compared }: AssembledProvince,
  roster: Roster | null,
  prices: StoredPrices | null,
): Promise<void> {
  const { surroundings, workbooks, files } = tools;
  const { language, toolVersion } = surroundings;
  const template = await readReportTemplate(tools, null);
  const messages = messagesIn(language);
  const createdAt = surroundings.now();
  const carried = provinceCarried(province, audits, compared, {
    toolVersion,
    language,
    createdAt,
    template: template.definition,
    roster: roster === null ? null : rosterDocument(roster),
    prices: prices?.document ?? null,
    messages,
  });
  const bytes = await workbooks.build(provinceWorkbook(province, template, { language, createdAt }), carried);
  await files.save(output, bytes, { overwrite });
}
