import type { ConditionalFormattingRule, Style, Worksheet } from 'exceljs';
import { columnLetters } from '../../domain/values/cell-address.ts';
import type { Tone } from '../../report/sheet/sheet.ts';
import type { LaidOutSheet } from '../layout/lay-out-workbook.ts';
import { colors } from '../layout/sheet/cell-style.ts';
import type { PlacedTone } from '../layout/sheet/laid-out.ts';

/** Tones that react to typing, as conditional formats after those of the decorations. */
export function addLiveTones(
  worksheet: Worksheet,
  { name, tones, decorations }: LaidOutSheet,
  { resolve }: { resolve(formula: string, sheet: string): string },
): void {
  tones.forEach((tone, index) => {
    const rule: ConditionalFormattingRule = {
      type: 'expression',
      priority: decorations.length + index + 1,
      formulae: [resolve(tone.when, name)],
      style: styleOf(tone.tone),
    };
    worksheet.addConditionalFormatting({ ref: rangesOf(tone), rules: [rule] });
  });
}

/** Adjacent columns form one range. */
function rangesOf({ columns, firstRow, lastRow }: PlacedTone): string {
  const ranges: [number, number][] = [];
  for (const [first, last] of columns) {
    const before = ranges.at(-1);
    if (before !== undefined && before[1] === first - 1) before[1] = last;
    else ranges.push([first, last]);
  }
  return ranges.map(([first, last]) => `${columnLetters(first)}${firstRow}:${columnLetters(last)}${lastRow}`).join(' ');
}

function styleOf(tone: Tone): Partial<Style> {
  const fill = (color: string) => ({ type: 'pattern', pattern: 'solid', bgColor: { argb: `FF${color}` } }) as const;
  if (tone !== 'muted') return { fill: fill(colors[tone]) };
  return { fill: fill(colors.idle), font: { color: { argb: `FF${colors.muted}` } } };
}
