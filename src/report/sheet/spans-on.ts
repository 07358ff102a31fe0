/**
 * How many grid columns each width takes: all of them together, at least one each, in proportion except where that gives a column less than
 * its `least` characters, which the others then make up for.
 */
export function spansOn(
  grid: readonly number[],
  widths: readonly number[],
  least: readonly number[] = [],
): readonly number[] {
  const edges = cumulated(grid);
  const whole = edges.at(-1) ?? 0;
  const step = whole / (grid.length || 1) || 1;
  const inSteps = least.map((each) => Math.ceil(each / step) * step);
  const fair = fairWidths(widths, inSteps, whole);
  const isEnough = inSteps.reduce((sum, each) => sum + each, 0) <= whole;
  let from = 0;
  return cumulated(fair).map((edge, index) => {
    const latest = grid.length - (widths.length - 1 - index);
    const needed = isEnough ? (least[index] ?? 0) : 0;
    const enough = edgeBeyond(edges, (edges[from - 1] ?? 0) + needed);
    const earliest = Math.min(Math.max(from + 1, enough), latest);
    const last = index === widths.length - 1 ? grid.length : nearestEdge(edges, edge, earliest, latest);
    const span = Math.max(1, last - from);
    from += span;
    return span;
  });
}

/** The widths in proportion that together are `whole`, none below its least unless all leasts together are more than the whole. */
function fairWidths(widths: readonly number[], least: readonly number[], whole: number): readonly number[] {
  const raised = new Set<number>();
  for (;;) {
    const kept = [...raised].reduce((sum, index) => sum + (least[index] ?? 0), 0);
    const shared = widths.reduce((sum, width, index) => (raised.has(index) ? sum : sum + width), 0) || 1;
    const scale = Math.max(0, whole - kept) / shared;
    const short = widths.flatMap((width, index) =>
      !raised.has(index) && width * scale < (least[index] ?? 0) ? [index] : [],
    );
    if (short.length === 0)
      return widths.map((width, index) => (raised.has(index) ? (least[index] ?? 0) : width * scale));
    if (raised.size + short.length === widths.length) return inProportion(least, whole);
    for (const index of short) raised.add(index);
  }
}

/** Nobody gets all that is needed, and everybody the same share of it. */
function inProportion(least: readonly number[], whole: number): readonly number[] {
  const needed = least.reduce((sum, each) => sum + each, 0) || 1;
  return least.map((each) => (each * whole) / needed);
}

function cumulated(widths: readonly number[]): readonly number[] {
  let sum = 0;
  return widths.map((width) => {
    sum += width;
    return sum;
  });
}

/** Number of grid columns up to the edge nearest to `target`, within both limits. */
function nearestEdge(edges: readonly number[], target: number, least: number, most: number): number {
  let best = least;
  for (let count = least; count <= most; count += 1) {
    if (distance(edges, count, target) < distance(edges, best, target)) best = count;
  }
  return best;
}

/** Number of grid columns up to the first edge at or after `place`. */
function edgeBeyond(edges: readonly number[], place: number): number {
  const index = edges.findIndex((edge) => edge >= place);
  return index === -1 ? edges.length : index + 1;
}

function distance(edges: readonly number[], count: number, target: number): number {
  return Math.abs((edges[count - 1] ?? 0) - target);
}
