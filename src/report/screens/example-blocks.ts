import type { Assessment } from '../../domain/scoring/assessment.ts';
import type { Language } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { warning } from '../sheet/blocks.ts';
import { percentCell } from '../sheet/percent-cell.ts';
import { type Block, type Row, text } from '../sheet/sheet.ts';
import { plainView } from '../sheet/view.ts';
import { levelText, levelTone } from '../words/facility/level-text.ts';

/** The scores of the example province, one line per facility. */
export function exampleBlocks(assessments: readonly Assessment[], language: Language): readonly Block[] {
  const { columns, report, walk } = messagesIn(language);
  const rows = assessments.map((assessment): Row => {
    const { audit, percent } = assessment;
    const tone = levelTone(assessment);
    const level = text(levelText(plainView(assessment, language)), tone === undefined ? {} : { tone });
    return { role: 'body', cells: [text(audit.facility.name), text(audit.round.id), percentCell(percent), level] };
  });
  return [
    ...(assessments.some(({ audit }) => audit.illustrative) ? [warning(report.illustrative)] : []),
    {
      kind: 'table',
      id: 'example',
      title: null,
      unitLine: null,
      repeatHeader: false,
      columns: [
        { id: 'facility', title: walk.exampleColumns.facility, terminal: 1 },
        { id: 'round', title: walk.exampleColumns.round, terminal: 2 },
        { id: 'percent', title: columns.percent, align: 'right', terminal: 1 },
        { id: 'level', title: walk.exampleColumns.level, terminal: 1 },
      ],
      rows,
    },
  ];
}
