import type { Province, SourceInput } from '../../../domain/province/province.ts';
import type { Language } from '../../../domain/values/language.ts';
import type { Messages } from '../../../i18n/translator.ts';
import type { Block } from '../../sheet/sheet.ts';
import { buildTable } from '../../sheet/table-plan.ts';
import { isIllustrative } from '../frame/page.ts';
import { plainProvinceView } from '../frame/province-view.ts';
import { levelShares } from '../overview/overview-levels.ts';
import { rankingTable } from '../results/ranking.ts';
import { inputsTable } from './sources.ts';

/** A terminal does not list more facilities than this. */
const mostListed = 60;

/** The result of a merge in a terminal: levels, ranking, and every input that was not simply merged (`withSources`). */
export function* mergeBlocks(
  province: Province,
  language: Language,
  messages: Messages,
  withSources = true,
): Iterable<Block> {
  const view = plainProvinceView(province, language, messages);
  yield { kind: 'title', lines: [messages.province.sheets.overview.title], subtitle: null };
  if (isIllustrative(view)) yield { kind: 'paragraph', style: 'warning', text: messages.province.illustrative };
  yield buildTable(levelShares(view), view);
  if (province.facilities.length <= mostListed) {
    yield { kind: 'heading', depth: 2, text: messages.province.sheets.ranking.name };
    yield buildTable(rankingTable(view), view);
  }
  const decided = withSources ? province.sources.inputs.filter(isWorthSaying) : [];
  if (decided.length === 0) return;
  yield { kind: 'heading', depth: 2, text: messages.province.sheets.sources.name };
  yield buildTable(inputsTable(view, decided), view);
}

/** An input that serves as the earlier round is the normal case and not listed. */
function isWorthSaying(source: SourceInput): boolean {
  return source.is !== 'audit' || source.entry.reasons.some(({ is }) => is !== 'earlier-round');
}
