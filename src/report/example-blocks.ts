import type { Assessment } from '../domain/assessment.ts';
import type { Language } from '../domain/language.ts';
import { messagesIn } from '../i18n/translator.ts';
import { warning } from './blocks.ts';
import { levelText, levelTone } from './level-text.ts';
import { percentCell } from './percent-cell.ts';
import { type Block, type Row, text } from './sheet.ts';
import { plainView } from './view.ts';

/** What the example province scored, one line a facility. */
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
