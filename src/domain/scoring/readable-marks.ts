/** One of the lines behind a published sum. */
export interface SummedLine {
  readonly weight: number;
  readonly mark: number;
  /** Possible marks; null: any from 0 to 1. */
  readonly marks: readonly number[] | null;
}

/** Nobody can tell apart sums that differ by less. */
const NEAR = 1e-7;
/** With so many possible sums every line is hidden. */
const MOST_SUMS = 20_000;

/** Whether the sum of weights × marks, together with the weights, gives away the mark of some line. */
export function isSomeMarkReadable(lines: readonly SummedLine[]): boolean {
  const sum = lines.reduce((total, { weight, mark }) => total + weight * mark, 0);
  return lines.some((line, index) => {
    const others = othersOf(lines.toSpliced(index, 1));
    return others !== null && !isHidden(line, sum, others);
  });
}

/** Possible totals of the other lines: one of the sums, plus anything up to `slack`. */
interface Others {
  /** Ascending. */
  readonly sums: readonly number[];
  readonly slack: number;
}

/** Null: too many to list. */
function othersOf(lines: readonly SummedLine[]): Others | null {
  let sums: readonly number[] = [0];
  let slack = 0;
  for (const { weight, marks } of lines) {
    if (marks === null) slack += weight;
    else {
      const reached = new Map(
        sums.flatMap((sum) => marks.map((mark) => sum + weight * mark)).map((sum) => [Math.round(sum / NEAR), sum]),
      );
      if (reached.size > MOST_SUMS) return null;
      sums = [...reached.values()];
    }
  }
  return { sums: sums.toSorted((a, b) => a - b), slack };
}

/** Whether at least two marks of the line are possible. */
function isHidden({ weight, marks }: SummedLine, sum: number, { sums, slack }: Others): boolean {
  if (marks !== null) {
    return marks.filter((mark) => reaches(sum - weight * mark, sums, slack)).length > 1;
  }
  const ranges = sums
    .map((other) => [Math.max(0, (sum - other - slack) / weight), Math.min(1, (sum - other) / weight)] as const)
    .filter(([from, to]) => from <= to + NEAR);
  return Math.max(...ranges.map(([, to]) => to)) - Math.min(...ranges.map(([from]) => from)) > NEAR;
}

/** Whether some sum is at most `slack` below `left`. */
function reaches(left: number, sums: readonly number[], slack: number): boolean {
  return sums.some((sum) => sum >= left - slack - NEAR * 10 && sum <= left + NEAR * 10);
}
