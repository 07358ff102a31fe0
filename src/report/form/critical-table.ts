import { textIn } from '../../domain/values/language.ts';
import { toNumber } from '../../domain/values/rational.ts';
import { type Block, empty, type Row, text } from '../sheet/sheet.ts';
import { cellNames, codes } from './cell-names.ts';
import type { Form } from './form.ts';
import { stateWord } from './state-words.ts';

/** All critical criteria with their states; null: the checklist has none. */
export function criticalTable(form: Form): Block | null {
  const { columns } = form.messages.form;
  const rows = criticalRows(form);
  if (rows.length === 0) return null;
  return {
    kind: 'table',
    id: 'critical',
    title: null,
    unitLine: null,
    columns: [
      { id: 'code', title: columns.id, span: 2 },
      { id: 'question', title: columns.question, span: 7 },
      { id: 'mark', title: columns.mark, span: 2, align: 'center' },
      { id: 'state', title: columns.state, span: 3 },
      { id: 'standing', title: 'standing', isHidden: true },
    ],
    rows,
    repeatHeader: false,
    tones: [
      { when: `{standing}=${codes.inactive}`, tone: 'muted' },
      {
        when: `AND(OR({standing}=${codes.answered},{standing}=${codes['no-evidence']}),ISNUMBER({mark}),{mark}=0)`,
        tone: 'bad',
        columns: ['mark', 'state'],
      },
      { when: `AND({standing}=${codes.answered},ISNUMBER({mark}),{mark}=1)`, tone: 'good', columns: ['mark', 'state'] },
    ],
  };
}

function criticalRows(form: Form): readonly Row[] {
  return form.assessment.criteria
    .filter(({ criterion, section }) => criterion.critical && form.sections.includes(section))
    .map((assessed): Row => {
      const { criterion, mark, state } = assessed;
      const linked = (name: string, value: string | number | null) =>
        ({ kind: 'formula', formula: `{@${name}}`, value, format: 'plain' }) as const;
      return {
        role: 'body',
        cells: [
          text(criterion.id, { bold: true }),
          text(textIn(criterion.question, form.language)),
          criterion.scored ? linked(cellNames.mark(criterion.id), mark === null ? null : toNumber(mark)) : empty,
          linked(cellNames.state(criterion.id), stateWord(assessed, form)),
          linked(cellNames.code(criterion.id), codes[state]),
        ],
      };
    });
}
