import type { TableRemarks } from '../../../domain/lists/table-remarks.ts';
import type { Language } from '../../../domain/values/language.ts';
import { messagesIn } from '../../../i18n/translator.ts';

/** A remark for people, with the code that programs know it by. */
export interface TableRemarkText {
  readonly code: string;
  readonly message: string;
}

/** How a table was read, as sentences; what there is nothing to say of is left out. */
export function tableRemarkTexts(remarks: TableRemarks, language: Language): readonly TableRemarkText[] {
  const { exchange } = messagesIn(language);
  const said = (code: string, list: readonly string[], say: (list: string) => string): readonly TableRemarkText[] =>
    list.length === 0 ? [] : [{ code, message: say(someOf(list)) }];
  return [
    ...said('several-sheets', remarks.sheets, (sheets) => exchange.severalSheets({ sheets })),
    ...remarks.passedOver.map((each) => ({ code: 'passed-over-sheet', message: exchange.passedOverSheet(each) })),
    ...said('unknown-columns', remarks.columns, (columns) => exchange.unknownColumns({ columns })),
    ...said('hidden-columns', remarks.hiddenColumns, (columns) => exchange.hiddenColumns({ columns })),
    ...said('hidden-rows', remarks.hiddenRows, (cells) => exchange.hiddenRows({ cells })),
    ...said('skipped-rows', remarks.rows, (cells) => exchange.skippedRows({ cells })),
    ...said('nameless-prices', remarks.cells, (cells) => exchange.namelessPrices({ cells })),
  ];
}

const MOST_NAMED = 20;

function someOf(list: readonly string[]): string {
  const more = list.length - MOST_NAMED;
  return more > 0 ? `${list.slice(0, MOST_NAMED).join(', ')}, … (+${more})` : list.join(', ');
}
