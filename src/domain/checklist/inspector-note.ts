import type { Checklist } from './checklist.ts';

/** A text for papers, and what stood in it for inspectors alone. */
export interface SplitText {
  readonly text: string;
  /** Each a sentence or part of one, without its brackets. */
  readonly notes: readonly string[];
}

/**
 * What tells inspectors how to count rather than what to do: that a number is to be entered, or that something is counted at another criterion.
 * Older checklists have such notes in remedies, in brackets or after a semicolon or colon.
 */
const forInspectors = [
  /\b[A-Z]{2,6}-\d+[a-z]?\b/,
  /(?:^|[\s,])(?:ghi|enter|saisir)\s+(?:lại\s+)?(?:số lượng|quantity|la quantité|\d)/iu,
  /số lượng là|số cần mua|corrects the quantity|number to buy|ramène la quantité|nombre à acheter/iu,
  /^0\s(?:where|si)\s/iu,
  /^(?:chọn|choose|choisir)\s/iu,
] as const;

const brackets = /(?<!\s)\s*\(([^()]*)\)/g;
const lastClause = /(?<!\s)\s*[;:]\s+([^\s;:][^;:]*)$/;

/** Splits a remedy's words. */
export function withoutInspectorNotes(words: string): SplitText {
  const notes: string[] = [];
  let text = words.replace(brackets, (whole, inside: string) => {
    if (!isForInspectors(inside)) return whole;
    notes.push(inside);
    return '';
  });
  for (let clause = lastClause.exec(text); clause !== null; clause = lastClause.exec(text)) {
    const [whole, inside = ''] = clause;
    if (!isForInspectors(inside)) break;
    notes.unshift(inside);
    text = text.slice(0, text.length - whole.length);
  }
  return { text: text.trim(), notes };
}

function isForInspectors(part: string): boolean {
  return forInspectors.some((mark) => mark.test(part));
}

/** What the remedies of a criterion tell inspectors, in one language. */
export interface InspectorRemark {
  readonly criterion: string;
  readonly notes: readonly string[];
}

/** The criteria whose remedies hold notes for inspectors, which belong into the guidance; in the checklist's first language. */
export function inspectorRemarks({ sections }: Checklist): readonly InspectorRemark[] {
  return sections
    .flatMap(({ criteria }) => criteria)
    .flatMap(({ id, remedies }) => {
      const notes = remedies.flatMap(({ action }) => {
        const [words = ''] = Object.values(action ?? {});
        return withoutInspectorNotes(words).notes;
      });
      return notes.length === 0 ? [] : [{ criterion: id, notes }];
    });
}
