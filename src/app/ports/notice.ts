import type { TableRemarks } from '../../domain/lists/table-remarks.ts';
import type { Problem } from '../../domain/problem/problem.ts';

/** What a person should know of and what stops nothing; each is told once. */
export type Notice =
  /** An audit was named by a link: what belongs to it lies beside the audit itself. */
  | { readonly is: 'audit-behind-link'; readonly path: string; readonly real: string }
  /** In a folder of inputs a link leads out of that folder, and is not followed. */
  | { readonly is: 'link-passed-over'; readonly path: string }
  /** Something of a roster or price list kept as a table was passed over, or read where nobody sees it. */
  | { readonly is: 'table-read'; readonly path: string; readonly remarks: TableRemarks }
  /** Sheets of which a workbook has nothing but the names: the others were read. */
  | { readonly is: 'sheets-missing'; readonly path: string; readonly sheets: readonly string[] }
  /** A price list names no item of any checklist in use: it is another list, or has other ids. */
  | { readonly is: 'prices-of-nothing'; readonly path: string; readonly items: readonly string[] }
  /** Papers are dated before the last day of assessment: a draft may be, a paper to sign may not. */
  | { readonly is: 'papers-before-visits'; readonly day: string; readonly last: string; readonly facility: string }
  /** No facility of a roster is of a known kind: it is another list. */
  | { readonly is: 'roster-of-nothing'; readonly path: string; readonly kinds: readonly string[] }
  /** Numbers of an audit lie beyond the bounds of its checklist; it is read as it is. */
  | { readonly is: 'beyond-bounds'; readonly path: string; readonly problems: readonly Problem[] }
  /** A list was not named and was found beside the tool. */
  | { readonly is: 'own-list'; readonly list: 'roster' | 'prices'; readonly path: string }
  | { readonly is: 'own-template'; readonly path: string }
  /** A checklist of an office's own has the id of a shipped one, and is not what that id means. */
  | { readonly is: 'own-checklist-hidden'; readonly id: string; readonly path: string }
  /** The tool itself failed over one input, which was refused for it. `detail`: what to send to those who maintain it. */
  | { readonly is: 'failed-over-input'; readonly path: string; readonly detail: string };

export type Tell = (notice: Notice) => void;
