/**
 * The text in Unicode's composed form (NFC). There each mark on a letter is moved past those of a higher class one by one, so that some
 * hundred thousand marks take minutes: long rows are put in order before, in time that grows with their length.
 */
export function composed(text: string): string {
  return inOrder(text).normalize('NFC');
}

/** The same with letters and marks apart (NFD). */
export function decomposed(text: string): string {
  return inOrder(text).normalize('NFD');
}

function inOrder(text: string): string {
  if (text.length < 64) return text;
  // Piece by piece: a single match of millions of letters overflows the engine's stack.
  const [long, more] = [/\p{M}{64}/gu, /\p{M}{1,1024}/uy];
  const pieces: string[] = [];
  let end = 0;
  for (let match = long.exec(text); match !== null; match = long.exec(text)) {
    pieces.push(text.slice(end, match.index));
    for (more.lastIndex = long.lastIndex; more.test(text); ) long.lastIndex = more.lastIndex;
    end = long.lastIndex;
    pieces.push(rowInOrder(text.slice(match.index, end)));
  }
  return end === 0 ? text : [...pieces, text.slice(end)].join('');
}

function rowInOrder(row: string): string {
  const marks = Array.from(row).flatMap((mark) => Array.from(mark.normalize('NFD')));
  const ranks = ranksOf(new Set(marks));
  const ordered: string[] = [];
  let byRank: string[][] = [];
  const settle = () => {
    for (const same of byRank) for (const mark of same ?? []) ordered.push(mark);
    byRank = [];
  };
  for (const mark of marks) {
    const rank = ranks.get(mark);
    if (rank === undefined) {
      settle();
      ordered.push(mark);
    } else {
      byRank[rank] ??= [];
      byRank[rank].push(mark);
    }
  }
  settle();
  return ordered.join('');
}

/** The order of the marks' classes; marks that nothing moves past have none. */
function ranksOf(marks: ReadonlySet<string>): ReadonlyMap<string, number> {
  const moving = [...marks].filter(isMoving).sort(byClass);
  const ranks = new Map<string, number>();
  let rank = 0;
  for (const [index, mark] of moving.entries()) {
    if (index > 0 && byClass(moving[index - 1] ?? mark, mark) !== 0) rank += 1;
    ranks.set(mark, rank);
  }
  return ranks;
}

/** The mark of the highest class: every other that moves at all moves past it. */
const HIGHEST = '\u0345';

function isMoving(mark: string): boolean {
  return mark === HIGHEST || isSwapped(HIGHEST, mark);
}

function byClass(a: string, b: string): number {
  return Number(isSwapped(a, b)) - Number(isSwapped(b, a));
}

function isSwapped(first: string, second: string): boolean {
  return (first + second).normalize('NFD') === second + first && first !== second;
}
