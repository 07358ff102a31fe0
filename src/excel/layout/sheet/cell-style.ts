/** The look of a cell in our own terms; equal styles are one style of the file. */
export interface CellStyle {
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** As RRGGBB. */
  readonly color: string;
  readonly fill: string | null;
  readonly border: 'none' | 'grid' | 'dotted-below';
  readonly horizontal: 'left' | 'center' | 'right' | 'justify';
  readonly vertical: 'top' | 'middle' | 'bottom';
  readonly indent: number;
  /** On one line, shrunk to fit instead of wrapped. */
  readonly shrink: boolean;
  /** Number format code; null: none. */
  readonly format: string | null;
  /** Can be changed even if the sheet is protected. */
  readonly unlocked: boolean;
}

export const colors = {
  text: '000000',
  muted: '595959',
  /** Near black on paper. */
  link: '1F3864',
  header: 'D9E2EC',
  group: 'EEF2F6',
  total: 'F2F2F2',
  // Greys that a copier keeps apart: 95, 83 and 68 % of white.
  good: 'EAF6E8',
  middling: 'F7CF80',
  bad: 'E59B92',
  warning: 'FDEBC8',
  input: 'FFFBE0',
  idle: 'E7E6E6',
  bar: 'B4C7E0',
  // From dark to light, in grey as well.
  scaleLow: 'DD8277',
  scaleMiddle: 'F4CB74',
  scaleHigh: 'E8F5E4',
} as const;

/** Running text: black, upright, without border. */
export function plainStyle(size: number): CellStyle {
  return {
    size,
    bold: false,
    italic: false,
    underline: false,
    color: colors.text,
    fill: null,
    border: 'none',
    horizontal: 'left',
    vertical: 'top',
    indent: 0,
    shrink: false,
    format: null,
    unlocked: false,
  };
}

/** Numbers the styles in use, each once. */
export interface StyleTable {
  number(style: CellStyle): number;
  /** Number of the same style for an input cell on a protected sheet. */
  unlocked(number: number): number;
  readonly styles: readonly CellStyle[];
}

export function createStyleTable(): StyleTable {
  const numbers = new Map<string, number>();
  const styles: CellStyle[] = [];
  const number = (style: CellStyle): number => {
    const key = Object.values(style).join('|');
    const found = numbers.get(key);
    if (found !== undefined) return found;
    numbers.set(key, styles.length);
    return styles.push(style) - 1;
  };
  return {
    styles,
    number,
    unlocked: (locked) => {
      const style = styles[locked];
      return style === undefined ? locked : number({ ...style, unlocked: true, fill: style.fill ?? colors.input });
    },
  };
}
