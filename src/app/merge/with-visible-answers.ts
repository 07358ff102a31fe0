import { type AnswerSetting, answerProblems } from '../../domain/answer-kinds/answer-from-text.ts';
import { fitsKind } from '../../domain/answer-kinds/index.ts';
import type { Audit, Decision, Response, Side, SidedAnswer } from '../../domain/audit/audit.ts';
import { noResponse } from '../../domain/audit/audit.ts';
import type { Checklist, Criterion } from '../../domain/checklist/checklist.ts';
import { neededByRule, standings } from '../../domain/scoring/applicability.ts';
import { columnLetters } from '../../domain/values/cell-address.ts';
import { evenlySpaced } from '../../domain/values/evenly-spaced.ts';
import type { Language } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { answerText } from '../../report/words/answers/answer-text.ts';
import { readAnswerText } from '../../report/words/answers/read-answer-text.ts';
import type { CellEdit, OpenedWorkbook } from '../ports/workbooks-port.ts';

/**
 * The audit with the answers as edited in its workbook, each recorded as a decision between the two. Null if an edit can't be read as an
 * answer, or its side (facility or group) can't be determined.
 */
export function withVisibleAnswers(
  audit: Audit,
  checklist: Checklist,
  opened: OpenedWorkbook,
  edits: readonly CellEdit[],
  language: Language,
): Audit | null {
  const criteria = new Map(
    checklist.sections.flatMap((section) => section.criteria.map((each) => [each.id, each] as const)),
  );
  const standing = standings(checklist, audit);
  const shown = createShownTexts(audit, standing, language);
  const sideOf = createSideFinder(opened, criteria, shown);
  const responses = new Map(audit.responses);
  for (const edit of edits) {
    const criterion = criteria.get(edit.criterion ?? '');
    const side = criterion === undefined ? null : sideOf(edit);
    if (criterion === undefined || side === null) return null;
    const before = responses.get(criterion.id) ?? noResponse;
    const setting = { auditedOn: audit.auditedOn, needed: neededByRule(standing.get(criterion.id)) };
    const after = editedResponse(before, side, criterion, edit.found ?? '', setting, language);
    if (after === null) return null;
    responses.set(criterion.id, after);
  }
  return { ...audit, responses };
}

function editedResponse(
  response: Response,
  side: Side,
  criterion: Criterion,
  found: string,
  setting: AnswerSetting,
  language: Language,
): Response | null {
  const before = response[side];
  if (found.trim() === '')
    return before === null ? response : withDecision({ ...response, [side]: null }, [before], null, language);
  const answer = readAnswerText(criterion, found, language);
  if (answer === null || answerProblems(criterion, answer, setting).length > 0) return null;
  if (answer.is === 'given' && !fitsKind(criterion, answer.value)) return null;
  const after: SidedAnswer = {
    answer,
    by: null,
    at: null,
    note: null,
    changed: before?.changed ?? null,
  };
  const between = before === null ? [after] : [before, after];
  return withDecision({ ...response, [side]: after }, between, between.length - 1, language);
}

function withDecision(
  response: Response,
  between: readonly SidedAnswer[],
  chosen: number | null,
  language: Language,
): Response {
  const reason = messagesIn(language).merging.visibleChosen;
  const decision: Decision = { between, chosen, by: null, at: null, reason };
  return { ...response, decisions: [...response.decisions, decision] };
}

type ShownTexts = (criterion: string, side: Side) => string;

/** The text that the workbook showed for each answer when it was written. */
function createShownTexts(audit: Audit, standing: ReturnType<typeof standings>, language: Language): ShownTexts {
  return (id, side) => {
    const found = standing.get(id);
    const answer = audit.responses.get(id)?.[side]?.answer ?? null;
    return found === undefined ? '' : evenlySpaced(answerText(found.criterion, answer, language, found.neededByRule));
  };
}

/** By the text that the cell showed; if it was the same for both sides, by the column that holds answers of that side. */
function createSideFinder(
  opened: OpenedWorkbook,
  criteria: ReadonlyMap<string, Criterion>,
  shown: ShownTexts,
): (edit: CellEdit) => Side | null {
  let columns: ReadonlyMap<string, Side> | null = null;
  return (edit) => {
    const id = edit.criterion ?? '';
    const expected = evenlySpaced(edit.expected ?? '');
    const [self, verified] = [shown(id, 'self') === expected, shown(id, 'verified') === expected];
    if (self !== verified) return self ? 'self' : 'verified';
    columns ??= learnColumns(opened, criteria, shown);
    const letters = /^[A-Z]+/.exec(edit.cell ?? '')?.[0] ?? '';
    return columns.get(`${edit.sheet} ${letters}`) ?? null;
  };
}

/** Learns which column of a sheet holds which side, from the rows in which the sides differ. */
function learnColumns(
  opened: OpenedWorkbook,
  criteria: ReadonlyMap<string, Criterion>,
  shown: ShownTexts,
): ReadonlyMap<string, Side> {
  const votes = new Map<string, number>();
  for (const { name, rows } of opened.sheets()) {
    for (const { cells } of rows) {
      const id = String(cells.get(1)?.value ?? '').split(' ')[0] ?? '';
      const [self, verified] = [shown(id, 'self'), shown(id, 'verified')];
      if (!criteria.has(id) || self === verified) continue;
      for (const [column, { value }] of cells) {
        const text = evenlySpaced(String(value ?? ''));
        const vote = text === '' ? 0 : text === self ? -1 : text === verified ? 1 : 0;
        if (vote !== 0)
          votes.set(`${name} ${columnLetters(column)}`, (votes.get(`${name} ${columnLetters(column)}`) ?? 0) + vote);
      }
    }
  }
  return new Map(
    [...votes].flatMap(([place, vote]): readonly (readonly [string, Side])[] =>
      vote === 0 ? [] : [[place, vote < 0 ? 'self' : 'verified']],
    ),
  );
}
