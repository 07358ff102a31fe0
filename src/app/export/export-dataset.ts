import { failure } from '../../domain/problem/audit-error.ts';
import { groupBy } from '../../domain/values/grouping.ts';
import { hivePartition } from '../../interchange/out/hive-partition.ts';
import { type Dataset, datasets } from '../../report/exchange/datasets/datasets.ts';
import type { PlainValue } from '../../report/exchange/datasets/typed-column.ts';
import { isFolderPlace, outputPaths } from '../inputs/output-path.ts';
import type { Tools } from '../ports/tools.ts';
import { collectExportInputs, type ExportWatch, exportInputs, type NamedInputs } from './export-inputs.ts';
import { facilitiesTwice, type KeptAudit, latestOfFacilities, latestRevisions } from './kept-audits.ts';
import { ownCopy } from './own-copy.ts';

export interface DatasetRequest extends ExportWatch, NamedInputs {
  /** The folder of the datasets; those that are there already get partitions beside their own. */
  readonly output: string;
  /** Whether partitions that are there may be replaced, each as a whole. */
  readonly overwrite: boolean;
}

export interface DatasetExport {
  readonly audits: number;
  readonly written: readonly string[];
  /** Audits left out because a later revision of the same audit was exported. */
  readonly superseded: number;
  /** Ids of facilities with several audits in one round, which are all exported. */
  readonly twice: readonly string[];
  /** Partitions that an earlier export began and did not finish. */
  readonly unfinished: readonly string[];
}

/** All audits of one round in one province. */
interface Partition {
  /** `round=…/province=…`. */
  readonly folder: string;
  readonly audits: readonly KeptAudit[];
}

/** Lies in a partition while its files are written; readers of datasets pass over names that begin like this. */
const UNFINISHED = '_unfinished';

/**
 * Exports audits as datasets of Parquet files, one folder each with a file for every round and province. All audits are read before anything
 * is written, and kept outside the memory until then; a file is written row group by row group.
 * @throws AuditError with the problems of all that can't be exported; then nothing is written.
 */
export async function exportDataset(tools: Tools, request: DatasetRequest): Promise<DatasetExport> {
  const { output, overwrite } = request;
  if (!(await isFolderPlace(tools, output)))
    throw failure('invalid-option', { option: '-o', value: output, expected: '<folder>' });
  const read = await keptAudits(tools, request);
  const kept = latestRevisions(read);
  const partitions = [...groupBy(kept, ({ folder }) => folder)].map(([folder, audits]) => ({ folder, audits }));
  const written = await tools.files.orTakenBack(async () => {
    const names = partitions.flatMap(({ folder, audits }) =>
      datasets.map(({ name }) => ({ name: fileOf(name, folder), source: audits[0]?.source ?? '' })),
    );
    const paths = await outputPaths(tools, output, names, overwrite);
    for (const partition of partitions) await writePartition(tools, request, partition);
    return paths;
  });
  return {
    audits: kept.length,
    written,
    superseded: read.length - kept.length,
    twice: facilitiesTwice(kept),
    unfinished: await unfinishedIn(tools, output),
  };
}

function fileOf(dataset: string, folder: string): string {
  return `${dataset}/${folder}/part-0.parquet`;
}

async function keptAudits(tools: Tools, request: DatasetRequest): Promise<readonly KeptAudit[]> {
  const { keeper, language } = tools.surroundings;
  const inputs = await collectExportInputs(tools, request, request.output);
  const kept: KeptAudit[] = [];
  for await (const { assessment, source } of exportInputs(tools, inputs, request)) {
    const { audit } = assessment;
    const rows = datasets.map((dataset) => dataset.rows(assessment, language));
    const facts = ownCopy({
      id: audit.id,
      revision: audit.revision,
      facility: audit.facility.id,
      auditedOn: audit.auditedOn,
      folder: `${hivePartition('round', audit.round.id)}/${hivePartition('province', audit.facility.province)}`,
    });
    kept.push({ ...facts, source, rows: keeper.text(JSON.stringify(rows)) });
  }
  return kept;
}

/** A partition is replaced as a whole, and has a file of each dataset even if that has no row: none of its old rows may stay. */
async function writePartition(tools: Tools, request: DatasetRequest, { folder, audits }: Partition): Promise<void> {
  const { files } = tools;
  const { output, prices } = request;
  const sources = [...new Set(audits.map(({ source }) => source))];
  const options = {
    overwrite: request.overwrite,
    like: prices === null ? sources : [...sources, prices],
  };
  for (const { name } of datasets) await files.makeFolder(files.join(output, name, folder));
  const marker = files.join(output, 'assessments', folder, UNFINISHED);
  await files.savePieces(marker, [new Uint8Array()], { ...options, overwrite: true });
  for (const [index, dataset] of datasets.entries()) {
    const own = dataset.isOnePerFacility ? latestOfFacilities(audits) : audits;
    const pieces = await piecesOf(tools, dataset, rowsOf(own, index));
    await files.savePieces(files.join(output, fileOf(dataset.name, folder)), pieces, options);
  }
  await files.remove(marker);
}

/** The library is loaded only where Parquet is asked for. */
async function piecesOf(
  { surroundings: { toolVersion, language } }: Tools,
  { name, columns }: Dataset,
  rows: Iterable<readonly PlainValue[]>,
): Promise<Iterable<Uint8Array>> {
  const { parquetPieces } = await import('../../interchange/out/parquet.ts');
  const about = { format: 'facility-audit/dataset/1', dataset: name, language };
  return parquetPieces(columns, rows, { createdBy: `facility-audit ${toolVersion}`, about });
}

function* rowsOf(audits: readonly KeptAudit[], dataset: number): Generator<readonly PlainValue[]> {
  for (const { rows } of audits) {
    const all: readonly (readonly (readonly PlainValue[])[])[] = JSON.parse(rows());
    yield* all[dataset] ?? [];
  }
}

async function unfinishedIn({ files }: Tools, output: string): Promise<readonly string[]> {
  const found = await files.list(files.join(output, 'assessments'));
  return found.filter((path) => files.basename(path) === UNFINISHED).map((path) => files.dirname(path));
}
