import type { Key } from 'node:readline';
import { createPromptModule } from 'inquirer';

/** Streams of a prompt, and what ends it from outside. */
export interface PromptContext {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly signal?: AbortSignal;
  readonly clearPromptOnDone?: boolean;
}

/** What a key does that the stock prompt does not know, or would do otherwise. */
export type OwnKey<Value> =
  /** Ends the prompt with this value. */
  | { readonly does: 'reply'; readonly value: Value }
  /** Stands for these presses and, after them, for this text typed; none: the key does nothing. */
  | { readonly does: 'press'; readonly names: readonly ('up' | 'down' | 'backspace')[]; readonly text?: string };

export interface StockPrompt<Value> {
  readonly type: 'input' | 'search' | 'select';
  /** Lines above the prompt's own, styled. */
  readonly heading: string;
  /** Words before the cursor; `''`: none. */
  readonly label: string;
  /** What the prompt takes besides, in the words of the library. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Styles by their names in the library; all that its prompt shows, as it would show the rest in English and in colours of its own. */
  readonly style: Readonly<Record<string, (text: string) => string>>;
  /** Null: the key is the stock prompt's affair. */
  readonly keyOf: (key: Key) => OwnKey<Value> | null;
  /** Stands in the line from the start, as if it had been typed. */
  readonly initial?: string;
  /** Called once, before the prompt is drawn and begins to listen. */
  readonly begin?: () => void;
}

/** Runs a prompt of inquirer with our words and, before its own, our keys. @throws what the prompt throws: ExitPromptError, AbortPromptError. */
export async function stockPrompt<Value>(prompt: StockPrompt<Value>, context: PromptContext): Promise<Value> {
  const { input } = context;
  let reply: { readonly value: Value } | null = null;
  let hasBegun = false;
  let isPressing = false;

  const press = (text: string | undefined, name: string) => {
    isPressing = true;
    input.emit('keypress', text, { name, sequence: text ?? '', ctrl: false, meta: false, shift: false });
    isPressing = false;
  };
  const listen = (_text: string | undefined, key: Key) => {
    const own = isPressing || reply !== null ? null : prompt.keyOf(key);
    if (own === null) return;
    // The stock prompt hears of the key after this: under no name it means nothing there.
    key.name = '';
    if (own.does === 'reply') {
      reply = own;
      running.ui.close();
      return;
    }
    for (const name of own.names) press(undefined, name);
    if (own.text !== undefined && own.text !== '') press(own.text, '');
  };
  /** The message is styled whenever the prompt is drawn, the first time just before it listens: keys pressed earlier are thrown away. */
  const begin = () => {
    if (hasBegun) return;
    hasBegun = true;
    prompt.begin?.();
    input.on('keypress', listen);
    const { initial = '' } = prompt;
    if (initial !== '') queueMicrotask(() => press(initial, ''));
  };

  const running = createPromptModule(context)({
    name: 'answer',
    type: prompt.type,
    message: prompt.label,
    ...prompt.settings,
    theme: {
      prefix: prompt.heading,
      // Shown where an answer takes longer to check than 300 ms.
      spinner: { interval: 1000, frames: [prompt.heading] },
      icon: { cursor: '❯' },
      style: {
        ...prompt.style,
        answer: (text: string) => text,
        message: (text: string) => {
          begin();
          return text;
        },
      },
    },
  });
  try {
    const { answer } = await running;
    return answer as Value;
  } catch (error) {
    if (reply === null) throw error;
    return (reply as { readonly value: Value }).value;
  } finally {
    input.removeListener('keypress', listen);
  }
}
