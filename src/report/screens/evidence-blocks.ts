import type { Evidence } from '../../domain/audit/audit.ts';
import type { Language } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { paragraph, warning } from '../sheet/blocks.ts';
import { type Block, date, type Row, type Tone, text } from '../sheet/sheet.ts';

/** One evidence file with its state. */
export interface EvidenceLine {
  readonly criterion: string;
  readonly evidence: Evidence;
  readonly condition: 'sound' | 'missing' | 'changed' | 'unsafe';
}

const tones: Readonly<Record<EvidenceLine['condition'], Tone>> = {
  sound: 'good',
  missing: 'bad',
  changed: 'bad',
  unsafe: 'bad',
};

/** The evidence of an audit, one line per file. */
export function evidenceBlocks(lines: readonly EvidenceLine[], language: Language): readonly Block[] {
  const { trail } = messagesIn(language);
  const rows = lines.map(({ criterion, evidence, condition }): Row => {
    const { file, takenOn, caption } = evidence;
    const cells = [
      text(criterion),
      text(file),
      date(takenOn),
      text(caption),
      text(trail.conditions[condition], { tone: tones[condition] }),
    ];
    return { role: 'body', cells };
  });
  return [
    {
      kind: 'table',
      id: 'evidence-files',
      title: null,
      unitLine: null,
      repeatHeader: false,
      columns: [
        { id: 'criterion', title: trail.columns.criterion, terminal: 1 },
        { id: 'file', title: trail.columns.file, terminal: 1 },
        { id: 'day', title: trail.columns.day, terminal: 3 },
        { id: 'caption', title: trail.columns.caption, terminal: 2 },
        { id: 'condition', title: trail.columns.condition, terminal: 1 },
      ],
      rows,
    },
  ];
}

/** Other results of a check: files not named in the audit, and required evidence that is missing. */
export function evidenceRemarks(
  orphans: readonly string[],
  lacking: readonly string[],
  language: Language,
): readonly Block[] {
  const { trail } = messagesIn(language);
  return [
    ...orphans.map((file) => paragraph(trail.orphan({ file }))),
    ...(lacking.length === 0 ? [] : [warning(trail.lacking({ ids: lacking.join(', ') }))]),
  ];
}
