import type { JsonObject } from '../domain/json.ts';
import type { Problem } from '../domain/problem.ts';
import type { EditChoice } from '../domain/province/merge-decision.ts';
import type { EarlierSource } from '../domain/province/province.ts';
import type { StoredPrices } from './stored-audit.ts';
import type { TakenAudit } from './taken-audit.ts';

export interface TakeInRequest {
  readonly paths: readonly string[];
  readonly checklists: readonly string[];
  /** The list that replaces all others; null: each input keeps its own. */
  readonly prices: StoredPrices | null;
  /** What counts where answers were edited in a workbook; `fail`: that stays undecided. */
  readonly onEdit: 'fail' | 'carried' | 'visible';
  /** What a person decided about single workbooks, which goes before `onEdit`. */
  readonly decided: readonly EditChoice[];
  readonly onProgress: (done: number, total: number) => void;
}

export interface TakenIn {
  readonly audits: readonly TakenAudit[];
  readonly rejected: readonly RejectedFile[];
  readonly earlier: readonly EarlierSource[];
  /** The rosters that earlier merges carried, in order of path. */
  readonly rosters: readonly JsonObject[];
}

export interface RejectedFile {
  readonly file: string;
  /** SHA-256 of the file; null: it could not be read at all. */
  readonly digest: string | null;
  readonly problems: readonly Problem[];
}
