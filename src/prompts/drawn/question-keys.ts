import type { QuestionPage, QuestionReply } from '../../app/ports/prompts-port.ts';
import type { Language } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import type { KeyHint } from '../askers/asker.ts';
import { askerOf } from '../askers/index.ts';

type CommandType = Exclude<QuestionReply['type'], 'answer' | 'confirm'>;

/** Never w, [ or ]: a Vietnamese input method turns them into other letters. */
const commandKeys: readonly (readonly [key: string, command: CommandType])[] = [
  ['b', 'back'],
  ['s', 'skip'],
  ['f', 'flag'],
  ['n', 'note'],
  ['e', 'evidence'],
  ['p', 'photo'],
  ['x', 'not-applicable'],
  ['m', 'no-evidence'],
  ['t', 'rows'],
  ['c', 'clear'],
  ['u', 'undo'],
  ['g', 'go-to'],
  ['r', 'review'],
  ['v', 'visit'],
  ['?', 'help'],
  ['q', 'save-quit'],
];

/** The command for a key on this page; null: none. */
export function commandOf(key: string, page: QuestionPage): CommandType | null {
  const found = commandKeys.find(([letter]) => letter === key)?.[1] ?? null;
  // Pressed once too often it is answered: silence would leave the word of the time before on the screen.
  return found === 'undo' || (found !== null && isPossible(found, page)) ? found : null;
}

/** Every command of the page with its key, in fixed places. */
export function commandHints(page: QuestionPage, language: Language): readonly KeyHint[] {
  const { walk } = messagesIn(language);
  return commandKeys
    .filter(([, command]) => isPossible(command, page))
    .map(([key, command]) => ({ key, does: walk.keys[command] }));
}

/** What Enter alone does, if anything stands there. */
export function confirmHint({ preset, isClaim }: QuestionPage, language: Language): readonly KeyHint[] {
  const { walk } = messagesIn(language);
  return preset === null ? [] : [{ key: walk.enterKey, does: isClaim ? walk.keys.agree : walk.keys.keep }];
}

function isPossible(
  command: CommandType,
  { criterion, canBeNotApplicable, canGoBack, canClear, canUndo, hasVisit, arrivals }: QuestionPage,
): boolean {
  switch (command) {
    case 'back':
      return canGoBack;
    case 'not-applicable':
      return canBeNotApplicable;
    case 'clear':
      return canClear;
    case 'undo':
      return canUndo;
    case 'photo':
      return arrivals.names().length > 0;
    case 'visit':
      return hasVisit;
    case 'rows':
      return askerOf(criterion).hasRows;
    default:
      return true;
  }
}
