import { createPromptModule } from 'inquirer';
import type { PressedKey } from '../keyboard/keyboard.ts';

/** Streams of a prompt, and a signal that ends it. */
export interface PromptContext {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly signal?: AbortSignal;
  readonly clearPromptOnDone?: boolean;
}

/** The effect of a key that the stock prompt lacks or handles differently. */
export type OwnKey<Value> =
  /** Ends the prompt with this value. */
  | { readonly does: 'reply'; readonly value: Value }
  /** Replaced by these presses and then by typing this text; if both are empty, the key does nothing. */
  | {
      readonly does: 'press';
      readonly names: readonly ('up' | 'down' | 'backspace')[];
      readonly text?: string;
      /** Enter follows the text. */
      readonly isEntered?: boolean;
    };

export interface StockPrompt<Value> {
  readonly type: 'input' | 'search' | 'select';
  /** Styled lines above the prompt's own. */
  readonly heading: string;
  /** Text before the cursor; `''`: none. */
  readonly label: string;
  /** Further settings of the prompt, in the library's terms. */
  readonly settings: Readonly<Record<string, unknown>>;
  /**
   * Styles by their names in the library, for everything its prompt shows: anything left out would appear in English and in the library's
   * own colours.
   */
  readonly style: Readonly<Record<string, (text: string) => string>>;
  /** Null: the stock prompt handles the key. */
  readonly keyOf: (key: PressedKey) => OwnKey<Value> | null;
  /** Initial text of the line, as if typed. */
  readonly initial?: string;
  /** Called once, just before the prompt is drawn and listens. */
  readonly begin?: () => void;
}

/**
 * Runs an inquirer prompt with our texts and with our keys handled first.
 * @throws what the prompt throws: ExitPromptError, AbortPromptError.
 */
export async function stockPrompt<Value>(prompt: StockPrompt<Value>, context: PromptContext): Promise<Value> {
  const keys = handleKeys(prompt, context.input, () => running.ui.close());
  const running = createPromptModule(context)({
    name: 'answer',
    type: prompt.type,
    message: prompt.label,
    ...prompt.settings,
    theme: themeOf(prompt, keys.begin),
  });
  try {
    const { answer } = await running;
    return answer as Value;
  } catch (error) {
    const reply = keys.reply();
    if (reply === null) throw error;
    return reply.value;
  } finally {
    keys.end();
  }
}

/** The library styles the message at every drawing, first just before the prompt listens: keys pressed earlier are discarded. */
function themeOf<Value>({ heading, style }: StockPrompt<Value>, begin: () => void) {
  return {
    prefix: heading,
    // Shown if checking an answer takes longer than 300 ms.
    spinner: { interval: 1000, frames: [heading] },
    icon: { cursor: '❯' },
    style: {
      ...style,
      answer: (text: string) => text,
      message: (text: string) => {
        begin();
        return text;
      },
    },
  };
}

interface KeyHandling<Value> {
  /** Starts handling keys at the first call, and types the initial text; later calls do nothing. */
  readonly begin: () => void;
  readonly end: () => void;
  /** The value with which one of our keys ended the prompt; null: none did. */
  readonly reply: () => { readonly value: Value } | null;
}

function handleKeys<Value>(
  prompt: StockPrompt<Value>,
  input: NodeJS.ReadableStream,
  close: () => void,
): KeyHandling<Value> {
  let reply: { readonly value: Value } | null = null;
  let hasBegun = false;
  let isPressing = false;

  function press(text: string | undefined, name: string): void {
    isPressing = true;
    input.emit('keypress', text, { name, sequence: text ?? '', ctrl: false, meta: false, shift: false });
    isPressing = false;
  }

  function listen(_text: string | undefined, key: PressedKey): void {
    const own = isPressing || reply !== null ? null : prompt.keyOf(key);
    if (own === null) return;
    // The stock prompt receives the key after this and ignores one without a name.
    key.name = '';
    if (own.does === 'reply') {
      reply = own;
      close();
      return;
    }
    for (const name of own.names) press(undefined, name);
    if (own.text !== undefined && own.text !== '') press(own.text, '');
    if (own.isEntered === true) press('\r', 'return');
  }

  return {
    begin: () => {
      if (hasBegun) return;
      hasBegun = true;
      prompt.begin?.();
      input.on('keypress', listen);
      const { initial = '' } = prompt;
      if (initial !== '') queueMicrotask(() => press(initial, ''));
    },
    end: () => {
      input.removeListener('keypress', listen);
    },
    reply: () => reply,
  };
}
