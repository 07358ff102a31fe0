/** One of the lines behind a sum that somebody knows. */
export interface SummedLine {
  readonly weight: number;
  readonly mark: number;
  /** Marks it may have; null: any from 0 to 1. */
  readonly marks: readonly number[] | null;
}

/** Sums that differ by less are told apart by nobody. */
const NEAR = 1e-7;
/** So many sums of lines hide each of them. */
const MOST_SUMS = 20_000;

/** True where the sum of weights × marks, beside the weights, leaves a line no other mark than its own. */
export function isSomeMarkReadable(lines: readonly SummedLine[]): boolean {
  const sum = lines.reduce((total, { weight, mark }) => total + weight * mark, 0);
  return lines.some((line, index) => {
    const others = othersOf(lines.toSpliced(index, 1));
    return others !== null && !isHidden(line, sum, others);
  });
}

/** What the other lines may come to: one of the sums and anything up to `slack` more. */
interface Others {
  /** Growing. */
  readonly sums: readonly number[];
  readonly slack: number;
}

/** Null: too many to tell. */
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

/** Whether the line may have two marks at least. */
function isHidden({ weight, marks }: SummedLine, sum: number, { sums, slack }: Others): boolean {
  if (marks !== null) {
    return marks.filter((mark) => reaches(sum - weight * mark, sums, slack)).length > 1;
  }
  const ranges = sums
    .map((other) => [Math.max(0, (sum - other - slack) / weight), Math.min(1, (sum - other) / weight)] as const)
    .filter(([from, to]) => from <= to + NEAR);
  return Math.max(...ranges.map(([, to]) => to)) - Math.min(...ranges.map(([from]) => from)) > NEAR;
}

/** Whether some sum lies at most `slack` below what is left. */
function reaches(left: number, sums: readonly number[], slack: number): boolean {
  return sums.some((sum) => sum >= left - slack - NEAR * 10 && sum <= left + NEAR * 10);
}
